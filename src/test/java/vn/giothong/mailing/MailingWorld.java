package vn.giothong.mailing;

import static org.awaitility.Awaitility.await;

import io.quarkus.arc.Arc;
import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.World;
import vn.giothong.database.Ids;
import vn.giothong.donor.DonorWorld;
import vn.giothong.web.Formats;

/** Clubs of Châu Ổ with a handful of members, so that each test knows everybody of its audience by name. */
final class MailingWorld {
    private MailingWorld() {}

    static LocalDate today() {
        return LocalDate.now(Formats.ZONE);
    }

    static String club() {
        World.token("club");
        return World.as("commune")
                .body(Map.of("name", "CLB Thư " + letters(), "kind", "GENERAL", "chapterId", World.chapter("21040")))
                .post("/api/v1/clubs")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    static String letters() {
        return UUID.randomUUID().toString().replaceAll("[^a-f]", "");
    }

    /** A member with an e-mail address of her own, who agreed to be written to there. */
    static Member member(String club) {
        var member = silent(club);
        agrees(member.id(), "EMAIL");
        return member;
    }

    record Member(String id, String email) {}

    static String name(Member member) {
        return World.as("commune").get("/api/v1/donors/" + member.id()).path("fullName");
    }

    /** The same, who agreed to nothing. */
    static Member silent(String club) {
        var name = "Phan Thị Thư " + letters();
        var donor = DonorWorld.enter(Map.of(
                        "fullName",
                        name,
                        "sex",
                        "F",
                        "birthDate",
                        "1990-05-06",
                        "weightKg",
                        60,
                        "phone",
                        "0914000444",
                        "bloodGroup",
                        Map.of("abo", "B", "rhD", "POSITIVE", "evidence", "A")))
                .getString("id");
        World.as("commune")
                .body(Map.of("donorId", donor, "from", "2020-01-01"))
                .post("/api/v1/clubs/" + club + "/members")
                .then()
                .statusCode(201);
        var email = UUID.randomUUID() + "@example.org";
        writes(donor, email);
        return new Member(donor, email);
    }

    static void writes(String donor, @Nullable String email) {
        var contact = new HashMap<String, @Nullable Object>();
        contact.put("email", email);
        World.as("commune")
                .body(contact)
                .put("/api/v1/donors/" + donor + "/mail-contact")
                .then()
                .statusCode(200);
    }

    static void agrees(String donor, String channel) {
        World.as("commune")
                .body(Map.of("items", List.of(Map.of("purpose", "INVITATION", "channel", channel, "given", true))))
                .put("/api/v1/donors/" + donor + "/consents")
                .then()
                .statusCode(200);
    }

    /** A rule by which the members of the club get an e-mail on the day of today each year; its id. */
    static String ruleOfToday(String club) {
        return World.as("commune")
                .body(Map.of(
                        "template",
                        "SUC-KHOE-MUA",
                        "channel",
                        "EMAIL",
                        "clubId",
                        club,
                        "sendsAt",
                        "00:00",
                        "month",
                        today().getMonthValue(),
                        "day",
                        today().getDayOfMonth()))
                .post("/api/v1/message-rules")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** An approved drive of Châu Ổ in ten days. */
    static String drive() {
        String collector =
                World.as("hospital").get("/api/v1/collectors").path("items.find { it.code == 'BVDK-QNG' }.id");
        var body = new HashMap<String, Object>(Map.of(
                "name",
                "Ngày hội thư " + letters(),
                "date",
                today().plusDays(10).toString(),
                "startsAt",
                "07:00",
                "endsAt",
                "11:30",
                "venue",
                "Nhà văn hóa",
                "chapterId",
                World.chapter("21040"),
                "collectorId",
                collector,
                "targetUnits",
                20));
        String drive = World.as("commune")
                .body(body)
                .post("/api/v1/drives")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        run("update drive set state = 'APPROVED' where id = ?1", drive);
        return drive;
    }

    static void run(String statement, String id) {
        QuarkusTransaction.requiringNew().run(() -> Panache.getEntityManager()
                .createNativeQuery(statement)
                .setParameter(1, Ids.bytes(UUID.fromString(id)))
                .executeUpdate());
    }

    static Map<String, Object> invitation(String drive, String club) {
        return message("MOI-HIEN-MAU", Map.of("channel", "EMAIL", "driveId", drive, "clubId", club));
    }

    static Map<String, Object> message(String template, Map<String, Object> audience) {
        return Map.of("template", template, "audience", audience);
    }

    static ValidatableResponse send(String who, Map<String, Object> message) {
        return World.as(who).body(message).post("/api/v1/messages").then();
    }

    /** The id of a mailing whose people are selected. */
    static String selected(String who, Map<String, Object> message) {
        String id = send(who, message).statusCode(202).extract().path("id");
        await("who gets the message")
                .atMost(Duration.ofMinutes(2))
                .pollInSameThread()
                .pollInterval(Duration.ofMillis(20))
                .until(() -> !get(id).getString("state").equals("SELECTING"));
        return id;
    }

    static JsonPath get(String id) {
        return World.as("district")
                .get("/api/v1/messages/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** As if the moment had come at which somebody looks. */
    static void tick() {
        tick(Arc.container().instance(MailingClock.class).get());
    }

    static void tick(MailingClock clock) {
        clock.call();
        clock.send();
        clock.plan();
    }

    /** Address and body of every letter to the donor. */
    static List<@Nullable Object> texts(String donor) {
        var rows = QuarkusTransaction.requiringNew().call(() -> Panache.getEntityManager()
                .createQuery("select l.address, l.body from Letter l where l.donorId = ?1", Object[].class)
                .setParameter(1, UUID.fromString(donor))
                .getResultList());
        var texts = new ArrayList<@Nullable Object>();
        rows.forEach(row -> texts.addAll(Arrays.asList(row)));
        return texts;
    }
}
