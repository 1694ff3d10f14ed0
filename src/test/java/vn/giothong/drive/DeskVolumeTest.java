package vn.giothong.drive;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.giothong.Visitor;
import vn.giothong.World;

/** The field for an unusual volume at the desk, which stands filled in where a line has such a volume. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DeskVolumeTest {
    private UUID drive;
    private String line;
    private Visitor club;

    @BeforeEach
    void somebody_gave_an_unusual_volume() {
        drive = DeskStory.drive(DeskStory.today());
        line = DeskStory.lines(drive, 1).get(0);
        club = Visitor.signedIn("club");
        DeskStory.conclude(drive, line, DeskStory.donated(300, DeskStory.version(drive, line)))
                .statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({"DEFERRED, DEFERRED", "LEFT, CANCELLED"})
    void is_nothing_beside_another_result(String chosen, String outcome) {
        saving(chosen, "300").statusCode(303);
        said("outcome", outcome);
        World.as("club").get(DeskStory.path(drive) + "/" + line).then().body("outcome.volumeMl", nullValue());
    }

    @Test
    void need_not_be_readable_beside_another_result() {
        saving("DEFERRED", "30o").statusCode(303);
        said("outcome", "DEFERRED");
    }

    @Test
    void counts_by_itself() {
        saving("", "320").statusCode(303);
        said("volumeMl", 320);
    }

    @Test
    void counts_beside_the_same_usual_volume() {
        saving("350", "350").statusCode(303);
        said("volumeMl", 350);
    }

    @Test
    void is_asked_about_where_it_contradicts_the_chosen_volume() {
        saving("350", "300").statusCode(422).body(containsString("Đã chọn 350 ml nhưng còn ghi thể tích khác"));
        said("volumeMl", 300);
    }

    private ValidatableResponse saving(String result, String otherVolume) {
        var desk = "/drives/" + DeskStory.code(drive) + "/desk";
        return club.post(
                club.page(desk + "?line=" + line),
                desk + "/lines/" + line + "/outcome",
                "result",
                result,
                "volumeMl",
                otherVolume,
                "reasonCode",
                "LOW_HB",
                "version",
                "" + DeskStory.version(drive, line));
    }

    private void said(String field, Object value) {
        World.as("club").get(DeskStory.path(drive) + "/" + line).then().body("outcome." + field, equalTo(value));
    }
}
