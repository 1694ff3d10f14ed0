package vn.giothong.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giothong.person.Birth;
import vn.giothong.person.IdentityNumber;
import vn.giothong.person.Sex;

/** Lists with one peculiarity each. */
class UnusualListsTest {

    private final Path folder;

    UnusualListsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private List<ReadRow> rows(String csv) throws IOException {
        return Reading.list(Reading.text(folder, "list.csv", csv)).rows();
    }

    private static List<String> names(List<ReadRow> rows) {
        return rows.stream().map(row -> Reading.person(row).name().full()).toList();
    }

    @Test
    void a_bare_name_in_the_last_row_is_kept_as_unreadable() throws IOException {
        var rows = rows("""
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
        assertThat(rows(header + "2;;;;\n3;;;;\n")).hasSize(1);
        assertThat(rows(header + "2;;;Bình An;\n"))
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
        var rows = rows("""
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
        var rows = rows("STT;Họ tên;Năm sinh;ml\n1;Nguyễn Văn An;1990;350\n;Tổng cộng;;350\n;Cộng: 01 đơn vị;;350\n");
        assertThat(rows).hasSize(1);
    }

    @Test
    void without_a_result_volume_or_bag_make_a_donation_and_the_note_is_the_reason() throws IOException {
        var rows = rows("""
                STT;Họ tên;Năm sinh;Thể tích;Mã túi;Ghi chú
                1;Nguyễn Văn An;1990;350;;lần đầu
                2;Trần Thị Bình;1991;;5242002290001;
                3;Lê Văn Cường;1992;;;huyết áp cao
                """);
        assertThat(rows)
                .extracting(
                        row -> row.outcome().outcome(),
                        row -> row.outcome().reason(),
                        row -> row.has(NoteCode.VOLUME_UNKNOWN))
                .containsExactly(
                        tuple(Outcome.DONATED, null, false),
                        tuple(Outcome.DONATED, null, true),
                        tuple(Outcome.DEFERRED, "huyết áp cao", false));
    }

    @Test
    void a_result_decides_against_volume_and_bag_and_is_noted() throws IOException {
        var rows = rows("""
                STT;Họ tên;Năm sinh;Thể tích;Mã túi;Kết quả
                1;Nguyễn Văn An;1990;350;5242002290001;Hoãn
                2;Trần Thị Bình;1991;350;5242002290002;Chờ
                3;Lê Văn Cường;1992;;;Chờ
                """);
        assertThat(rows)
                .extracting(row -> row.outcome().outcome())
                .containsExactly(Outcome.DEFERRED, Outcome.DONATED, Outcome.DEFERRED);
        assertThat(rows.get(0).has(NoteCode.OUTCOME_CONTRADICTED)).isTrue();
        assertThat(rows.get(0).outcome().volumeMl()).isNull();
        assertThat(rows.get(1).has(NoteCode.OUTCOME_UNKNOWN)).isTrue();
        assertThat(rows.get(2).outcome().reason()).isEqualTo("Chờ");
    }

    @Test
    void a_personal_number_proposes_and_writes_nothing() throws IOException {
        var rows = rows(
                "STT;Họ tên;Giới tính;Ngày sinh;CCCD;ml\n1;Trần Thị Bình;;;051189886807;350\n2;Lê Văn Cường;Nam;1/2/1990;051189886808;350\n");
        assertThat(Reading.person(rows.get(0)).sex()).isNull();
        assertThat(Reading.person(rows.get(0)).birth()).isNull();
        assertThat(rows.get(0).notes())
                .contains(
                        new CellNote("identityNumber", NoteCode.YEAR_FROM_IDENTITY_PROPOSED, "051189886807", "1989"),
                        new CellNote("identityNumber", NoteCode.SEX_FROM_IDENTITY_PROPOSED, "051189886807", "F"));
        assertThat(rows.get(1).notes())
                .extracting(CellNote::code)
                .containsExactly(NoteCode.IDENTITY_CONTRADICTS_BIRTH, NoteCode.IDENTITY_CONTRADICTS_SEX);
    }

    @Test
    void repeats_are_the_same_person_by_paper_or_birth_or_phone_and_never_by_year_alone() throws IOException {
        var rows = rows("""
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
    void day_month_and_year_may_have_columns_of_their_own() throws IOException {
        var rows = rows(
                "STT;Họ tên;Ngày sinh;;;ml\n;;Ngày;Tháng;Năm;\n1;Nguyễn Văn An;5;12;1990;350\n2;Trần Thị Bình;;;1991;250\n");
        assertThat(rows)
                .extracting(row -> Reading.person(row).birth())
                .containsExactly(Birth.on(LocalDate.of(1990, 12, 5)), Birth.in(1991));
    }

    @Test
    void a_year_below_men_or_women_tells_both_birth_and_sex_without_words_above() throws IOException {
        var rows = rows(
                "TT;Họ tên;Nam;Nữ;Đơn vị;ml\n1;Nguyễn Văn An;1990;;Bình An;350\n2;Trần Thị Bình;;1991;Bình An;250\n");
        assertThat(rows).extracting(row -> Reading.person(row).sex()).containsExactly(Sex.M, Sex.F);
        assertThat(rows).extracting(row -> Reading.person(row).birth()).containsExactly(Birth.in(1990), Birth.in(1991));
        assertThat(rows).extracting(row -> Reading.person(row).unit()).containsOnly("Bình An");
    }

    @ParameterizedTest
    @ValueSource(strings = {"350", "350ml", "350 ML", "350,0", "0,35 lít", "350 ml (TP)", "túi 350ml", "350cc"})
    void volumes_are_read_in_many_forms(String volume) {
        assertThat(Volume.ofText(volume)).isEqualTo(350);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 đv", "1", "250/350", "3500", "x", "35", "350-450", "-350"})
    void other_volumes_are_unknown(String volume) {
        assertThat(Volume.ofText(volume)).isNull();
    }

    @Test
    void a_list_without_known_columns_is_asked_for_with_a_guess_and_read_as_answered() throws IOException {
        var csv = Reading.text(folder, "list.csv", """
                Mã;Người;Khi;Máy;Kích
                1;Nguyễn Văn An;1/2/1990;0905854703;350
                2;Trần Thị Bình;3/4/1991;0905854704;250
                3;Lê Văn Cường;5/6/1992;0905854705;350
                """);
        var asked = Reading.asked(csv);
        assertThat(asked.doubts()).contains(ColumnDoubt.NAME_COLUMN_UNKNOWN);
        var guess = asked.guess().sheets().get(0);
        assertThat(guess.headerRow()).isEqualTo(1);
        assertThat(guess.columns())
                .containsEntry("fullName", "B")
                .containsEntry("birthDate", "C")
                .containsEntry("phone", "D")
                .containsEntry("volumeMl", "E");
        assertThat(asked.samples().get(0).columns().get(1))
                .isEqualTo(new SheetSample.Column(
                        "B", "Người", List.of("Nguyễn Văn An", "Trần Thị Bình", "Lê Văn Cường"), "fullName"));
        assertThat(ListSummary.of(Reading.planned(csv, asked.guess()).rows()).millilitres())
                .isEqualTo(950);
    }

    @Test
    void an_answer_is_remembered_by_the_words_of_the_headers() throws IOException {
        var csv = Reading.text(
                folder,
                "list.csv",
                "Mã;Người;Khi;Kích\n1;Nguyễn Văn An;1/2/1990;350\n2;Trần Thị Bình;3/4/1991;250\n3;Lê Văn Cường;5/6/1992;350\n");
        var asked = Reading.asked(csv);
        var remembered = RememberedHeaders.NONE.learn(asked.guess(), asked.samples());
        var next = Reading.text(
                folder, "next.csv", "Kích;Người;Mã;Khi\n450;Phạm Văn Dũng;1;7/8/1993\n250;Võ Thị Em;2;9/10/1994\n");
        var result = Reading.read(next, ListSource.HOSPITAL, null, remembered);
        assertThat(result).isInstanceOf(ReadResult.ReadList.class);
        assertThat(((ReadResult.ReadList) result).rows())
                .extracting(row -> row.outcome().volumeMl())
                .containsExactly(450, 250);
    }

    @Test
    void a_hospital_list_that_shows_no_donations_is_asked_about_and_a_club_list_is_not() throws IOException {
        var csv = Reading.text(folder, "list.csv", "STT;Họ tên;Năm sinh\n1;Nguyễn Văn An;1990\n2;Trần Thị Bình;1991\n");
        assertThat(Reading.asked(csv).doubts()).containsExactly(ColumnDoubt.DONATIONS_UNKNOWN);
        assertThat(Reading.list(csv, ListSource.CLUB).rows())
                .extracting(row -> row.outcome().outcome())
                .containsOnlyNulls();
    }

    @Test
    void volumes_under_a_strange_header_are_asked_about() throws IOException {
        var csv = Reading.text(
                folder,
                "list.csv",
                "STT;Họ tên;Năm sinh;Mã túi;XYZ\n1;Nguyễn Văn An;1990;BT0001;350\n2;Trần Thị Bình;1991;BT0002;250\n");
        var asked = Reading.asked(csv);
        assertThat(asked.doubts()).containsExactly(ColumnDoubt.VOLUME_COLUMN_UNKNOWN);
        assertThat(asked.guess().sheets().get(0).columns()).containsEntry("volumeMl", "E");
    }

    @Test
    void two_different_columns_of_volumes_are_asked_about_and_two_equal_ones_are_not() throws IOException {
        var rows = "1;Nguyễn Văn An;1990;350;%s\n2;Trần Thị Bình;1991;250;250\n";
        var header = "STT;Họ tên;Năm sinh;Thể tích;Lượng máu\n";
        assertThat(Reading.asked(Reading.text(folder, "a.csv", header + rows.formatted("450")))
                        .doubts())
                .containsExactly(ColumnDoubt.TWO_COLUMNS_FOR_ONE);
        assertThat(Reading.list(Reading.text(folder, "b.csv", header + rows.formatted("350")))
                        .rows())
                .hasSize(2);
    }

    @Test
    void a_header_over_the_wrong_column_is_asked_about() throws IOException {
        var csv = Reading.text(
                folder,
                "list.csv",
                "STT;Họ tên;Năm sinh;ml\n1;x7;Nguyễn Văn An;1990\n2;x8;Trần Thị Bình;1991\n3;x9;Lê Văn Cường;1992\n");
        assertThat(Reading.asked(csv).doubts()).contains(ColumnDoubt.CONTENT_CONTRADICTS);
    }

    @Test
    void the_organisers_on_another_sheet_are_asked_about() throws IOException {
        var file = new Grid()
                .sheet("DS")
                .row("STT", "Họ tên", "Năm sinh", "ml")
                .row(1, "Nguyễn Văn An", 1990, 350)
                .row(2, "Trần Thị Bình", 1991, 250)
                .sheet("BTC")
                .row("STT", "Họ tên", "Chức vụ", "SĐT")
                .row(1, "Lê Văn Cường", "Trưởng ban", "0905854703")
                .row(2, "Võ Thị Em", "Phó ban", "0905854704")
                .xlsx(folder.resolve("list.xlsx"));
        var asked = Reading.asked(file);
        assertThat(asked.doubts()).containsExactly(ColumnDoubt.SHEET_UNSURE);
        var donors = new ColumnPlan(asked.guess().sheets().subList(0, 1));
        assertThat(Reading.planned(file, donors).rows()).hasSize(2);
    }

    @Test
    void a_sheet_of_the_deferred_is_read_with_the_donors() throws IOException {
        var file = new Grid()
                .sheet("Hiến")
                .row("STT", "Họ tên", "Năm sinh", "ml")
                .row(1, "Nguyễn Văn An", 1990, 350)
                .row(2, "Trần Thị Bình", 1991, 250)
                .sheet("Trì hoãn")
                .row("STT", "Họ tên", "Năm sinh", "Ghi chú")
                .row(1, "Lê Văn Cường", 1992, "Huyết áp cao")
                .row(2, "Võ Thị Em", 1993, "")
                .xlsx(folder.resolve("list.xlsx"));
        var list = Reading.list(file);
        assertThat(ListSummary.of(list.rows())).isEqualTo(new ListSummary(4, 4, 2, 2, 600, 0, 0));
        assertThat(list.used().sheets())
                .extracting(ColumnPlan.SheetColumns::sheet)
                .containsExactly("Hiến", "Trì hoãn");
    }

    @Test
    void a_plan_is_checked_before_it_is_used() {
        var plan = new ColumnPlan(List.of(new ColumnPlan.SheetColumns("DS", 1, Map.of("colour", "A", "phone", "7"))));
        assertThat(plan.violations())
                .containsExactlyInAnyOrder(
                        new ColumnPlan.Wrong("sheets[0].columns.colour", ColumnPlan.Kind.UNKNOWN_FIELD),
                        new ColumnPlan.Wrong("sheets[0].columns.phone", ColumnPlan.Kind.NO_COLUMN),
                        new ColumnPlan.Wrong("sheets[0].columns.fullName", ColumnPlan.Kind.MISSING));
    }

    @Test
    void a_plan_is_written_as_the_interface_promises() throws IOException {
        var json =
                "{\"sheets\":[{\"sheet\":\"DS\",\"headerRow\":5,\"columns\":{\"fullName\":\"C\",\"birthYearMale\":\"D\"}}]}";
        var mapper = new ObjectMapper();
        var plan = mapper.readValue(json, ColumnPlan.class);
        assertThat(plan.violations()).isEmpty();
        assertThat(mapper.writeValueAsString(plan)).isEqualTo(json);
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
                "STT;Họ tên;Năm sinh;ml\nI;Xã Bình An;;\n1;Nguyễn Văn An;1990;350\n;TRƯỜNG THPT BÌNH SƠN;;\n2;Trần Thị Bình;1991;250\n");
        assertThat(rows).extracting(ReadRow::section).containsExactly("Xã Bình An", "TRƯỜNG THPT BÌNH SƠN");
    }

    @Test
    void rows_of_column_numbers_and_units_below_the_header_are_no_data() throws IOException {
        var header = "STT;Họ tên;Ngày sinh;Cân nặng;Thể tích\n";
        var data = "1;Nguyễn Văn An;1/2/1990;60;350\n2;Trần Thị Bình;3/4/1991;50;250\n";
        for (var below : List.of(
                "1;2;3;4;5\n", "(1);(2);(3);(4);(5)\n", "A;B;C;D;E\n", ";;(dd/mm/yyyy);(kg);(ml)\n", "a;b;1;2;3\n")) {
            assertThat(rows(header + below + data)).as(below).hasSize(2);
        }
    }

    @Test
    void numbers_that_lost_their_zeros_are_told() throws IOException {
        var file = new Grid()
                .sheet("DS")
                .row("Họ tên", "CCCD", "CMND", "SĐT", "ml")
                .row("Nguyễn Văn An", 51_089_411_521L, 12_345_678, 905_854_703, 350)
                .xls(folder.resolve("list.xls"));
        var row = Reading.list(file).rows().get(0);
        assertThat(Reading.person(row).identity())
                .isEqualTo(new IdentityNumber(IdentityNumber.Kind.CCCD, "051089411521"));
        assertThat(row.notes())
                .contains(
                        new CellNote("identityNumber", NoteCode.ZERO_RESTORED, "51089411521", null),
                        new CellNote("secondIdentityNumber", NoteCode.ZERO_RESTORED, "12345678", null),
                        new CellNote("phone", NoteCode.ZERO_RESTORED, "905854703", null));
    }

    @Test
    void a_club_that_counts_earlier_donations_under_given_tells_no_outcome() throws IOException {
        var csv = Reading.text(
                folder, "list.csv", "Họ tên,Năm sinh,Đã hiến\nNguyễn Văn An,1990,4\nTrần Thị Bình,1991,12\n");
        assertThat(Reading.list(csv, ListSource.CLUB).rows())
                .extracting(row -> row.outcome().outcome(), row -> row.outcome().previousDonations())
                .containsExactly(tuple(null, 4), tuple(null, 12));
    }

    @Test
    void a_lone_word_between_rows_is_a_heading_and_a_lone_name_is_not() throws IOException {
        var rows = rows("""
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
}
