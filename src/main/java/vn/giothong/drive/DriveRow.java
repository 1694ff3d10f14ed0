package vn.giothong.drive;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A drive as lists show it; volume in ml. */
public record DriveRow(
        UUID id,
        String code,
        String name,
        UUID chapterId,
        String chapterName,
        UUID collectorId,
        @Nullable String campaignCode,
        String venue,
        @Nullable UUID communeId,
        LocalDate date,
        @JsonFormat(pattern = "HH:mm") LocalTime startsAt,
        @JsonFormat(pattern = "HH:mm") LocalTime endsAt,
        int targetUnits,
        boolean emergency,
        boolean lateEntry,
        Drive.State state,
        int version,
        int registered,
        int donations,
        int millilitres) {
    DriveRow(Drive drive, DriveTotal total) {
        this(
                drive.id,
                drive.code,
                drive.name,
                drive.chapterId,
                "",
                drive.collectorId,
                drive.campaignCode,
                drive.venue,
                drive.communeId,
                drive.heldOn,
                drive.startsAt,
                drive.endsAt,
                drive.targetUnits,
                drive.emergency,
                drive.lateEntry,
                drive.state,
                drive.version,
                total.registered,
                total.donations,
                total.millilitres);
    }

    DriveRow at(String chapter) {
        return new DriveRow(
                id,
                code,
                name,
                chapterId,
                chapter,
                collectorId,
                campaignCode,
                venue,
                communeId,
                date,
                startsAt,
                endsAt,
                targetUnits,
                emergency,
                lateEntry,
                state,
                version,
                registered,
                donations,
                millilitres);
    }
}
