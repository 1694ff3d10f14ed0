package vn.giothong.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.giothong.intake.reading.Reading.rows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Columns whose header may mean a volume and whose cells are counts of bags, classes or anything else. */
class CountsAndCodesTest {
    private final Path folder;

    CountsAndCodesTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void counts_of_bags_on_a_hospital_list_show_donations_without_volumes() throws IOException {
        for (var words : List.of("Số lượng", "Đơn vị", "Túi máu")) {
            for (var count : List.of("1", "1 đv", "1 túi", "01")) {
                var csv = "STT;Họ và tên;Năm sinh;%s;Lý do\n1;Nguyễn Văn An;1990;%s;\n2;Trần Thị Bình;1991;;Thiếu cân\n"
                        .formatted(words, count);
                assertThat(rows(folder, csv))
                        .as(csv)
                        .extracting(
                                row -> row.outcome().outcome(),
                                row -> row.outcome().volumeMl(),
                                row -> row.outcome().bagNumber())
                        .containsExactly(tuple(Outcome.DONATED, null, null), tuple(Outcome.DEFERRED, null, null));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"Số lượng,1,1", "Đơn vị,12A1,12A2", "Đơn vị,1,1", "Đơn vị,12,11", "Túi máu,1 túi,1 túi", "SL,01,01"})
    void codes_and_counts_on_a_club_list_are_no_donations(String words, String first, String second)
            throws IOException {
        var csv = Reading.text(folder, "club.csv", """
                STT;Họ và tên;Năm sinh;%s;SĐT
                1;Nguyễn Văn An;1990;%s;0905854703
                2;Trần Thị Bình;1991;%s;0905854704
                """.formatted(words, first, second));
        var rows = Reading.list(csv, ListSource.CLUB).rows();
        assertThat(rows).extracting(row -> row.outcome().outcome()).containsOnlyNulls();
        assertThat(rows).noneMatch(row -> row.has(NoteCode.VOLUME_UNKNOWN));
        assertThat(rows.get(0).cells()).containsEntry(words, first);
        assertThat(rows)
                .extracting(row -> Reading.person(row).unit())
                .isEqualTo(
                        words.equals("Đơn vị") && !first.equals("1")
                                ? List.of(first, second)
                                : Arrays.asList(null, null));
    }

    @Test
    void classes_beside_marked_volumes_make_no_donation() throws IOException {
        var rows = rows(folder, """
                STT;Họ và tên;Năm sinh;Đơn vị;250ml;350ml;Ghi chú
                1;Nguyễn Văn An;1990;12A1;;x;
                2;Trần Thị Bình;1991;12A2;;;Huyết áp thấp
                """);
        assertThat(rows)
                .extracting(row -> row.outcome().outcome(), row -> row.outcome().volumeMl(), row -> Reading.person(row)
                        .unit())
                .containsExactly(tuple(Outcome.DONATED, 350, "12A1"), tuple(Outcome.DEFERRED, null, "12A2"));
    }

    @Test
    void numbers_that_are_neither_volumes_nor_counts_of_bags_are_asked_about() throws IOException {
        var csv = Reading.text(
                folder, "list.csv", "STT;Họ và tên;Năm sinh;SL\n1;Nguyễn Văn An;1990;17\n2;Trần Thị Bình;1991;23\n");
        assertThat(Reading.asked(csv).doubts()).containsExactly(ColumnDoubt.DONATIONS_UNKNOWN);
    }
}
