package vn.giothong.recognition;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.giothong.World;
import vn.giothong.donor.Component;
import vn.giothong.donor.DonorWorld;
import vn.giothong.drive.Outcome;
import vn.giothong.drive.Registration;
import vn.giothong.drive.Settlement;
import vn.giothong.intake.ListWorld;
import vn.giothong.web.Formats;

/** Donors of the town of Châu Ổ with earlier donations, and what they give. */
final class AwardWorld {
    private static final List<String> KEPT = List.of(
            "fullName",
            "sex",
            "birthDate",
            "birthYear",
            "openingCount",
            "openingEvidence",
            "openingSource",
            "openingUntil",
            "version");

    private AwardWorld() {}

    static LocalDate today() {
        return LocalDate.now(Formats.ZONE);
    }

    /** A donor whose chapter counts so many donations up to the end of 2018. */
    static UUID donor(int opening) {
        return donor(opening, "C");
    }

    static UUID donor(int opening, String evidence) {
        World.token("club");
        var body = new HashMap<String, Object>(Map.of("fullName", ListWorld.aName(), "sex", "M", "birthYear", 1980));
        if (opening > 0) {
            body.put("openingCount", opening);
            body.put("openingEvidence", evidence);
            body.put("openingSource", "Sổ của xã");
            body.put("openingUntil", "2018-12-31");
        }
        return DonorWorld.enter(body).getUUID("id");
    }

    /** A statement of the hospital that the donor gave on the day; its id. */
    static UUID gives(UUID donor, String day) {
        return gives(donor, day, Component.WHOLE_BLOOD);
    }

    static UUID gives(UUID donor, String day, Component component) {
        var drive = ListWorld.drive(day);
        return QuarkusTransaction.requiringNew().call(() -> {
            var said = says(drive, donor, 1, component);
            settlement().settle(drive, List.of(donor));
            return said;
        });
    }

    /** What the hospital says of a donor with a number at a drive; nothing follows from it yet. */
    static UUID says(UUID drive, UUID donor, int number) {
        return says(drive, donor, number, Component.WHOLE_BLOOD);
    }

    private static UUID says(UUID drive, UUID donor, int number, Component component) {
        var line = new Registration(drive, donor, number, Registration.Origin.LIST, Instant.now(), null);
        line.persist();
        var outcome = new Outcome(line, Outcome.Source.HOSPITAL, Outcome.Result.DONATED, Instant.now(), null);
        outcome.component = component;
        outcome.volumeMl = 350;
        outcome.persist();
        return outcome.id;
    }

    /** People take the statement back. */
    static void takeBack(UUID outcomeId) {
        QuarkusTransaction.requiringNew().run(() -> {
            Outcome outcome = Outcome.findById(outcomeId);
            outcome.withdrawnAt = Instant.now();
            outcome.withdrawnReason = "nhầm người";
            settlement().settle(outcome.driveId, List.of(outcome.donorId));
        });
    }

    static Settlement settlement() {
        return Arc.container().instance(Settlement.class).get();
    }

    static JsonPath awards(UUID donor) {
        return World.as("province")
                .get("/api/v1/donors/" + donor + "/awards")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** The steps of the ladder for which the donor has a case in one of the states. */
    static List<Integer> thresholds(UUID donor, CaseState... states) {
        var names = List.of(states).stream().map(Enum::name).toList();
        return awards(donor).<Map<String, Object>>getList("items").stream()
                .filter(one -> names.contains(one.get("state")))
                .map(one -> (Integer) one.get("threshold"))
                .toList();
    }

    static String caseOf(UUID donor, int threshold) {
        return awards(donor).getString("items.find { it.threshold == " + threshold + " }.id");
    }

    /** What is doubtful of the award for the step, if anything. */
    static @Nullable String doubt(UUID donor, int threshold) {
        return awards(donor).getString("items.find { it.threshold == " + threshold + " }.doubt");
    }

    static Response put(String who, String id, String step, Map<String, ?> body) {
        return World.as(who).body(body).put("/api/v1/award-cases/" + id + "/" + step);
    }

    static Response post(String who, String id, String step, Map<String, ?> body) {
        return World.as(who).body(body).post("/api/v1/award-cases/" + id + "/" + step);
    }

    /** For so many people or percent by the day, which a document shows. */
    static ValidatableResponse nominate(String who, Object rule, Object subject, Object amount, String on) {
        return World.as(who)
                .body(Map.of(
                        "rule",
                        rule,
                        "subjectId",
                        subject,
                        "amount",
                        amount,
                        "on",
                        on,
                        "evidence",
                        "Biên bản kèm danh sách",
                        "reason",
                        "tổng kết năm"))
                .post("/api/v1/award-cases")
                .then();
    }

    static Map<String, Object> decision() {
        return decisionOn(today().minusDays(1));
    }

    static Map<String, Object> decisionOn(LocalDate on) {
        return Map.of("number", "15/QĐ-UBND", "date", on.toString(), "signer", "Trần Hoàng Tuấn");
    }

    /** Up to where the decision is to be taken. */
    static void propose(String id) {
        put("commune", id, "proposal", Map.of()).then().statusCode(200);
        for (var step : List.of("verification", "review", "submission")) {
            put("district", id, step, Map.of()).then().statusCode(200);
        }
    }

    /** On the whole way to the decision: proposed by the commune, approved by the district, decided by the province. */
    static void decide(String id) {
        propose(id);
        put("province", id, "decision", decision()).then().statusCode(200);
    }

    /** Who keeps the records of both places writes that the donor lives in another commune now. */
    static void move(UUID donor, String commune) {
        var address = "/api/v1/donors/" + donor;
        var known = World.as("province")
                .get(address)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        var body = new HashMap<String, Object>();
        for (var field : KEPT) {
            body.put(field, known.get(field));
        }
        var there = World.chapter(commune);
        body.put("chapterId", there);
        var roles = Stream.of(known.getString("chapterId"), there)
                .map(AwardWorld::officer)
                .toList();
        World.as("commune").body(body).put(address).then().statusCode(200).body("chapterId", equalTo(there));
        roles.forEach(role -> World.as("admin").delete(role).then().statusCode(204));
    }

    /** The account of the commune keeps another chapter too; the address of that role. */
    private static String officer(String chapter) {
        var roles =
                "/api/v1/accounts/" + World.as("commune").get("/api/v1/account").path("accountId") + "/roles";
        String role = World.as("admin")
                .body(Map.of("role", "COMMUNE_OFFICER", "nodeId", chapter))
                .post(roles)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return roles + "/" + role;
    }

    /** A household of two since a day; its id. */
    static String family(UUID head, UUID child, String since) {
        String code = World.as("commune")
                .body(Map.of("name", "Gia đình bà Khen", "relation", "HEAD", "from", since))
                .post("/api/v1/donors/" + head + "/household")
                .then()
                .statusCode(201)
                .extract()
                .path("household.code");
        World.as("commune")
                .body(Map.of("householdCode", code, "relation", "CHILD", "from", since))
                .post("/api/v1/donors/" + child + "/household")
                .then()
                .statusCode(201);
        return World.as("commune").get("/api/v1/donors/" + head + "/household").path("household.id");
    }

    /** The steps for which the family has a case. */
    static List<Integer> families(String household) {
        return World.as("commune")
                .get("/api/v1/award-cases?subjectKind=FAMILY&subjectId=" + household)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.threshold");
    }
}
