package vn.giothong.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DeferralWordsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    @ParameterizedTest
    @CsvSource({
        "Hb thấp,                           LOW_HB,",
        "HA cao,                            BLOOD_PRESSURE,",
        "vĩnh viễn,                         PERMANENT,",
        "Hoãn vĩnh viễn do HBsAg,           PERMANENT,",
        "6 tháng,                           OTHER,     2026-09-01",
        "Xăm mình: hoãn 6 tháng,            OTHER,     2026-09-01",
        "Hb thấp - hẹn sau 4 tuần,          LOW_HB,    2026-03-29",
        "uống kháng sinh; nghỉ 7 ngày,      OTHER,     2026-03-08",
        "tạm hoãn 1 năm,                    OTHER,     2027-03-01",
        "hoãn đến 15/07/2026,               OTHER,     2026-07-15",
        "hoãn đến hết ngày 1-8-2026,        OTHER,     2026-08-01",
        "hoãn đến 31/02/2026,               OTHER,",
        "chưa đủ 3 tháng,                   INTERVAL,",
        "mới hiến 2 tháng,                  INTERVAL,",
        "mới 17 tuổi,                       OTHER,",
        ",                                  OTHER,"
    })
    void a_reason_in_words_has_a_class_and_perhaps_an_end(String words, String reason, LocalDate until) {
        assertThat(DeferralWords.classOf(words)).isEqualTo(reason);
        assertThat(DeferralWords.until(words, DAY)).isEqualTo(until);
    }
}
