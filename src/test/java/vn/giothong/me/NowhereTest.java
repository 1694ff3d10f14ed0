package vn.giothong.me;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Logger;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.Visitor;
import vn.giothong.World;
import vn.giothong.donation.Donation;
import vn.giothong.donor.Donor;
import vn.giothong.drive.Drive;
import vn.giothong.intake.ListWorld;
import vn.giothong.web.Formats;

/** Whoever is gone from the register, or wants to be, is in no list, export, search, invitation, page or line of the log. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NowhereTest {
    private static final String NAME = URLEncoder.encode("Khổng Tước", StandardCharsets.UTF_8);
    private static final List<String> READERS = List.of("province", "commune", "club", "hospital", "auditor");

    private final LocalDate today = LocalDate.now(Formats.ZONE);

    /** A donor whom every room knows: club, family, award, invitation, call-up, a drive ahead and one behind. */
    private final class Known {
        final Gifts.Gift gift;
        final UUID ahead = ListWorld.drive(today.plusDays(5).toString());
        final String club = World.as("club").get("/api/v1/clubs").path("items[0].id");
        final String callUp;

        Known(String name) {
            gift = Gifts.donor(name);
            agrees("INVITATION", "CALL");
            agrees("HONOUR_LIST", null);
            agrees("RECORD", null);
            made(World.as("club"), "/api/v1/clubs/" + club + "/members", Map.of("donorId", id(), "from", "2020-01-01"));
            made(
                    World.as("commune"),
                    "/api/v1/donors/" + id() + "/household",
                    Map.of("name", "Gia đình " + name, "relation", "HEAD", "from", "2020-01-01"));
            made(
                    World.as("district"),
                    "/api/v1/drives/" + ahead + "/invitations",
                    Map.of("donorIds", List.of(id()), "channel", "CALL"));
            callUp = made(
                            World.as("district"),
                            "/api/v1/call-ups",
                            Map.of(
                                    "chapterId",
                                    World.chapter("524"),
                                    "neededUnits",
                                    3,
                                    "by",
                                    Instant.now().plusSeconds(7_200).toString()))
                    .path("id");
            made(World.as("district"), "/api/v1/call-ups/" + callUp + "/calls", Map.of("donorId", id()));
            made(World.as("district"), "/api/v1/drives/" + ahead + "/registrations", Map.of("donorId", id()));
        }

        String id() {
            return gift.person().id().toString();
        }

        void agrees(String purpose, @Nullable String channel) {
            choose(purpose, channel, true);
        }

        void choose(String purpose, @Nullable String channel, boolean given) {
            var choice = new HashMap<String, Object>(Map.of("purpose", purpose, "given", given));
            if (channel != null) {
                choice.put("channel", channel);
            }
            World.as("commune")
                    .body(Map.of("items", List.of(choice)))
                    .put("/api/v1/donors/" + id() + "/consents")
                    .then()
                    .statusCode(200);
        }

        String behind() {
            return QuarkusTransaction.requiringNew()
                    .call(() -> Donation.<Donation>findById(gift.donation()).driveId)
                    .toString();
        }
    }

    private static Response made(RequestSpecification who, String path, Map<String, ?> body) {
        var answer = who.body(body).post(path);
        assertThat(answer.statusCode()).as(path + answer.asString()).isBetween(200, 201);
        return answer;
    }

    private static void erase(String donor) {
        String request = made(World.as("commune"), "/api/v1/donors/" + donor + "/requests", Map.of("kind", "ERASE"))
                .path("id");
        made(World.as("commune"), "/api/v1/requests/" + request + "/acknowledge", Map.of());
        made(World.as("commune"), "/api/v1/requests/" + request + "/finish", Map.of("answer", "Đã xóa"));
    }

    @Test
    void whoever_was_erased_is_in_no_answer_of_the_api_on_no_page_and_in_no_line_of_the_log() throws IOException {
        var log = new LogLines();
        Logger.getLogger("").addHandler(log);
        try {
            var known = new Known("Khổng Tước Vô Hình");
            var person = known.gift.person();
            OwnWorld.token(person);
            assertThat(World.as("commune").get("/api/v1/donors?q=Vô Hình").asString())
                    .contains(person.code());
            erase(known.id());
            var found = new ArrayList<String>();
            for (var reader : READERS) {
                for (var path : paths(known)) {
                    look(reader + " " + path, World.as(reader).get(path + "?size=1000"), person, found);
                }
                for (var typed : List.of("Vô Hình", person.phone(), person.code())) {
                    look(reader + typed, World.as(reader).get("/api/v1/donors?q=" + typed), person, found);
                }
                var visitor = Visitor.signedIn(reader);
                for (var path : pages(known)) {
                    look(reader + " " + path, visitor.get(path).extract().response(), person, found);
                }
            }
            for (var path :
                    List.of("/", "/check/" + known.gift.serial(), "/sign-in", "/outbox", "/api/v1/outbox?size=1000")) {
                look("nobody " + path, given().get(path), person, found);
            }
            assertThat(found).isEmpty();
            assertThat(log.lines()).noneMatch(line -> tells(line, person));
        } finally {
            Logger.getLogger("").removeHandler(log);
        }
    }

    /** Every GET of the API, on what the donor had to do with. */
    private static List<String> paths(Known known) {
        Map<String, Map<String, Object>> paths =
                given().accept(ContentType.JSON).get("/q/openapi").jsonPath().getMap("paths");
        var asked = new ArrayList<String>();
        paths.forEach((path, operations) -> {
            if (operations.containsKey("get") && path.startsWith("/api/v1/")) {
                for (var id : ids(known, path)) {
                    asked.add(path.replaceAll("\\{[^}]+}", id));
                }
            }
        });
        assertThat(asked).hasSizeGreaterThan(60);
        return asked;
    }

    private static List<String> ids(Known known, String path) {
        if (path.startsWith("/api/v1/drives/")) {
            return List.of(known.ahead.toString(), known.behind());
        }
        if (path.startsWith("/api/v1/clubs/")) {
            return List.of(known.club);
        }
        return List.of(path.startsWith("/api/v1/call-ups/") ? known.callUp : known.id());
    }

    private static List<String> pages(Known known) {
        var code = QuarkusTransaction.requiringNew().call(() -> Drive.<Drive>findById(known.ahead).code);
        var drive = "/drives/" + code;
        var donor = "/donors/" + known.gift.person().code();
        return List.of(
                "/today",
                "/donors?q=" + NAME,
                "/search?q=" + NAME,
                donor,
                donor + "/household",
                donor + "/consents",
                drive,
                drive + "/desk?q=" + NAME,
                drive + "/desk/results?q=" + NAME,
                drive + "/sign-in-list",
                drive + "/invitations",
                drive + "/invitations/asked",
                "/call-ups/" + known.callUp,
                "/clubs/" + known.club,
                "/requests",
                "/recognition",
                "/recognition/typical",
                "/reports/findings",
                "/admin/accounts",
                "/admin/audit");
    }

    private static void look(String what, Response answer, OwnWorld.Person person, List<String> found)
            throws IOException {
        assertThat(answer.statusCode()).as(what).isLessThan(500);
        if (tells(text(answer), person)) {
            found.add(what);
        }
    }

    private static boolean tells(String text, OwnWorld.Person person) {
        return text.contains("Vô Hình")
                || text.contains("vo hinh")
                || text.contains(person.phone().substring(1));
    }

    /** The words of a PDF and of a workbook too. */
    private static String text(Response answer) throws IOException {
        var type = String.valueOf(answer.contentType());
        if (type.startsWith("application/pdf")) {
            try (var pdf = Loader.loadPDF(answer.asByteArray())) {
                return new PDFTextStripper().getText(pdf);
            }
        }
        if (!type.contains("spreadsheet")) {
            return answer.asString();
        }
        var file = Files.createTempFile("export", ".xlsx");
        Files.write(file, answer.asByteArray());
        var words = new StringBuilder();
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                words.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        Files.delete(file);
        return words.toString();
    }

    @Test
    void whoever_no_longer_agrees_to_the_record_is_found_by_nobody_from_that_moment_on() {
        var known = new Known("Khổng Tước Rút Lui");
        var person = known.gift.person();
        known.choose("RECORD", null, false);
        assertHidden(known, person);
        assertUnnamed(known);
        World.as("commune")
                .get("/api/v1/requests")
                .then()
                .body("items.findAll { it.donorId == '" + known.id() + "' }.request.kind", equalTo(List.of("ERASE")));
        World.as("commune").get("/api/v1/requests/restrictions").then().body("items.donorCode", hasItem(person.code()));
        World.as("commune")
                .body(Map.of("reason", "nhầm"))
                .post("/api/v1/donors/" + known.id() + "/restriction/lift")
                .then()
                .statusCode(409);

        known.choose("RECORD", null, true);
        World.as("commune").get("/api/v1/donors?q=" + person.phone()).then().body("items.id", hasItem(known.id()));
        String request = World.as("commune")
                .get("/api/v1/requests")
                .path("items.find { it.donorId == '" + known.id() + "' }.request.id");
        made(World.as("commune"), "/api/v1/requests/" + request + "/acknowledge", Map.of());
        World.as("commune")
                .body(Map.of("answer", "Đã xóa"))
                .post("/api/v1/requests/" + request + "/finish")
                .then()
                .statusCode(409)
                .body("code", equalTo("request_agreed_again"));
    }

    /** On the papers of the drive ahead, among those who gave most, and behind the figures of the drive where the donor gave. */
    private static void assertUnnamed(Known known) {
        var code = QuarkusTransaction.requiringNew().call(() -> Drive.<Drive>findById(known.ahead).code);
        var district = Visitor.signedIn("district");
        assertThat(district.page("/drives/" + code + "/sign-in-list")).doesNotContain("Rút Lui");
        assertThat(Visitor.signedIn("province").page("/recognition/typical?size=1000"))
                .doesNotContain("Rút Lui");
        var day = QuarkusTransaction.requiringNew()
                .call(() -> Drive.<Drive>findById(UUID.fromString(known.behind())).heldOn);
        var gifts = World.as("province")
                .get("/api/v1/reports/donations?size=1000&from=" + day + "&to=" + day)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(gifts).contains(known.gift.donation().toString()).doesNotContain("Rút Lui");
    }

    @Test
    void whom_a_list_brought_that_was_undone_is_found_by_nobody() {
        var known = new Known("Khổng Tước Hoàn Tác");
        QuarkusTransaction.requiringNew()
                .run(() -> Donor.update(
                        "state = ?1 where id = ?2",
                        Donor.State.WITHDRAWN,
                        known.gift.person().id()));
        assertHidden(known, known.gift.person());
    }

    private static void assertHidden(Known known, OwnWorld.Person person) {
        for (var reader : List.of("province", "district", "commune", "club", "hospital")) {
            var visitor = Visitor.signedIn(reader);
            for (var typed : List.of("Khổng Tước", person.phone(), person.code())) {
                var listed = World.as(reader).get("/api/v1/donors?size=1000&q=" + typed);
                assertThat(listed.asString()).as(reader + typed).doesNotContain(known.id());
                assertThat(visitor.page("/search?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8)))
                        .as(reader + typed)
                        .doesNotContain("/donors/" + person.code());
            }
        }
        var club = World.as("club").get("/api/v1/clubs/" + known.club + "/members?size=1000");
        club.then().statusCode(200).body("items.donorId", not(hasItem(known.id())));
        var other = ListWorld.drive(LocalDate.now(Formats.ZONE).plusDays(6).toString());
        for (var typed : List.of("Khổng Tước", person.phone(), person.code())) {
            assertThat(World.as("district")
                            .get("/api/v1/drives/" + other + "/desk?q=" + typed)
                            .asString())
                    .as("at the desk: " + typed)
                    .doesNotContain(known.id());
        }
        World.as("district")
                .get("/api/v1/donors/invitable?size=1000&notAskedWeeks=0&driveId=" + other)
                .then()
                .statusCode(200)
                .body("items.id", not(hasItem(known.id())));
        assertThat(World.as("district").get("/api/v1/call-ups/" + known.callUp).asString())
                .doesNotContain("\"fullName\":\"Khổng");
    }
}
