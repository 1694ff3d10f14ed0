/** Dated rules of who may give and when; plain Java over rows, each answer naming the rows it used. */
@NullMarked
package vn.giothong.eligibility;

import org.jspecify.annotations.NullMarked;
