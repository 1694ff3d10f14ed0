/** Who did what and who looked at whom: written in the transaction it speaks of, never changed. */
@NullMarked
package vn.giothong.audit;

import org.jspecify.annotations.NullMarked;
