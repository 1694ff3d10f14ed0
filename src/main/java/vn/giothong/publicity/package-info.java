/** What everybody may see: calendars, pictures and the list of honour; and what media said of blood donation. */
@NullMarked
package vn.giothong.publicity;

import org.jspecify.annotations.NullMarked;
