package vn.giothong.me;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.Visitor;
import vn.giothong.World;
import vn.giothong.donor.Donor;
import vn.giothong.drive.Drive;
import vn.giothong.intake.ListWorld;
import vn.giothong.web.Formats;

/** Whoever is gone from the register, or wants to be, is in no list, export, search, invitation, page or line of the log. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NowhereTest {
    /** Issued papers stay as they were signed; the rules of what is erased say so. */
    private static boolean issuedPaper(String where) {
        return where.contains("/award-documents/");
    }

    @Test
    void whoever_was_erased_is_in_no_answer_of_the_api_on_no_page_and_in_no_line_of_the_log() {
        var known = new KnownDonor("Vô Hình");
        OwnWorld.token(known.gift.person());
        assertThat(World.as("commune").get("/api/v1/donors?q=Vô Hình").asString())
                .contains(known.gift.person().code());
        var named = Everywhere.named(known, "Vô Hình", () -> World.erase(known.id()));
        assertThat(named).allMatch(NowhereTest::issuedPaper);
        assertThat(World.as("province")
                        .get("/api/v1/award-documents/" + known.decision)
                        .asString())
                .contains("Vô Hình");
    }

    /**
     * Those who answer the request know whose it is, and the auditor what they did; the donor's own record is theirs to open. What was
     * sent to a phone before is sent.
     */
    private static List<String> answering(KnownDonor known) {
        return List.of(
                "/requests",
                "/today",
                "/api/v1/donors/" + known.id(),
                "/donors/" + known.gift.person().code());
    }

    @Test
    void whoever_no_longer_agrees_to_the_record_is_named_to_those_alone_who_answer_the_request() {
        var known = new KnownDonor("Rút Lui");
        OwnWorld.token(known.gift.person());
        var named = Everywhere.named(known, "Rút Lui", () -> known.choose("RECORD", null, false)).stream()
                .filter(where -> !where.contains("/outbox"))
                .toList();
        assertThat(named)
                .noneMatch(
                        where -> where.startsWith("club ") || where.startsWith("hospital ") || where.startsWith("log"));
        assertThat(named.stream().filter(where -> !issuedPaper(where)).filter(where -> answering(known).stream()
                        .noneMatch(where::contains)))
                .isEmpty();
        assertHidden(known);
        assertNothingAhead(known);
        assertCounted(known);
    }

    private static void assertNothingAhead(KnownDonor known) {
        World.as("district")
                .get("/api/v1/drives/" + known.ahead + "/registrations")
                .then()
                .body("items.state", equalTo(List.of("CANCELLED")));
        World.as("district")
                .body(Map.of("date", LocalDate.now(Formats.ZONE).toString(), "by", "Chủ tịch xã"))
                .put("/api/v1/award-cases/" + known.award + "/handover")
                .then()
                .statusCode(409)
                .body("code", equalTo("award_withheld"));
    }

    /** The donation stands behind its figures, and nobody's name beside it. */
    private static void assertCounted(KnownDonor known) {
        var day = QuarkusTransaction.requiringNew()
                .call(() -> Drive.<Drive>findById(UUID.fromString(known.behind())).heldOn);
        World.as("province")
                .get("/api/v1/reports/donations?size=1000&from=" + day + "&to=" + day)
                .then()
                .statusCode(200)
                .body("items.find { it.donationId == '" + known.gift.donation() + "' }.donorName", equalTo("–"));
    }

    @Test
    void whoever_agrees_again_is_found_again_and_not_erased() {
        var known = new KnownDonor("Trở Lại");
        var person = known.gift.person();
        known.choose("RECORD", null, false);
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
        KnownDonor.made(World.as("commune"), "/api/v1/requests/" + request + "/acknowledge", Map.of());
        World.as("commune")
                .body(Map.of("answer", "Đã xóa"))
                .post("/api/v1/requests/" + request + "/finish")
                .then()
                .statusCode(409)
                .body("code", equalTo("request_agreed_again"));
    }

    @Test
    void whom_a_list_brought_that_was_undone_is_found_by_nobody() {
        var known = new KnownDonor("Hoàn Tác");
        QuarkusTransaction.requiringNew()
                .run(() -> Donor.update(
                        "state = ?1 where id = ?2",
                        Donor.State.WITHDRAWN,
                        known.gift.person().id()));
        assertHidden(known);
    }

    private static void assertHidden(KnownDonor known) {
        var person = known.gift.person();
        for (var reader : List.of("province", "district", "commune", "club", "hospital")) {
            var visitor = Visitor.signedIn(reader);
            for (var typed : typed(person)) {
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
        typed(person).forEach(typed -> assertThat(World.as("district")
                        .get("/api/v1/drives/" + other + "/desk?q=" + typed)
                        .asString())
                .as("at the desk: " + typed)
                .doesNotContain(known.id()));
        World.as("district")
                .get("/api/v1/donors/invitable?size=1000&notAskedWeeks=0&driveId=" + other)
                .then()
                .statusCode(200)
                .body("items.id", not(hasItem(known.id())));
    }

    private static List<String> typed(OwnWorld.Person person) {
        return List.of(KnownDonor.FIRST, person.phone(), person.code());
    }
}
