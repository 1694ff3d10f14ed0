/** Blood drives: planned, approved, run at the desk, closed; what was said of each person and the figures that follow. */
@NullMarked
package vn.giothong.drive;

import org.jspecify.annotations.NullMarked;
