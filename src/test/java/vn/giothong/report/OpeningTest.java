package vn.giothong.report;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.giothong.World;
import vn.giothong.drive.Drive;
import vn.giothong.drive.PeriodOpening;
import vn.giothong.intake.ListWorld;
import vn.giothong.web.Formats;

/** What an opening lifts: a drive of the commune of Châu Ổ, in a month whose report of the district was accepted. */
@QuarkusTest
@Tag("mysql")
class OpeningTest {
    private static final String COMMUNE = "21040";

    @Test
    void the_district_does_not_get_round_its_own_lock_by_opening_a_commune() {
        var drive = locked("1998-05");
        open("district", "1998-05");
        register(drive)
                .statusCode(409)
                .body("code", equalTo("period_locked"))
                .body("mayOpen", equalTo("Tỉnh Quảng Ngãi"));
    }

    @Test
    void the_province_opens_one_commune_below_a_locked_district_until_its_end() {
        var drive = locked("1998-06");
        open("province", "1998-06");
        register(drive).statusCode(201);
        var yesterday = LocalDate.now(Formats.ZONE).minusDays(1);
        QuarkusTransaction.requiringNew()
                .run(() -> PeriodOpening.update("untilOn = ?1 where period = '1998-06'", yesterday));
        register(drive).statusCode(409).body("code", equalTo("period_locked"));
    }

    private static UUID locked(String month) {
        var drive = ListWorld.drive(month + "-10", UUID.fromString(World.chapter(COMMUNE)), Drive.State.APPROVED);
        ReportStory.accepted(month);
        register(drive).statusCode(409);
        return drive;
    }

    private static void open(String who, String month) {
        World.as(who)
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
                .then()
                .statusCode(201);
    }

    private static ValidatableResponse register(UUID drive) {
        return ReportStory.register(drive, ListWorld.aName(), "M", 1970);
    }
}
