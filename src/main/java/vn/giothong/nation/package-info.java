/** A whole nation of invented people, to see how fast everything stays: the command that fills an empty database with it. */
@NullMarked
package vn.giothong.nation;

import org.jspecify.annotations.NullMarked;
