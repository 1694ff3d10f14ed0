package vn.giothong.account;

import java.util.Set;
import java.util.UUID;
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
    public boolean nothing() {
        return !everything
                && chapterIds.isEmpty()
                && clubIds.isEmpty()
                && collectorIds.isEmpty()
                && teamIds.isEmpty()
                && donorId == null;
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
