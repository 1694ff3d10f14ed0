/** Where the application starts. */
@NullMarked
package vn.giothong;

import org.jspecify.annotations.NullMarked;
