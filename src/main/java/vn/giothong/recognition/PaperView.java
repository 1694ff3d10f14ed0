package vn.giothong.recognition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.recognition.money.Quote;

/**
 * A paper as shown. The hashes are the SHA-256 of the two files as they are handed out; there are none before it is issued. The
 * differences are those from the paper that it replaces. The money of a line and the payout are there where a decision pays any.
 */
public record PaperView(
        UUID id,
        PaperKind kind,
        PaperState state,
        UUID chapterId,
        String chapterName,
        @Nullable UUID ceremonyId,
        @Nullable String number,
        @Nullable LocalDate date,
        String issuer,
        boolean numberedHere,
        String about,
        @Nullable String addressee,
        Mandate mandate,
        @Nullable String onBehalfOf,
        String position,
        @Nullable String signer,
        int edition,
        @Nullable Version replaces,
        @Nullable Version replacedBy,
        @Nullable String change,
        List<Difference> differences,
        List<Line> lines,
        List<Count> counts,
        @Nullable Payout payout,
        boolean toBeConfirmed,
        @Nullable String pdfHash,
        @Nullable String xlsxHash,
        String createdBy,
        @Nullable String issuedBy,
        @Nullable Instant issuedAt,
        int pagesDone,
        List<Act> acts,
        int version) {
    public boolean may(String act) {
        return acts.contains(Act.valueOf(act));
    }

    public boolean printing() {
        return state == PaperState.PRINTING;
    }

    public boolean workbook() {
        return kind.workbook();
    }

    /** Another version of the paper. */
    public record Version(
            UUID id, @Nullable String number, @Nullable LocalDate date, PaperState state) {}

    public enum What {
        ADDED,
        REMOVED,
        CHANGED
    }

    /** Somebody who was added, left out or is named otherwise. */
    public record Difference(What what, String before, String now) {}

    public record Line(
            UUID caseId,
            String name,
            String code,
            @Nullable Integer birthYear,
            String unit,
            int threshold,
            int amount,
            String achievement,
            String form,
            @Nullable Quote money,
            boolean toBeConfirmed) {
        static Line of(PaperLine line) {
            return new Line(
                    line.caseId(),
                    line.name(),
                    line.code(),
                    line.birthYear(),
                    line.unit(),
                    line.threshold(),
                    line.amount(),
                    line.achievement(),
                    line.form(),
                    line.money(),
                    line.toBeConfirmed());
        }
    }

    public record Count(String form, int people, int families, int collectives, int total) {}

    public enum Act {
        CHANGE,
        ISSUE,
        DISCARD,
        CORRECT
    }
}
