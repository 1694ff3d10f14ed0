package vn.giothong.drive;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.giothong.World;
import vn.giothong.person.Birth;

@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Tag("mysql")
class RegistrationTest {
    @Test
    void people_are_numbered_in_the_order_they_come() {
        var drive = DeskStory.drive(DeskStory.today());
        for (int number = 1; number <= 3; number++) {
            DeskStory.register(drive, Map.of("donorId", DeskStory.donor(DeskStory.name(number), 1990)))
                    .statusCode(201)
                    .body("number", equalTo(number))
                    .body("state", equalTo("BOOKED"))
                    .body("id", notNullValue())
                    .body("warnings", empty());
        }
    }

    @Test
    void the_same_person_registered_again_is_the_same_line() {
        var drive = DeskStory.drive(DeskStory.today());
        var donor = DeskStory.donor("Trần Thị Mỹ Linh", 1987);
        var id = DeskStory.register(drive, Map.of("donorId", donor))
                .statusCode(201)
                .extract()
                .<String>path("id");
        DeskStory.register(drive, Map.of("donorId", donor, "arrived", true))
                .statusCode(200)
                .body("id", equalTo(id))
                .body("state", equalTo("ARRIVED"));
        World.as("club").get("/api/v1/drives/" + drive + "/desk").then().body("registered", equalTo(1));
    }

    @Test
    void a_new_person_needs_a_few_fields_and_a_likely_double_is_asked_about() {
        var drive = DeskStory.drive(DeskStory.today());
        var person = Map.<String, Object>of("fullName", "Lê Thị Hồng Chiêu", "sex", "F", "birthYear", 1992);
        DeskStory.register(drive, Map.of("donor", person, "arrived", true))
                .statusCode(201)
                .body("fullName", equalTo("Lê Thị Hồng Chiêu"))
                .body("state", equalTo("ARRIVED"))
                .body("chapterName", equalTo("Thị trấn Châu Ổ"));
        DeskStory.register(drive, Map.of("donor", person))
                .statusCode(409)
                .body("code", equalTo("likely_duplicate"))
                .body("candidates", hasSize(1))
                .body("candidates[0].fullName", equalTo("Lê Thị Hồng Chiêu"));
        DeskStory.register(drive, Map.of("donor", person, "confirmNew", true))
                .statusCode(201)
                .body("number", equalTo(2));
    }

    @Test
    void a_new_person_keeps_group_and_address_and_is_nobody_of_the_register_at_once() {
        var drive = DeskStory.drive(DeskStory.today());
        var person = Map.<String, Object>of(
                "fullName",
                "Lê Thị Hồng Nhóm",
                "birthYear",
                1992,
                "address",
                "Thôn 2",
                "bloodGroup",
                Map.of("abo", "B", "rhD", "NEGATIVE"));
        String donor = DeskStory.register(drive, Map.of("donor", person))
                .statusCode(201)
                .extract()
                .path("donorId");
        World.as("province")
                .get("/api/v1/donors/" + donor)
                .then()
                .body("address", equalTo("Thôn 2"))
                .body("bloodGroup", equalTo(Map.of("abo", "B", "rhD", "NEGATIVE", "evidence", "D")));
        DeskStory.register(drive, Map.of("donor", person, "donorId", donor))
                .statusCode(422)
                .body("code", equalTo("desk_one_person"));
    }

    @ParameterizedTest(name = "{0} = {1}: {3}")
    @CsvSource({
        "fullName, '', 422, field_required",
        "fullName, 12345, 422, field_invalid",
        "birthYear, 1850, 422, desk_birth",
        "birthYear, , 422, desk_birth_required",
        "phone, 123, 422, field_invalid",
        "identityNumber, 12, 422, field_invalid",
        "weightKg, 5, 422, desk_weight",
        "sex, X, 400, malformed"
    })
    void a_wrong_field_of_a_new_person_is_told(String field, @Nullable String value, int status, String code) {
        var drive = DeskStory.drive(DeskStory.today());
        var person = new HashMap<String, Object>(Map.of("fullName", "Đỗ Văn An", "sex", "M", "birthYear", 1990));
        person.put(field, value);
        DeskStory.register(drive, Map.of("donor", person)).statusCode(status).body("code", equalTo(code));
    }

