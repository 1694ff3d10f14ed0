/** What awards pay and what is bought for them, by dated rates: the rules, which know no requests, and the rows they are read from. */
@NullMarked
package vn.giothong.recognition.money;

import org.jspecify.annotations.NullMarked;
