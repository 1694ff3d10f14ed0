package vn.giothong.document;

import java.time.LocalDate;

/** What stands above the title of an official paper: who issues it, and its day. */
public record PaperHead(Letterhead head, LocalDate day) {}
