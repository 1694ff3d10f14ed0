package vn.giothong.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giothong.donor.Candidate;

/** What the register knows of the person of a row: the one donor who it is, or those who it may be, the surest first. */
record Match(IntakeRow.State state, @Nullable Candidate found, List<Candidate> candidates) {
    private static final int MOST = 10;

    static Match of(List<Candidate> sorted) {
        if (sorted.isEmpty()) {
            return new Match(IntakeRow.State.NEW, null, List.of());
        }
        var best = sorted.get(0);
        var rivals =
                sorted.stream().filter(other -> other.grade() == best.grade()).count();
        // the paper of somebody else is stronger than a likeness
        var strangersPaper = best.grade() == Candidate.Grade.LIKELY
                && sorted.stream().anyMatch(other -> other.by().contains(Candidate.By.IDENTITY));
        if (best.grade() == Candidate.Grade.POSSIBLE || rivals > 1 || strangersPaper) {
            return unsure(sorted);
        }
        return new Match(
                IntakeRow.State.MATCHED, best, sorted.stream().limit(MOST).toList());
    }

    static Match unsure(List<Candidate> sorted) {
        return new Match(
                IntakeRow.State.TO_RESOLVE, null, sorted.stream().limit(MOST).toList());
    }
}
