/** What a donor sees of the own record, and how a donor signs in without a password. */
@NullMarked
package vn.giothong.me;

import org.jspecify.annotations.NullMarked;
