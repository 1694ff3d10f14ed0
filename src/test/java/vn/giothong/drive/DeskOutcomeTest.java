package vn.giothong.drive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.giothong.World;
import vn.giothong.database.Ids;

/** What the desk says became of somebody. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Tag("mysql")
class DeskOutcomeTest {
    private ArrivedLine line;

    @BeforeEach
    void somebody_has_come() {
        line = ArrivedLine.today();
    }

    @Test
    void a_donation_counts_at_once() {
        var said = DeskStory.donated(350, line.version());
        said.put("bagNumber", " QN-0001 ");
        said.put("certificateSerial", "AB 123456");
        line.conclude(said)
                .statusCode(200)
                .body("state", equalTo("DONATED"))
                .body("outcome.volumeMl", equalTo(350))
                .body("outcome.bagNumber", equalTo("QN-0001"))
                .body("outcome.component", equalTo("WHOLE_BLOOD"));
        World.as("club")
                .get("/api/v1/drives/" + line.drive())
                .then()
                .body("figures.donations", equalTo(1))
                .body("figures.millilitres", equalTo(350));
    }

    @Test
    void a_correction_replaces_what_was_said_and_keeps_it() {
        line.conclude(DeskStory.donated(250, line.version())).statusCode(200);
        line.conclude(DeskStory.donated(350, line.version())).statusCode(200).body("outcome.volumeMl", equalTo(350));
        var said = QuarkusTransaction.requiringNew()
                .call(() ->
                        Outcome.<Outcome>list("registrationId = ?1 order by recordedAt", UUID.fromString(line.id())));
        assertThat(said).extracting(outcome -> outcome.volumeMl).containsExactly(250, 350);
        assertThat(said.get(0).withdrawnAt).isNotNull();
        assertThat(said.get(1).withdrawnAt).isNull();
    }

    @Test
    void at_two_laptops_neither_overwrites_the_other() {
        int seen = line.version();
        line.conclude(DeskStory.donated(250, seen)).statusCode(200);
        line.conclude(DeskStory.deferred("LOW_HB", seen))
                .statusCode(409)
                .body("code", equalTo("stale"))
                .body("line.state", equalTo("DONATED"))
                .body("line.outcome.volumeMl", equalTo(250))
                .body("line.version", equalTo(line.version()));
        line.conclude(DeskStory.donated(350, seen)).statusCode(409);
        World.as("club").get(line.path()).then().body("outcome.volumeMl", equalTo(250));
    }

    @Test
    void a_save_repeated_after_a_lost_answer_is_the_same_save() {
        var said = DeskStory.donated(250, line.version());
        said.put("id", Ids.next());
        int version = line.conclude(said).statusCode(200).extract().path("version");
        line.conclude(said).statusCode(200).body("version", equalTo(version));
    }

    @Test
    void other_words_under_the_id_of_a_save_that_arrived_are_refused_with_the_line_and_taken_under_a_new_one() {
        var said = DeskStory.donated(350, line.version());
        said.put("id", Ids.next());
        int version = line.conclude(said).statusCode(200).extract().path("version");
        for (var other : List.of(
                Map.of("volumeMl", 250),
                Map.of("bagNumber", "QN-0002"),
                Map.of("outcome", "DEFERRED", "reasonCode", "LOW_HB"))) {
            var corrected = new HashMap<>(said);
            corrected.putAll(other);
            line.conclude(corrected)
                    .statusCode(409)
                    .body("code", equalTo("request_differs"))
                    .body("line.outcome.volumeMl", equalTo(350))
                    .body("line.version", equalTo(version));
        }
        var corrected = DeskStory.donated(250, version);
        corrected.put("id", Ids.next());
        line.conclude(corrected).statusCode(200).body("outcome.volumeMl", equalTo(250));
    }

    @Test
    void a_repeated_save_is_the_same_on_the_version_that_it_made_itself() {
        var said = DeskStory.donated(250, line.version());
        said.put("id", Ids.next());
        said.put("weightKg", 52);
        int version = line.conclude(said).statusCode(200).extract().path("version");
        said.put("version", version);
        said.put("weightKg", 52.0);
        line.conclude(said).statusCode(200).body("version", equalTo(version));
    }

    @Test
    void what_was_saved_before_fingerprints_were_kept_counts_as_the_same() {
        var said = DeskStory.donated(350, line.version());
        said.put("id", Ids.next());
        line.conclude(said).statusCode(200);
        QuarkusTransaction.requiringNew().run(() -> Outcome.<Outcome>findById(said.get("id")).requestPrint = null);
        said.put("volumeMl", 250);
        line.conclude(said).statusCode(200).body("outcome.volumeMl", equalTo(350));
    }

    @ParameterizedTest(name = "{0} = {1}: {3}")
    @CsvSource({
        "outcome, LOST, 400, malformed",
        "outcome, , 400, field_required",
        "component, WATER, 400, malformed",
        "volumeMl, , 422, desk_volume_required",
        "volumeMl, 0, 422, desk_volume",
        "volumeMl, 1001, 422, desk_volume",
        "version, , 400, field_required",
        "weightKg, 900, 422, desk_weight"
    })
    void a_donation_that_makes_no_sense_is_refused(String field, @Nullable String value, int status, String code) {
        var said = DeskStory.donated(250, line.version());
        said.put(field, value);
        line.conclude(said).statusCode(status).body("code", equalTo(code));
    }

    @ParameterizedTest(name = "{0} = {1}: {3}")
    @CsvSource({
        "reasonCode, , 422, desk_reason_required",
        "reasonCode, BAD_HAIR, 400, desk_reason_unknown",
        "reasonCode, TATTOO, 400, desk_reason_unknown",
        "until, today, 422, desk_until"
    })
    void a_deferral_that_makes_no_sense_is_refused(String field, @Nullable String value, int status, String code) {
        var said = DeskStory.deferred("LOW_HB", line.version());
        said.put(field, "today".equals(value) ? DeskStory.today().toString() : value);
        line.conclude(said).statusCode(status).body("code", equalTo(code));
    }

    @Test
    void a_medical_reason_is_written_and_read_by_the_hospital_alone() {
        World.as("hospital")
                .body(DeskStory.deferred("TATTOO", line.version()))
                .put(line.path() + "/outcome")
                .then()
                .statusCode(200)
                .body("outcome.reasonCode", equalTo("TATTOO"));
        World.as("club")
                .get(line.path())
                .then()
                .body("state", equalTo("DEFERRED"))
                .body("outcome.reasonCode", nullValue());
        World.as("club")
                .get("/api/v1/drives/" + line.drive())
                .then()
                .body("figures.deferralsByReason", equalTo(Map.of("OTHER", 1)));
    }

    @Test
    void a_deferral_with_an_end_warns_at_the_next_drive_without_its_reason() {
        var said = DeskStory.deferred("LOW_HB", line.version());
        said.put("until", DeskStory.today().plusDays(5).toString());
        var donor = line.conclude(said).statusCode(200).extract().<String>path("donorId");
        var next = DeskStory.drive(DeskStory.today().plusDays(4));
        DeskStory.register(next, Map.of("donorId", donor))
                .statusCode(201)
                .body("warnings.rule", contains("DEFERRAL"))
                .body("warnings[0].message", containsString("Có trì hoãn đến"));
        var after = DeskStory.drive(DeskStory.today().plusDays(5));
        DeskStory.register(after, Map.of("donorId", donor)).statusCode(201).body("warnings", hasSize(0));
    }

    @Test
    void a_volume_too_much_for_the_weight_is_saved_with_a_recorded_warning() {
        var said = DeskStory.donated(450, line.version());
        said.put("weightKg", 46.8);
        line.conclude(said)
                .statusCode(200)
                .body("state", equalTo("DONATED"))
                .body("warnings.rule", contains("VOLUME_PER_KG"))
                .body("warnings[0].message", containsString("421"));
        var told = QuarkusTransaction.requiringNew().call(() -> RegistrationWarning.of(UUID.fromString(line.id())));
        assertThat(told).singleElement().satisfies(warning -> {
            assertThat(warning.rule).isEqualTo("VOLUME_PER_KG");
            assertThat(warning.messageEn).contains("46.8 kg");
        });
    }

    @Test
    void an_unusual_volume_is_taken_and_shown() {
        line.conclude(DeskStory.donated(150, line.version())).statusCode(200).body("outcome.volumeMl", equalTo(150));
    }

    @Test
    void a_closed_drive_takes_no_outcome_and_shows_no_reason() {
        line.conclude(DeskStory.deferred("LOW_HB", line.version()))
                .statusCode(200)
                .body("outcome.reasonCode", equalTo("LOW_HB"));
        DeskStory.state(line.drive(), Drive.State.CLOSED);
        line.conclude(DeskStory.donated(250, line.version())).statusCode(409).body("code", equalTo("drive_not_open"));
        World.as("club").get(line.path()).then().body("outcome.reasonCode", nullValue());
    }

    @Test
    void a_line_of_another_drive_is_not_there() {
        var other = DeskStory.drive(DeskStory.today());
        DeskStory.conclude(other, line.id(), DeskStory.donated(250, line.version()))
                .statusCode(404);
    }
}
