/** Where one begins: the work that waits for whoever signed in, and the front page for anybody. */
@NullMarked
package vn.giothong.today;

import org.jspecify.annotations.NullMarked;
