package vn.giothong.recognition.ladder;

import java.time.LocalDate;
import vn.giothong.donor.Evidence;

/** Earlier donations known by their number alone, up to a day. */
public record Opening(int count, Evidence evidence, LocalDate until) {}
