package vn.giothong.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.World;

/** What lists tell of people whom somebody entered by hand: it fills blanks, writes nothing over, and goes with its list. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ListBlanksTest {
    private static final String HEADER =
            "STT;Họ và tên;Ngày sinh;Giới tính;CCCD;Điện thoại;Nghề nghiệp;Nhóm máu;Thể tích (ml);Mã túi máu";
    private static final String CLUB = "STT;Họ và tên;Năm sinh;Điện thoại;Số lần đã hiến";

    private int suffix = (int) (System.nanoTime() % 900) + 100;

    @Test
    void a_hospitals_list_fills_blanks_and_undoing_it_takes_them_back() {
        var donor = donor("Nhâm Thị Trống", Map.of("birthYear", 1985, "phone", phone()));
        var drive = ListWorld.drive("2020-03-05");
        var list = ListWorld.csv(
                drive,
                HEADER,
                "1;Nhâm Thị Trống;12/04/1985;Nữ;051185" + suffix + "321;" + phone() + ";Công nhân;O+;350;T1");
        assertThat(ListWorld.rows(list, "").getString("items[0].donorId")).isEqualTo(donor.toString());

        ListWorld.apply(list);

        var filled = record(donor);
        assertThat(filled.getString("birthDate")).isEqualTo("1985-04-12");
        assertThat(filled.getString("sex")).isEqualTo("F");
        assertThat(filled.getString("occupation")).isEqualTo("WORKER");
        assertThat(filled.getString("bloodGroup.abo")).isEqualTo("O");
        assertThat(filled.getString("bloodGroup.rhD")).isEqualTo("POSITIVE");
        assertThat(filled.getString("bloodGroup.evidence")).isEqualTo("A");
        assertThat(filled.getString("identityNumber")).endsWith("•" + suffix % 10 + "321");

        ListWorld.undo(list);

        var empty = record(donor);
        assertThat(empty.getString("birthDate")).isNull();
        assertThat(empty.getInt("birthYear")).isEqualTo(1985);
        assertThat(empty.getString("phone")).isNotNull();
        for (var fact : new String[] {"sex", "occupation", "bloodGroup.abo", "bloodGroup.evidence", "identityNumber"}) {
            assertThat(empty.getString(fact)).as(fact).isNull();
        }
    }

    @Test
    void what_people_wrote_is_not_written_over() {
        var donor = donor(
                "Nhâm Văn Chắc",
                Map.of(
                        "birthDate", "1985-04-12",
                        "sex", "M",
                        "phone", phone(),
                        "occupation", "FARMER",
                        "bloodGroup", Map.of("abo", "A", "evidence", "D")));
        var list = ListWorld.csv(
                ListWorld.drive("2020-03-05"),
                HEADER,
                "1;Nhâm Văn Chắc;12/04/1985;Nam;;" + phone() + ";Công nhân;O+;350;T2");
        ListWorld.apply(list);
        var record = record(donor);
        assertThat(record.getString("occupation")).isEqualTo("FARMER");
        assertThat(record.getString("bloodGroup.abo")).isEqualTo("A");
        assertThat(record.getString("bloodGroup.evidence")).isEqualTo("D");
    }

    @Test
    void what_another_list_also_says_stays_and_so_does_what_somebody_confirmed_by_hand() {
        var donor = donor("Nhâm Thị Hai", Map.of("birthYear", 1986, "phone", phone()));
        var first = ListWorld.csv(
                ListWorld.drive("2020-03-05"), HEADER, "1;Nhâm Thị Hai;1986;Nữ;;" + phone() + ";Công nhân;B;350;T3");
        var second = ListWorld.csv(
                ListWorld.drive("2020-07-05"), HEADER, "1;Nhâm Thị Hai;1986;;;" + phone() + ";Giáo viên;B;350;T4");
        ListWorld.apply(first);
        ListWorld.apply(second);
        assertThat(record(donor).getString("occupation")).isEqualTo("WORKER");

        ListWorld.undo(first);
        assertThat(record(donor).getString("bloodGroup.abo")).isEqualTo("B");
        assertThat(record(donor).getString("occupation")).isEqualTo("OFFICIAL");
        assertThat(record(donor).getString("sex")).isNull();

        var now = record(donor);
        World.as("commune")
                .body(Map.of(
                        "fullName", "Nhâm Thị Hai",
                        "birthYear", 1986,
                        "phone", phone(),
                        "chapterId", now.getString("chapterId"),
                        "occupation", "FARMER",
                        "bloodGroup", Map.of("abo", "B", "evidence", "A"),
                        "version", now.getInt("version")))
                .put("/api/v1/donors/" + donor)
                .then()
                .statusCode(200);
        ListWorld.undo(second);
        assertThat(record(donor).getString("occupation")).isEqualTo("FARMER");
        assertThat(record(donor).getString("bloodGroup.abo")).isNull();
    }

    @Test
    void a_clubs_count_of_earlier_donations_is_proposed_and_written_only_when_somebody_takes_it_over() {
        var donor = donor("Nhâm Văn Lần", Map.of("birthYear", 1987, "phone", phone()));
        var earlier = ListWorld.csv(
                ListWorld.drive("2019-01-05"), HEADER, "1;Nhâm Văn Lần;1987;Nam;;" + phone() + ";;;250;T5");
        ListWorld.apply(earlier);
        var drive = ListWorld.drive("2020-03-06");
        var list = club(drive, "1;Nhâm Văn Lần;1987;" + phone() + ";5", "2;Nhâm Văn Chưa;1988;0905" + suffix + "999;0");
        var row = ListWorld.rows(list, "");
        assertThat(row.getInt("items[0].opening.stated")).isEqualTo(5);
        assertThat(row.getInt("items[0].opening.known")).isEqualTo(1);
        assertThat(row.getInt("items[0].opening.proposed")).isEqualTo(4);
        assertThat(row.getString("items[1].opening")).isNull();
        ListWorld.apply(list);
        assertThat(record(donor).getInt("openingCount")).isZero();
        assertThat(record(donor).getInt("donationCount")).isEqualTo(1);

        World.as("commune").put(opening(list, 1)).then().statusCode(404);
        World.as("district").put(opening(list, 2)).then().statusCode(409).body("code", equalTo("list_row_no_opening"));
        World.as("district").put(opening(list, 1)).then().statusCode(204);

        var opened = record(donor);
        assertThat(opened.getInt("openingCount")).isEqualTo(4);
        assertThat(opened.getString("openingEvidence")).isEqualTo("C");
        assertThat(opened.getString("openingSource")).contains("clb.csv");
        assertThat(opened.getString("openingUntil")).isEqualTo("2020-03-05");
        assertThat(opened.getInt("donationCount")).isEqualTo(5);
        assertThat(ListWorld.rows(list, "").getInt("items[0].opening.taken")).isEqualTo(4);

        ListWorld.undo(list);
        assertThat(record(donor).getInt("donationCount")).isEqualTo(1);
        ListWorld.apply(list);
        assertThat(record(donor).getInt("donationCount")).isEqualTo(5);
        World.as("district").delete(opening(list, 1)).then().statusCode(204);
        assertThat(record(donor).getInt("donationCount")).isEqualTo(1);
    }

    @Test
    void whom_the_club_alone_knows_is_proposed_the_whole_count() {
        var list = club(ListWorld.drive("2020-03-07"), "1;Nhâm Văn Mới;1991;0907" + suffix + "111;4");
        var row = ListWorld.rows(list, "");
        assertThat(row.getString("items[0].state")).isEqualTo("NEW");
        assertThat(row.getInt("items[0].opening.known")).isZero();
        assertThat(row.getInt("items[0].opening.proposed")).isEqualTo(4);
    }

    @Test
    void an_opening_balance_that_people_wrote_stays_and_nothing_is_proposed_beside_it() {
        donor("Nhâm Thị Sổ", Map.of("birthYear", 1989, "phone", phone(), "openingCount", 2, "openingSource", "Sổ xã"));
        var list = club(ListWorld.drive("2020-03-06"), "1;Nhâm Thị Sổ;1989;" + phone() + ";7");
        assertThat(ListWorld.rows(list, "").getString("items[0].opening")).isNull();
        World.as("district").put(opening(list, 1)).then().statusCode(409);
    }

    private static String opening(String list, int n) {
        return "/api/v1/lists/" + list + "/rows/" + n + "/opening-balance";
    }

    private static String club(UUID drive, String... lines) {
        var text = CLUB + "\n" + String.join("\n", lines);
        return ListWorld.take(drive, "CLUB", "clb.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private String phone() {
        return "0987" + suffix + "321";
    }

    private static UUID donor(String name, Map<String, Object> more) {
        var body = new HashMap<String, Object>(
                Map.of("fullName", name, "chapterId", World.chapter("21040"), "confirmNew", true));
        body.putAll(more);
        String id = World.as("commune")
                .body(body)
                .post("/api/v1/donors")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return UUID.fromString(id);
    }

    private static JsonPath record(UUID donor) {
        return World.as("district")
                .get("/api/v1/donors/" + donor)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
