package vn.giothong.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.World;
import vn.giothong.club.Club;
import vn.giothong.club.ClubMember;

/** Two records of one person in one club: nobody is in it twice, and who was out of it was out. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MembershipMergeTest {
    private static final String MOVED = "Chuyển nơi ở";

    private UUID club;
    private UUID kept;
    private UUID gone;

    @BeforeEach
    void two_records_of_one_person() {
        World.token("club");
        club = QuarkusTransaction.requiringNew()
                .call(() -> Club.<Club>find("code", "CLB-0001").firstResult().id);
        kept = donor();
        gone = donor();
    }

    @Test
    void a_gap_that_the_other_record_fills_is_none_and_nobody_is_in_twice() {
        joined(kept, "2020-01-01", "2022-01-01", MOVED);
        joined(kept, "2022-01-01", null, null);
        joined(gone, "2021-05-01", null, null);
        var before = memberships();
        var members = members();

        var merge = merge();

        assertThat(memberships()).containsExactly("kept 2020-01-01 null null");
        assertThat(members()).isEqualTo(members - 1);
        World.as("club")
                .get("/api/v1/clubs/" + club + "/members?size=1000")
                .then()
                .body("items.findAll { it.donorId == '" + kept + "' }", hasSize(1));

        undo(merge);
        assertThat(memberships()).isEqualTo(before);
        assertThat(members()).isEqualTo(members);
    }

    @Test
    void who_was_out_of_the_club_stays_out_with_the_day_and_reason() {
        joined(kept, "2018-01-01", "2019-01-01", MOVED);
        joined(gone, "2018-06-01", "2018-09-01", "Bận học");
        joined(gone, "2020-01-01", "2021-01-01", "Đi làm xa");
        joined(kept, "2020-06-01", "2020-08-01", MOVED);
        var before = memberships();

        var merge = merge();

        assertThat(memberships())
                .containsExactly("kept 2018-01-01 2019-01-01 " + MOVED, "kept 2020-01-01 2021-01-01 Đi làm xa");
        undo(merge);
        assertThat(memberships()).isEqualTo(before);
    }

    @Test
    void who_left_since_has_left_under_the_record_that_stays() {
        joined(kept, "2018-01-01", null, null);
        joined(gone, "2019-01-01", null, null);
        var merge = merge();
        left("2021-06-01");
        undo(merge);
        assertThat(memberships()).containsExactly("kept 2018-01-01 2021-06-01 " + MOVED, "gone 2019-01-01 null null");
    }

    @Test
    void who_left_since_has_left_under_the_record_that_stays_though_the_other_joined_first() {
        joined(gone, "2018-01-01", null, null);
        joined(kept, "2019-01-01", null, null);
        var merge = merge();
        left("2021-06-01");
        undo(merge);
        assertThat(memberships()).containsExactly("gone 2018-01-01 null null", "kept 2019-01-01 2021-06-01 " + MOVED);
    }

    @Test
    void who_had_left_before_left_no_later_and_the_other_record_takes_the_departure() {
        joined(kept, "2018-01-01", "2019-03-01", "Bận học");
        joined(gone, "2019-01-01", null, null);
        var merge = merge();
        left("2021-06-01");
        undo(merge);
        assertThat(memberships())
                .containsExactly("kept 2018-01-01 2019-03-01 Bận học", "gone 2019-01-01 2021-06-01 " + MOVED);
    }

    private void left(String on) {
        UUID member = QuarkusTransaction.requiringNew()
                .call(() -> ClubMember.<ClubMember>find("donorId = ?1 and leftOn is null", kept)
                        .singleResult()
                        .id);
        World.as("club")
                .body(Map.of("on", on, "reason", MOVED))
                .post("/api/v1/clubs/" + club + "/members/" + member + "/departure")
                .then()
                .statusCode(200);
    }

    private int members() {
        return Math.toIntExact(QuarkusTransaction.requiringNew()
                .call(() -> ClubMember.count("clubId = ?1 and leftOn is null and donorId in ?2", club, both())));
    }

    private List<UUID> both() {
        return List.of(kept, gone);
    }

    private List<String> memberships() {
        return QuarkusTransaction.requiringNew().call(() -> {
            var found = new ArrayList<String>();
            ClubMember.<ClubMember>list("donorId in ?1 order by joinedOn, id", both())
                    .forEach(member -> found.add((member.donorId.equals(kept) ? "kept " : "gone ") + member.joinedOn
                            + " " + member.leftOn + " " + member.leaveReason));
            return found;
        });
    }

    private void joined(UUID donor, String from, @Nullable String until, @Nullable String reason) {
        QuarkusTransaction.requiringNew().run(() -> {
            var member = new ClubMember(club, donor, LocalDate.parse(from));
            member.leftOn = until == null ? null : LocalDate.parse(until);
            member.leaveReason = reason;
            member.persist();
        });
    }

    private String merge() {
        return World.as("province")
                .body(Map.of("otherId", gone, "reason", "Cùng người"))
                .post("/api/v1/donors/" + kept + "/merges")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void undo(String merge) {
        World.as("province")
                .delete("/api/v1/donors/" + kept + "/merges/" + merge)
                .then()
                .statusCode(204);
    }

    private static UUID donor() {
        String id = World.as("commune")
                .body(Map.of(
                        "fullName",
                        "Tạ Thị Hai Lần",
                        "birthYear",
                        1971,
                        "sex",
                        "F",
                        "chapterId",
                        World.chapter("21040"),
                        "confirmNew",
                        true))
                .post("/api/v1/donors")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return UUID.fromString(id);
    }
}
