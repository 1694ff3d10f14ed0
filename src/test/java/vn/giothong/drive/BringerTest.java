package vn.giothong.drive;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.giothong.Visitor;
import vn.giothong.World;
import vn.giothong.audit.AuditEvent;
import vn.giothong.donor.Donor;

/** Who brought the people of a drive, as the desk writes it down and corrects it. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Tag("mysql")
class BringerTest {
    private UUID drive;
    private UUID person;
    private UUID bringer;

    @BeforeEach
    void somebody_and_who_brought_her() {
        drive = DeskStory.drive(DeskStory.today());
        person = DeskStory.donor("Kim Thị Được Rủ", 1996);
        bringer = DeskStory.donor("Kim Thị Vận Động", 1975);
    }

    private ValidatableResponse register(@Nullable UUID broughtBy) {
        var body = new HashMap<String, Object>(Map.of("donorId", person));
        if (broughtBy != null) {
            body.put("broughtBy", broughtBy);
        }
        return DeskStory.register(drive, body);
    }

    private String registered(@Nullable UUID broughtBy) {
        return register(broughtBy).statusCode(201).extract().path("id");
    }

    private ValidatableResponse bring(String who, String line, UUID broughtBy) {
        return World.as(who)
                .body(Map.of("broughtBy", broughtBy))
                .put(DeskStory.path(drive) + "/" + line + "/bringer")
                .then();
    }

    private static String code(UUID donor) {
        return QuarkusTransaction.requiringNew().call(() -> Donor.<Donor>findById(donor).code);
    }

    private UUID changed(Consumer<Donor> change) {
        QuarkusTransaction.requiringNew().run(() -> change.accept(Donor.findById(bringer)));
        return bringer;
    }

    private ValidatableResponse line(String line) {
        return World.as("club").get(DeskStory.path(drive) + "/" + line).then().statusCode(200);
    }

    @Test
    void it_is_said_at_registering_and_stands_in_the_line() {
        var line = register(bringer)
                .statusCode(201)
                .body("broughtBy", equalTo(bringer.toString()))
                .body("broughtByCode", equalTo(code(bringer)))
                .body("broughtByName", equalTo("Kim Thị Vận Động"))
                .extract()
                .<String>path("id");
        line(line).body("broughtBy", equalTo(bringer.toString()));
        World.as("hospital")
                .get(DeskStory.path(drive))
                .then()
                .body("items.broughtByName", equalTo(List.of("Kim Thị Vận Động")));
        register(null).statusCode(200).body("broughtBy", equalTo(bringer.toString()));
    }

    @Test
    void a_new_person_is_brought_too() {
        DeskStory.register(
                        drive,
                        Map.of(
                                "donor",
                                Map.of("fullName", "Kim Văn Mới", "sex", "M", "birthYear", 2001, "confirmNew", true),
                                "broughtBy",
                                bringer))
                .statusCode(201)
                .body("broughtByName", equalTo("Kim Thị Vận Động"));
    }

    @Test
    void it_is_set_later_corrected_and_taken_back_until_the_drive_is_closed() {
        var line = registered(null);
        line(line).body("broughtBy", nullValue());
        bring("club", line, bringer).statusCode(200).body("broughtBy", equalTo(bringer.toString()));
        var other = DeskStory.donor("Kim Thị Người Khác", 1970);
        bring("club", line, other).statusCode(200).body("broughtByName", equalTo("Kim Thị Người Khác"));
        World.as("club")
                .delete(DeskStory.path(drive) + "/" + line + "/bringer")
                .then()
                .statusCode(200)
                .body("broughtBy", nullValue());
        assertThat(QuarkusTransaction.requiringNew().call(() -> AuditEvent.latestOn(UUID.fromString(line), 9).stream()
                        .map(event -> event.action + " " + event.detail)
                        .toList()))
                .startsWith(
                        "registration.came_alone null",
                        "registration.brought " + code(other),
                        "registration.brought " + code(bringer));
        DeskStory.state(drive, Drive.State.CLOSED);
        bring("club", line, bringer).statusCode(409);
        World.as("club")
                .delete(DeskStory.path(drive) + "/" + line + "/bringer")
                .then()
                .statusCode(409);
    }

    @Test
    void other_desks_hear_of_it_and_the_same_said_twice_changes_nothing() {
        var line = registered(null);
        long since = World.as("club")
                .get("/api/v1/drives/" + drive + "/desk")
                .jsonPath()
                .getLong("since");
        int version = bring("club", line, bringer)
                .body("change", greaterThan((int) since))
                .extract()
                .path("version");
        bring("club", line, bringer).statusCode(200).body("version", equalTo(version));
    }

    @Test
    void nobody_brings_oneself() {
        register(person)
                .statusCode(422)
                .body("violations[0].field", equalTo("broughtBy"))
                .body("violations[0].code", equalTo("desk_bringer_self"));
        var line = registered(null);
        bring("club", line, person).statusCode(422).body("violations[0].field", equalTo("broughtBy"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"unknown", "merged", "erased", "of an undone list", "withheld"})
    void whoever_is_not_in_the_register_brings_nobody(String how) {
        var who =
                switch (how) {
                    case "unknown" -> UUID.randomUUID();
                    case "merged" ->
                        changed(donor -> {
                            donor.state = Donor.State.MERGED;
                            donor.mergedToId = person;
                        });
                    case "erased" -> changed(donor -> donor.state = Donor.State.ERASED);
                    case "withheld" -> changed(donor -> donor.withheld = true);
                    default -> changed(donor -> donor.state = Donor.State.WITHDRAWN);
                };
        register(who)
                .statusCode(422)
                .body("violations[0].field", equalTo("broughtBy"))
                .body("violations[0].code", equalTo("desk_bringer_unknown"));
        World.as("club").get(DeskStory.path(drive)).then().body("total", equalTo(0));
    }

    @Test
    void who_no_longer_agrees_to_the_record_is_not_named() {
        var line = registered(bringer);
        changed(donor -> donor.withheld = true);
        line(line).body("broughtByCode", equalTo("–")).body("broughtByName", equalTo("–"));
        var page = Visitor.signedIn("club").page("/drives/" + DeskStory.code(drive) + "/desk?line=" + line);
        assertThat(page)
                .contains("Do – (–) vận động")
                .doesNotContain("Kim Thị Vận Động")
                .doesNotContain("value=\"–\"");
    }

    @ParameterizedTest
    @CsvSource({
        "club, 200",
        "commune, 200",
        "hospital, 200",
        "district, 403",
        "province, 403",
        "team, 404",
        "health, 404",
        "finance, 404",
        "auditor, 404",
        "admin, 404",
        "donor, 404"
    })
    void those_at_the_desk_say_it_and_nobody_else(String who, int status) {
        var line = registered(null);
        bring(who, line, bringer).statusCode(status);
        World.as(who)
                .delete(DeskStory.path(drive) + "/" + line + "/bringer")
                .then()
                .statusCode(status);
    }

    @Test
    void nobody_unknown_says_it_and_no_line_of_another_drive_is_changed() {
        var line = registered(null);
        given().contentType(ContentType.JSON)
                .body(Map.of("broughtBy", bringer))
                .put(DeskStory.path(drive) + "/" + line + "/bringer")
                .then()
                .statusCode(401);
        drive = DeskStory.drive(DeskStory.today());
        bring("club", line, bringer).statusCode(404);
        World.as("club")
                .body(Map.of())
                .put(DeskStory.path(drive) + "/" + line + "/bringer")
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("broughtBy"));
    }

    @Test
    void donors_say_who_brought_them_and_are_not_told_the_name() {
        drive = DeskStory.drive(DeskStory.today().plusDays(3));
        person = DeskStory.theDonor("Kim Thị Tự Đăng Ký");
        var wish = Map.<String, Object>of("donorId", person, "broughtBy", person);
        World.as("donor")
                .body(wish)
                .post(DeskStory.path(drive))
                .then()
                .statusCode(422)
                .body("violations[0].code", equalTo("desk_bringer_self"));
        var answer = World.as("donor")
                .body(Map.of("donorId", person, "broughtBy", bringer))
                .post(DeskStory.path(drive))
                .then()
                .statusCode(201)
                .body(not(containsString("Kim Thị Vận Động")));
        line(answer.extract().path("id")).body("broughtByName", equalTo("Kim Thị Vận Động"));
    }

    @Test
    void the_desk_s_page_takes_the_code_and_tells_a_wrong_one_at_the_field() {
        var line = registered(null);
        var desk = "/drives/" + DeskStory.code(drive) + "/desk";
        var visitor = Visitor.signedIn("club");
        var page = visitor.page(desk + "?line=" + line);
        var bringing = desk + "/lines/" + line + "/bringer";
        visitor.post(page, bringing, "broughtBy", "QNG-0000000-X")
                .statusCode(422)
                .body(containsString("id=\"e-broughtBy\""), containsString("value=\"QNG-0000000-X\""));
        visitor.post(page, bringing, "broughtBy", code(person))
                .statusCode(422)
                .body(containsString("Không ai tự vận động chính mình"));
        visitor.post(page, bringing, "broughtBy", code(bringer).toLowerCase(Locale.ROOT))
                .statusCode(303);
        assertThat(visitor.page(desk + "?line=" + line))
                .contains("Do Kim Thị Vận Động (" + code(bringer) + ") vận động", "value=\"" + code(bringer) + "\"");
        visitor.post(page, bringing, "broughtBy", "").statusCode(303);
        line(line).body("broughtBy", nullValue());
    }

    @Test
    void the_desk_s_form_of_a_new_person_takes_it_too() {
        var desk = "/drives/" + DeskStory.code(drive) + "/desk";
        var visitor = Visitor.signedIn("club");
        var page = visitor.page(desk + "?adding=Kim");
        visitor.post(
                        page,
                        desk + "/registrations",
                        "fullName",
                        "Kim Văn Trang",
                        "birth",
                        "1999",
                        "sex",
                        "M",
                        "confirmNew",
                        "true",
                        "broughtBy",
                        code(bringer))
                .statusCode(303);
        World.as("club").get(DeskStory.path(drive)).then().body("items.broughtBy", hasItem(bringer.toString()));
    }
}
