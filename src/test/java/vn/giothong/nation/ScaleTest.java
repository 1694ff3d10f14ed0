package vn.giothong.nation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ScaleTest {
    @ParameterizedTest
    @ValueSource(doubles = {1, 0.1, 0.01, 0.001})
    void the_parts_of_a_nation_add_up_to_it(double share) {
        var scale = new Scale(share);
        var country = new Country(scale, Instant.EPOCH, 1);
        var provinces = country.provinces();
        assertThat(provinces).hasSize(scale.provinces());
        assertThat(provinces.stream()
                                .mapToLong(province -> province.units().count())
                                .sum()
                        + 1)
                .isEqualTo(scale.chapters());
        assertThat(provinces.stream().mapToInt(Province::donors).sum()).isEqualTo((int) Math.round(6_000_000 * share));
        assertThat(provinces.stream().mapToInt(Province::drives).sum()).isEqualTo((int) Math.round(120_000 * share));
        assertThat(provinces.stream()
                        .flatMap(province -> province.districts().stream())
                        .mapToInt(Province.District::donations)
                        .sum())
                .isEqualTo((int) Math.round(17_000_000 * share));
    }

    @Test
    void the_same_seed_plans_the_same_nation() {
        var scale = new Scale(0.1);
        assertThat(new Country(scale, Instant.EPOCH, 7).provinces())
                .isEqualTo(new Country(scale, Instant.EPOCH, 7).provinces());
        assertThat(new Country(scale, Instant.EPOCH, 7).provinces())
                .isNotEqualTo(new Country(scale, Instant.EPOCH, 8).provinces());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, 1.01, Double.NaN})
    void what_is_no_part_of_a_nation_is_refused_in_words(double share) {
        assertThatThrownBy(() -> new Scale(share)).hasMessage("--scale is more than 0 and at most 1");
    }

    @Test
    void a_disk_that_is_too_full_is_refused_in_words() {
        var needed = new Scale(1).bytes();
        assertThat(needed).isLessThan(40_000_000_000L);
        assertThatCode(() -> Ground.mustFit(Path.of("/srv"), needed, needed)).doesNotThrowAnyException();
        assertThatThrownBy(() -> Ground.mustFit(Path.of("/srv"), 20_000_000_000L, needed))
                .hasMessageContaining("35.0 GB needed under /srv, 20.0 GB free");
    }
}
