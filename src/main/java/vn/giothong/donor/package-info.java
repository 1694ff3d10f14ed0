/** The register of donors: who they are, how they are found again, and how two records of one person become one. */
@NullMarked
package vn.giothong.donor;

import org.jspecify.annotations.NullMarked;
