package vn.giothong.invitation;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.giothong.chapter.ChapterTree;
import vn.giothong.chapter.Level;

/**
 * How near units are to a place: 0 is the place itself, what lies inside it and the commune around it, 1 the same district, where
 * there is none any more the same former one, 2 the same province. Which communes touch each other is not known.
 */
final class Nearness {
    /** Further than the whole province. */
    static final int ELSEWHERE = 3;

    private final Map<UUID, Integer> steps = new HashMap<>();

    /** Around are the communes that lay with the place in a former district. */
    Nearness(ChapterTree tree, UUID place, Set<UUID> around) {
        put(tree.subtree(place), 0);
        around.forEach(unit -> put(tree.subtree(unit), 1));
        var path = tree.path(place);
        for (int i = path.size() - 1; i >= 0; i--) {
            put(tree.subtree(path.get(i).id()), steps(path.get(i).level()));
        }
    }

    private void put(Collection<UUID> units, int away) {
        units.forEach(unit -> steps.merge(unit, away, Math::min));
    }

    private static int steps(Level above) {
        return switch (above) {
            case SUB, COMMUNE -> 0;
            case DISTRICT -> 1;
            case PROVINCE -> 2;
            case NATION -> ELSEWHERE;
        };
    }

    /** Steps to a unit; one elsewhere is further than any. */
    int to(UUID unit) {
        return steps.getOrDefault(unit, ELSEWHERE);
    }

    Set<UUID> within(int radius) {
        return steps.entrySet().stream()
                .filter(unit -> unit.getValue() <= radius)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
