package vn.giothong.recognition;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is written down of a ceremony; the unit is the actor's own where none is named. */
record CeremonyWish(
        @Nullable UUID chapterId,
        @Nullable String name,
        @Nullable LocalDate heldOn,
        @Nullable LocalTime startsAt,
        @Nullable String venue,
        @Nullable Integer version) {}
