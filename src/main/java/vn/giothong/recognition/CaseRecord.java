package vn.giothong.recognition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.recognition.ladder.AuthorityLevel;
import vn.giothong.recognition.ladder.SubjectKind;

/**
 * A case as shown. Days waiting run from the day the milestone was reached until the award is in somebody's hands, days in the state
 * from the last step; the amount is in credits, people or percent as the rule counts.
 */
public record CaseRecord(
        UUID id,
        SubjectKind subjectKind,
        UUID subjectId,
        String subjectName,
        String subjectCode,
        UUID chapterId,
        String chapterName,
        String rule,
        String ruleName,
        int threshold,
        int year,
        String award,
        @Nullable AuthorityLevel authorityLevel,
        boolean toBeConfirmed,
        int amount,
        @Nullable Paper byPaper,
        CaseState state,
        LocalDate reachedOn,
        LocalDate dueBy,
        boolean overdue,
        long daysWaiting,
        long daysInState,
        AwardCase.@Nullable WithdrawnBy withdrawnBy,
        AwardCase.@Nullable Doubt doubt,
        @Nullable String why,
        @Nullable Decision decision,
        @Nullable Handover handover,
        @Nullable Payment payment,
        List<Taken> steps,
        List<CaseAct> acts,
        int version) {
    /** A step: when, how many days after the milestone, by whom (nobody: by itself), why; with a code where nobody said it. One that confirms leaves the state as it was. */
    public record Taken(
            CaseState state,
            LocalDate on,
            long days,
            @Nullable String by,
            Instant at,
            @Nullable String reason,
            @Nullable String reasonCode,
            boolean confirms) {}

    /** The document that shows more than the register counts, and what that counts; nothing where no target was set. */
    public record Paper(String document, @Nullable Integer registered) {}

    public record Decision(
            @Nullable String number,
            LocalDate date,
            @Nullable String signer,
            @Nullable AuthorityLevel level) {}

    public record Handover(
            LocalDate date, @Nullable String by, @Nullable String receipt) {}

    public record Payment(
            LocalDate date,
            @Nullable String number,
            @Nullable Long amount) {}
}
