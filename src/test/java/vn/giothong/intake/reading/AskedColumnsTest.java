package vn.giothong.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giothong.intake.reading.Reading.rows;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists whose columns or sheets people are asked about, and what becomes of the answer. */
class AskedColumnsTest {
    private final Path folder;

    AskedColumnsTest(@TempDir Path folder) {
        this.folder = folder;
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

    private static Grid twoDonors(String sheet) {
        return new Grid()
                .sheet(sheet)
                .row("STT", "Họ tên", "Năm sinh", "ml")
                .row(1, "Nguyễn Văn An", 1990, 350)
                .row(2, "Trần Thị Bình", 1991, 250);
    }

    @Test
    void the_organisers_on_another_sheet_are_asked_about() throws IOException {
        var file = twoDonors("DS")
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
        var file = twoDonors("Hiến")
                .sheet("Trì hoãn")
                .row("STT", "Họ tên", "Năm sinh", "Ghi chú")
                .row(1, "Lê Văn Cường", 1992, "Huyết áp cao")
                .row(2, "Võ Thị Em", 1993, "")
                .xlsx(folder.resolve("list.xlsx"));
        var list = Reading.list(file);
        assertThat(ListSummary.of(list.rows())).isEqualTo(new ListSummary(4, 4, 2, 2, 600, 0, 0, 0));
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
    void people_above_the_first_header_are_asked_about_and_read_as_answered() throws IOException {
        var csv = Reading.text(folder, "list.csv", """
                DANH SÁCH HIẾN MÁU;;;;
                1;Nguyễn Văn An;1990;0905854703;350
                2;Trần Thị Bình;1991;0905854704;250
                STT;Họ và tên;Năm sinh;Điện thoại;Thể tích
                3;Lê Văn Cường;1992;0905854705;350
                """);
        var asked = Reading.asked(csv);
        assertThat(asked.doubts()).containsExactly(ColumnDoubt.NAME_COLUMN_UNKNOWN);
        assertThat(asked.guess().sheets())
                .extracting(ColumnPlan.SheetColumns::headerRow)
                .containsExactly(0, 4);
        var rows = Reading.planned(csv, asked.guess()).rows();
        assertThat(Reading.names(rows)).containsExactly("Nguyễn Văn An", "Trần Thị Bình", "Lê Văn Cường");
        assertThat(ListSummary.of(rows).millilitres()).isEqualTo(950);
    }
}
