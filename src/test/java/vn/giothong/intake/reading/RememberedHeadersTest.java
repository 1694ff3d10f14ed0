package vn.giothong.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people say of headers holds until they say otherwise. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RememberedHeadersTest {
    private static final List<SheetSample> SAMPLES = List.of(
            new SheetSample("tờ", 9, 1, List.of(column("A", "Ai"), column("B", "Bao nhiêu"), column("C", "")), 10));

    private static SheetSample.Column column(String letters, String header) {
        return new SheetSample.Column(letters, header, List.of(), null);
    }

    private static RememberedHeaders said(RememberedHeaders before, Map<String, String> columns) {
        return before.learn(new ColumnPlan(List.of(new ColumnPlan.SheetColumns("tờ", 1, columns))), SAMPLES);
    }

    @Test
    void a_later_word_takes_the_place_of_an_earlier_one() {
        var first = said(RememberedHeaders.NONE, Map.of("fullName", "A", "weightKg", "B"));
        assertThat(first.of("BAO NHIÊU")).isEqualTo(ColumnField.WEIGHT_KG);
        var later = said(first, Map.of("fullName", "A", "volumeMl", "B"));
        assertThat(later.of("Bao nhiêu")).isEqualTo(ColumnField.VOLUME_ML);
    }

    @Test
    void a_header_that_holds_nothing_is_forgotten_and_no_other() {
        var first =
                said(new RememberedHeaders(Map.of("noi khac", "address")), Map.of("fullName", "A", "volumeMl", "B"));
        var later = said(first, Map.of("fullName", "A"));
        assertThat(later.of("Bao nhiêu")).isNull();
        assertThat(later.of("Ai")).isEqualTo(ColumnField.FULL_NAME);
        assertThat(later.of("Nơi khác")).isEqualTo(ColumnField.ADDRESS);
    }

    @Test
    void peoples_word_is_better_than_the_words_of_another_header(@TempDir Path folder) throws IOException {
        var file = Reading.text(folder, "list.csv", """
                STT;Họ tên;Năm sinh;Thể tích;Lấy thật
                1;Nguyễn Văn An;1990;350;250
                2;Trần Thị Bình;1991;450;350
                """);
        var result =
                Reading.read(file, ListSource.HOSPITAL, null, new RememberedHeaders(Map.of("lay that", "volumeMl")));
        assertThat(result).isInstanceOfSatisfying(ReadResult.ReadList.class, list -> assertThat(list.rows())
                .extracting(row -> row.outcome().volumeMl())
                .containsExactly(250, 350));
    }
}
