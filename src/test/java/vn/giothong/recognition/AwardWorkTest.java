package vn.giothong.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giothong.recognition.AwardWorld.caseOf;
import static vn.giothong.recognition.AwardWorld.decision;
import static vn.giothong.recognition.AwardWorld.donor;
import static vn.giothong.recognition.AwardWorld.put;
import static vn.giothong.recognition.AwardWorld.today;
import static vn.giothong.recognition.CaseState.DECIDED;
import static vn.giothong.recognition.CaseState.DETECTED;
import static vn.giothong.recognition.CaseState.HANDED_OVER;
import static vn.giothong.recognition.CaseState.PROPOSED;
import static vn.giothong.recognition.CaseState.RETURNED;
import static vn.giothong.recognition.CaseState.REVIEWED;
import static vn.giothong.recognition.CaseState.SUBMITTED;
import static vn.giothong.recognition.CaseState.VERIFIED;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.World;
import vn.giothong.donor.Donor;

/** The award cases of the town of Châu Ổ that wait for each role. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AwardWorkTest {
    private static final List<String> EVERYBODY =
            List.of("club", "commune", "district", "province", "auditor", "hospital", "health", "finance", "admin");

    private static final Map<CaseState, String> KINDS = Map.of(
            DETECTED, "AWARD_TO_PROPOSE",
            RETURNED, "AWARD_RETURNED",
            PROPOSED, "AWARD_TO_CHECK",
            VERIFIED, "AWARD_TO_CHECK",
            REVIEWED, "AWARD_TO_CHECK",
            SUBMITTED, "AWARD_TO_DECIDE",
            DECIDED, "AWARD_TO_HAND_OVER",
            HANDED_OVER, "AWARD_TO_PAY");

    /** How many cases in the state wait for whoever it is. */
    private static long waiting(String who, CaseState state) {
        var path = "/recognition?state=" + state + "&chapterId=" + World.chapter("21040");
        var items = World.as(who)
                .get("/api/v1/today")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .<Map<String, Object>>getList("items");
        return items.stream()
                .filter(one -> path.equals(one.get("path")))
                .peek(one -> assertThat(one.get("kind")).isEqualTo(KINDS.get(state)))
                .mapToLong(one -> Long.parseLong(String.valueOf(one.get("name")).replaceAll("\\D", "")))
                .sum();
    }

    private static Map<String, Long> waiting(CaseState state) {
        var waiting = new HashMap<String, Long>();
        EVERYBODY.forEach(who -> waiting.put(who, waiting(who, state)));
        return waiting;
    }

    /** After the act one more case waits in the state for these, and for nobody else. */
    private static void mustWaitFor(Set<String> whom, CaseState state, Runnable act) {
        var before = waiting(state);
        act.run();
        var after = waiting(state);
        for (var who : EVERYBODY) {
            assertThat(after.getOrDefault(who, 0L) - before.getOrDefault(who, 0L))
                    .as(who + " " + state)
                    .isEqualTo(whom.contains(who) ? 1 : 0);
        }
    }

    private static UUID member(UUID donor) {
        World.token("club");
        String club = World.as("club").get("/api/v1/clubs?q=CLB-0001").path("items[0].id");
        World.as("commune")
                .body(Map.of("donorId", donor, "from", "2019-01-01"))
                .post("/api/v1/clubs/" + club + "/members")
                .then()
                .statusCode(201);
        return donor;
    }

    private static Runnable step(String who, String id, String step, Map<String, ?> body) {
        return () -> put(who, id, step, body).then().statusCode(200);
    }

    @Test
    void a_case_waits_for_whoever_takes_its_next_step() {
        var donor = donor(20);
        mustWaitFor(Set.of("commune", "province"), DETECTED, () -> donor(1));
        var before = waiting("club", DETECTED);
        member(donor);
        assertThat(waiting("club", DETECTED) - before).isEqualTo(5);
        var id = caseOf(donor, 20);
        mustWaitFor(Set.of("district", "province"), PROPOSED, step("club", id, "proposal", Map.of()));
        mustWaitFor(Set.of("club", "commune", "province"), RETURNED, () -> AwardWorld.post(
                        "district", id, "return", Map.of("reason", "thiếu giấy tờ"))
                .then()
                .statusCode(200));
        step("commune", id, "proposal", Map.of()).run();
        mustWaitFor(Set.of("district", "province"), VERIFIED, step("district", id, "verification", Map.of()));
        mustWaitFor(Set.of("district", "province"), REVIEWED, step("district", id, "review", Map.of()));
        mustWaitFor(Set.of("province"), SUBMITTED, step("district", id, "submission", Map.of()));
        mustWaitFor(Set.of("commune", "district", "province"), DECIDED, step("province", id, "decision", decision()));
        mustWaitFor(Set.of("province"), HANDED_OVER, step("commune", id, "handover", handover()));
    }

    private static Map<String, Object> handover() {
        return Map.of("date", today().toString(), "by", "Nguyễn Văn Long");
    }

    @Test
    void nothing_is_to_be_paid_where_no_money_goes_with_the_award() {
        var id = caseOf(donor(1), 1);
        AwardWorld.decide(id);
        mustWaitFor(Set.of(), HANDED_OVER, step("commune", id, "handover", handover()));
    }

    @Test
    void nothing_waits_for_anybody_of_whom_the_record_may_no_longer_be_used() {
        var before = waiting(DETECTED);
        var donor = member(donor(1));
        assertThat(waiting("club", DETECTED) - before.getOrDefault("club", 0L)).isEqualTo(1);
        QuarkusTransaction.requiringNew().run(() -> Donor.update("withheld = true where id = ?1", donor));
        assertThat(waiting(DETECTED)).isEqualTo(before);
        QuarkusTransaction.requiringNew()
                .run(() -> Donor.update("withheld = false, state = ?2 where id = ?1", donor, Donor.State.WITHDRAWN));
        assertThat(waiting(DETECTED)).isEqualTo(before);
    }
}
