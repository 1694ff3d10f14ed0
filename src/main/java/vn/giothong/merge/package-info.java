/** Makes one donor of two records of one person, and takes it back. */
@NullMarked
package vn.giothong.merge;

import org.jspecify.annotations.NullMarked;
