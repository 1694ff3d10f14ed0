package vn.giothong.demo;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.drive.Drive;

/** A drive to be: past, of today or ahead. The remark is the reason of a return or a cancellation. */
record PlannedDrive(
        UUID id,
        Area area,
        UUID chapterId,
        @Nullable UUID clubId,
        @Nullable UUID communeId,
        String name,
        String venue,
        LocalDate on,
        int target,
        @Nullable String campaign,
        Drive.State state,
        @Nullable String remark,
        boolean listed) {
    /** Whether people came to it. */
    boolean held(LocalDate today) {
        return on.isBefore(today) && (state == Drive.State.CLOSED || state == Drive.State.APPROVED);
    }

    /** Whether people have booked and wait for it. */
    boolean awaited(LocalDate today) {
        return !on.isBefore(today) && state == Drive.State.APPROVED;
    }
}
