package vn.giothong.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.giothong.Meanwhile;
import vn.giothong.World;
import vn.giothong.audit.AuditEvent;
import vn.giothong.club.Club;
import vn.giothong.club.ClubMember;
import vn.giothong.donation.Donation;
import vn.giothong.donor.Donor;
import vn.giothong.intake.ListWorld;
import vn.giothong.web.Formats;

/** What is done with one of two records while they are being merged belongs to the record that stays. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Tag("mysql")
class MergeMeanwhileTest {
    private UUID drive;
    private UUID kept;
    private UUID gone;
    private String row;

    /** The one that stays has come to a drive of today, so that the merge counts that drive when it ends. */
    @BeforeEach
    void two_records() {
        List.of("province", "district", "commune", "club").forEach(World::token);
        drive = ListWorld.drive(LocalDate.now(Formats.ZONE).toString());
        var name = ListWorld.aName();
        var paper = "051175" + (100_000 + Math.floorMod(name.hashCode(), 900_000));
        kept = MergeWorld.donor(ListWorld.aName(), Map.of());
        gone = MergeWorld.donor(name, Map.of("identityNumber", paper));
        row = "1;" + name + ";1975;Nữ;" + paper + ";350;Hiến";
        World.as("district")
                .body(Map.of("donorId", kept, "arrived", true))
                .post("/api/v1/drives/" + drive + "/registrations")
                .then()
                .statusCode(201);
    }

    private String list(String day) {
        return ListWorld.taken(
                ListWorld.drive(day), "STT;Họ và tên;Năm sinh;Giới tính;Số CCCD;Thể tích (ml);Kết quả", row);
    }

    private int merge() {
        return World.as("province")
                .body(Map.of("otherId", gone, "reason", "Viết sai dấu"))
                .post("/api/v1/donors/" + kept + "/merges")
                .statusCode();
    }

    @Test
    void the_gift_that_a_list_brings_is_of_the_record_that_stays() {
        var list = list("2016-06-07");
        World.as("district")
                .body(Map.of("donorId", gone))
                .put("/api/v1/lists/" + list + "/rows/1/resolution")
                .then()
                .statusCode(204);

        var merged = Meanwhile.at(drive, this::merge, () -> {
            ListWorld.apply(list);
            return 0;
        });

        assertThat(merged).startsWith(201);
        assertThat(gifts(gone)).isZero();
        assertThat(gifts(kept)).isEqualTo(1);
        assertThat(donorOf(list)).isEqualTo(kept.toString());
        World.as("commune").get("/api/v1/donors/" + kept).then().body("donationCount", equalTo(1));
    }

    private static String donorOf(String list) {
        return World.as("district").get("/api/v1/lists/" + list + "/rows").path("items[0].donorId");
    }

    private static long gifts(UUID donor) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Donation.count("donorId = ?1 and state = ?2", donor, Donation.State.LIVE));
    }

    @Test
    void nobody_joins_a_club_under_the_record_that_goes() {
        UUID club = QuarkusTransaction.requiringNew().call(() -> {
            Donor.<Donor>findById(gone).kept = true;
            return Club.<Club>find("code", "CLB-0001").firstResult().id;
        });

        var statuses = Meanwhile.at(drive, this::merge, () -> World.as("club")
                .body(Map.of("donorId", gone, "from", "2021-03-01"))
                .post("/api/v1/clubs/" + club + "/members")
                .statusCode());

        assertThat(statuses).containsExactly(201, 422);
        assertThat(QuarkusTransaction.requiringNew().call(() -> ClubMember.count("donorId", gone)))
                .isZero();
    }

    @Test
    void a_merge_that_two_take_back_at_once_is_taken_back_once() {
        var merge = MergeWorld.merge(kept, gone);
        var path = "/api/v1/donors/" + kept + "/merges/" + merge;

        var statuses =
                Meanwhile.at(drive, () -> World.as("province").delete(path).statusCode(), () -> World.as("province")
                        .delete(path)
                        .statusCode());

        assertThat(statuses).containsExactly(204, 404);
        assertThat(QuarkusTransaction.requiringNew()
                        .call(() ->
                                AuditEvent.count("action = 'donor.unmerged' and subjectId in ?1", List.of(kept, gone))))
                .isEqualTo(2);
    }
}
