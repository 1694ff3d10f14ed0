package vn.giothong.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.Visitor;
import vn.giothong.World;
import vn.giothong.club.Club;
import vn.giothong.donor.Donor;
import vn.giothong.donor.Donors;
import vn.giothong.donor.NewDonor;
import vn.giothong.drive.Drive;
import vn.giothong.drive.DriveClub;
import vn.giothong.person.Birth;
import vn.giothong.person.IdentityNumber;
import vn.giothong.person.PersonName;
import vn.giothong.person.PhoneNumber;
import vn.giothong.person.Sex;
import vn.giothong.web.Formats;

/** Nobody reads the register by typing names: what lists, the desk and the register tell of somebody from elsewhere. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FarCandidateTest {
    private static final String HEADER = "Họ và tên;Năm sinh;Giới tính;Điện thoại;Thể tích (ml);Kết quả";
    private static final String PHONE = "0905430101";

    @Inject
    Donors donors;

    private String name;
    private UUID drive;

    @BeforeEach
    void a_drive_of_the_club() {
        World.token("club");
        name = ListWorld.aName();
        drive = ListWorld.drive(
                LocalDate.now(Formats.ZONE).toString(), UUID.fromString(World.chapter("21040")), Drive.State.APPROVED);
        QuarkusTransaction.requiringNew().run(() -> {
            Club club = Club.<Club>find("code", "CLB-0001").firstResult();
            new DriveClub(drive, club.id).persist();
        });
    }

    @Test
    void a_row_tells_of_somebody_from_elsewhere_the_name_year_and_district_alone() {
        var donor = donor("534", Birth.on(LocalDate.of(1992, 8, 28)));
        var list = clubs(name + ";1992;Nam;;250;Hiến");
        var row = rows("club", list);
        assertThat(row.getString("state")).isEqualTo("TO_RESOLVE");
        var candidate = row.getMap("candidates[0]");
        assertThat(candidate).containsEntry("fullName", name).containsEntry("birthYear", 1992);
        assertThat(candidate.get("birthDate")).isNull();
        assertThat(candidate.get("code")).isNull();
        assertThat(candidate.get("donorId")).isNotEqualTo(donor.toString());
        assertThat(candidate.get("chapterId")).isEqualTo(World.chapter("534"));
        World.as("club")
                .get("/api/v1/donors/" + candidate.get("donorId"))
                .then()
                .statusCode(404);
        var page = Visitor.signedIn("club").page(path(list));
        assertThat(page)
                .contains(name, "Người ở nơi khác")
                .doesNotContain("28/08/1992", PHONE, "0101", code(donor), donor.toString(), "Thôn Kín");
        assertThat(rows("province", list).getString("candidates[0].donorId")).isEqualTo(donor.toString());
        assertThat(rows("province", list).getString("candidates[0].birthDate")).isEqualTo("1992-08-28");

        World.as("club")
                .body(Map.of("donorId", candidate.get("donorId")))
                .put("/api/v1/lists/" + list + "/rows/1/resolution")
                .then()
                .statusCode(204);
        assertThat(rows("club", list).getString("state")).isEqualTo("MATCHED");
        assertThat(rows("club", list).getString("donorId")).isEqualTo(candidate.get("donorId"));
        assertThat(rows("province", list).getString("donorId")).isEqualTo(donor.toString());
        assertThat(Visitor.signedIn("club").page(path(list))).doesNotContain(code(donor));
    }

    @Test
    void a_row_decided_on_the_page_leads_to_somebody_from_elsewhere() {
        var donor = donor("534", Birth.on(LocalDate.of(1992, 8, 28)));
        var list = clubs(name + ";1992;Nam;;250;Hiến");
        var club = Visitor.signedIn("club");
        var id = rows("club", list).getString("candidates[0].donorId");
        var page = club.page(path(list));
        assertThat(page).contains("value=\"" + id + "\"");
        club.post(page, path(list) + "/rows/1", "decision", id).statusCode(303);
        assertThat(rows("province", list).getString("donorId")).isEqualTo(donor.toString());
    }

    @Test
    void a_row_with_the_phone_is_matched_and_opens_no_more_than_the_number_told() {
        var donor = donor("534", Birth.on(LocalDate.of(1992, 8, 28)));
        var list = clubs(name + ";1992;Nam;" + PHONE + ";250;Hiến");
        var row = rows("club", list);
        assertThat(row.getString("state")).isEqualTo("MATCHED");
        assertThat(row.getString("grade")).isEqualTo("LIKELY");
        assertThat(row.getString("donorId")).isEqualTo(donor.toString());
    }

    @Test
    void of_the_hosts_district_the_phone_is_shown_by_its_end() {
        var donor = donor("21043", Birth.in(1992));
        var list = clubs(name + ";1992;Nam;;250;Hiến");
        assertThat(Visitor.signedIn("club").page(path(list)))
                .contains(code(donor), "09•• ••• 101")
                .doesNotContain(PHONE, "/donors/" + code(donor));
        assertThat(Visitor.signedIn("district").page(path(list))).contains("/donors/" + code(donor), PHONE);
    }

    @Test
    void a_desk_asks_about_nobody_from_elsewhere_but_by_phone_or_paper() {
        var far = donor("534", Birth.on(LocalDate.of(1992, 8, 28)));
        register(Map.of("fullName", name, "sex", "M", "birthYear", 1992, "phone", PHONE))
                .statusCode(409)
                .body("candidates[0].donorId", equalTo(far.toString()));
        register(Map.of("fullName", name, "sex", "M", "birthDate", "1992-08-28"))
                .statusCode(201);
    }

    @Test
    void a_desk_tells_of_somebody_of_its_district_the_year() {
        donor("21043", Birth.on(LocalDate.of(1992, 8, 28)));
        register(Map.of("fullName", name, "sex", "M", "birthYear", 1992))
                .statusCode(409)
                .body("candidates[0].birthYear", equalTo(1992))
                .body("candidates[0].birthDate", nullValue());
    }

    @Test
    void the_register_asks_about_nobody_from_another_district_but_by_phone_or_paper() {
        var far = donor("534", Birth.on(LocalDate.of(1992, 8, 28)));
        enter(Map.of("birthDate", "1992-08-28", "identityNumber", "211430101"), 409, far.toString());
        enter(Map.of("birthYear", 1992, "phone", PHONE), 409, far.toString());
        enter(Map.of("birthDate", "1992-08-28"), 201, null);
    }

    private void enter(Map<String, Object> more, int status, @Nullable String candidate) {
        var body =
                new HashMap<String, Object>(Map.of("fullName", name, "sex", "M", "chapterId", World.chapter("21040")));
        body.putAll(more);
        World.as("commune")
                .body(body)
                .post("/api/v1/donors")
                .then()
                .statusCode(status)
                .body("candidates?.getAt(0)?.donorId", equalTo(candidate));
    }

    private ValidatableResponse register(Map<String, Object> person) {
        return World.as("club")
                .body(Map.of("donor", person))
                .post("/api/v1/drives/" + drive + "/registrations")
                .then();
    }

    private UUID donor(String chapterCode, Birth birth) {
        var chapter = UUID.fromString(World.chapter(chapterCode));
        return QuarkusTransaction.requiringNew().call(() -> donors.add(
                        new NewDonor(
                                new PersonName(name),
                                Sex.M,
                                birth,
                                IdentityNumber.parse("211430101", false).value(),
                                new PhoneNumber("+84905430101"),
                                chapter,
                                "Thôn Kín",
                                null,
                                null,
                                null,
                                null,
                                null),
                        Donor.Origin.PERSON,
                        null)
                .id);
    }

    private String clubs(String line) {
        var file = (HEADER + "\n" + line).getBytes(StandardCharsets.UTF_8);
        String list = ListWorld.send("club", drive, "HOSPITAL", "ds.csv", file)
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        ListWorld.settled(list);
        return list;
    }

    private static JsonPath rows(String who, String list) {
        var rows = World.as(who)
                .get("/api/v1/lists/" + list + "/rows")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        rows.setRootPath("items[0]");
        return rows;
    }

    private String path(String list) {
        String code = World.as("district").get("/api/v1/drives/" + drive).path("code");
        return "/drives/" + code + "/lists/" + list;
    }

    private static String code(UUID donorId) {
        return QuarkusTransaction.requiringNew().call(() -> Donor.<Donor>findById(donorId).code);
    }
}
