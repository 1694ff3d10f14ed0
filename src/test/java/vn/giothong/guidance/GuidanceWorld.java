package vn.giothong.guidance;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.World;
import vn.giothong.account.Account;
import vn.giothong.donor.DonorWorld;
import vn.giothong.web.Formats;

/** Donors for the tests of this room: of Châu Ổ, a member of the coordinator's club, with a line on a drive of the hospital. */
final class GuidanceWorld {
    private GuidanceWorld() {}

    static LocalDate today() {
        return LocalDate.now(Formats.ZONE);
    }

    /** A woman of Châu Ổ, born in 1990. */
    static String donor() {
        World.token("club");
        var woman =
                Map.of("fullName", "Cao Thị Hiền " + letters(), "sex", "F", "birthDate", "1990-05-06", "weightKg", 60);
        return DonorWorld.enter(woman).getString("id");
    }

    private static String letters() {
        return UUID.randomUUID().toString().replaceAll("[^a-f]", "");
    }

    static String code(String donorId) {
        return World.as("commune").get("/api/v1/donors/" + donorId).path("code");
    }

    /** The donor joins the club of the account {@code club}. */
    static void joins(String donorId) {
        String club = World.as("club").get("/api/v1/clubs?q=CLB-0001").path("items[0].id");
        World.as("commune")
                .body(Map.of("donorId", donorId, "from", today().minusDays(30).toString()))
                .post("/api/v1/clubs/" + club + "/members")
                .then()
                .statusCode(201);
    }

    /** The donor is on a drive to which the hospital is assigned. */
    static void comesToTheHospital(String donorId) {
        var body = new HashMap<String, Object>(Map.of(
                "name",
                "Ngày hội " + letters(),
                "date",
                today().plusDays(3).toString(),
                "startsAt",
                "07:00",
                "endsAt",
                "11:30",
                "venue",
                "Nhà văn hóa",
                "chapterId",
                World.chapter("21040"),
                "targetUnits",
                20));
        String collector =
                World.as("hospital").get("/api/v1/collectors").path("items.find { it.code == 'BVDK-QNG' }.id");
        body.put("collectorId", collector);
        String drive = World.as("commune")
                .body(body)
                .post("/api/v1/drives")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        QuarkusTransaction.requiringNew().run(() -> Panache.getEntityManager()
                .createQuery("update Drive d set d.state = 'APPROVED' where d.id = ?1")
                .setParameter(1, UUID.fromString(drive))
                .executeUpdate());
        World.as("commune")
                .body(Map.of("donorId", donorId))
                .post("/api/v1/drives/" + drive + "/registrations")
                .then()
                .statusCode(201);
    }

    /** The account {@code donor} is the donor's own. */
    static void owns(@Nullable String donorId) {
        World.token("donor");
        QuarkusTransaction.requiringNew()
                .run(() -> Account.<Account>find("username", "donor").firstResult().donorId =
                        donorId == null ? null : UUID.fromString(donorId));
    }

    static ValidatableResponse defer(String username, String donorId, Map<String, Object> body) {
        return World.as(username)
                .body(body)
                .post("/api/v1/donors/" + donorId + "/deferrals")
                .then();
    }

    static ValidatableResponse answer(String username, String donorId, String query) {
        return World.as(username)
                .get("/api/v1/donors/" + donorId + "/eligibility" + query)
                .then();
    }
}
