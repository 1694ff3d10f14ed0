package vn.giothong.drive;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A drive as somebody means it to be; nothing of it is checked yet. The version is the one that a change was made on. */
public record DrivePlan(
        @Nullable String name,
        @Nullable UUID chapterId,
        @Nullable List<UUID> clubIds,
        @Nullable UUID collectorId,
        @Nullable String campaignCode,
        @Nullable String venue,
        @Nullable LocalDate date,
        @Nullable LocalTime startsAt,
        @Nullable LocalTime endsAt,
        @Nullable Integer targetUnits,
        @Nullable UUID communeId,
        @Nullable Boolean emergency,
        @Nullable List<Slot> slots,
        @Nullable Integer version) {
    /** A part of the hours with room for so many booked people. */
    public record Slot(
            @Nullable LocalTime startsAt,
            @Nullable LocalTime endsAt,
            @Nullable Integer capacity) {}

    List<UUID> clubs() {
        return clubIds == null ? List.of() : clubIds.stream().distinct().toList();
    }

    List<Slot> parts() {
        return slots == null ? List.of() : slots;
    }
}
