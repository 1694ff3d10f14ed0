package vn.giothong.account;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an actor reaches with an action, for scoping a query: everything, or what belongs to one of these chapters, clubs,
 * collectors or teams, or is about this donor. Empty sets match nothing.
 */
public record Reachable(
        boolean everything,
        Set<UUID> chapterIds,
        Set<UUID> clubIds,
        Set<UUID> collectorIds,
        Set<UUID> teamIds,
        @Nullable UUID donorId) {
    public static final Reachable EVERYTHING = new Reachable(true, Set.of(), Set.of(), Set.of(), Set.of(), null);

    /** What belongs to the chapters, and nothing that is reached in another way. */
    public Reachable ofChapters() {
        return new Reachable(everything, chapterIds, Set.of(), Set.of(), Set.of(), null);
    }

    public boolean nothing() {
        return !everything
                && chapterIds.isEmpty()
                && clubIds.isEmpty()
                && collectorIds.isEmpty()
                && teamIds.isEmpty()
                && donorId == null;
    }

    /** What is reached by the one or the other. */
    public Reachable or(Reachable other) {
        return new Reachable(
                everything || other.everything,
                both(chapterIds, other.chapterIds),
                both(clubIds, other.clubIds),
                both(collectorIds, other.collectorIds),
                both(teamIds, other.teamIds),
                donorId == null ? other.donorId : donorId);
    }

    private static Set<UUID> both(Set<UUID> some, Set<UUID> others) {
        return Stream.concat(some.stream(), others.stream()).collect(Collectors.toSet());
    }

    public boolean covers(Place place) {
        var chapter = place.chapterId();
        var collector = place.collectorId();
        var team = place.teamId();
        var donor = place.donorId();
        return everything
                || (chapter != null && chapterIds.contains(chapter))
                || place.clubIds().stream().anyMatch(clubIds::contains)
                || (collector != null && collectorIds.contains(collector))
                || (team != null && teamIds.contains(team))
                || (donor != null && donor.equals(donorId));
    }
}