    @Test
    void a_name_with_a_phone_or_a_paper_makes_a_person_of_whom_no_birth_is_known() {
        var drive = DeskStory.drive(DeskStory.today());
        var phone = "0915" + (100_000 + System.nanoTime() % 900_000);
        var person = Map.of("fullName", "Đỗ Thị Chỉ Phone", "phone", phone);
        DeskStory.register(drive, Map.of("donor", person, "arrived", true))
                .statusCode(201)
                .body("birthYear", nullValue())
                .body("state", equalTo("ARRIVED"));
        DeskStory.register(drive, Map.of("donor", person)).statusCode(409).body("code", equalTo("likely_duplicate"));
        var paper = Map.of(
                "fullName", "Đỗ Thị Chỉ Giấy", "identityNumber", "B" + (1_000_000 + System.nanoTime() % 9_000_000));
        DeskStory.register(drive, Map.of("donor", paper)).statusCode(201);
    }

    @Test
    void all_that_is_wrong_with_a_new_person_is_told_at_once() {
        var drive = DeskStory.drive(DeskStory.today());
        var person = Map.of("fullName", "", "phone", "12", "identityNumber", "12", "weightKg", 5);
        DeskStory.register(drive, Map.of("donor", person))
                .statusCode(422)
                .body("violations.field", containsInAnyOrder("fullName", "phone", "identityNumber", "weightKg"));
    }

    @Test
    void who_may_not_give_yet_is_registered_with_a_warning_and_its_legal_basis() {
        var earlier = DeskStory.drive(DeskStory.today().minusDays(20));
        var donor = DeskStory.donor("Phạm Thị Ngọc Hà", 1990);
        var line =
                DeskStory.register(earlier, Map.of("donorId", donor)).extract().<String>path("id");
        DeskStory.conclude(earlier, line, DeskStory.donated(250, DeskStory.version(earlier, line)))
                .statusCode(200);
        var drive = DeskStory.drive(DeskStory.today());
        DeskStory.register(drive, Map.of("donorId", donor))
                .statusCode(201)
                .body("warnings", hasSize(1))
                .body("warnings[0].rule", equalTo("INTERVAL"))
                .body("warnings[0].legalBasis", equalTo("Thông tư 26/2013/TT-BYT, Điều 6"))
                .body("eligibleFrom", equalTo(DeskStory.today().plusDays(64).toString()));
    }

    @Test
    void an_arrival_takes_back_that_somebody_stayed_away() {
        var drive = DeskStory.drive(DeskStory.today());
        var line = DeskStory.register(drive, Map.of("donorId", DeskStory.donor("Võ Văn Tám", 1980)))
                .extract()
                .<String>path("id");
        DeskStory.conclude(drive, line, Map.of("outcome", "NO_SHOW", "version", DeskStory.version(drive, line)))
                .statusCode(200)
                .body("state", equalTo("NO_SHOW"));
        var path = DeskStory.path(drive) + "/" + line;
        World.as("club").put(path + "/arrival").then().statusCode(200).body("state", equalTo("ARRIVED"));
        World.as("club")
                .body(Map.of("weightKg", 46.8))
                .put(path + "/screening")
                .then()
                .statusCode(200)
                .body("state", equalTo("SCREENED"))
                .body("weightKg", equalTo(46.8f));
        World.as("club").put(path + "/screening").then().statusCode(200).body("weightKg", equalTo(46.8f));
    }

    @Test
    void the_same_said_twice_changes_nothing() {
        var drive = DeskStory.drive(DeskStory.today());
        var said = Map.<String, Object>of("donorId", DeskStory.donor("Võ Thị Lặp", 1981), "arrived", true);
        int version = DeskStory.register(drive, said).statusCode(201).extract().path("version");
        DeskStory.register(drive, said).statusCode(200).body("version", equalTo(version));
    }

