package vn.giothong.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.giothong.Visitor;
import vn.giothong.World;
import vn.giothong.club.Club;
import vn.giothong.club.ClubMember;
import vn.giothong.database.Ids;
import vn.giothong.donor.Component;
import vn.giothong.drive.Collector;
import vn.giothong.drive.Drive;
import vn.giothong.drive.DriveTotal;
import vn.giothong.drive.Outcome;
import vn.giothong.drive.Registration;
import vn.giothong.drive.Settlement;

@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Tag("mysql")
class MergeTest {
    private static final List<String> TABLES = List.of(
            "registration where drive_id in (%s) order by id",
            "outcome where drive_id in (%s) order by id",
            "donation where drive_id in (%s) and state <> 'WITHDRAWN' order by id",
            "drive_total where drive_id in (%s) order by drive_id",
            "drive_figure where drive_id in (%s) order by drive_id, dimension, item");

    @Inject
    Settlement settlement;

    private UUID chapter = Ids.next();
    private UUID kept = Ids.next();
    private UUID gone = Ids.next();

    @BeforeEach
    void two_records() {
        chapter = UUID.fromString(World.chapter("21040"));
        kept = donor("Lưu Thị Gộp", Map.of("openingCount", 2, "openingSource", "Sổ CLB"));
        gone = donor("Lưu Thị Gọp", Map.of("openingCount", 5, "openingSource", "Sổ xã"));
    }

    @Test
    void merging_moves_everything_and_undoing_puts_every_row_and_figure_back() {
        var both = drive(LocalDate.of(2019, 3, 1));
        var alone = drive(LocalDate.of(2019, 9, 1));
        say(both, kept, 1, Outcome.Source.DESK, Outcome.Result.DEFERRED, null);
        say(both, gone, 2, Outcome.Source.HOSPITAL, Outcome.Result.DONATED, 350);
        say(alone, gone, 1, Outcome.Source.HOSPITAL, Outcome.Result.DONATED, 250);
        var memberships = memberships();
        var before = rows(both, alone);

        var id = merge(kept, gone);

        World.as("province")
                .get("/api/v1/donors/" + kept + "/donations")
                .then()
                .body("items.date", contains("2019-09-01", "2019-03-01"));
        World.as("province").get("/api/v1/donors/" + gone + "/donations").then().body("items", empty());
        World.as("province")
                .get("/api/v1/donors/" + kept)
                .then()
                .body("donationCount", equalTo(7))
                .body("openingSource", equalTo("Sổ xã"))
                .body("eligibleFrom", equalTo("2019-11-24"));
        World.as("province")
                .get("/api/v1/donors/" + gone)
                .then()
                .body("state", equalTo("MERGED"))
                .body("mergedToId", equalTo(kept.toString()));
        assertThat(total(both)).containsExactly(1, 1, 0);
        assertThat(total(alone)).containsExactly(1, 1, 0);
        assertThat(memberships()).hasSize(2).allSatisfy(member -> assertThat(member)
                .contains(kept.toString()));

        undo(id, 204);

        assertThat(rows(both, alone)).isEqualTo(before);
        assertThat(memberships()).isEqualTo(memberships);
        World.as("province")
                .get("/api/v1/donors/" + kept)
                .then()
                .body("donationCount", equalTo(2))
                .body("openingSource", equalTo("Sổ CLB"));
        World.as("province")
                .get("/api/v1/donors/" + gone)
                .then()
                .body("state", equalTo("ACTIVE"))
                .body("donationCount", equalTo(7));
        World.as("province").get("/api/v1/donors/" + gone + "/donations").then().body("items", hasSize(2));
    }

    @Test
    void blanks_of_the_record_that_stays_are_filled_and_undoing_takes_exactly_these_back() {
        var bare = donor("Lưu Thị Trống", Map.of("bloodGroup", Map.of("abo", "A", "evidence", "D")));
        var full = donor(
                "Lưu Thị Đủ",
                Map.of(
                        "birthDate", "1975-06-07",
                        "phone", "0905444901",
                        "identityNumber", "051175444901",
                        "occupation", "WORKER",
                        "weightKg", 51.5,
                        "address", "Thôn Tây",
                        "bloodGroup", Map.of("abo", "O", "rhD", "POSITIVE", "evidence", "A")));
        var before = record(bare);

        var id = merge(bare, full);

        World.as("commune")
                .get("/api/v1/donors/" + bare)
                .then()
                .body("birthDate", equalTo("1975-06-07"))
                .body("phone", equalTo("0905444901"))
                .body("identityNumber", equalTo("••••4901"))
                .body("occupation", equalTo("WORKER"))
                .body("weightKg", equalTo(51.5f))
                .body("address", equalTo("Thôn Tây"))
                .body("bloodGroup.abo", equalTo("O"))
                .body("bloodGroup.evidence", equalTo("A"));
        World.as("province").get("/api/v1/donors?q=051175444901").then().body("items.id", contains(bare.toString()));

        kept = bare;
        undo(id, 204);

        assertThat(record(bare)).isEqualTo(before);
        World.as("province").get("/api/v1/donors?q=051175444901").then().body("items.id", contains(full.toString()));
    }

