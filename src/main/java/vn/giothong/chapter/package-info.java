/** The dated tree of Red Cross units and administrative areas: what a unit was called, where it hung and who led it on any day. */
@NullMarked
package vn.giothong.chapter;

import org.jspecify.annotations.NullMarked;
