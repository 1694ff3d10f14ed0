package vn.giothong.today;

import java.time.Instant;
import java.time.LocalDate;

/** Something that waits for somebody: what it is about, since when, and where it is done. */
public record Work(
        String kind, String code, String name, String chapterName, LocalDate date, Instant since, String path) {}
