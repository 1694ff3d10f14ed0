package vn.giothong.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report as it is shown: its figures, what was done with it, what changed in them since they were copied, what was entered late,
 * and what a correction changed against the revision before.
 */
public record DocumentView(
        UUID id,
        UUID chapterId,
        String chapterName,
        ReportForm form,
        String period,
        LocalDate from,
        LocalDate to,
        int revision,
        ReportDocument.State state,
        @Nullable String number,
        @Nullable String hash,
        DocumentContent content,
        List<Step> steps,
        List<DocumentContent.Change> laterChanges,
        List<LateEntry> lateEntries,
        List<DocumentContent.Change> correction,
        Set<Act> can) {
    /** What the reader may do with it now. */
    public enum Act {
        SUBMIT,
        APPROVE,
        RETURN,
        CORRECT
    }

    /** Who did what, when and why. */
    public record Step(
            String step, String by, Instant on, @Nullable String reason) {}

    /** Donations of a drive that were entered after the figures of the report were copied. */
    public record LateEntry(String driveCode, String driveName, LocalDate date, long donations, long millilitres) {}

    /** By its number, as in BC-524-2026-10-1, or what a draft has of one; in letters that every disk takes. */
    String fileName() {
        var name = number == null ? form.sign() + "-" + period + "-draft-" + revision : number;
        return name.replaceAll("[^A-Za-z0-9]+", "-");
    }

    public boolean figures() {
        return form == ReportForm.FIGURES;
    }

    public boolean plan() {
        return form == ReportForm.PLAN;
    }

    public boolean may(String act) {
        return can.contains(Act.valueOf(act));
    }
}
