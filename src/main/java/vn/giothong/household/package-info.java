/** Families of donors: who belonged to which from when to when, and what each family gave. */
@NullMarked
package vn.giothong.household;

import org.jspecify.annotations.NullMarked;
