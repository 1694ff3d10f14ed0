package vn.giothong.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BloodGroupTest {

    @ParameterizedTest
    @CsvSource({
        "O+,O,POSITIVE",
        "B Rh(D)+,B,POSITIVE",
        "AB Rh-,AB,NEGATIVE",
        "A (+),A,POSITIVE",
        "O dương,O,POSITIVE",
        "Rh+,,POSITIVE",
        "0+,O,POSITIVE",
        "A,A,",
        "ab,AB,",
        "0,O,",
        "O –,O,NEGATIVE",
        "A âm,A,NEGATIVE",
        "AB Rh(D) dương tính,AB,POSITIVE",
        "B Rh (+),B,POSITIVE",
        "A/Rh+,A,POSITIVE",
        "nhóm O Rh+,O,POSITIVE",
        "A−,A,NEGATIVE",
        "ORh(D)-,O,NEGATIVE",
        "O RhD:+,O,POSITIVE",
        "Âm,,NEGATIVE",
        "O Rh,O,",
        "+,,POSITIVE",
    })
    void one_cell_is_read(String raw, Abo abo, RhD rhD) {
        assertThat(BloodGroup.parse(raw)).isEqualTo(Parsed.of(new BloodGroup(abo, rhD)));
    }

    @ParameterizedTest
    @CsvSource({
        "O,+,O,POSITIVE",
        "A,Rh-,A,NEGATIVE",
        "B,-,B,NEGATIVE",
        "AB,(+),AB,POSITIVE",
        "O,Dương tính,O,POSITIVE",
        "O,D+,O,POSITIVE",
        ",+,,POSITIVE",
        "O+,+,O,POSITIVE"
    })
    void two_cells_are_read(String abo, String rhD, Abo expectedAbo, RhD expectedRhD) {
        assertThat(BloodGroup.parse(abo, rhD)).isEqualTo(Parsed.of(new BloodGroup(expectedAbo, expectedRhD)));
    }

    @Test
    void a_lone_dash_is_nothing() {
        assertThat(BloodGroup.parse("-")).isEqualTo(Parsed.blank());
        assertThat(BloodGroup.parse("", "-")).isEqualTo(Parsed.blank());
    }

    @Test
    void two_cells_that_contradict_leave_the_rh_open() {
        assertThat(BloodGroup.parse("O+", "-")).isEqualTo(Parsed.of(new BloodGroup(Abo.O, null), ParseNote.UNREADABLE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"C", "Rh", "D", "không rõ", "1", "O+-", "AO"})
    void the_rest_is_unreadable(String raw) {
        assertThat(BloodGroup.parse(raw)).isEqualTo(Parsed.unreadable());
    }

    @Test
    void an_unreadable_rh_keeps_the_group() {
        assertThat(BloodGroup.parse("A", "?")).isEqualTo(Parsed.of(new BloodGroup(Abo.A, null), ParseNote.UNREADABLE));
    }
}
