package vn.giothong.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.Visitor;
import vn.giothong.World;

/** What becomes of a row's result, numbers, components, reasons and address. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RowOutcomeTest {
    private static final String HEADER =
            "STT;Họ và tên;Năm sinh;Điện thoại;Thể tích (ml);Mã túi máu;Số GCN;Kết quả;Lý do hoãn;Ghi chú";

    private static final List<String> GIVEN =
            List.of("An", "Bình", "Cường", "Dũng", "Giang", "Hải", "Khoa", "Long", "Minh", "Nam");

    private UUID drive;
    private String tag;
    private String name;

    @BeforeEach
    void a_drive() {
        drive = ListWorld.drive("2019-07-13");
        name = ListWorld.aName();
        tag = String.valueOf(System.nanoTime() % 1_000_000 + 1_000_000).substring(1);
    }

    @Test
    void who_did_not_come_is_neither_a_donation_nor_a_deferral() {
        var list = ListWorld.appliedOn(
                drive,
                HEADER,
                row(1, "250;B" + tag + ";;Hiến;;"),
                row(2, ";;;Hoãn;Huyết áp cao;"),
                row(3, ";;;Không đến;;"),
                row(4, ";;;Vắng;;"),
                row(5, ";;;Vắng mặt;;"),
                row(6, ";;;Absent;;"),
                row(7, ";;;No show;;"),
                row(8, ";;;Vàng da;;"),
                row(9, ";;;Không đến 45 kg;;"));
        var summary = ListWorld.list(list);
        assertThat(summary.getInt("summary.donations")).isEqualTo(1);
        assertThat(summary.getInt("summary.deferrals")).isEqualTo(3);
        assertThat(summary.getInt("summary.noShows")).isEqualTo(5);
        assertThat(summary.getInt("summary.rows")).isEqualTo(9);
        var figures = ListWorld.drive(drive);
        assertThat(figures.getInt("figures.donations")).isEqualTo(1);
        assertThat(figures.getInt("figures.deferrals")).isEqualTo(3);
        assertThat(figures.getInt("figures.noShows")).isEqualTo(5);
        assertThat(figures.getInt("figures.arrived")).isEqualTo(4);
        assertThat(Visitor.signedIn("district").page(path(list))).contains("không đến");
        ListWorld.undo(list);
        assertThat(ListWorld.drive(drive).getInt("figures.noShows")).isZero();
    }

    @Test
    void whom_a_clubs_list_booked_and_the_hospital_missed_did_not_come() {
        var booked = ListWorld.take(
                drive,
                "CLUB",
                "clb.csv",
                ("Họ và tên;Năm sinh;Điện thoại\n" + person(1)).getBytes(StandardCharsets.UTF_8));
        ListWorld.apply(booked);
        assertThat(ListWorld.drive(drive).getInt("figures.registered")).isEqualTo(1);
        ListWorld.appliedOn(drive, HEADER, row(1, ";;;Vắng;;"), row(2, "250;B" + tag + ";;Hiến;;"));
        var figures = ListWorld.drive(drive);
        assertThat(figures.getInt("figures.registered")).isEqualTo(2);
        assertThat(figures.getInt("figures.noShows")).isEqualTo(1);
    }

    @Test
    void a_medical_reason_is_told_to_nobody_but_the_hospital_whatever_became_of_the_person() {
        var list = ListWorld.taken(
                drive,
                HEADER,
                row(1, "250;B" + tag + ";;Hiến;Tiền sử lao phổi;"),
                row(2, "250;C" + tag + ";;Hiến;;Nghi viêm gan B"),
                row(3, "250;D" + tag + ";;Đạt (đang uống thuốc lao);;"),
                row(4, ";;;Hoãn;Lao phổi cũ;"),
                row(5, ";;;Vắng;Nằm viện vì sốt;"),
                row(6, "250;E" + tag + ";;Hiến;;Đã nhận quà"),
                row(7, ";;;Hoãn viêm gan B;;"),
                row(8, ";;;Viêm gan B (đang điều trị);;"),
                row(9, ";;;HBsAg (+);;"),
                row(0, ";;;Huyết áp cao (160/100);;"));
        for (var reader : List.of("district", "province")) {
            var told = World.as(reader)
                    .get("/api/v1/lists/" + list + "/rows")
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            assertThat(told).doesNotContain("lao", "Lao", "iêm gan", "sốt", "HBsAg", "160/100", "điều trị");
        }
        assertThat(ListWorld.rows(list, "").getString("items[5].cells.'Ghi chú'"))
                .isEqualTo("Đã nhận quà");
        var hospital = new JsonPath(World.as("hospital")
                .get("/api/v1/lists/" + list + "/rows")
                .then()
                .statusCode(200)
                .extract()
                .asString());
        assertThat(hospital.getString("items[0].cells.'Lý do hoãn'")).isEqualTo("Tiền sử lao phổi");
        assertThat(hospital.getString("items[1].cells.'Ghi chú'")).isEqualTo("Nghi viêm gan B");
    }

    @Test
    void a_number_that_is_on_another_donation_is_told_on_the_row() {
        ListWorld.appliedOn(drive, HEADER, row(1, "250;B" + tag + ";GCN" + tag + ";Hiến;;"));
        var again = ListWorld.taken(drive, HEADER, row(1, "250;B" + tag + ";GCN" + tag + ";Hiến;;"));
        assertThat(notes(again)).doesNotContain("BAG_ELSEWHERE", "CERTIFICATE_ELSEWHERE");
        var other = ListWorld.taken(drive, HEADER, row(2, "250;B" + tag + ";GCN" + tag + ";Hiến;;"));
        assertThat(notes(other)).contains("BAG_ELSEWHERE", "CERTIFICATE_ELSEWHERE");
        assertThat(Visitor.signedIn("district").page(path(other)))
                .contains("Số giấy chứng nhận đã có ở lần hiến của người khác hoặc đợt khác: GCN" + tag);
        var wrongDrive = ListWorld.drive("2019-07-20");
        var sameFile = ListWorld.taken(wrongDrive, HEADER, row(1, "250;B" + tag + ";GCN" + tag + ";Hiến;;"));
        assertThat(notes(sameFile)).contains("BAG_ELSEWHERE", "CERTIFICATE_ELSEWHERE");
        ListWorld.apply(sameFile);
    }

    @Test
    void a_number_that_stands_in_two_rows_is_told_on_both() {
        var list = ListWorld.taken(
                drive,
                HEADER,
                row(1, "250;T" + tag + ";GT" + tag + ";Hiến;;"),
                row(2, "250;t" + tag.toLowerCase(java.util.Locale.ROOT) + ";GU" + tag + ";Hiến;;"),
                row(3, "250;V" + tag + ";GT" + tag + ";Hiến;;"),
                row(4, "250;W" + tag + ";GW" + tag + ";Hiến;;"));
        var rows = ListWorld.rows(list, "");
        assertThat(rows.getList("items[0].notes.code")).contains("BAG_TWICE", "CERTIFICATE_TWICE");
        assertThat(rows.getString("items[0].notes.find { it.code == 'CERTIFICATE_TWICE' }.proposal"))
                .isEqualTo("3");
        assertThat(rows.getList("items[1].notes.code")).contains("BAG_TWICE").doesNotContain("CERTIFICATE_TWICE");
        assertThat(rows.getString("items[1].notes.find { it.code == 'BAG_TWICE' }.proposal"))
                .isEqualTo("1");
        assertThat(rows.getList("items[2].notes.code"))
                .contains("CERTIFICATE_TWICE")
                .doesNotContain("BAG_TWICE");
        assertThat(rows.getList("items[3].notes.code")).doesNotContain("CERTIFICATE_TWICE", "BAG_TWICE");
        assertThat(Visitor.signedIn("district").page(path(list))).contains("Mã túi máu có ở hai dòng");
    }

    @Test
    void what_cannot_be_read_of_a_component_or_a_number_is_told_with_its_cell() {
        var list = ListWorld.taken(
                drive,
                "STT;Họ và tên;Năm sinh;Thành phần máu;Thể tích (ml);Số GCN;Kết quả",
                "1;" + ListWorld.aName() + ";1990;Gì đó;250;ABCDE;Hiến");
        var notes = ListWorld.rows(list, "");
        assertThat(notes.getString("items[0].notes.find { it.code == 'COMPONENT_UNKNOWN' }.raw"))
                .isEqualTo("Gì đó");
        assertThat(notes.getString("items[0].notes.find { it.code == 'SERIAL_UNREADABLE' }.raw"))
                .isEqualTo("ABCDE");
    }

    @Test
    void an_unknown_component_among_known_ones_is_told() {
        var list = ListWorld.taken(
                drive,
                "STT;Họ và tên;Năm sinh;Thành phần;Thể tích (ml);Kết quả",
                "1;" + ListWorld.aName() + ";1990;Gì đó;250;Hiến",
                "2;" + ListWorld.aName() + ";1991;Gì đó;250;Hiến",
                "3;" + ListWorld.aName() + ";1992;Tiểu cầu;250;Hiến");
        assertThat(ListWorld.rows(list, "").getList("items[0].notes.code")).contains("COMPONENT_UNKNOWN");
        assertThat(ListWorld.rows(list, "").getList("items[2].notes.code")).doesNotContain("COMPONENT_UNKNOWN");
    }

    @Test
    void the_people_of_a_commune_that_has_just_ended_are_at_home_in_the_one_that_has_it_now() {
        var merged = ListWorld.drive("2020-02-01");
        var list = ListWorld.appliedOn(
                merged,
                "STT;Họ và tên;Năm sinh;Địa chỉ;Thể tích (ml);Kết quả",
                "1;" + ListWorld.aName() + ";1990;Xã Bình Phú;250;Hiến",
                "2;" + ListWorld.aName() + ";1991;Xã Bình Thạnh;250;Hiến");
        assertThat(home(list, 0)).isEqualTo("Xã Bình Tân Phú");
        assertThat(home(list, 1)).isEqualTo("Xã Bình Thạnh");
    }

    private static String home(String list, int row) {
        var donor = ListWorld.rows(list, "").getString("items[" + row + "].donorId");
        return World.as("district").get("/api/v1/donors/" + donor).path("chapterName");
    }

    private static List<String> notes(String list) {
        return ListWorld.rows(list, "").getList("items[0].notes.code");
    }

    private String person(int n) {
        return name + " " + GIVEN.get(n) + ";" + (1980 + n) + ";09055" + n + tag.substring(0, 4);
    }

    private String row(int n, String rest) {
        return n + ";" + person(n) + ";" + rest;
    }

    private String path(String list) {
        String code = World.as("district").get("/api/v1/drives/" + drive).path("code");
        return "/drives/" + code + "/lists/" + list;
    }
}
