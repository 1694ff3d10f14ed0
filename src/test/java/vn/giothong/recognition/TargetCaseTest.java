package vn.giothong.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static vn.giothong.recognition.MobiliserWorld.somebody;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.giothong.World;
import vn.giothong.club.Club;
import vn.giothong.drive.Drive;
import vn.giothong.drive.DriveClub;
import vn.giothong.intake.ListWorld;
import vn.giothong.recognition.ladder.AwardRule;
import vn.giothong.recognition.ladder.Measure;
import vn.giothong.recognition.ladder.SubjectKind;

/** Clubs and chapters that reach their target have a case at once; each test in a year of its own of a commune that no other gives in. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Tag("mysql")
class TargetCaseTest {
    private static final String COMMUNE = "21532";

    @Inject
    Finding finding;

    @Inject
    DryRun dryRun;

    private AwardRule chapters;
    private AwardRule clubs;

    @BeforeEach
    void rules() {
        chapters = RuleWorld.open(targets("OWN_TARGET", SubjectKind.CHAPTER));
        clubs = RuleWorld.open(targets("OWN_GOAL", SubjectKind.CLUB));
    }

    @AfterEach
    void no_rules() {
        RuleWorld.forget(chapters);
        RuleWorld.forget(clubs);
    }

    private static AwardRule targets(String code, SubjectKind kind) {
        return targets(code, kind, LocalDate.of(1960, 1, 1), 100, 120);
    }

    private static AwardRule targets(String code, SubjectKind kind, LocalDate from, int... steps) {
        return RuleWorld.ofYears(code, kind, Measure.TARGET_PERCENT, from, null, steps);
    }

    private static UUID commune() {
        return UUID.fromString(World.chapter(COMMUNE));
    }

    private static ValidatableResponse aim(int year, int units) {
        return World.as("province")
                .body(Map.of("units", units))
                .put("/api/v1/targets?year=" + year + "&chapterId=" + commune())
                .then()
                .statusCode(200);
    }

    private static void aim(UUID club, int units) {
        World.as("club")
                .body(Map.of("units", units, "members", 10))
                .put("/api/v1/clubs/" + club + "/goals/2010")
                .then()
                .statusCode(200);
    }

    private static UUID drive(String day) {
        return ListWorld.drive(day, commune(), Drive.State.APPROVED);
    }

    /** So many people give on the day. */
    private static UUID give(UUID drive, int people) {
        var donors = new ArrayList<UUID>();
        for (int n = 0; n < people; n++) {
            donors.add(somebody());
        }
        return QuarkusTransaction.requiringNew().call(() -> {
            UUID said = null;
            for (int n = 0; n < people; n++) {
                said = AwardWorld.says(drive, donors.get(n), n + 1);
            }
            AwardWorld.settlement().settle(drive, donors);
            return said;
        });
    }

    private static ValidatableResponse cases(UUID subject, String rule) {
        return World.as("province")
                .get("/api/v1/award-cases?subjectId=" + subject + "&rule=" + rule)
                .then()
                .statusCode(200);
    }

    private static List<String> found(UUID subject, String rule, int year) {
        var found = new ArrayList<String>();
        cases(subject, rule)
                .extract()
                .jsonPath()
                .<Map<String, Object>>getList("items.findAll { it.year == " + year + " }")
                .forEach(one -> found.add(one.get("threshold") + " " + one.get("state")));
        found.sort(null);
        return found;
    }

    private static void decided(UUID id) {
        QuarkusTransaction.requiringNew().run(() -> {
            AwardCase one = AwardCase.findById(id);
            one.decided("1/QĐ-UBND", "Trần Hoàng Tuấn", AwardWorld.today(), null);
            one.move(CaseState.DECIDED, AwardWorld.today());
        });
    }

    private static List<String> found(int year) {
        return found(commune(), "OWN_TARGET", year);
    }

    @Test
    void the_donation_that_reaches_the_target_opens_the_case_of_its_chapter() {
        aim(2000, 5);
        give(drive("2000-03-10"), 4);
        assertThat(found(2000)).isEmpty();
        give(drive("2000-06-10"), 1);
        cases(commune(), "OWN_TARGET")
                .body("items[0].subjectKind", equalTo("CHAPTER"))
                .body(
                        "items[0].subjectName",
                        equalTo(World.as("province")
                                .get("/api/v1/chapters/" + commune())
                                .path("name")))
                .body("items[0].year", equalTo(2000))
                .body("items[0].amount", equalTo(100))
                .body("items[0].reachedOn", equalTo("2000-06-10"));
        var said = give(drive("2000-09-10"), 1);
        assertThat(found(2000)).containsExactly("100 WITHDRAWN", "120 DETECTED");
        AwardWorld.takeBack(said);
        assertThat(found(2000)).containsExactly("100 DETECTED", "120 WITHDRAWN");
    }

    @Test
    void another_target_opens_and_takes_back_cases_and_marks_what_was_decided() {
        give(drive("2002-03-10"), 3);
        assertThat(found(2002)).isEmpty();
        aim(2002, 3);
        assertThat(found(2002)).containsExactly("100 DETECTED");
        aim(2002, 4);
        assertThat(found(2002)).containsExactly("100 WITHDRAWN");
        aim(2002, 3);
        String id = cases(commune(), "OWN_TARGET").extract().path("items.find { it.year == 2002 }.id");
        decided(UUID.fromString(id));
        aim(2002, 4);
        World.as("province").get("/api/v1/award-cases/" + id).then().body("doubt", equalTo("NOT_REACHED"));
        aim(2002, 3);
        World.as("province").get("/api/v1/award-cases/" + id).then().body("doubt", equalTo(null));
    }

    @Test
    void a_club_reaches_its_own_goal_by_the_drives_held_with_it() {
        var club = QuarkusTransaction.requiringNew()
                .call(() -> Club.<Club>find("code", "CLB-0001").<Club>singleResult().id);
        aim(club, 2);
        var drive = drive("2010-03-10");
        give(drive, 2);
        assertThat(found(club, "OWN_GOAL", 2010)).isEmpty();
        QuarkusTransaction.requiringNew().run(() -> new DriveClub(drive, club).persist());
        var more = drive("2010-04-10");
        QuarkusTransaction.requiringNew().run(() -> new DriveClub(more, club).persist());
        give(more, 1);
        assertThat(found(club, "OWN_GOAL", 2010)).containsExactly("120 DETECTED");
        aim(club, 3);
        assertThat(found(club, "OWN_GOAL", 2010)).containsExactly("100 DETECTED", "120 WITHDRAWN");
    }

    @Test
    void targets_reached_before_the_rule_was_applied_are_found_by_the_next_night() {
        aim(2015, 2);
        give(drive("2015-03-10"), 2);
        QuarkusTransaction.requiringNew().run(() -> RuleWorld.forgetCases(chapters));
        assertThat(found(2015)).isEmpty();
        finding.daily();
        assertThat(found(2015)).containsExactly("100 DETECTED");
    }

    @Test
    void a_dry_run_of_a_rule_that_is_dated_back_looks_at_every_year_that_it_judges() {
        for (var year : List.of(2003, 2004, 2005)) {
            aim(year, 4);
            give(drive(year + "-03-10"), 3);
        }
        var next = targets("OWN_TARGET", SubjectKind.CHAPTER, LocalDate.of(2004, 6, 1), 75);
        assertThat(dryRun.of(next).newlyDue().stream()
                        .filter(one -> one.subjectId().equals(commune()))
                        .map(DryRun.Affected::reachedOn))
                .contains(LocalDate.of(2004, 3, 10), LocalDate.of(2005, 3, 10))
                .doesNotContain(LocalDate.of(2003, 3, 10));
        QuarkusTransaction.requiringNew()
                .run(() -> AwardRuleRow.update("validTo = ?1 where code = 'OWN_TARGET'", next.validFrom()));
        RuleWorld.open(next);
        finding.daily();
        assertThat(found(2003)).isEmpty();
        assertThat(found(2004)).containsExactly("75 DETECTED");
        assertThat(found(2005)).containsExactly("75 DETECTED");
    }

    @Test
    void no_percent_above_that_of_the_register_is_claimed_without_a_document() {
        aim(2011, 4);
        give(drive("2011-03-10"), 3);
        World.as("province")
                .body(Map.of(
                        "rule", "OWN_TARGET", "subjectId", commune(), "amount", 500, "on", "2011-12-20", "reason", "x"))
                .post("/api/v1/award-cases")
                .then()
                .statusCode(422)
                .body("code", equalTo("award_target_counted"))
                .body("counted", equalTo(75))
                .body("violations[0].field", equalTo("amount"));
        World.as("province")
                .body(Map.of(
                        "rule", "OWN_TARGET", "subjectId", commune(), "amount", 110, "on", "2013-12-20", "reason", "x"))
                .post("/api/v1/award-cases")
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("evidence"));
        World.as("province")
                .body(Map.of(
                        "rule",
                        "OWN_TARGET",
                        "subjectId",
                        commune(),
                        "amount",
                        110,
                        "on",
                        "2013-12-20",
                        "reason",
                        "x",
                        "evidence",
                        "Báo cáo 8/BC"))
                .post("/api/v1/award-cases")
                .then()
                .statusCode(201)
                .body("items[0].byPaper.document", equalTo("Báo cáo 8/BC"));
    }
}
