package vn.giothong.publicity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import biweekly.Biweekly;
import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.World;
import vn.giothong.browser.Browser;
import vn.giothong.database.Ids;
import vn.giothong.donor.DonorWorld;
import vn.giothong.web.Formats;

@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PublicPagesTest {
    private record Drive(String id, String code, String name) {}

    /** A drive of Châu Ổ in twelve days, in the state. */
    private static Drive drive(String state) {
        World.token("club");
        String collector =
                World.as("hospital").get("/api/v1/collectors").path("items.find { it.code == 'BVDK-QNG' }.id");
        var name = "Ngày hội công khai " + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        var body = new HashMap<String, Object>(Map.of(
                "name",
                name,
                "date",
                LocalDate.now(Formats.ZONE).plusDays(12).toString(),
                "startsAt",
                "07:00",
                "endsAt",
                "11:30",
                "venue",
                "Nhà văn hóa, số 3",
                "chapterId",
                World.chapter("21040"),
                "collectorId",
                collector,
                "targetUnits",
                20));
        var planned = World.as("commune")
                .body(body)
                .post("/api/v1/drives")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        var id = planned.getString("id");
        QuarkusTransaction.requiringNew().run(() -> Panache.getEntityManager()
                .createNativeQuery("update drive set state = ?1 where id = ?2")
                .setParameter(1, state)
                .setParameter(2, Ids.bytes(UUID.fromString(id)))
                .executeUpdate());
        return new Drive(id, planned.getString("code"), name);
    }

    @Test
    void a_stranger_sees_the_public_page_of_an_approved_drive_alone() {
        var open = drive("APPROVED");
        given().get("/drives/" + open.code())
                .then()
                .statusCode(200)
                .body(containsString(open.name()))
                .body(containsString("<meta property=\"og:title\" content=\"" + open.name() + "\">"))
                .body(containsString("/drives/" + open.code() + "/picture.png\">"))
                .body(containsString("Nhớ mang theo"))
                .body(not(containsString("csrf")));
        for (var state : List.of("DRAFT", "SUBMITTED", "CANCELLED")) {
            var hidden = drive(state);
            given().redirects()
                    .follow(false)
                    .get("/drives/" + hidden.code())
                    .then()
                    .statusCode(303)
                    .header("Location", containsString("/sign-in"));
            given().get("/drives/" + hidden.code() + "/picture.png").then().statusCode(404);
            given().get("/drives/" + hidden.code() + "/calendar.ics").then().statusCode(404);
            given().get("/").then().body(not(containsString(hidden.name())));
        }
    }

    @Test
    void a_cache_may_keep_it_and_asks_whether_it_changed() {
        for (var path : List.of(
                "/", "/honours", "/drives.ics", "/drives/" + drive("APPROVED").code())) {
            var first = given().get(path)
                    .then()
                    .statusCode(200)
                    .header("Cache-Control", startsWith("public"))
                    .header("ETag", notNullValue())
                    .header("Vary", containsString("Accept-Language"))
                    .extract();
            assertThat(first.cookies()).isEmpty();
            given().header("If-None-Match", first.header("ETag"))
                    .get(path)
                    .then()
                    .statusCode(304);
        }
        var vietnamese = given().get("/").header("ETag");
        assertThat(given().get("/?lang=en").header("ETag")).isNotEqualTo(vietnamese);
        given().get("/?lang=en").then().body(containsString("Drives ahead"));
    }

    @Test
    void the_calendar_is_read_by_a_calendar_program() throws Exception {
        var open = drive("APPROVED");
        var text = given().get("/drives/" + open.code() + "/calendar.ics")
                .then()
                .contentType(startsWith("text/calendar"))
                .extract()
                .asString();
        var event = Biweekly.parse(text).first().getEvents().get(0);
        assertThat(event.getSummary().getValue()).isEqualTo(open.name());
        assertThat(event.getLocation().getValue()).startsWith("Nhà văn hóa, số 3, ");
        var day = LocalDate.now(Formats.ZONE).plusDays(12);
        assertThat(event.getDateStart().getValue().toInstant())
                .isEqualTo(day.atTime(7, 0).atZone(Formats.ZONE).toInstant());
        var all = Biweekly.parse(given().get("/drives.ics").asString()).first().getEvents();
        assertThat(all).anyMatch(one -> one.getUid().getValue().equals(open.code() + "@giothong"));
    }

    @Test
    void the_picture_of_a_link_is_as_large_as_messengers_want_it() throws Exception {
        var png = given().get("/drives/" + drive("APPROVED").code() + "/picture.png")
                .then()
                .contentType("image/png")
                .extract()
                .asByteArray();
        var picture = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(picture.getWidth()).isEqualTo(1200);
        assertThat(picture.getHeight()).isEqualTo(630);
        assertThat(png.length).isLessThan(FirstVisit.MOST_BYTES);
        java.nio.file.Files.createDirectories(java.nio.file.Path.of("target/pictures"));
        java.nio.file.Files.write(java.nio.file.Path.of("target/pictures/link.png"), png);
    }

    @Test
    void the_list_of_honour_names_who_agreed_with_the_number_and_nothing_else() {
        var letters = UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        var honoured = donor("Lê Thị Vinh " + letters);
        consent(honoured, true);
        var silent = donor("Lê Thị Lặng " + letters);
        given().get("/honours?size=1000")
                .then()
                .body(containsString("Lê Thị Vinh " + letters + "</th><td class=\"number\">7</td>"))
                .body(not(containsString("Lê Thị Lặng " + letters)))
                .body(not(containsString("Ngõ Kín")))
                .body(not(containsString("AB")));
        consent(honoured, false);
        given().get("/honours?size=1000").then().body(not(containsString("Lê Thị Vinh " + letters)));
        assertThat(silent).isNotEqualTo(honoured);
    }

    private static String donor(String name) {
        World.token("club");
        return DonorWorld.enter(Map.of(
                        "fullName",
                        name,
                        "sex",
                        "F",
                        "birthYear",
                        1985,
                        "address",
                        "Ngõ Kín",
                        "bloodGroup",
                        Map.of("abo", "AB", "rhD", "POSITIVE", "evidence", "A"),
                        "openingCount",
                        7,
                        "openingSource",
                        "Sổ cũ"))
                .getString("id");
    }

    private static void consent(String donor, boolean given) {
        World.as("commune")
                .body(Map.of("items", List.of(Map.of("purpose", "HONOUR_LIST", "given", given))))
                .put("/api/v1/donors/" + donor + "/consents")
                .then()
                .statusCode(200);
    }

    @Test
    void the_first_visit_by_phone_costs_less_than_a_hundred_kilobytes_in_a_handful_of_requests() {
        var paths = List.of("/", "/honours", "/drives/" + drive("APPROVED").code());
        try (var browser = Browser.open("http://localhost:" + RestAssured.port)) {
            for (var path : paths) {
                var visit = FirstVisit.of(browser, path);
                assertThat(visit.bytes()).as(path).isPositive().isLessThan(FirstVisit.MOST_BYTES);
                assertThat(visit.requests()).as(path).isPositive().isLessThanOrEqualTo(FirstVisit.MOST_REQUESTS);
            }
        }
    }
}
