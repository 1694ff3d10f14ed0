/** Donations as facts that follow from what the desk and the lists said, and the history of each donor. */
@NullMarked
package vn.giothong.donation;

import org.jspecify.annotations.NullMarked;
