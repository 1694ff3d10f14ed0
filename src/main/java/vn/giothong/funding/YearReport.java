package vn.giothong.funding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.giothong.recognition.CaseState;
import vn.giothong.recognition.ladder.SubjectKind;
import vn.giothong.web.Formats;

/**
 * A year in looking back: what was planned in the proposal that was sent, what those who pay approved, who came to each step, what was
 * decided, given and spent, and how promptly; around the awards is what belongs to no step: certificates, guests and the ceremony.
 * Reports of an earlier release do not tell it, nor which proposals were replaced. Money is in dong. One of a part of the province
 * tells what its cases came to: it is the province that plans, and to which is granted.
 */
record YearReport(
        int year,
        boolean ofPart,
        List<Row> rows,
        @Nullable Row around,
        @Nullable Long planned,
        @Nullable Approval approved,
        long spent,
        @Nullable Promptly promptly,
        List<Replaced> replaced) {
    /** Stands for what belongs to no step. */
    static final String AROUND = "CEREMONY";

    /** What nobody knows is missing, not nothing; approved are awards with a decision. */
    record Row(
            String rule,
            @Nullable SubjectKind subjectKind,
            @Nullable Long planned,
            @Nullable Long plannedAmount,
            @Nullable Long reached,
            @Nullable Long approved,
            @Nullable Long given,
            @Nullable Long spent) {
        /** For whom the step is; reports of an earlier release do not say it. */
        SubjectKind kind() {
            return subjectKind == null ? SubjectKind.PERSON : subjectKind;
        }

        /** Whether there is anything to say of the step. */
        public boolean known() {
            return Stream.of(planned, plannedAmount, reached, approved, given, spent)
                    .anyMatch(number -> number != null && number > 0);
        }
    }

    /** What was granted on the proposal of the year, by which paper. */
    record Approval(long amount, String number, LocalDate on) {
        static @Nullable Approval of(@Nullable Long amount, @Nullable String number, @Nullable LocalDate on) {
            return amount == null || number == null || on == null ? null : new Approval(amount, number, on);
        }
    }

    /** A proposal in whose place another was sent: what it asked for and what was granted on it, and why it was replaced. */
    record Replaced(
            UUID id,
            @Nullable String number,
            long total,
            @Nullable LocalDate sentOn,
            @Nullable String reason,
            @Nullable Approval approved) {
        static Replaced of(FundingProposal earlier, @Nullable String reason) {
            return new Replaced(
                    earlier.id, earlier.number, earlier.total, day(earlier.sentAt), reason, earlier.approval());
        }

        static @Nullable LocalDate day(@Nullable Instant moment) {
            return moment == null ? null : LocalDate.ofInstant(moment, Formats.ZONE);
        }

        /** The one in whose place a proposal goes. */
        static @Nullable Replaced by(FundingProposal later) {
            var id = later.replacesId;
            return id == null
                    ? null
                    : FundingProposal.<FundingProposal>findByIdOptional(id)
                            .map(earlier -> of(earlier, later.replaceReason))
                            .orElse(null);
        }
    }

    /**
     * Median days from the milestones of the year to each step, over the timed ones that were not given on the spot, and how many
     * milestones are overdue. Reports of an earlier release knew of none on the spot.
     */
    record Promptly(
            int milestones, int given, int onTheSpot, int timed, Map<CaseState, Integer> medianDays, long overdue) {
        public @Nullable Integer median(String state) {
            return medianDays.get(CaseState.valueOf(state));
        }
    }

    YearReport {
        rows = List.copyOf(rows);
        replaced = replaced == null ? List.of() : List.copyOf(replaced);
    }
}
