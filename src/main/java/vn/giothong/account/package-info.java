/** People who sign in, the dated roles they hold, and Access, the one policy that pages and API ask. */
@NullMarked
package vn.giothong.account;

import org.jspecify.annotations.NullMarked;
