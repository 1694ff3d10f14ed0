package vn.giothong.recognition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where the mountains are on a day. Land stays where it is: a unit lies in the mountains when it or one above it is named, and when
 * all that it was made of did before, whatever became of the units around it. What was made of both lies in the plain until it is
 * named.
 */
final class Mountains {
    /** What a unit hung below from a day (null: ever since) until before another (null: still). */
    record Place(
            UUID unit,
            @Nullable UUID above,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {
        boolean holdsOn(LocalDate day) {
            return (from == null || !from.isAfter(day)) && (until == null || until.isAfter(day));
        }
    }

    /** A unit, or a part of it, went on in another on a day. */
    record Step(UUID from, UUID to, LocalDate on) {}

    private final Set<UUID> named;
    private final Map<UUID, List<Place>> places = new HashMap<>();
    private final Map<UUID, List<Step>> steps = new HashMap<>();

    Mountains(Set<UUID> named, List<Place> places, List<Step> steps) {
        this.named = Set.copyOf(named);
        places.forEach(place -> this.places
                .computeIfAbsent(place.unit(), ignored -> new ArrayList<>())
                .add(place));
        steps.forEach(step -> this.steps
                .computeIfAbsent(step.to(), ignored -> new ArrayList<>())
                .add(step));
    }

    /** Of a unit that stands on the day; of another one there is nothing to say. */
    boolean hold(UUID unit, LocalDate day) {
        var place = places.getOrDefault(unit, List.of()).stream()
                .filter(one -> one.holdsOn(day))
                .findFirst()
                .orElse(null);
        if (named.contains(unit) || place == null) {
            return named.contains(unit);
        }
        return (place.above() != null && hold(place.above(), day))
                || (place.from() != null && held(unit, place.from(), day));
    }

    /** Whether everything of which the unit was made, itself before its last change among it, lay there the day before. */
    private boolean held(UUID unit, LocalDate changed, LocalDate day) {
        var before = steps.getOrDefault(unit, List.of()).stream()
                .filter(step -> !step.on().isAfter(day))
                .toList();
        var itself =
                places.getOrDefault(unit, List.of()).stream().anyMatch(place -> place.holdsOn(changed.minusDays(1)));
        return (itself || !before.isEmpty())
                && (!itself || hold(unit, changed.minusDays(1)))
                && before.stream().allMatch(step -> hold(step.from(), step.on().minusDays(1)));
    }
}
