package vn.giothong.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.lessThan;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import vn.giothong.World;
import vn.giothong.intake.ListWorld;

/** Drives of years of their own, so that other tests' figures stay out of sight. */
public final class ReportStory {
    static final List<String> SUMS =
            List.of("registered", "donations", "bags", "millilitres", "deferrals", "firstTime", "repeat");

    private static final List<String> ALL =
            Stream.concat(SUMS.stream(), Stream.of("drives", "arrived")).toList();

    private ReportStory() {}

    /** A person of a drive of Bình Sơn who is registered and has an outcome; answers the line's address. */
    static String person(UUID drive, String name, String sex, int birthYear, Map<String, Object> outcome) {
        var line =
                register(drive, name, sex, birthYear).statusCode(201).extract().jsonPath();
        var path = "/api/v1/drives/" + drive + "/registrations/" + line.getString("id");
        var said = outcome(path, outcome);
        if (said.extract().statusCode() != 200) {
            throw new AssertionError(said.extract().asString());
        }
        return path;
    }

    /** Somebody whom the register knows gives at a drive; the address of the line. */
    static String gives(UUID drive, String donor, int volumeMl) {
        var lines = "/api/v1/drives/" + drive + "/registrations";
        String id = World.as("district")
                .body(Map.of("donorId", donor, "arrived", true))
                .post(lines)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        outcome(lines + "/" + id, gave(volumeMl)).statusCode(200);
        return lines + "/" + id;
    }

    static ValidatableResponse register(UUID drive, String name, String sex, int birthYear) {
        return World.as("district")
                .body(Map.of(
                        "donor",
                        Map.of("fullName", name, "sex", sex, "birthYear", birthYear, "confirmNew", true),
                        "arrived",
                        true))
                .post("/api/v1/drives/" + drive + "/registrations")
                .then();
    }

    static ValidatableResponse outcome(String line, Map<String, Object> outcome) {
        var body = new HashMap<>(outcome);
        body.put("version", World.as("district").get(line).path("version"));
        return World.as("district").body(body).put(line + "/outcome").then();
    }

    static Map<String, Object> gave(int volume) {
        return Map.of("outcome", "DONATED", "volumeMl", volume);
    }

    /** A drive with one gift of 350 ml, in a month that nothing else is in. */
    public static UUID drive(String day) {
        var drive = ListWorld.drive(day);
        person(drive, ListWorld.aName(), "F", 1970, gave(350));
        return drive;
    }

    static String document(String who, String chapter, String period) {
        return World.as(who)
                .body(Map.of("chapterId", chapter, "period", period))
                .post("/api/v1/report-documents")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** A form or plan of the province, the draft that stands or a new one. */
    public static String form(String who, String form, String period) {
        var chapter = World.chapter("51");
        String known = World.as(who)
                .get("/api/v1/report-documents?form=" + form + "&period=" + period + "&chapterId=" + chapter)
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].documentId");
        return known == null ? correction(who, form, period) : known;
    }

    /** The revision after one that was approved. */
    static String correction(String who, String form, String period) {
        return World.as(who)
                .body(Map.of("form", form, "chapterId", World.chapter("51"), "period", period))
                .post("/api/v1/report-documents")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    static ValidatableResponse step(String who, String document, String step) {
        return World.as(who)
                .put("/api/v1/report-documents/" + document + "/" + step)
                .then();
    }

    /** A report of Bình Sơn that the health department has accepted. */
    public static String accepted(String period) {
        var id = document("district", World.chapter("524"), period);
        step("district", id, "submission").statusCode(200);
        step("province", id, "approval").statusCode(200);
        step("health", id, "approval").statusCode(200);
        return id;
    }

    static JsonPath figures(String who, String query) {
        return World.as(who)
                .get("/api/v1/reports/figures?" + query)
                .then()
                .statusCode(lessThan(300))
                .extract()
                .jsonPath();
    }

    /** People have no drives of their own, nor is it kept who of them came; a reason for a deferral has people alone. */
    private static boolean knows(By by, String sum) {
        return by == By.DEFERRAL ? sum.equals("deferrals") : by.dimension() == null || SUMS.contains(sum);
    }

    /** Every breakdown of the province under both trees: the total is the same in all of them, and its rows add up to it. */
    static JsonPath addsUp(String period) {
        var whole = figures("province", period);
        for (var by : By.values()) {
            for (var tree : List.of("today", "day")) {
                var report = figures("province", period + "&tree=" + tree + "&by=" + by.code());
                assertThat(report.getMap("total")).isEqualTo(whole.getMap("total"));
                for (var sum : ALL) {
                    List<Number> parts = report.getList("rows." + sum);
                    var counted = assertThat(parts).as("%s of %s under the tree of %s", sum, by, tree);
                    if (knows(by, sum)) {
                        counted.extracting(Number::longValue).satisfies(all -> assertThat(
                                        all.stream().mapToLong(Long::longValue).sum())
                                .isEqualTo(report.getLong("total." + sum)));
                    } else {
                        counted.allSatisfy(part -> assertThat(part).isNull());
                    }
                }
            }
        }
        assertThat(whole.getLong("total.donations")).isPositive();
        return whole;
    }
}
