package vn.giothong.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.giothong.World;
import vn.giothong.drive.PeriodOpening;
import vn.giothong.drive.Periods;
import vn.giothong.web.Formats;
import vn.giothong.web.Refusal;

/** What an opening of the commune of Châu Ổ lifts, in a month whose report of its district was accepted. */
@QuarkusTest
@Tag("mysql")
class OpeningTest {
    private static final String COMMUNE = "21040";

    @Inject
    Periods periods;

    @Test
    void the_district_does_not_get_round_its_own_lock_by_opening_a_commune() {
        locked("1998-05");
        open("district", "1998-05");
        refused("1998-05");
    }

    @Test
    void the_province_opens_one_commune_below_a_locked_district_until_its_end() {
        locked("1998-06");
        open("province", "1998-06");
        assertThatNoException().isThrownBy(() -> enter("1998-06"));
        var yesterday = LocalDate.now(Formats.ZONE).minusDays(1);
        QuarkusTransaction.requiringNew()
                .run(() -> PeriodOpening.update("untilOn = ?1 where period = '1998-06'", yesterday));
        refused("1998-06");
    }

    @Test
    void what_is_not_locked_or_is_open_already_is_not_opened() {
        opening("province", "1998-11").statusCode(409).body("code", equalTo("report_opening_unlocked"));
        locked("1998-12");
        open("province", "1998-12");
        opening("province", "1998-12")
                .statusCode(409)
                .body("code", equalTo("report_opening_exists"))
                .body("detail", containsString("1998-12"));
    }

    private void locked(String month) {
        ReportStory.drive(month + "-10");
        ReportStory.accepted(month);
        refused(month);
    }

    private void refused(String month) {
        assertThatThrownBy(() -> enter(month)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo("period_locked");
            assertThat(refusal.extras()).containsEntry("mayOpen", "Tỉnh Quảng Ngãi");
        });
    }

    /** What every door asks before anything of a drive of the commune changes. */
    private void enter(String month) {
        QuarkusTransaction.requiringNew()
                .run(() -> periods.mustBeOpen(UUID.fromString(World.chapter(COMMUNE)), LocalDate.parse(month + "-10")));
    }

    private static void open(String who, String month) {
        opening(who, month).statusCode(201);
    }

    private static ValidatableResponse opening(String who, String month) {
        return World.as(who)
                .body(Map.of(
                        "chapterId",
                        World.chapter(COMMUNE),
                        "period",
                        month,
                        "reason",
                        "Bệnh viện gửi bổ sung",
                        "until",
                        LocalDate.now(Formats.ZONE).toString()))
                .post("/api/v1/periods/openings")
                .then();
    }
}
