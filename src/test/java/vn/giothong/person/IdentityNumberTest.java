package vn.giothong.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giothong.person.IdentityNumber.Kind;

class IdentityNumberTest {

    @ParameterizedTest
    @CsvSource({
        "051189886807, CCCD, 051189886807",
        "0511 8988 6807, CCCD, 051189886807",
        "CCCD: 051189886807, CCCD, 051189886807",
        "218870948, CMND, 218870948",
        "218 870 948, CMND, 218870948",
        "218870948.0, CMND, 218870948",
        "b1234567, OTHER, B1234567",
        "20145678, OTHER, 20145678",
    })
    void papers_are_told_apart(String raw, Kind kind, String number) {
        assertThat(IdentityNumber.parse(raw, false)).isEqualTo(Parsed.of(new IdentityNumber(kind, number)));
    }

    @ParameterizedTest
    @CsvSource({"51189886807, CCCD, 051189886807", "1189886807, CCCD, 001189886807", "12345678, CMND, 012345678"})
    void zeros_that_a_number_cell_lost_are_restored_and_told(String raw, Kind kind, String number) {
        assertThat(IdentityNumber.parse(raw, true))
                .isEqualTo(Parsed.of(new IdentityNumber(kind, number), ParseNote.ZERO_RESTORED));
    }

    @Test
    void zeros_are_not_invented_in_front_of_a_text_or_an_unknown_province() {
        assertThat(IdentityNumber.parse("51189886807", false)).isEqualTo(Parsed.unreadable());
        assertThat(IdentityNumber.parse("99189886807", true)).isEqualTo(Parsed.unreadable());
    }

    @Test
    void an_unknown_province_is_told() {
        assertThat(IdentityNumber.parse("005189886807", false).notes()).containsExactly(ParseNote.UNKNOWN_PROVINCE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234", "0511898868071", "không", "0511****6807", "x"})
    void the_rest_is_unreadable(String raw) {
        assertThat(IdentityNumber.parse(raw, false)).isEqualTo(Parsed.unreadable());
    }

    @ParameterizedTest
    @CsvSource({
        "051189886807,1989,F",
        "051089411521,1989,M",
        "049201336821,2001,M",
        "051301267322,2001,F",
        "051400000000,2100,M"
    })
    void a_personal_number_tells_year_and_sex(String number, int year, Sex sex) {
        var paper = new IdentityNumber(Kind.CCCD, number);
        assertThat(paper.impliedBirthYear()).isEqualTo(year);
        assertThat(paper.impliedSex()).isEqualTo(sex);
    }

    @Test
    void other_papers_tell_nothing() {
        var paper = new IdentityNumber(Kind.CMND, "218870948");
        assertThat(paper.impliedBirthYear()).isNull();
        assertThat(paper.impliedSex()).isNull();
    }

    @Test
    void screens_and_logs_see_the_last_four_alone() {
        var paper = new IdentityNumber(Kind.CCCD, "051189886807");
        assertThat(paper.last4()).isEqualTo("6807");
        assertThat(paper.toString()).isEqualTo("CCCD ••••••••6807");
    }
}
