package vn.giothong.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giothong.intake.reading.Reading.names;
import static vn.giothong.intake.reading.Reading.rows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giothong.person.Birth;
import vn.giothong.person.Sex;

/** Lists with one peculiarity each in which of their rows are people. */
class UnusualRowsTest {
    private final Path folder;

    UnusualRowsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void a_bare_name_in_the_last_row_is_kept_as_unreadable() throws IOException {
        var rows = rows(folder, """
                STT;Họ tên;Năm sinh;ml
                1;Nguyễn Văn An;1990;350
                2;Trần Thị Bình;1991;250
                ;Tống Thị Ngọc;;
                """);
        assertThat(rows).extracting(ReadRow::unreadable).containsExactly(null, null, UnreadableReason.NOT_IDENTIFIED);
    }

    @Test
    void a_last_row_with_its_number_alone_is_no_data_but_one_with_more_is() throws IOException {
        var header = "STT;Họ tên;Năm sinh;Địa chỉ;ml\n1;Nguyễn Văn An;1990;Bình An;350\n";
        assertThat(rows(folder, header + "2;;;;\n3;;;;\n")).hasSize(1);
        assertThat(rows(folder, header + "2;;;Bình An;\n"))
                .extracting(ReadRow::unreadable)
                .containsExactly(null, UnreadableReason.NAME_MISSING);
    }

    @Test
    void the_people_of_a_hidden_sheet_are_not_lost() throws IOException {
        var grid = new Grid()
                .sheet("Sáng")
                .row("STT", "Họ tên", "Năm sinh", "ml")
                .row(1, "Nguyễn Văn An", 1990, 350)
                .hidden("Chiều")
                .row("STT", "Họ tên", "Năm sinh", "ml")
                .row(1, "Trần Thị Bình", 1991, 250);
        for (var file : List.of(grid.xlsx(folder.resolve("list.xlsx")), grid.xls(folder.resolve("list.xls")))) {
            assertThat(names(Reading.list(file).rows())).containsExactly("Nguyễn Văn An", "Trần Thị Bình");
        }
    }

    @Test
    void people_whose_names_look_like_totals_and_headings_stay() throws IOException {
        var rows = rows(folder, """
                ho ten,nam sinh,dien thoai,ml
                Tong Cong,1990,0905854703,350
                Phuong Thi Xa,1991,0905854704,350
                Truong Truong Ban,1992,0905854705,350
                Tong cong,,,1050
                """);
        assertThat(names(rows)).containsExactly("Tong Cong", "Phuong Thi Xa", "Truong Truong Ban");
    }

    @Test
    void the_total_of_a_single_person_is_no_second_person() throws IOException {
        var rows = rows(
                folder, "STT;Họ tên;Năm sinh;ml\n1;Nguyễn Văn An;1990;350\n;Tổng cộng;;350\n;Cộng: 01 đơn vị;;350\n");
        assertThat(rows).hasSize(1);
    }

    @Test
    void repeats_are_the_same_person_by_paper_or_birth_or_phone_and_never_by_year_alone() throws IOException {
        var rows = rows(folder, """
                STT;Họ tên;Ngày sinh;Giới tính;CMND;ĐT;ml;Mã túi
                1;Nguyễn Văn An;1/2/1990;Nam;218870948;;350;BT0001
                2;NGUYEN VAN AN;;;218870948;;350;BT0001
                3;Nguyễn Văn An;01/02/1990;;;0905854703;350;
                4;Nguyễn Văn An;1990;Nam;;;350;BT0004
                5;Nguyễn Văn An;01/02/1990;Nam;218870949;;350;BT0005
                6;Nguyễn Văn An;01/02/1990;Nữ;;;350;BT0006
                7;Trần Thị Bình;1991;Nữ;;0914553096;250;BT0007
                8;Trần Thị Bình;5/5/1991;Nữ;;0914553096;250;BT0007
                9;Trần Thị Bình;1992;Nữ;;0914553096;250;BT0009
                10;Nguyễn Văn An;1/2/1990;Nam;218870948;;350;BT0010
                """);
        assertThat(rows)
                .extracting(ReadRow::repeatOf)
                .containsExactly(null, 1, 1, null, null, null, null, 7, null, null);
        assertThat(rows.get(9).notes()).contains(new CellNote("bagNumber", NoteCode.CONFLICTING_REPEAT, "BT0010", "1"));
    }

    @Test
    void progress_is_told_in_rows() throws IOException {
        var csv = new StringBuilder("STT;Họ tên;Năm sinh;ml\n");
        for (var i = 0; i < 450; i++) {
            csv.append(i + 1).append(";Nguyễn Văn An;").append(1960 + i % 40).append(";350\n");
        }
        var told = new ArrayList<String>();
        var request = new ListReader.Request(
                Reading.text(folder, "list.csv", csv.toString()),
                "list.csv",
                ListSource.HOSPITAL,
                Reading.DAY,
                null,
                RememberedHeaders.NONE);
        new ListReader().read(request, (done, known) -> told.add(done + "/" + known));
        assertThat(told).containsExactly("200/450", "400/450", "450/450");
    }

    @Test
    void sections_are_told_beside_the_rows_below_them() throws IOException {
        var rows = rows(
                folder,
                "STT;Họ tên;Năm sinh;ml\nI;Xã Bình An;;\n1;Nguyễn Văn An;1990;350\n;TRƯỜNG THPT BÌNH SƠN;;\n2;Trần Thị Bình;1991;250\n");
        assertThat(rows).extracting(ReadRow::section).containsExactly("Xã Bình An", "TRƯỜNG THPT BÌNH SƠN");
    }

