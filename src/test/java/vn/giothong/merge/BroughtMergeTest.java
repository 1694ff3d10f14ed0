package vn.giothong.merge;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.giothong.World;
import vn.giothong.donor.DonorWorld;
import vn.giothong.intake.ListWorld;

/** Who brought whom, when two records turn out to be of one person, and when they do not after all. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Tag("mysql")
class BroughtMergeTest {
    private UUID drive;
    private UUID kept;
    private UUID gone;

    @BeforeEach
    void two_records() {
        drive = ListWorld.drive("1985-03-05");
        kept = donor();
        gone = donor();
    }

    private static UUID donor() {
        return DonorWorld.enter(Map.of("fullName", ListWorld.aName(), "birthYear", 1977))
                .getUUID("id");
    }

    private String brought(UUID person, @Nullable UUID by) {
        var body = new HashMap<String, Object>(Map.of("donorId", person));
        if (by != null) {
            body.put("broughtBy", by);
        }
        return World.as("district")
                .body(body)
                .post("/api/v1/drives/" + drive + "/registrations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void correct(String line, UUID by) {
        World.as("district")
                .body(Map.of("broughtBy", by))
                .put("/api/v1/drives/" + drive + "/registrations/" + line + "/bringer")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse line(String line) {
        return World.as("district")
                .get("/api/v1/drives/" + drive + "/registrations/" + line)
                .then()
                .statusCode(200);
    }

    private void bringer(String line, @Nullable UUID by) {
        line(line).body("broughtBy", by == null ? nullValue() : equalTo(by.toString()));
    }

    @Test
    void those_whom_one_brought_follow_and_go_back_but_for_what_was_corrected_since() {
        var first = brought(donor(), gone);
        var second = brought(donor(), gone);
        var merge = MergeWorld.merge(kept, gone);
        bringer(first, kept);
        bringer(second, kept);
        var third = donor();
        correct(second, third);
        MergeWorld.unmerge(kept, merge);
        bringer(first, gone);
        bringer(second, third);
    }

    @Test
    void who_was_brought_by_the_other_record_came_alone_as_long_as_both_are_one() {
        var ofGone = brought(gone, kept);
        var first = drive;
        var second = ListWorld.drive("1985-03-12");
        drive = second;
        var ofKept = brought(kept, gone);
        var merge = MergeWorld.merge(kept, gone);
        bringer(ofKept, null);
        drive = first;
        bringer(ofGone, null);
        MergeWorld.unmerge(kept, merge);
        bringer(ofGone, kept);
        drive = second;
        bringer(ofKept, gone);
    }

    @Test
    void of_two_lines_in_one_drive_the_one_that_stays_takes_what_it_does_not_know() {
        var by = donor();
        var stays = brought(kept, null);
        var empties = brought(gone, by);
        var merge = MergeWorld.merge(kept, gone);
        bringer(stays, by);
        MergeWorld.unmerge(kept, merge);
        bringer(stays, null);
        bringer(empties, by);
    }

    @Test
    void of_two_lines_in_one_drive_the_one_that_stays_keeps_what_it_knows() {
        var by = donor();
        var other = donor();
        var stays = brought(kept, by);
        var empties = brought(gone, other);
        var merge = MergeWorld.merge(kept, gone);
        bringer(stays, by);
        MergeWorld.unmerge(kept, merge);
        bringer(stays, by);
        bringer(empties, other);
    }
}
