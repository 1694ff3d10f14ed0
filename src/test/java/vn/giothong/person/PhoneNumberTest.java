package vn.giothong.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0905854703",
                "0905.854.703",
                "0905 854 703",
                "0905-854-703",
                "+84905854703",
                "+84 905 854 703",
                "84905854703",
                "0084905854703",
                "+84 (0) 905 854 703",
                "(0905) 854703",
                "ĐT: 0905854703",
                "0905\u00a0854\u00a0703"
            })
    void usual_forms_are_read(String raw) {
        assertThat(PhoneNumber.parse(raw)).isEqualTo(Parsed.of(new PhoneNumber("+84905854703")));
    }

    @ParameterizedTest
    @CsvSource({
        "0120,070",
        "0121,079",
        "0122,077",
        "0126,076",
        "0128,078",
        "0123,083",
        "0124,084",
        "0125,085",
        "0127,081",
        "0129,082",
        "0162,032",
        "0163,033",
        "0164,034",
        "0165,035",
        "0166,036",
        "0167,037",
        "0168,038",
        "0169,039",
        "0186,056",
        "0188,058",
        "0199,059",
    })
    void prefixes_of_before_2018_are_converted(String old, String now) {
        var expected = new PhoneNumber("+84" + now.substring(1) + "2345678");
        assertThat(PhoneNumber.parse(old + "2345678")).isEqualTo(Parsed.of(expected, ParseNote.OLD_PREFIX_CONVERTED));
        assertThat(PhoneNumber.parse(old + "234 56 78").value()).isEqualTo(expected);
        assertThat(PhoneNumber.parse("+84" + old.substring(1) + "2345678").value())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "905854703,+84905854703",
        "842345678,+84842345678",
        "2553822822,+842553822822",
        "905854703.0,+84905854703"
    })
    void a_lost_zero_is_restored_and_told(String raw, String e164) {
        assertThat(PhoneNumber.parse(raw)).isEqualTo(Parsed.of(new PhoneNumber(e164), ParseNote.ZERO_RESTORED));
    }

    @Test
    void an_old_number_without_its_zero_is_both() {
        assertThat(PhoneNumber.parse("1682345678"))
                .isEqualTo(Parsed.of(
                        new PhoneNumber("+84382345678"), ParseNote.ZERO_RESTORED, ParseNote.OLD_PREFIX_CONVERTED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0905854703 / 0914553096",
                "0905854703; 0914553096",
                "0905854703 - 0914553096",
                "0905854703 0914553096",
                "090585/0905854703"
            })
    void the_first_readable_of_several_is_taken(String raw) {
        assertThat(PhoneNumber.parse(raw)).isEqualTo(Parsed.of(new PhoneNumber("+84905854703"), ParseNote.SEVERAL));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"090585470", "09058547031", "0005854703", "không có", "051189886807", "1", "x", "0105854703"})
    void the_rest_is_unreadable(String raw) {
        assertThat(PhoneNumber.parse(raw)).isEqualTo(Parsed.unreadable());
    }

    @Test
    void screens_and_logs_see_it_masked() {
        var phone = new PhoneNumber("+84914553096");
        assertThat(phone.national()).isEqualTo("0914553096");
        assertThat(phone.masked()).isEqualTo("09•• ••• 096");
        assertThat(phone.toString()).doesNotContain("4553");
    }
}
