package vn.giothong.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SexTest {

    @ParameterizedTest
    @CsvSource({"Nam,M", "NAM,M", "m,M", "Nữ,F", "nu,F", "'  NỮ ',F", "F,F", "Nữ giới,F"})
    void words_for_a_sex_are_read(String raw, Sex sex) {
        assertThat(Sex.parse(raw)).isEqualTo(Parsed.of(sex));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "0", "N", "x", "Nam/Nữ"})
    void nothing_is_guessed(String raw) {
        assertThat(Sex.parse(raw)).isEqualTo(Parsed.unreadable());
    }
}
