/** Reads lists of donors that others made (XLSX, XLS, CSV) faithfully: every row kept, nothing guessed silently, nothing stored. */
@NullMarked
package vn.giothong.intake.reading;

import org.jspecify.annotations.NullMarked;
