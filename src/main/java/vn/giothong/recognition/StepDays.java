package vn.giothong.recognition;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Median days from the milestones to each step, all of them over the same awards, so that no step looks earlier than the one before it.
 * A step counts as taken with the next one at the latest, whenever it was written down; one that most of the awards have not taken
 * has no median.
 */
final class StepDays {
    private static final List<CaseState> WAY = List.copyOf(EnumSet.range(CaseState.PROPOSED, CaseState.PAID));

    private final Map<UUID, Map<CaseState, LocalDate>> taken;

    StepDays(Map<UUID, Map<CaseState, LocalDate>> taken) {
        this.taken = taken;
    }

    Map<CaseState, Integer> medians(Collection<PromptnessRows.Row> awards) {
        var medians = new EnumMap<CaseState, Integer>(CaseState.class);
        for (var state : WAY) {
            var those =
                    awards.stream().filter(row -> days(row).containsKey(state)).count();
            if (those > 0 && 2 * those >= awards.size()) {
                medians.put(state, median(awards, state));
            }
        }
        return medians;
    }

    private Map<CaseState, LocalDate> days(PromptnessRows.Row row) {
        return taken.getOrDefault(row.id(), Map.of());
    }

    /** The middle one, the lower of two; those that have not come so far stand at the end. */
    private int median(Collection<PromptnessRows.Row> awards, CaseState state) {
        var lengths = awards.stream()
                .map(row -> length(row, state))
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .sorted()
                .toList();
        return lengths.get((awards.size() - 1) / 2);
    }

    private @Nullable Integer length(PromptnessRows.Row row, CaseState state) {
        var days = days(row);
        return WAY.subList(WAY.indexOf(state), WAY.size()).stream()
                .map(days::get)
                .filter(Objects::nonNull)
                .map(day -> (int) ChronoUnit.DAYS.between(row.reachedOn(), day))
                .min(Integer::compare)
                .orElse(null);
    }
}
