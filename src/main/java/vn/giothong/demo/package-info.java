/** The demonstration: invented people and drives in the real province, and an account for every role; never in a real installation. */
@NullMarked
package vn.giothong.demo;

import org.jspecify.annotations.NullMarked;
