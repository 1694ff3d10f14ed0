package vn.giothong.account;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a record belongs: its chapter, its clubs, the collector assigned to it, its team, and the donor it is about. */
public record Place(
        @Nullable UUID chapterId,
        Set<UUID> clubIds,
        @Nullable UUID collectorId,
        @Nullable UUID teamId,
        @Nullable UUID donorId) {
    public static Place chapter(UUID chapterId) {
        return new Place(chapterId, Set.of(), null, null, null);
    }

    public static Place club(UUID clubId, UUID chapterId) {
        return new Place(chapterId, Set.of(clubId), null, null, null);
    }

    public static Place donor(UUID donorId, UUID chapterId, Collection<UUID> clubIds) {
        return new Place(chapterId, Set.copyOf(clubIds), null, null, donorId);
    }

    public static Place drive(UUID chapterId, List<UUID> clubIds, UUID collectorId) {
        return new Place(chapterId, Set.copyOf(clubIds), collectorId, null, null);
    }

    public static Place team(UUID teamId, UUID chapterId) {
        return new Place(chapterId, Set.of(), null, teamId, null);
    }
}
