package vn.giothong.donor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Reachable;

/**
 * Whose records a search may find: of everybody, of the chapters, of the clubs' members of the day, or of one donor; and of these
 * only those within some chapters, where it is narrowed.
 */
public record DonorScope(
        boolean everything,
        Set<UUID> chapterIds,
        Set<UUID> clubIds,
        @Nullable UUID donorId,
        @Nullable Set<UUID> within,
        LocalDate day) {
    public static DonorScope of(Reachable reach, LocalDate day) {
        return new DonorScope(reach.everything(), reach.chapterIds(), reach.clubIds(), reach.donorId(), null, day);
    }

    static DonorScope chapters(Set<UUID> chapterIds, LocalDate day) {
        return new DonorScope(false, chapterIds, Set.of(), null, null, day);
    }

    public DonorScope within(Set<UUID> chapters) {
        return new DonorScope(everything, chapterIds, clubIds, donorId, chapters, day);
    }

    /** The members of its clubs and its one donor, each in a scope of its own. */
    List<DonorScope> people() {
        var found = new ArrayList<DonorScope>();
        if (!clubIds.isEmpty()) {
            found.add(new DonorScope(false, Set.of(), clubIds, null, within, day));
        }
        if (donorId != null) {
            found.add(new DonorScope(false, Set.of(), Set.of(), donorId, within, day));
        }
        return found;
    }

    boolean nothing() {
        var none = !everything && chapterIds.isEmpty() && clubIds.isEmpty() && donorId == null;
        return none || (within != null && within.isEmpty());
    }

    boolean byChapterOnly() {
        return !everything && clubIds.isEmpty() && donorId == null;
    }
}
