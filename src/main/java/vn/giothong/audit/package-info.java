/** Who did what and who looked at whom: written in the transaction it speaks of, never changed but for the name of one who was erased. */
@NullMarked
package vn.giothong.audit;

import org.jspecify.annotations.NullMarked;
