package vn.giothong.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static vn.giothong.merge.MergeWorld.donor;
import static vn.giothong.merge.MergeWorld.merge;
import static vn.giothong.merge.MergeWorld.unmerge;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
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
import vn.giothong.donor.Component;
import vn.giothong.drive.Drive;
import vn.giothong.drive.DriveTotal;
import vn.giothong.drive.Outcome;
import vn.giothong.drive.Registration;
import vn.giothong.drive.Settlement;
import vn.giothong.intake.ListWorld;

/** What hangs on two records of one person while they are merged, and afterwards. */
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

    private UUID kept;
    private UUID gone;

    @BeforeEach
    void two_records() {
        kept = donor("Lưu Thị Gộp", Map.of("openingCount", 2, "openingSource", "Sổ CLB"));
        gone = donor("Lưu Thị Gọp", Map.of("openingCount", 5, "openingSource", "Sổ xã"));
    }

    @Test
    void merging_moves_everything_and_undoing_puts_every_row_and_figure_back() {
        var both = drive("2019-03-01");
        var alone = drive("2019-09-01");
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
        assertThat(memberships()).containsExactly(kept + " 2018-01-01 null null");

        unmerge(kept, id);

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
        unmerge(kept, id);
        assertThat(requestOwners()).isEqualTo(before);
    }

    private List<UUID> requestOwners() {
        return QuarkusTransaction.requiringNew().call(() -> Panache.getEntityManager()
                .createQuery("select r.donorId from DonorRequest r where r.donorId in ?1 order by r.id", UUID.class)
                .setParameter(1, List.of(kept, gone))
                .getResultList());
    }

    @Test
    void two_donations_of_one_person_in_one_drive_count_once_while_merged() {
        var both = drive("2018-03-01");
        say(both, kept, 1, Outcome.Source.CLUB, Outcome.Result.DONATED, 250);
        say(both, gone, 2, Outcome.Source.HOSPITAL, Outcome.Result.DONATED, 350);
        assertThat(total(both)).containsExactly(2, 2, 0);
        mustSayThatOneCounts(both);
        var id = merge(kept, gone);
        assertThat(total(both)).containsExactly(1, 1, 0);
        World.as("province").get("/api/v1/donors/" + kept + "/donations").then().body("items.volumeMl", contains(350));
        unmerge(kept, id);
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

    private static UUID drive(String day) {
        return ListWorld.drive(day, UUID.fromString(World.chapter("21040")), Drive.State.APPROVED);
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
