package vn.giothong.drive;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A drive with everything that its page shows but the people. */
public record DriveView(
        UUID id,
        String code,
        String name,
        UUID chapterId,
        String chapterName,
        List<UUID> clubIds,
        List<ClubName> clubs,
        UUID collectorId,
        String collectorName,
        @Nullable String campaignCode,
        String venue,
        @Nullable UUID communeId,
        String communeName,
        LocalDate date,
        @JsonFormat(pattern = "HH:mm") LocalTime startsAt,
        @JsonFormat(pattern = "HH:mm") LocalTime endsAt,
        int targetUnits,
        boolean emergency,
        boolean lateEntry,
        Drive.State state,
        int version,
        List<SlotView> slots,
        List<StepView> steps,
        List<DriveAct> acts,
        DriveFigures figures) {
    /** A club that holds the drive. */
    public record ClubName(UUID id, String code, String name) {}

    /** A part of the hours with the number of people booked on it. */
    public record SlotView(
            UUID id,
            @JsonFormat(pattern = "HH:mm") LocalTime startsAt,
            @JsonFormat(pattern = "HH:mm") LocalTime endsAt,
            int capacity,
            long booked) {
        @JsonIgnore
        public boolean isFull() {
            return booked >= capacity;
        }

        @JsonIgnore
        public long getFree() {
            return Math.max(0, capacity - booked);
        }
    }

    /** What happened to the drive, by whom, when and why; the first is that it was PLANNED. */
    public record StepView(String step, @Nullable String reason, Instant takenAt, String takenBy) {}

    public boolean can(String act) {
        return acts.stream().anyMatch(possible -> possible.name().equals(act));
    }
}
