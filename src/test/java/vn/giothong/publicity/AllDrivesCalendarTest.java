package vn.giothong.publicity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.drive.Drive;
import vn.giothong.intake.ListWorld;
import vn.giothong.web.Formats;

@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AllDrivesCalendarTest {
    private static final int MANY = 501;
    private static final String PREFIX = "LICH-";

    @AfterEach
    void none() {
        QuarkusTransaction.requiringNew().run(() -> Drive.delete("code like ?1", PREFIX + "%"));
    }

    private static void copy(UUID id, LocalDate day, int number) {
        Drive model = Drive.findById(id);
        var drive = new Drive(PREFIX + number, model.createdBy, model.createdAt);
        drive.name = model.name;
        drive.foldedName = model.foldedName;
        drive.chapterId = model.chapterId;
        drive.collectorId = model.collectorId;
        drive.venue = model.venue;
        drive.heldOn = day;
        drive.startsAt = model.startsAt;
        drive.endsAt = model.endsAt;
        drive.targetUnits = model.targetUnits;
        drive.state = Drive.State.APPROVED;
        drive.persist();
    }

    @Test
    void the_calendar_leaves_out_no_drive_however_many_there_are() {
        var model = ListWorld.drive("2019-12-15");
        var day = LocalDate.now(Formats.ZONE).plusWeeks(25);
        QuarkusTransaction.requiringNew().run(() -> {
            for (int number = 1; number <= MANY; number++) {
                copy(model, day, number);
            }
        });
        var text = given().get("/drives.ics").asString();
        assertThat(text.split("UID:" + PREFIX, -1)).hasSize(MANY + 1);
    }
}
