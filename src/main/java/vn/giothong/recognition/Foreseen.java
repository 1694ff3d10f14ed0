package vn.giothong.recognition;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import vn.giothong.recognition.ladder.Climb;

/** Which cases a planned rule would open and which it would take back. Who is looked at twice, by two records, is affected once. */
record Foreseen(Set<Change> newly, Set<Change> gone) {
    record Change(UUID subjectId, int year, int threshold, LocalDate reachedOn) {}

    Foreseen() {
        this(new LinkedHashSet<>(), new LinkedHashSet<>());
    }

    void add(Achievement achieved, Verdict verdict) {
        verdict.opened().forEach(one -> newly.add(change(achieved, one)));
        verdict.kept().stream()
                .filter(one -> one.known().comesAgain())
                .forEach(one -> newly.add(change(achieved, one.reached())));
        verdict.takenBack().stream()
                .map(Verdict.TakenBack::known)
                .map(one -> new Change(achieved.subjectId(), achieved.year(), one.threshold, one.reachedOn))
                .forEach(gone::add);
    }

    private static Change change(Achievement achieved, Climb.Reached reached) {
        return new Change(achieved.subjectId(), achieved.year(), reached.step().threshold(), reached.on());
    }
}
