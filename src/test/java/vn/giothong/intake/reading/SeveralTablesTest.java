package vn.giothong.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.giothong.intake.reading.Reading.names;
import static vn.giothong.intake.reading.Reading.rows;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sheets with tables below each other: each is read by its own header, whichever has the most columns. */
class SeveralTablesTest {
    private final Path folder;

    SeveralTablesTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void the_deferred_above_a_wider_table_of_donors_are_read() throws IOException {
        var rows = rows(folder, """
                DANH SÁCH TRÌ HOÃN;;;;;
                STT;Họ và tên;Năm sinh;Lý do;;
                1;Nguyễn Văn An;1990;Huyết áp thấp;;
                2;Trần Thị Bình;1991;Thiếu cân;;
                DANH SÁCH HIẾN MÁU;;;;;
                STT;Họ và tên;Năm sinh;Điện thoại;Nhóm máu;Thể tích
                1;Lê Văn Cường;1992;0905854703;A;350
                2;Võ Thị Em;1993;0905854704;O;250
                """);
        assertThat(rows)
                .extracting(row -> row.outcome().outcome(), row -> row.outcome().reason(), row -> row.outcome()
                        .volumeMl())
                .containsExactly(
                        tuple(Outcome.DEFERRED, "Huyết áp thấp", null),
                        tuple(Outcome.DEFERRED, "Thiếu cân", null),
                        tuple(Outcome.DONATED, null, 350),
                        tuple(Outcome.DONATED, null, 250));
    }

    @Test
    void a_header_with_one_more_word_on_the_second_page_loses_nobody_of_the_first() throws IOException {
        var rows = rows(folder, """
                STT;Họ và tên;Năm sinh;Thể tích
                1;Nguyễn Văn An;1990;350
                2;Trần Thị Bình;1991;250
                STT;Họ và tên;Năm sinh;Thể tích;Ghi chú
                3;Lê Văn Cường;1992;350;
                4;Võ Thị Em;1993;;Huyết áp thấp
                """);
        assertThat(names(rows)).containsExactly("Nguyễn Văn An", "Trần Thị Bình", "Lê Văn Cường", "Võ Thị Em");
        assertThat(ListSummary.of(rows).millilitres()).isEqualTo(950);
    }

    @Test
    void who_is_in_charge_above_the_table_is_no_donor() throws IOException {
        var rows = rows(folder, """
                Họ và tên người phụ trách:;Lê Văn Cường;;
                Liên hệ:;Võ Thị Em;0905854703;
                Điện thoại:;0255 385 1234;;
                Địa chỉ:;Bình Sơn;;
                STT;Họ và tên;Năm sinh;Thể tích
                1;Nguyễn Văn An;1990;350
                2;Trần Thị Bình;1991;250
                """);
        assertThat(names(rows)).containsExactly("Nguyễn Văn An", "Trần Thị Bình");
        assertThat(names(rows(folder, """
                Liên hệ:;Võ Thị Em;0905854703;
                STT;Họ và tên;Năm sinh;Thể tích
                1;Nguyễn Văn An;1990;350
                """))).containsExactly("Nguyễn Văn An");
    }

    @Test
    void a_summary_of_units_above_the_table_is_none_of_people() throws IOException {
        var rows = rows(folder, """
                STT;Họ và tên trưởng đoàn, đơn vị;Số người;Số đơn vị máu
                1;Trường THPT Bình Sơn;30;28
                2;Xã Bình An;20;18
                STT;Họ và tên;Năm sinh;Thể tích
                1;Nguyễn Văn An;1990;350
                """);
        assertThat(names(rows)).containsExactly("Nguyễn Văn An");
    }

    @Test
    void volumes_that_only_the_second_table_leaves_unexplained_are_asked_about() throws IOException {
        var asked = Reading.asked(Reading.text(folder, "list.csv", """
                STT;Họ và tên;Năm sinh;Mã túi;Thể tích
                1;Nguyễn Văn An;1990;BT0001;350
                2;Trần Thị Bình;1991;BT0002;250
                STT;Họ và tên;Năm sinh;Mã túi;Thểtch
                3;Lê Văn Cường;1992;BT0003;350
                4;Võ Thị Em;1993;BT0004;250
                """));
        assertThat(asked.doubts()).containsExactly(ColumnDoubt.VOLUME_COLUMN_UNKNOWN);
        assertThat(asked.guess().sheets().get(1).columns()).containsEntry("volumeMl", "E");
    }
}
