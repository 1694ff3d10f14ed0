/** The money for recognition: what an award costs, how many there will be next year, and the proposal to those who pay. */
@NullMarked
package vn.giothong.funding;

import org.jspecify.annotations.NullMarked;
