package vn.giothong.care;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A team as lists and the API show it; people are counted, not named. {@code open} tells whether its page is for the reader. */
record TeamRow(
        UUID id,
        String code,
        String name,
        UUID chapterId,
        String chapterName,
        UUID healthStationId,
        String healthStationName,
        @Nullable LocalDate foundedOn,
        @Nullable String decisionNumber,
        @Nullable LocalDate closedOn,
        long members,
        Activity activity,
        boolean open,
        int version) {}
