package vn.giothong.recognition.ladder;

import java.time.LocalDate;

/** An award for a step that was decided on a day. */
public record Honour(int threshold, LocalDate on) {}
