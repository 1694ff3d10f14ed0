/** Volunteer teams at commune health stations, their members, and their visits to patients and donors. */
@NullMarked
package vn.giothong.care;

import org.jspecify.annotations.NullMarked;
