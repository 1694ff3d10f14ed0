package vn.giothong.drive;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.World;
import vn.giothong.chapter.ChapterTrees;
import vn.giothong.club.Club;
import vn.giothong.database.Ids;
import vn.giothong.donor.Donor;
import vn.giothong.web.Formats;

/** The drives of the tests, planned in Bình Sơn through the API. */
final class DriveStory {
    static final String DISTRICT = "524";
    static final String COMMUNE = "21040";

    private DriveStory() {}

    static String chapter(String code) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Arc.container().instance(ChapterTrees.class).get().today().all().stream()
                        .filter(node -> node.code().equals(code))
                        .findFirst()
                        .orElseThrow()
                        .id()
                        .toString());
    }

    static String clubOfTheCoordinator() {
        World.token("club");
        return QuarkusTransaction.requiringNew()
                .call(() -> Club.<Club>find("code", "CLB-0001").firstResult().id.toString());
    }

    static String collector() {
        return QuarkusTransaction.requiringNew().call(() -> Collector.<Collector>find("code", "BVDK-QNG")
                .firstResult()
                .id
                .toString());
    }

    /** A plan that nothing is wrong with. */
    static Map<String, Object> plan(String chapterId) {
        var plan = new HashMap<String, Object>();
        plan.put("name", "Ngày hội hiến máu");
        plan.put("chapterId", chapterId);
        plan.put("clubIds", List.of());
        plan.put("collectorId", collector());
        plan.put("venue", "Hội trường UBND huyện");
        plan.put("date", LocalDate.now(Formats.ZONE).plusDays(10).toString());
        plan.put("startsAt", "07:00");
        plan.put("endsAt", "11:30");
        plan.put("targetUnits", 250);
        return plan;
    }

    static ValidatableResponse post(String who, Map<String, Object> plan) {
        return World.as(who).body(plan).post("/api/v1/drives").then();
    }

    /** A new draft; answers its id. */
    static String drafted(String who, String chapterCode) {
        return post(who, plan(chapter(chapterCode))).statusCode(201).extract().path("id");
    }

    static String submitted(String who, String chapterCode) {
        var id = drafted(who, chapterCode);
        put(who, id, "submission").statusCode(200);
        return id;
    }

    static String approved(String who, String chapterCode, String approver) {
        var id = submitted(who, chapterCode);
        put(approver, id, "approval").statusCode(200);
        return id;
    }

    static ValidatableResponse put(String who, String id, String step) {
        return World.as(who).put("/api/v1/drives/" + id + "/" + step).then();
    }

    static ValidatableResponse post(String who, String id, String step, String reason) {
        return World.as(who)
                .body(Map.of("reason", reason))
                .post("/api/v1/drives/" + id + "/" + step)
                .then();
    }

    static ValidatableResponse get(String who, String id) {
        return World.as(who).get("/api/v1/drives/" + id).then();
    }

    /** An approved drive whose day has come. */
    static String held(String planner, String chapter, String approver) {
        var id = approved(planner, chapter, approver);
        QuarkusTransaction.requiringNew()
                .run(() -> Drive.update("heldOn = ?1 where id = ?2", LocalDate.now(Formats.ZONE), UUID.fromString(id)));
        return id;
    }

    /** Somebody booked on the drive; answers the line's id. */
    static UUID booked(String driveId, String name) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var donorId = Ids.next();
            Donor.getEntityManager()
                    .createNativeQuery(
                            "insert into donor (id, code, full_name, folded_name, sort_name, chapter_id, phone,"
                                    + " state, origin, kept, opening_count, donation_count, created_at, version)"
                                    + " values (?1, ?2, ?3, ?3, ?3, ?4, '0905000111', 'ACTIVE', 'PERSON', true, 0, 0, now(6), 0)")
                    .setParameter(1, Ids.bytes(donorId))
                    .setParameter(2, "T" + donorId.toString().substring(19).replace("-", ""))
                    .setParameter(3, name)
                    .setParameter(4, Ids.bytes(UUID.fromString(chapter(COMMUNE))))
                    .executeUpdate();
            DriveTotal total = DriveTotal.findById(UUID.fromString(driveId));
            var line = new Registration(
                    UUID.fromString(driveId),
                    donorId,
                    total.nextNumber++,
                    Registration.Origin.BOOKING,
                    Instant.now(),
                    null);
            line.persist();
            return line.id;
        });
    }

    /** What the desk said of a line, settled. */
    static void said(UUID lineId, Outcome.Result result, @Nullable Integer volumeMl) {
        QuarkusTransaction.requiringNew().run(() -> {
            Registration line = Registration.findById(lineId);
            var outcome = new Outcome(line, Outcome.Source.DESK, result, Instant.now(), null);
            outcome.volumeMl = volumeMl;
            outcome.persist();
            Arc.container().instance(Settlement.class).get().settle(line.driveId, List.of(line.donorId));
        });
    }
}