    @Test
    void what_is_known_of_the_record_that_stays_is_not_written_over_and_what_was_changed_since_is_not_taken_back() {
        var known =
                donor("Lưu Thị Biết", Map.of("phone", "0905444902", "bloodGroup", Map.of("abo", "B", "evidence", "A")));
        var other = donor(
                "Lưu Thị Khác",
                Map.of(
                        "birthYear",
                        1976,
                        "phone",
                        "0905444903",
                        "occupation",
                        "WORKER",
                        "bloodGroup",
                        Map.of("abo", "O", "evidence", "D")));
        var id = merge(known, other);
        var now = World.as("commune")
                .get("/api/v1/donors/" + known)
                .then()
                .extract()
                .jsonPath();
        assertThat(now.getString("phone")).isEqualTo("0905444902");
        assertThat(now.getInt("birthYear")).isEqualTo(1975);
        assertThat(now.getString("bloodGroup.abo")).isEqualTo("B");
        assertThat(now.getString("occupation")).isEqualTo("WORKER");
        World.as("commune")
                .body(Map.of(
                        "fullName",
                        "Lưu Thị Biết",
                        "birthYear",
                        1975,
                        "chapterId",
                        chapter,
                        "occupation",
                        "FARMER",
                        "version",
                        now.getInt("version")))
                .put("/api/v1/donors/" + known)
                .then()
                .statusCode(200);
        kept = known;
        undo(id, 204);
        World.as("commune").get("/api/v1/donors/" + known).then().body("occupation", equalTo("FARMER"));
    }

    @Test
    void what_a_person_said_and_was_asked_follows_and_goes_back() {
        for (var of : List.of(kept, gone)) {
            World.as("province")
                    .body(Map.of("kind", "COPY", "text", "Xin bản sao"))
                    .post("/api/v1/donors/" + of + "/requests")
                    .then()
                    .statusCode(201);
        }
        var before = requestOwners();
        var id = merge(kept, gone);
        assertThat(requestOwners()).containsExactly(kept, kept);
        undo(id, 204);
        assertThat(requestOwners()).isEqualTo(before);
    }

    private List<UUID> requestOwners() {
        return QuarkusTransaction.requiringNew().call(() -> Panache.getEntityManager()
                .createQuery("select r.donorId from DonorRequest r where r.donorId in ?1 order by r.id", UUID.class)
                .setParameter(1, List.of(kept, gone))
                .getResultList());
    }

    private static Map<String, Object> record(UUID donor) {
        var found = new HashMap<String, Object>(World.as("commune")
                .get("/api/v1/donors/" + donor)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .<Map<String, Object>>get(""));
        found.remove("version");
        return found;
    }

    @Test
    void two_donations_of_one_person_in_one_drive_count_once_while_merged() {
        var both = drive(LocalDate.of(2018, 3, 1));
        say(both, kept, 1, Outcome.Source.CLUB, Outcome.Result.DONATED, 250);
        say(both, gone, 2, Outcome.Source.HOSPITAL, Outcome.Result.DONATED, 350);
        assertThat(total(both)).containsExactly(2, 2, 0);
        mustSayThatOneCounts(both);
        var id = merge(kept, gone);
        assertThat(total(both)).containsExactly(1, 1, 0);
        World.as("province").get("/api/v1/donors/" + kept + "/donations").then().body("items.volumeMl", contains(350));
        undo(id, 204);
        assertThat(total(both)).containsExactly(2, 2, 0);
        World.as("province").get("/api/v1/donors/" + kept + "/donations").then().body("items.volumeMl", contains(250));
    }

    private void mustSayThatOneCounts(UUID drive) {
        String code = World.as("province").get("/api/v1/drives/" + drive).path("code");
        var asked = "/donors/" + code(kept) + "/merge?with=";
        var visitor = Visitor.signedIn("province");
        assertThat(visitor.page(asked + code(gone))).contains("href=\"/drives/" + code + "\"");
        assertThat(visitor.page(asked)).doesNotContain("/drives/" + code);
    }

    private static String code(UUID donor) {
        return World.as("province").get("/api/v1/donors/" + donor).path("code");
    }

    @Test
    void the_latest_merge_is_undone_first() {
        var third = donor("Lưu Thị Gốp", Map.of());
        var first = merge(kept, gone);
        var second = merge(kept, third);
        World.as("province")
                .delete("/api/v1/donors/" + kept + "/merges/" + first)
                .then()
                .statusCode(409)
                .body("code", equalTo("merge_later"));
        undo(second, 204);
        undo(first, 204);
        undo(first, 404);
    }

