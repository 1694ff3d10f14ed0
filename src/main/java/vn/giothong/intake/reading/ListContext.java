package vn.giothong.intake.reading;

import java.time.LocalDate;

/**
 * What is known of a list before it is read.
 *
 * @param day of the drive, which gives two-digit years their century
 */
record ListContext(ListSource source, LocalDate day, RememberedHeaders remembered) {}
