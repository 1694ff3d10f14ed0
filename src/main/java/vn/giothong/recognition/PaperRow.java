package vn.giothong.recognition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A paper in a list. */
public record PaperRow(
        UUID id,
        PaperKind kind,
        PaperState state,
        UUID chapterId,
        @Nullable String number,
        @Nullable LocalDate date,
        String about,
        int cases,
        int edition,
        Instant createdAt) {}
