package vn.giothong.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.Visitor;
import vn.giothong.World;
import vn.giothong.drive.Drive;
import vn.giothong.intake.ListWorld;
import vn.giothong.web.Formats;

/** The paper, phone and card of a merged record lead to the one that stands, until the merge is undone. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MergedNumbersTest {
    private static final String LIST = "Họ và tên;Năm sinh;Giới tính;Số CCCD;Điện thoại;Thể tích (ml);Kết quả";

    private String name;
    private String paper;
    private String phone;
    private String kept;
    private String gone;

    @BeforeEach
    void two_records_with_numbers_of_their_own() {
        name = ListWorld.aName();
        var digits = String.valueOf(ThreadLocalRandom.current().nextInt(100_000, 1_000_000));
        paper = "051078" + digits;
        phone = "0935" + digits;
        kept = donor(name, Map.of("identityNumber", "211" + digits, "phone", "0914" + digits));
        gone = donor(name, Map.of("identityNumber", paper, "phone", phone));
    }

    @Test
    void whoever_is_looked_for_by_a_number_of_either_is_found() {
        var code = code(gone);
        var merge = merge(kept, gone);
        for (var number : new String[] {paper, phone, code}) {
            found(number, kept);
        }
        undo(kept, merge);
        for (var number : new String[] {paper, phone, code}) {
            found(number, gone);
        }
    }

    @Test
    void a_merge_of_what_was_merged_leads_on() {
        var third = donor(name, Map.of());
        merge(kept, gone);
        merge(third, kept);
        found(paper, third);
        found(code(gone), third);
        World.as("province").get("/api/v1/donors/" + third).then().body("alsoCodes", contains(code(kept), code(gone)));
    }

    @Test
    void the_page_tells_the_codes_of_the_other_cards() {
        var code = code(gone);
        var merge = merge(kept, gone);
        assertThat(Visitor.signedIn("province").page("/donors/" + code(kept))).contains("<dd>" + code + "</dd>");
        assertThat(Visitor.signedIn("province").english("/donors/" + code(kept)))
                .contains("Also coded");
        undo(kept, merge);
        World.as("province").get("/api/v1/donors/" + kept).then().body("alsoCodes", empty());
    }

    @Test
    void the_desk_finds_whoever_shows_an_old_card() {
        var drive = ListWorld.drive(
                LocalDate.now(Formats.ZONE).toString(), UUID.fromString(World.chapter("21040")), Drive.State.APPROVED);
        String driveCode = World.as("district").get("/api/v1/drives/" + drive).path("code");
        merge(kept, gone);
        var desk = Visitor.signedIn("commune");
        for (var number : new String[] {paper, phone, code(gone)}) {
            assertThat(desk.page("/drives/" + driveCode + "/desk/results?q=" + number))
                    .as(number)
                    .contains(kept);
        }
    }

    @Test
    void nobody_is_entered_twice_by_the_paper_of_the_record_that_went() {
        merge(kept, gone);
        World.as("commune")
                .body(person(name, Map.of("identityNumber", paper)))
                .post("/api/v1/donors")
                .then()
                .statusCode(409)
                .body("candidates[0].donorId", equalTo(kept))
                .body("candidates[0].grade", equalTo("SURE"));
    }

    @Test
    void a_list_matches_by_the_numbers_of_either() {
        merge(kept, gone);
        var rows = rows(name + ";1978;Nam;" + paper + ";;250;Hiến", ListWorld.aName() + ";1979;Nam;;;250;Hiến");
        assertThat(rows.getList("items.state")).containsExactly("MATCHED", "NEW");
        assertThat(rows.getString("items[0].donorId")).isEqualTo(kept);
        assertThat(rows.getString("items[0].grade")).isEqualTo("SURE");
        var byPhone = rows(name + ";1978;Nam;;" + phone + ";250;Hiến");
        assertThat(byPhone.getString("items[0].donorId")).isEqualTo(kept);
        assertThat(byPhone.getString("items[0].grade")).isEqualTo("LIKELY");
        assertThat(byPhone.getList("items[0].candidates")).hasSize(1);
    }

    @Test
    void a_paper_that_contradicts_the_one_that_stands_contradicts_the_record_without_any() {
        var other = ListWorld.aName();
        Map<String, Object> born = Map.of("birthDate", "1978-05-06");
        var standing = donor(other, Map.of("birthDate", "1978-05-06", "identityNumber", paper));
        merge(standing, donor(other, born));
        var rows = rows(other + ";06/05/1978;Nam;052" + paper.substring(3) + ";;250;Hiến");
        assertThat(rows.getList("items.state")).containsExactly("TO_RESOLVE");
        assertThat(rows.getString("items[0].candidates[0].donorId")).isEqualTo(standing);
    }

    private static JsonPath rows(String... lines) {
        var all = new String[lines.length + 1];
        all[0] = LIST;
        System.arraycopy(lines, 0, all, 1, lines.length);
        var list = ListWorld.taken(ListWorld.drive("2019-05-11"), all);
        return World.as("district")
                .get("/api/v1/lists/" + list + "/rows")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static void found(String number, String donor) {
        World.as("province")
                .get("/api/v1/donors?q=" + number)
                .then()
                .statusCode(200)
                .body("items.id", contains(donor))
                .body("total", equalTo(1));
    }

    private static String code(String donor) {
        return World.as("province").get("/api/v1/donors/" + donor).path("code");
    }

    private static String merge(String kept, String gone) {
        return World.as("province")
                .body(Map.of("otherId", gone, "reason", "Cùng người"))
                .post("/api/v1/donors/" + kept + "/merges")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void undo(String kept, String merge) {
        World.as("province")
                .delete("/api/v1/donors/" + kept + "/merges/" + merge)
                .then()
                .statusCode(204);
    }

    private static Map<String, Object> person(String name, Map<String, Object> more) {
        var body = new HashMap<String, Object>(
                Map.of("fullName", name, "birthYear", 1978, "sex", "M", "chapterId", World.chapter("21040")));
        body.putAll(more);
        return body;
    }

    private static String donor(String name, Map<String, Object> more) {
        var body = person(name, more);
        body.put("confirmNew", true);
        return World.as("commune")
                .body(body)
                .post("/api/v1/donors")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
