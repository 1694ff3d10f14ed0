package vn.giothong.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.giothong.donor.Candidate;
import vn.giothong.donor.Donor;
import vn.giothong.donor.DonorTurns;

/**
 * Finds people of a list whom somebody entered by hand while the list was being applied, which took its time. Hands wait for this
 * last look alone and find the list's people after it.
 */
@ApplicationScoped
class Latecomers {
    /** A hand may have entered somebody a while before that came to be seen. */
    private static final Duration UNSEEN = Duration.ofMinutes(5);

    private final DonorTurns turns;
    private final Matching matching;
    private final Json json;

    Latecomers(DonorTurns turns, Matching matching, Json json) {
        this.turns = turns;
        this.matching = matching;
        this.json = json;
    }

    /** Whether somebody whom the list entered as new came in by hand since the moment; those of whom people decided stay. */
    boolean came(UUID listId, Instant since) {
        turns.awaitAll();
        var fresh = new ArrayList<>(
                        IntakeRow.<IntakeRow>list("listId = ?1 and state = ?2", listId, IntakeRow.State.NEW))
                .stream().filter(IntakeRow::matchedByItself).map(json::row).toList();
        var alike = matching.match(fresh).values().stream()
                .flatMap(match -> match.candidates().stream())
                .map(Candidate::donorId)
                .collect(Collectors.toSet());
        return !alike.isEmpty()
                && Donor.count(
                                "id in ?1 and createdAt >= ?2 and origin = ?3",
                                alike,
                                since.minus(UNSEEN),
                                Donor.Origin.PERSON)
                        > 0;
    }
}
