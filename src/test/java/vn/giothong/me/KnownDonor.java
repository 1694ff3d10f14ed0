package vn.giothong.me;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.World;
import vn.giothong.care.CareWorld;
import vn.giothong.donation.Donation;
import vn.giothong.drive.Drive;
import vn.giothong.intake.ListWorld;
import vn.giothong.web.Formats;

/** A donor whom every room knows: club, family, volunteer team and its visit, award and its papers, invitation, call-up, a drive ahead and one behind, and somebody brought there. */
final class KnownDonor {
    /** How every name begins. */
    static final String FIRST = "Khổng Tước";

    final Gifts.Gift gift;
    final UUID ahead = ListWorld.drive(LocalDate.now(Formats.ZONE).plusDays(5).toString());
    final String club = World.as("club").get("/api/v1/clubs").path("items[0].id");
    final String callUp;
    final String award;
    final String submission;
    final String decision;
    final String team;
    final String visit;

    KnownDonor(String end) {
        var name = FIRST + " " + end;
        gift = Gifts.donor(name);
        choose("INVITATION", "CALL", true);
        choose("HONOUR_LIST", null, true);
        choose("RECORD", null, true);
        made(World.as("club"), "/api/v1/clubs/" + club + "/members", Map.of("donorId", id(), "from", "2020-01-01"));
        made(
                World.as("commune"),
                "/api/v1/donors/" + id() + "/household",
                Map.of("name", "Gia đình " + name, "relation", "HEAD", "from", "2020-01-01"));
        made(
                World.as("district"),
                "/api/v1/drives/" + ahead + "/invitations",
                Map.of("donorIds", List.of(id()), "channel", "CALL"));
        callUp = called();
        made(World.as("district"), "/api/v1/drives/" + ahead + "/registrations", Map.of("donorId", id()));
        award = World.as("province")
                .get("/api/v1/donors/" + id() + "/awards")
                .path("items.find { it.threshold == 1 && it.subjectKind == 'PERSON' }.id");
        step("commune", "proposal");
        step("district", "verification");
        step("district", "review");
        submission = issued("district", "SUBMISSION", Map.of());
        decision = issued("province", "DECISION", Map.of("signer", "Đặng Ngọc Dũng"));
        team = CareWorld.team("Đội thân quen " + UUID.randomUUID());
        made(
                World.as("commune"),
                "/api/v1/care-teams/" + team + "/members",
                Map.of("donorId", id(), "from", "2020-02-01"));
        visit = visited();
        brings();
    }

    /** Somebody who gave at the drive behind came with the donor. */
    private void brings() {
        Gifts.brought(
                UUID.fromString(behind()),
                OwnWorld.donor(ListWorld.aName(), 1992, OwnWorld.phone()).id(),
                gift.person().id());
    }

    private String called() {
        var by = Instant.now().plusSeconds(7_200).toString();
        String id = made(
                        World.as("district"),
                        "/api/v1/call-ups",
                        Map.of("chapterId", World.chapter("524"), "neededUnits", 3, "by", by))
                .path("id");
        made(World.as("district"), "/api/v1/call-ups/" + id + "/calls", Map.of("donorId", id()));
        return id;
    }

    private String visited() {
        return made(
                        World.as("commune"),
                        "/api/v1/visits",
                        Map.of(
                                "teamId",
                                team,
                                "kind",
                                "DONOR",
                                "occasion",
                                "HONOURED",
                                "donorId",
                                id(),
                                "date",
                                "2020-03-01",
                                "people",
                                1))
                .path("id");
    }

    private void step(String who, String step) {
        World.as(who)
                .body(Map.of())
                .put("/api/v1/award-cases/" + award + "/" + step)
                .then()
                .statusCode(200);
    }

    private String issued(String who, String kind, Map<String, ?> change) {
        String paper = made(World.as(who), "/api/v1/award-documents", Map.of("kind", kind, "caseIds", List.of(award)))
                .path("items[0].id");
        var address = "/api/v1/award-documents/" + paper;
        if (!change.isEmpty()) {
            World.as(who).body(change).put(address).then().statusCode(200);
        }
        World.as(who).body(Map.of()).put(address + "/issue").then().statusCode(200);
        return paper;
    }

    String id() {
        return gift.person().id().toString();
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

    String code(String drive) {
        return QuarkusTransaction.requiringNew().call(() -> Drive.<Drive>findById(UUID.fromString(drive)).code);
    }

    static Response made(RequestSpecification who, String path, Map<String, ?> body) {
        var answer = who.body(body).post(path);
        assertThat(answer.statusCode()).as(path + answer.asString()).isBetween(200, 201);
        return answer;
    }
}
