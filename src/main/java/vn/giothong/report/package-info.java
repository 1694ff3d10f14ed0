/** Figures of areas and periods, targets, reports that are handed in and frozen; it reads what drives add up to and writes nothing of theirs. */
@NullMarked
package vn.giothong.report;

import org.jspecify.annotations.NullMarked;
