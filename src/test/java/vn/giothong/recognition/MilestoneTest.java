package vn.giothong.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static vn.giothong.recognition.AwardWorld.awards;
import static vn.giothong.recognition.AwardWorld.caseOf;
import static vn.giothong.recognition.AwardWorld.decide;
import static vn.giothong.recognition.AwardWorld.donor;
import static vn.giothong.recognition.AwardWorld.doubt;
import static vn.giothong.recognition.AwardWorld.families;
import static vn.giothong.recognition.AwardWorld.family;
import static vn.giothong.recognition.AwardWorld.gives;
import static vn.giothong.recognition.AwardWorld.move;
import static vn.giothong.recognition.AwardWorld.takeBack;
import static vn.giothong.recognition.AwardWorld.thresholds;
import static vn.giothong.recognition.CaseState.DECIDED;
import static vn.giothong.recognition.CaseState.DETECTED;
import static vn.giothong.recognition.CaseState.WITHDRAWN;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.World;
import vn.giothong.donation.Donation;
import vn.giothong.intake.ListWorld;

@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MilestoneTest {
    @Test
    void the_donation_that_reaches_a_step_opens_its_case_once() {
        var donor = donor(0);
        assertThat(thresholds(donor, DETECTED)).isEmpty();
        for (int month = 1; month <= 9; month += 3) {
            gives(donor, "2019-0" + month + "-10");
        }
        assertThat(thresholds(donor, DETECTED)).containsExactly(1);
        gives(donor, "2019-11-10");
        gives(donor, "2020-02-20");
        var awards = awards(donor);
        assertThat(awards.getList("items.threshold")).isEqualTo(List.of(1, 5));
        assertThat(awards.getList("items.reachedOn")).isEqualTo(List.of("2019-01-10", "2020-02-20"));
        assertThat(awards.getList("items.rule")).isEqualTo(List.of("QG122_PERSON", "QG122_PERSON"));
    }

    @Test
    void an_opening_balance_counts_by_its_grade() {
        assertThat(thresholds(donor(12), DETECTED)).containsExactly(1, 5, 10);
        assertThat(thresholds(donor(12, "D"), DETECTED)).isEmpty();
    }

    @Test
    void an_earlier_donation_that_comes_late_moves_the_day_and_opens_nothing_twice() {
        var donor = donor(3);
        gives(donor, "2019-06-10");
        gives(donor, "2020-02-20");
        var before = caseOf(donor, 5);
        gives(donor, "2019-03-01");
        var awards = awards(donor);
        assertThat(awards.getList("items.threshold")).isEqualTo(List.of(1, 5));
        assertThat(caseOf(donor, 5)).isEqualTo(before);
        assertThat(awards.getList("items.reachedOn")).isEqualTo(List.of("2018-12-31", "2019-06-10"));
    }

    @Test
    void a_donation_taken_back_withdraws_a_case_and_comes_back_with_it() {
        var donor = donor(4);
        var said = gives(donor, "2020-02-20");
        var id = caseOf(donor, 5);
        AwardWorld.put("commune", id, "proposal", Map.of()).then().statusCode(200);
        takeBack(said);
        assertThat(thresholds(donor, WITHDRAWN)).containsExactly(5);
        var left = World.as("province")
                .get("/api/v1/award-cases/" + id + "/explanation")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(left.getInt("total")).isEqualTo(4);
        assertThat(left.getList("leftOut.why")).isEqualTo(List.of("VOIDED"));
        gives(donor, "2020-05-20");
        assertThat(caseOf(donor, 5)).isEqualTo(id);
        assertThat(thresholds(donor, DETECTED)).containsExactly(1, 5);
    }

    @Test
    void a_donation_taken_back_after_the_decision_leaves_the_award_and_marks_it() {
        var donor = donor(4);
        var said = gives(donor, "2020-02-20");
        var id = caseOf(donor, 5);
        decide(id);
        takeBack(said);
        assertThat(thresholds(donor, DECIDED)).containsExactly(5);
        assertThat(doubt(donor, 5)).isEqualTo("NOT_REACHED");
        gives(donor, "2020-06-20");
        assertThat(doubt(donor, 5)).isNull();
    }

    @Test
    void who_moves_twice_is_not_honoured_twice() {
        var donor = donor(4);
        gives(donor, "2020-02-20");
        var id = caseOf(donor, 5);
        decide(id);
        move(donor, "21043");
        move(donor, "21046");
        gives(donor, "2020-06-20");
        var awards = awards(donor);
        assertThat(awards.getList("items.threshold")).isEqualTo(List.of(1, 5));
        assertThat(caseOf(donor, 5)).isEqualTo(id);
        assertThat(awards.getString("items.find { it.threshold == 5 }.chapterId"))
                .isEqualTo(World.chapter("21040"));
        assertThat(awards.getString("items.find { it.threshold == 1 }.chapterId"))
                .isEqualTo(World.chapter("21046"));
    }

    @Test
    void a_list_opens_cases_undoing_it_takes_them_and_applying_it_again_brings_them_back() {
        var name = ListWorld.aName();
        var drive = ListWorld.drive("2020-01-15");
        var list = ListWorld.csv(
                drive,
                "STT;Họ và tên;Ngày sinh;Giới tính;Thể tích (ml);Số GCN;Kết quả",
                "1;" + name + ";28/08/1989;Nam;250;;Hiến");
        ListWorld.apply(list);
        var donor = onlyDonor(drive);
        var id = caseOf(donor, 1);
        ListWorld.undo(list);
        World.as("province").get("/api/v1/donors/" + donor + "/awards").then().statusCode(404);
        var listed = World.as("province")
                .get("/api/v1/award-cases?subjectId=" + donor)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(listed.getInt("total")).isZero();
        ListWorld.apply(list);
        assertThat(caseOf(donor, 1)).isEqualTo(id);
        assertThat(thresholds(donor, DETECTED)).containsExactly(1);
        ListWorld.undo(list);
    }

    @Test
    void a_decided_award_holds_up_the_undoing_of_the_list_it_rests_on() {
        var drive = ListWorld.drive("2020-01-15");
        var list = ListWorld.csv(
                drive,
                "STT;Họ và tên;Ngày sinh;Giới tính;Thể tích (ml);Số GCN;Kết quả",
                "1;" + ListWorld.aName() + ";28/08/1989;Nam;250;;Hiến");
        ListWorld.apply(list);
        var donor = onlyDonor(drive);
        var id = caseOf(donor, 1);
        // whom a list told of belongs to the district's town or the district itself: the province proposes
        AwardWorld.put("province", id, "proposal", Map.of()).then().statusCode(200);
        AwardWorld.put("province2", id, "verification", Map.of()).then().statusCode(200);
        AwardWorld.put("province2", id, "review", Map.of()).then().statusCode(200);
        AwardWorld.put("province2", id, "submission", Map.of()).then().statusCode(200);
        AwardWorld.put("province2", id, "decision", AwardWorld.decision())
                .then()
                .statusCode(200);
        mustNotUndo(list, donor);
        assertThat(thresholds(donor, DECIDED)).containsExactly(1);
    }

    private static void mustNotUndo(String list, UUID donor) {
        var refused = World.as("district").delete("/api/v1/lists/" + list + "/application");
        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(409);
        assertThat(refused.jsonPath().getList("blockers.kind")).isEqualTo(List.of("AWARD"));
        assertThat(refused.jsonPath().getList("blockers.donorId")).isEqualTo(List.of(donor.toString()));
        assertThat(ListWorld.settled(list).getString("state")).isEqualTo("APPLIED");
    }

    @Test
    void a_decided_award_of_a_family_holds_up_the_undoing_of_the_list_it_rests_on() {
        var mother = donor(0);
        gives(mother, "2019-01-10");
        gives(mother, "2019-06-10");
        var drive = ListWorld.drive("2020-01-15");
        var list = ListWorld.csv(
                drive,
                "STT;Họ và tên;Ngày sinh;Giới tính;Thể tích (ml);Số GCN;Kết quả",
                "1;" + ListWorld.aName() + ";28/08/1989;Nam;250;;Hiến");
        ListWorld.apply(list);
        var son = onlyDonor(drive);
        move(son, "21040");
        var household = family(mother, son, "2018-01-01");
        String id = World.as("province")
                .get("/api/v1/award-cases?subjectKind=FAMILY&subjectId=" + household)
                .then()
                .statusCode(200)
                .body("items.threshold", equalTo(List.of(3)))
                .extract()
                .path("items[0].id");
        decide(id);
        mustNotUndo(list, son);
    }

    private static UUID onlyDonor(UUID drive) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Donation gift = Donation.<Donation>find("driveId", drive).singleResult();
            return gift.donorId;
        });
    }

    @Test
    void a_family_counts_what_its_members_gave_while_they_belonged() {
        var mother = donor(0);
        var son = donor(0);
        gives(mother, "2019-01-10");
        gives(son, "2019-02-10");
        gives(mother, "2019-06-10");
        var household = family(mother, son, "2018-01-01");
        assertThat(families(household)).containsExactly(3);
        gives(son, "2019-09-10");
        gives(mother, "2020-01-10");
        assertThat(families(household)).containsExactly(3, 5);
    }
}
