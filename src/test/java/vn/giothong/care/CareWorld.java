package vn.giothong.care;

import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import vn.giothong.World;
import vn.giothong.donor.DonorWorld;

/** Teams of tests, founded in the commune of the demonstration's officer or, for other communes, by nobody's account. */
public final class CareWorld {
    public static final String COMMUNE = "21040";

    private CareWorld() {}

    static String station(String commune) {
        return World.as("province")
                .get("/api/v1/health-stations?chapterId=" + World.chapter(commune))
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
    }

    /** A station founded on 1 January 2020, with a name of its own. */
    static Map<String, Object> station(Map<String, ?> more) {
        return with(
                Map.of(
                        "name",
                        "Trạm Y tế " + UUID.randomUUID(),
                        "legalBasis",
                        "Quyết định 12/QĐ-UBND",
                        "foundedOn",
                        "2020-01-01"),
                more);
    }

    static Map<String, Object> with(Map<String, ?> usual, Map<String, ?> more) {
        var body = new HashMap<String, Object>(usual);
        body.putAll(more);
        return body;
    }

    /** A team of the commune officer's chapter, founded on 1 January 2020. */
    public static String team(String name) {
        return founded("commune", COMMUNE, name, "2020-01-01");
    }

    static String founded(String who, String commune, String name, String on) {
        return World.as(who)
                .body(Map.of(
                        "name",
                        name,
                        "chapterId",
                        World.chapter(commune),
                        "healthStationId",
                        station(commune),
                        "foundedOn",
                        on))
                .post("/api/v1/care-teams")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static String member(String team, String name) {
        return join(team, Map.of("name", name, "birthYear", 1980, "from", "2020-01-01"))
                .statusCode(201)
                .extract()
                .path("volunteerId");
    }

    static ValidatableResponse join(String team, Map<String, ?> body) {
        return World.as("commune")
                .body(body)
                .post("/api/v1/care-teams/" + team + "/members")
                .then();
    }

    static ValidatableResponse visit(String who, String team, Map<String, ?> more) {
        var usual = Map.of("teamId", team, "kind", "PATIENT", "date", "2020-03-01", "place", "STATION", "people", 10);
        return World.as(who).body(with(usual, more)).post("/api/v1/visits").then();
    }

    /** The team that the account {@code team} leads. */
    static String ownTeam() {
        return World.as("team").get("/api/v1/care-teams").path("items[0].id");
    }

    /** A word of letters alone that no other test has. */
    public static String aWord() {
        return "X" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
    }

    public static UUID donor(String name) {
        return DonorWorld.enter(Map.of("fullName", name, "birthYear", 1981, "sex", "F"))
                .getUUID("id");
    }
}
