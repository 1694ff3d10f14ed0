/** Donor clubs: what they are, who manages and leads them, their members with dates, their goals and what they did. */
@NullMarked
package vn.giothong.club;

import org.jspecify.annotations.NullMarked;
