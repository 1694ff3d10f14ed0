/** Lists from outside: taken in, read, previewed, reconciled with the register, applied and undone. */
@NullMarked
package vn.giothong.intake;

import org.jspecify.annotations.NullMarked;