    @Test
    void rows_of_column_numbers_and_units_below_the_header_are_no_data() throws IOException {
        var header = "STT;Họ tên;Ngày sinh;Cân nặng;Thể tích\n";
        var data = "1;Nguyễn Văn An;1/2/1990;60;350\n2;Trần Thị Bình;3/4/1991;50;250\n";
        for (var below : List.of(
                "1;2;3;4;5\n", "(1);(2);(3);(4);(5)\n", "A;B;C;D;E\n", ";;(dd/mm/yyyy);(kg);(ml)\n", "a;b;1;2;3\n")) {
            assertThat(rows(folder, header + below + data)).as(below).hasSize(2);
        }
    }

    @Test
    void a_lone_word_between_rows_is_a_heading_and_a_lone_name_is_not() throws IOException {
        var rows = rows(folder, """
                STT;Họ tên;Năm sinh;ml
                ;BÌNH AN;;
                1;Nguyễn Văn An;1990;350
                ;Agribank Bình Sơn;;
                2;Trần Thị Bình;1991;250
                ;Lê Văn Cường;;
                3;Võ Thị Em;1993;250
                """);
        assertThat(rows)
                .extracting(ReadRow::section)
                .containsExactly("BÌNH AN", "Agribank Bình Sơn", "Agribank Bình Sơn", "Agribank Bình Sơn");
        assertThat(rows)
                .extracting(ReadRow::unreadable)
                .containsExactly(null, null, UnreadableReason.NOT_IDENTIFIED, null);
    }

    @Test
    void a_wide_header_over_short_rows_is_read() throws IOException {
        var csv =
                "sep=;\nSTT;Họ tên;Năm sinh;CCCD;ĐT;Địa chỉ;Nhóm máu;Ghi chú\n;Nguyễn Văn An;1990;;;;;\n;Trần Thị Bình;;;0905854703;;;\n";
        assertThat(Reading.list(Reading.text(folder, "club.csv", csv), ListSource.CLUB)
                        .rows())
                .hasSize(2)
                .allMatch(row -> row.unreadable() == null);
    }

    @Test
    void people_called_like_who_signs_are_kept_and_who_signs_is_not() throws IOException {
        var rows = rows(folder, """
                STT;Họ và tên;Năm sinh;Nhóm máu;Thể tích;Mã túi
                1;Nguyễn Văn An;1990;A;350;A12345
                2;Trương Trâm Anh;;A;350;A12346
                3;Trương Đoan Trang;?;A;350;A12347
                4;Trương Khoa;;;;
                ;Trương Phong;;B;;
                ;Duyệt;;O;250;A12348
                ;Tổng cộng: 04 đơn vị;;;1300;
                ;Trong đó 250 ml: 01;;;250;
                ;Lưu ý: chưa gồm người hoãn;;;;
                ;Lập danh sách;;;Trưởng khoa;
                ;Trương Văn Ban;;;Trương Thị Phòng;
                """);
        assertThat(rows)
                .extracting(row -> row.cells().get("Họ và tên"))
                .containsExactly(
                        "Nguyễn Văn An",
                        "Trương Trâm Anh",
                        "Trương Đoan Trang",
                        "Trương Khoa",
                        "Trương Phong",
                        "Duyệt");
        assertThat(rows)
                .extracting(ReadRow::unreadable)
                .startsWith((UnreadableReason) null)
                .filteredOn(UnreadableReason.NOT_IDENTIFIED::equals)
                .hasSize(5);
    }

    @Test
    void a_bare_name_that_no_head_of_a_ward_has_stays_and_the_head_of_the_ward_does_not() throws IOException {
        var table = "STT;Họ tên;Năm sinh;ml\n1;Nguyễn Văn An;1990;350\n";
        assertThat(rows(folder, table + ";Trương Khoa;;\n")).hasSize(2);
        assertThat(rows(folder, table + ";Trưởng khoa;;\n")).hasSize(1);
        assertThat(rows(folder, table + ";TRUONG KHOA;;\n")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(chữ in hoa)", "(Ghi rõ, có dấu)", "viết chữ in hoa", "In hoa có dấu"})
    void a_remark_below_the_name_is_part_of_the_header(String remark) throws IOException {
        var rows = rows(folder, """
                STT;Họ và tên;Năm sinh;;Nhóm máu;Thể tích
                ;%s;Nam;Nữ;;
                1;Nguyễn Văn An;1990;;A;350
                2;Trần Thị Bình;;1991;O;250
                """.formatted(remark));
        assertThat(rows).extracting(row -> Reading.person(row).sex()).containsExactly(Sex.M, Sex.F);
        assertThat(rows).extracting(row -> Reading.person(row).birth()).containsExactly(Birth.in(1990), Birth.in(1991));
        assertThat(names(rows)).containsExactly("Nguyễn Văn An", "Trần Thị Bình");
    }

    @Test
    void the_first_of_the_list_with_a_remark_at_the_name_is_part_of_no_header() throws IOException {
        var rows = rows(folder, """
                STT;Họ và tên;Năm sinh;Giới tính;;Thể tích
                ;Zơ Râm Thị Hoa (Nữ);1990;Nữ;Nam;350
                ;Trần Thị Bình;1991;Nữ;;250
                """);
        assertThat(rows).hasSize(2);
    }
}
