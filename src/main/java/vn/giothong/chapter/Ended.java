package vn.giothong.chapter;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The units that had ended by a day and the standing unit that keeps their records: the one they went on in, or, where they were
 * split, the nearest one above all the parts.
 */
record Ended(Map<UUID, String> names, Map<UUID, UUID> heirs) {
    static final Ended NOTHING = new Ended(Map.of(), Map.of());

    /** One unit, or a part of it, went on in another. */
    record Step(UUID from, UUID to) {}

    /** By the last names of all units and every step until the day; a unit with no step has no heir. */
    static Ended of(ChapterTree standing, Map<UUID, String> names, List<Step> steps) {
        Map<UUID, List<UUID>> onward = new LinkedHashMap<>();
        steps.forEach(step -> onward.computeIfAbsent(step.from(), ignored -> new ArrayList<>())
                .add(step.to()));
        Map<UUID, UUID> heirs = new LinkedHashMap<>();
        for (var unit : names.keySet()) {
            if (standing.find(unit).isEmpty()) {
                common(standing, last(standing, unit, onward)).ifPresent(heir -> heirs.put(unit, heir));
            }
        }
        return new Ended(Map.copyOf(names), Map.copyOf(heirs));
    }

    /** The standing units at the ends of all ways onward. */
    private static Set<UUID> last(ChapterTree standing, UUID unit, Map<UUID, List<UUID>> onward) {
        var found = new HashSet<UUID>();
        var seen = new HashSet<UUID>();
        var waiting = new ArrayDeque<UUID>(List.of(unit));
        while (!waiting.isEmpty()) {
            var next = waiting.removeFirst();
            if (standing.find(next).isPresent()) {
                found.add(next);
            } else if (seen.add(next)) {
                waiting.addAll(onward.getOrDefault(next, List.of()));
            }
        }
        return found;
    }

    private static Optional<UUID> common(ChapterTree standing, Set<UUID> units) {
        List<UUID> shared = null;
        for (var unit : units) {
            var path = standing.path(unit).stream().map(ChapterTree.Node::id).toList();
            shared = shared == null
                    ? path
                    : shared.stream().filter(path::contains).toList();
        }
        return shared == null || shared.isEmpty() ? Optional.empty() : Optional.of(shared.get(shared.size() - 1));
    }
}
