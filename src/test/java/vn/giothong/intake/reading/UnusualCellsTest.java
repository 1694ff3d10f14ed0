package vn.giothong.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.giothong.intake.reading.Reading.rows;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giothong.person.Birth;
import vn.giothong.person.IdentityNumber;
import vn.giothong.person.Sex;

/** Lists with one peculiarity each in what their cells say of a person and a donation. */
class UnusualCellsTest {
    private final Path folder;

    UnusualCellsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void without_a_result_volume_or_bag_make_a_donation_and_the_note_is_the_reason() throws IOException {
        var rows = rows(folder, """
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
        var rows = rows(folder, """
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
                folder,
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
    void day_month_and_year_may_have_columns_of_their_own() throws IOException {
        var rows = rows(
                folder,
                "STT;Họ tên;Ngày sinh;;;ml\n;;Ngày;Tháng;Năm;\n1;Nguyễn Văn An;5;12;1990;350\n2;Trần Thị Bình;;;1991;250\n");
        assertThat(rows)
                .extracting(row -> Reading.person(row).birth())
                .containsExactly(Birth.on(LocalDate.of(1990, 12, 5)), Birth.in(1991));
    }

    @Test
    void a_year_below_men_or_women_tells_both_birth_and_sex_without_words_above() throws IOException {
        var rows = rows(
                folder,
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
    void a_count_of_bags_hides_no_volume_that_is_told_elsewhere() throws IOException {
        var rows = rows(folder, """
                STT;Họ và tên;Năm sinh;Nhóm máu;250ml;350ml;Số đơn vị
                1;Nguyễn Văn An;1990;A;x;;1
                2;Trần Thị Bình;1991;B;;x;1
                3;Lê Văn Cường;1992;O;;;Hoãn
                4;Võ Thị Em;1993;O;;x;1
                """);
        assertThat(ListSummary.of(rows)).isEqualTo(new ListSummary(4, 4, 3, 1, 950, 0, 0, 0));
        assertThat(rows).noneMatch(row -> row.has(NoteCode.VOLUME_UNKNOWN));
    }

    @Test
    void a_count_of_bags_makes_up_no_volume() throws IOException {
        var rows = rows(folder, """
                STT;Họ và tên;Năm sinh;350ml;Số đơn vị
                1;Nguyễn Văn An;1990;x;2
                2;Trần Thị Bình;1991;;1
                3;Lê Văn Cường;1992;x;1
                """);
        assertThat(rows)
                .extracting(
                        row -> row.outcome().outcome(),
                        row -> row.outcome().volumeMl(),
                        row -> row.has(NoteCode.VOLUME_UNKNOWN))
                .containsExactly(
                        tuple(Outcome.DONATED, null, true),
                        tuple(Outcome.DONATED, null, true),
                        tuple(Outcome.DONATED, 350, false));
    }

    @Test
    void a_count_of_bags_beside_a_volume_in_the_result_takes_the_result() throws IOException {
        var rows = rows(
                folder,
                "STT;Họ và tên;Năm sinh;Kết quả;Túi máu\n1;Nguyễn Văn An;1990;Hiến 350ml;1\n2;Trần Thị Bình;1991;Hoãn;\n");
        assertThat(rows).extracting(row -> row.outcome().volumeMl()).containsExactly(350, null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"STT;Họ tên;Năm sinh;;ml;SĐT\n;;Nam;Nữ;;\n", "STT;Họ tên;Nam;Nữ;ml;SĐT\n"})
    void a_year_of_two_digits_below_men_or_women_is_told_to_be_unreadable(String header) throws IOException {
        var rows = rows(
                folder,
                header
                        + "1;Nguyễn Văn An;92;;350;0905854703\n2;Trần Thị Bình;;x;250;0905854704\n3;Lê Văn Cường;1;;250;0905854705\n");
        assertThat(rows)
                .extracting(
                        row -> Reading.person(row).sex(),
                        row -> Reading.person(row).birth(),
                        row -> row.has(NoteCode.BIRTH_UNREADABLE))
                .containsExactly(tuple(Sex.M, null, true), tuple(Sex.F, null, false), tuple(Sex.M, null, false));
    }
}
