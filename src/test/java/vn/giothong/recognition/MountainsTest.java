package vn.giothong.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A province with a mountain district A and a plain one B; on the day of the reform there are no districts any more. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MountainsTest {
    private static final String REFORM = "2025-07-01";

    private final List<Mountains.Place> places = new ArrayList<>();
    private final List<Mountains.Step> steps = new ArrayList<>();

    MountainsTest() {
        place("province", null, null, null);
        place("A", "province", null, REFORM);
        place("B", "province", null, REFORM);
        for (var commune : List.of("A1", "A2", "A3")) {
            place(commune, "A", null, REFORM);
        }
        for (var commune : List.of("B1", "B2")) {
            place(commune, "B", null, REFORM);
        }
        place("kept", "A", null, REFORM);
        place("kept", "province", REFORM, null);
        for (var made : List.of("high", "low", "mixed")) {
            place(made, "province", REFORM, null);
        }
        place("school", "high", "2025-09-05", null);
        went("A1", "high");
        went("A2", "high");
        went("B1", "low");
        went("A3", "mixed");
        went("B2", "mixed");
    }

    private void place(String unit, @Nullable String above, @Nullable String from, @Nullable String until) {
        places.add(new Mountains.Place(id(unit), above == null ? null : id(above), day(from), day(until)));
    }

    private void went(String from, String to) {
        steps.add(new Mountains.Step(id(from), id(to), LocalDate.parse(REFORM)));
    }

    private static @Nullable LocalDate day(@Nullable String day) {
        return day == null ? null : LocalDate.parse(day);
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({
        "A,        2025-06-30, true",
        "A1,       2025-06-30, true",
        "B1,       2025-06-30, false",
        "province, 2025-06-30, false",
        "high,     2025-07-01, true",
        "low,      2025-07-01, false",
        "kept,     2025-06-30, true",
        "kept,     2025-07-01, true",
        "mixed,    2025-07-01, false",
        "school,   2026-01-01, true",
        "province, 2026-01-01, false",
        "high,     2025-06-30, false"
    })
    void land_stays_where_it_is(String unit, LocalDate day, boolean mountain) {
        assertThat(new Mountains(Set.of(id("A")), places, steps).hold(id(unit), day))
                .isEqualTo(mountain);
    }

    @Test
    void what_was_made_of_both_lies_in_the_mountains_once_it_is_named() {
        var named = Set.of(id("A"), id("mixed"));
        assertThat(new Mountains(named, places, steps).hold(id("mixed"), LocalDate.parse(REFORM)))
                .isTrue();
    }

    @Test
    void a_mountain_commune_that_takes_in_a_plain_one_waits_to_be_named() {
        went("B2", "kept");
        assertThat(new Mountains(Set.of(id("A")), places, steps).hold(id("kept"), LocalDate.parse(REFORM)))
                .isFalse();
    }
}
