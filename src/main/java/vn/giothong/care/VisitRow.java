package vn.giothong.care;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A visit in a list. */
record VisitRow(
        UUID id,
        UUID teamId,
        String teamName,
        CareVisit.Kind kind,
        CareVisit.@Nullable Occasion occasion,
        CareVisit.Setting setting,
        @Nullable String place,
        LocalDate date,
        CareVisit.State state,
        int people,
        @Nullable LocalDate followUpOn) {}
