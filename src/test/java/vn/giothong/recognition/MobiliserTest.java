package vn.giothong.recognition;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static vn.giothong.merge.MergeWorld.merge;
import static vn.giothong.merge.MergeWorld.unmerge;
import static vn.giothong.recognition.MobiliserWorld.RULE;
import static vn.giothong.recognition.MobiliserWorld.bringerOf;
import static vn.giothong.recognition.MobiliserWorld.brings;
import static vn.giothong.recognition.MobiliserWorld.names;
import static vn.giothong.recognition.MobiliserWorld.ranking;
import static vn.giothong.recognition.MobiliserWorld.somebody;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.giothong.World;
import vn.giothong.donor.Donor;
import vn.giothong.intake.ListWorld;

/** Whom the ranking of those who brought others counts, and the step that each reached. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Tag("mysql")
class MobiliserTest {
    @BeforeEach
    void rules() {
        MobiliserWorld.open();
    }

    @AfterEach
    void no_rules() {
        MobiliserWorld.forget();
    }

    @Test
    void each_person_who_gave_counts_once_in_a_year() {
        var often = somebody();
        var person = somebody();
        brings(often, person, "1970-01-10");
        brings(often, person, "1970-06-10");
        brings(often, person, "1970-12-31");
        var many = bringerOf(2, 1970);
        brings(many, somebody(), "1971-01-01");
        ranking(1970)
                .body("year", equalTo(1970))
                .body("total", equalTo(2))
                .body("items.donorId", equalTo(names(many, often)))
                .body("items.place", equalTo(List.of(1, 2)))
                .body("items.people", equalTo(List.of(2, 1)))
                .body("items.donations", equalTo(List.of(2, 3)));
        ranking(1971).body("items.donorId", equalTo(names(many))).body("items.people", equalTo(List.of(1)));
    }

    @Test
    void who_was_deferred_or_whose_donation_was_taken_back_is_not_counted() {
        var bringer = somebody();
        brings(bringer, somebody(), "1972-02-10");
        var said = brings(bringer, somebody(), "1972-03-10");
        ranking(1972).body("items.people", equalTo(List.of(2)));
        AwardWorld.takeBack(said);
        ranking(1972).body("items.people", equalTo(List.of(1)));
        var drive = ListWorld.drive("1972-05-10");
        World.as("district")
                .body(Map.of("donorId", somebody(), "broughtBy", bringer, "arrived", true))
                .post("/api/v1/drives/" + drive + "/registrations")
                .then()
                .statusCode(201);
        ranking(1972).body("items.people", equalTo(List.of(1)));
    }

    @Test
    void the_desk_s_word_counts_once_the_person_gave() {
        var bringer = somebody();
        var lines = "/api/v1/drives/" + ListWorld.drive("1973-05-10") + "/registrations";
        String line = World.as("district")
                .body(Map.of("donorId", somebody(), "arrived", true))
                .post(lines)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        int version = World.as("district")
                .body(Map.of("broughtBy", bringer))
                .put(lines + "/" + line + "/bringer")
                .then()
                .statusCode(200)
                .extract()
                .path("version");
        ranking(1973).body("items", empty());
        World.as("district")
                .body(Map.of("outcome", "DONATED", "volumeMl", 250, "version", version))
                .put(lines + "/" + line + "/outcome")
                .then()
                .statusCode(200);
        ranking(1973).body("items.donorId", equalTo(names(bringer)));
    }

    @Test
    void the_step_is_that_of_the_rules_at_the_end_of_the_year() {
        var bringer = bringerOf(3, 1975);
        for (int month = 1; month <= 3; month++) {
            brings(bringer, somebody(), "1976-0" + month + "-10");
        }
        ranking(1975)
                .body("steps.threshold", equalTo(List.of(3)))
                .body("items[0].reached.threshold", equalTo(3))
                .body("items[0].reachedOn", equalTo("1975-03-10"))
                .body("items[0].next", nullValue());
        ranking(1976)
                .body("steps.threshold", equalTo(List.of(2, 4)))
                .body("items[0].reached.rule", equalTo(RULE))
                .body("items[0].reached.threshold", equalTo(2))
                .body("items[0].reachedOn", equalTo("1976-02-10"))
                .body("items[0].next.threshold", equalTo(4));
        ranking(1959).body("steps", empty());
        ranking(2020).body("steps.threshold", equalTo(List.of(2, 4, 50, 100)));
    }

    @Test
    void whoever_brought_too_few_reaches_nothing_and_is_not_nominated() {
        bringerOf(1, 1977);
        ranking(1977)
                .body("items[0].reached", nullValue())
                .body("items[0].reachedOn", nullValue())
                .body("items[0].next.threshold", equalTo(2))
                .body("items[0].mayNominate", equalTo(false));
    }

    @Test
    void two_records_of_one_person_are_one_on_either_side() {
        var kept = bringerOf(1, 1978);
        var gone = somebody();
        var person = somebody();
        var double_ = somebody();
        brings(gone, person, "1978-05-10");
        brings(gone, double_, "1978-06-10");
        brings(kept, gone, "1978-07-10");
        ranking(1978).body("items.people", equalTo(List.of(2, 2)));
        var bringers = merge(kept, gone);
        ranking(1978).body("items.donorId", equalTo(names(kept))).body("items.people", equalTo(List.of(3)));
        var people = merge(person, double_);
        ranking(1978).body("items.people", equalTo(List.of(2))).body("items.donations", equalTo(List.of(3)));
        unmerge(person, people);
        unmerge(kept, bringers);
        ranking(1978).body("total", equalTo(2)).body("items.people", equalTo(List.of(2, 2)));
    }

    @Test
    void who_no_longer_agrees_to_the_record_is_not_in_it() {
        var bringer = bringerOf(1, 1982);
        QuarkusTransaction.requiringNew().run(() -> Donor.<Donor>findById(bringer).withheld = true);
        ranking(1982).body("total", equalTo(0)).body("items", empty());
    }
}
