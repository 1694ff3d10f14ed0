package vn.giothong.publicity;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DriveCalendarsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hiến máu",
                "Ngày hội hiến máu tình nguyện “Giọt hồng Trà Bồng” hưởng ứng Ngày toàn dân hiến máu tình nguyện 7 tháng 4",
                "ữữữữữữữữữữữữữữữữữữữữữữữữữữữữữữữữữữữữữữữữữữữữữữữữữữữữữữữữữữữữữữữữữữữữữữữữữữữữữữữữữữữữ",
                "Giọt hồng 🩸🩸🩸🩸🩸🩸🩸🩸🩸🩸🩸🩸🩸🩸🩸🩸🩸🩸🩸🩸🩸🩸🩸🩸🩸🩸🩸🩸🩸🩸, tại; \\ Trà Bồng"
            })
    void lines_are_folded_at_75_octets_and_read_back_as_they_were(String name) {
        var day = LocalDate.of(2026, 12, 6);
        var place = "Nhà văn hóa, " + name;
        var entry = new DriveCalendars.Entry("D-1", name, day, LocalTime.of(7, 0), LocalTime.of(11, 30), place);
        var octets = new DriveCalendars().of(List.of(entry), "https://hienmau.example.vn");
        var text = new String(octets, StandardCharsets.UTF_8);
        assertThat(text.split("\r\n")).allSatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8).length)
                .isBetween(1, 75));
        assertThat(text).endsWith("END:VCALENDAR\r\n").doesNotContain("\uFFFD");
        var event = Biweekly.parse(text).first().getEvents().get(0);
        assertThat(event.getSummary().getValue()).isEqualTo(name);
        assertThat(event.getLocation().getValue()).isEqualTo(place);
        assertThat(event.getUrl().getValue()).isEqualTo("https://hienmau.example.vn/drives/D-1");
    }
}
