package vn.giothong.recognition;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A ceremony with how many awards are on its list, how many of them were handed over there, and how many still wait. */
public record CeremonyView(
        UUID id,
        UUID chapterId,
        String chapterName,
        String name,
        LocalDate heldOn,
        @Nullable LocalTime startsAt,
        String venue,
        long cases,
        long handedOver,
        long waiting,
        boolean mayWrite,
        boolean mayPrint,
        int version) {
    /** An award on the list. */
    public record Line(
            int n,
            UUID caseId,
            String name,
            String code,
            String unit,
            String form,
            int threshold,
            @Nullable String decision,
            CaseState state,
            boolean handedOver,
            @Nullable LocalDate handedOn,
            @Nullable String handedBy,
            @Nullable String receivedBy,
            @Nullable String receipt) {}
}
