/** Tells people whether and when they may give: answers, deferrals, the rules as they are kept, and self-screening. */
@NullMarked
package vn.giothong.guidance;

import org.jspecify.annotations.NullMarked;
