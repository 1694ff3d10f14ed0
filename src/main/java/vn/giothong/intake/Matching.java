package vn.giothong.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.giothong.donor.Duplicates;
import vn.giothong.intake.reading.ListSource;
import vn.giothong.intake.reading.NoteCode;
import vn.giothong.intake.reading.ReadRow;

/** Finds the people of a list in the register, and says which rows people have to look at. */
@ApplicationScoped
class Matching {
    /** How many rows one round of statements serves. */
    static final int BATCH = 500;

    private final Duplicates duplicates;
    private final UUID anywhere;

    Matching(Duplicates duplicates) {
        this.duplicates = duplicates;
        this.anywhere = new UUID(0, 0);
    }

    /** By the number of the row; only rows that name a person and repeat no other are asked. In the caller's transaction. */
    Map<Integer, Match> match(List<ReadRow> rows) {
        var matches = new HashMap<Integer, Match>();
        var asked = rows.stream().filter(Matching::asked).toList();
        for (int from = 0; from < asked.size(); from += BATCH) {
            matchBatch(asked.subList(from, Math.min(asked.size(), from + BATCH)), matches);
        }
        oneRowEach(matches);
        return matches;
    }

    private static boolean asked(ReadRow row) {
        return row.person() != null && row.unreadable() == null && row.repeatOf() == null;
    }

    private void matchBatch(List<ReadRow> rows, Map<Integer, Match> matches) {
        var people = rows.stream()
                .map(row -> ListPeople.donor(new ListPeople.Said(row, ListSource.HOSPITAL), anywhere))
                .toList();
        var found = duplicates.of(people);
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var candidates = found.getOrDefault(i, List.of());
            matches.put(row.n(), isUnsure(row) ? Match.unsure(candidates) : Match.of(candidates));
        }
    }

    private static boolean isUnsure(ReadRow row) {
        return row.has(NoteCode.CONFLICTING_REPEAT) || row.has(NoteCode.PAPER_OF_ANOTHER);
    }

    /** Two rows that are no repeats of each other cannot both be one donor: people decide. */
    private static void oneRowEach(Map<Integer, Match> matches) {
        var rowsOf = new HashMap<UUID, List<Integer>>();
        matches.forEach((n, match) -> {
            var found = match.found();
            if (found != null) {
                rowsOf.computeIfAbsent(found.donorId(), ignored -> new ArrayList<>())
                        .add(n);
            }
        });
        rowsOf.values().stream()
                .filter(rows -> rows.size() > 1)
                .flatMap(List::stream)
                .forEach(n -> matches.computeIfPresent(n, (row, match) -> Match.unsure(match.candidates())));
    }
}