    @Test
    void who_came_and_went_again_has_arrived() {
        var drive = DeskStory.drive(DeskStory.today());
        var line = DeskStory.register(drive, Map.of("donorId", DeskStory.donor("Võ Thị Đến", 1982), "arrived", true))
                .extract()
                .<String>path("id");
        DeskStory.conclude(drive, line, Map.of("outcome", "CANCELLED", "version", DeskStory.version(drive, line)))
                .statusCode(200);
        World.as("club")
                .get("/api/v1/drives/" + drive)
                .then()
                .body("figures.registered", equalTo(1))
                .body("figures.arrived", equalTo(1));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"DRAFT", "SUBMITTED", "CLOSED", "CANCELLED"})
    void only_an_approved_drive_takes_people(Drive.State state) {
        var drive = DeskStory.drive(DeskStory.today(), state);
        DeskStory.register(drive, Map.of("donorId", DeskStory.donor("Bùi Minh Anh", 1990)))
                .statusCode(409)
                .body("code", equalTo("drive_not_open"));
    }

    @Test
    void the_desk_opens_two_weeks_before() {
        var donor = DeskStory.donor("Đặng Hoàng Yến", 1990);
        DeskStory.register(DeskStory.drive(DeskStory.today().plusDays(14)), Map.of("donorId", donor))
                .statusCode(201);
        DeskStory.register(DeskStory.drive(DeskStory.today().plusDays(15)), Map.of("donorId", donor))
                .statusCode(409)
                .body("code", equalTo("desk_too_early"));
    }

    @ParameterizedTest(name = "{0} reads with {1} and registers with {2}")
    @CsvSource({
        "club, 200, 201",
        "commune, 200, 201",
        "hospital, 200, 201",
        "district, 200, 403",
        "province, 200, 403",
        "health, 404, 404",
        "finance, 404, 404",
        "auditor, 404, 404",
        "admin, 404, 404",
        "donor, 404, 404"
    })
    void the_desk_belongs_to_those_who_hold_the_drive(String who, int reading, int writing) {
        var drive = DeskStory.drive(DeskStory.today());
        World.as(who).get(DeskStory.path(drive)).then().statusCode(reading);
        World.as(who).get("/api/v1/drives/" + drive + "/desk").then().statusCode(reading);
        World.as(who)
                .body(Map.of("donorId", DeskStory.donor("Nguyễn Thanh Vy", 1990)))
                .post(DeskStory.path(drive))
                .then()
                .statusCode(writing);
    }

    @Test
    void the_lines_are_found_by_words_in_any_order_and_by_state() {
        var drive = DeskStory.drive(DeskStory.today());
        DeskStory.register(drive, Map.of("donorId", DeskStory.donor("Trần Thị Mỹ Linh", 1987), "arrived", true));
        DeskStory.register(drive, Map.of("donorId", DeskStory.donor("Đỗ Quốc Bảo", 1991)));
        var path = DeskStory.path(drive);
        World.as("club").get(path + "?q=linh tran").then().body("items.number", contains(1));
        World.as("club").get(path + "?q=do b").then().body("items.number", contains(2));
        World.as("club").get(path + "?state=ARRIVED").then().body("items.number", contains(1));
        World.as("club").get(path + "?size=1").then().body("items", hasSize(1)).body("total", equalTo(2));
        World.as("club").get(path + "?state=LOST").then().statusCode(400);
    }

    @Test
    void what_changed_since_is_told_with_the_counts() {
        var drive = DeskStory.drive(DeskStory.today());
        DeskStory.register(drive, Map.of("donorId", DeskStory.donor("Lê Minh Anh", 1987), "arrived", true));
        var board = "/api/v1/drives/" + drive + "/desk";
        int since = World.as("club").get(board).then().statusCode(200).extract().path("since");
        World.as("hospital").get(board + "?since=" + since).then().body("lines", empty());
        var line = DeskStory.register(
                        drive, Map.of("donorId", DeskStory.donor("Lê Minh Bình", Birth.in(1988), "21115")))
                .extract()
                .<String>path("id");
        World.as("hospital")
                .get(board + "?since=" + since)
                .then()
                .body("lines.id", contains(line))
                .body("registered", equalTo(2))
                .body("arrived", equalTo(1))
                .body("target", equalTo(250))
                .body("since", not(since));
        World.as("hospital").get(board + "?since=x").then().statusCode(400);
    }
}