    @Test
    void only_the_province_merges_and_only_two_records_that_stand() {
        refused("commune", kept, Map.of("otherId", gone, "reason", "Cùng người"), 403);
        refused("club", kept, Map.of("otherId", gone, "reason", "Cùng người"), 404);
        refused("province", kept, Map.of("otherId", gone), 422);
        refused("province", kept, Map.of("reason", "Cùng người"), 422);
        refused("province", kept, Map.of("otherId", kept, "reason", "Cùng người"), 422);
        refused("province", kept, Map.of("otherId", Ids.next(), "reason", "Cùng người"), 404);
        merge(kept, gone);
        refused("province", kept, Map.of("otherId", gone, "reason", "Lần nữa"), 409);
        refused("province", gone, Map.of("otherId", kept, "reason", "Lần nữa"), 409);
    }

    private static void refused(String username, UUID donor, Map<String, Object> body, int status) {
        World.as(username)
                .body(body)
                .post("/api/v1/donors/" + donor + "/merges")
                .then()
                .statusCode(status);
    }

    private static String merge(UUID kept, UUID gone) {
        return World.as("province")
                .body(Map.of("otherId", gone, "reason", "Viết sai dấu"))
                .post("/api/v1/donors/" + kept + "/merges")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void undo(String merge, int status) {
        World.as("province")
                .delete("/api/v1/donors/" + kept + "/merges/" + merge)
                .then()
                .statusCode(status);
    }

    private UUID donor(String name, Map<String, Object> more) {
        var body = new HashMap<String, Object>(
                Map.of("fullName", name, "birthYear", 1975, "sex", "F", "chapterId", chapter, "confirmNew", true));
        body.putAll(more);
        String id = World.as("commune")
                .body(body)
                .post("/api/v1/donors")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return UUID.fromString(id);
    }

    private UUID drive(LocalDate day) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var drive = new Drive("T-" + Ids.next().toString().substring(0, 16), Ids.next(), Instant.EPOCH);
            drive.name = "Đợt gộp";
            drive.foldedName = "dot gop";
            drive.chapterId = chapter;
            drive.collectorId = Collector.<Collector>findAll().firstResult().id;
            drive.venue = "Nhà văn hoá";
            drive.heldOn = day;
            drive.startsAt = LocalTime.of(7, 0);
            drive.endsAt = LocalTime.of(11, 0);
            drive.targetUnits = 10;
            drive.state = Drive.State.APPROVED;
            drive.persist();
            new DriveTotal(drive.id).persist();
            return drive.id;
        });
    }

    private void say(
            UUID drive,
            UUID donor,
            int number,
            Outcome.Source source,
            Outcome.Result result,
            @Nullable Integer volume) {
        QuarkusTransaction.requiringNew().run(() -> {
            var line = new Registration(drive, donor, number, Registration.Origin.DESK, Instant.EPOCH, null);
            line.persist();
            var outcome = new Outcome(line, source, result, Instant.EPOCH.plusSeconds(number), null);
            outcome.volumeMl = volume;
            outcome.component = volume == null ? null : Component.WHOLE_BLOOD;
            outcome.untilOn = result == Outcome.Result.DEFERRED ? LocalDate.of(2019, 4, 1) : null;
            outcome.persist();
            settlement.settle(drive, List.of(donor));
        });
        if (source == Outcome.Source.HOSPITAL && volume != null) {
            QuarkusTransaction.requiringNew().run(() -> {
                Club club = Club.<Club>find("code", "CLB-0001").firstResult();
                if (ClubMember.count("donorId", donor) == 0) {
                    new ClubMember(club.id, donor, LocalDate.of(2018, 1, 1)).persist();
                    new ClubMember(club.id, kept, LocalDate.of(2018, 6, 1)).persist();
                }
            });
        }
    }

    private List<String> memberships() {
        return QuarkusTransaction.requiringNew()
                .call(() -> ClubMember.<ClubMember>list("donorId in ?1 order by id", List.of(kept, gone)).stream()
                        .map(member ->
                                member.donorId + " " + member.joinedOn + " " + member.leftOn + " " + member.leaveReason)
                        .toList());
    }

    private static List<Integer> total(UUID drive) {
        return QuarkusTransaction.requiringNew().call(() -> {
            DriveTotal total = DriveTotal.findById(drive);
            return List.of(total.registered, total.donations, total.deferrals);
        });
    }

    /** Every row of the drives as text, but for versions and the day of a deferral's record. */
    private static List<String> rows(UUID... drives) {
        var found = new ArrayList<String>();
        QuarkusTransaction.requiringNew().run(() -> {
            for (var table : TABLES) {
                var marks = new ArrayList<String>();
                for (var drive : drives) {
                    marks.add("x'" + drive.toString().replace("-", "") + "'");
                }
                var columns = table.startsWith("registration")
                        ? "id, drive_id, donor_id, number, state, arrived_at, screened_at"
                        : table.startsWith("drive_total")
                                ? "registered, arrived, donations, deferrals, no_shows, millilitres, first_time, repeated"
                                : "*";
                List<?> rows = Panache.getEntityManager()
                        .createNativeQuery("select " + columns + " from " + table.formatted(String.join(",", marks)))
                        .getResultList();
                rows.forEach(row -> found.add(table + java.util.Arrays.deepToString((Object[]) row)));
            }
        });
        return found;
    }
}
