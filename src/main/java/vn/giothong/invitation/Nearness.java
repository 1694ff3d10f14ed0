package vn.giothong.invitation;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.giothong.chapter.ChapterTree;

/**
 * How near units are to a place: 0 is the place itself and what lies inside it, 1 what shares its parent (the district of a
 * commune), 2 what shares the one above. Which communes touch each other is not known.
 */
final class Nearness {
    /** Further than the whole province. */
    static final int ELSEWHERE = 3;

    private final Map<UUID, Integer> steps = new HashMap<>();

    Nearness(ChapterTree tree, UUID place) {
        var path = tree.path(place);
        for (int up = 0; up < path.size(); up++) {
            for (var unit : tree.subtree(path.get(path.size() - 1 - up).id())) {
                steps.putIfAbsent(unit, up);
            }
        }
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
