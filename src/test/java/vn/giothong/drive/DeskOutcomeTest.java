package vn.giothong.drive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
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

@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Tag("mysql")
class DeskOutcomeTest {
    private UUID drive;
    private String line;

    @BeforeEach
    void somebody_has_come() {
        drive = DeskStory.drive(DeskStory.today());
        line = DeskStory.lines(drive, 1).get(0);
    }

    private int version() {
        return DeskStory.version(drive, line);
    }

    @Test
    void a_donation_counts_at_once() {
        var said = DeskStory.donated(350, version());
        said.put("bagNumber", " QN-0001 ");
        said.put("certificateSerial", "AB 123456");
        DeskStory.conclude(drive, line, said)
                .statusCode(200)
                .body("state", equalTo("DONATED"))
                .body("outcome.volumeMl", equalTo(350))
                .body("outcome.bagNumber", equalTo("QN-0001"))
                .body("outcome.component", equalTo("WHOLE_BLOOD"));
        World.as("club")
                .get("/api/v1/drives/" + drive)
                .then()
                .body("figures.donations", equalTo(1))
                .body("figures.millilitres", equalTo(350));
    }

    @Test
    void a_correction_replaces_what_was_said_and_keeps_it() {
        DeskStory.conclude(drive, line, DeskStory.donated(250, version())).statusCode(200);
        DeskStory.conclude(drive, line, DeskStory.donated(350, version()))
                .statusCode(200)
                .body("outcome.volumeMl", equalTo(350));
        var said = QuarkusTransaction.requiringNew()
                .call(() -> Outcome.<Outcome>list("registrationId = ?1 order by recordedAt", UUID.fromString(line)));
        assertThat(said).extracting(outcome -> outcome.volumeMl).containsExactly(250, 350);
        assertThat(said.get(0).withdrawnAt).isNotNull();
        assertThat(said.get(1).withdrawnAt).isNull();
    }

    @Test
    void at_two_laptops_neither_overwrites_the_other() {
        int seen = version();
        DeskStory.conclude(drive, line, DeskStory.donated(250, seen)).statusCode(200);
        DeskStory.conclude(drive, line, DeskStory.deferred("LOW_HB", seen))
                .statusCode(409)
                .body("code", equalTo("stale"))
                .body("line.state", equalTo("DONATED"))
                .body("line.outcome.volumeMl", equalTo(250))
                .body("line.version", equalTo(version()));
        DeskStory.conclude(drive, line, DeskStory.donated(350, seen)).statusCode(409);
        World.as("club").get(DeskStory.path(drive) + "/" + line).then().body("outcome.volumeMl", equalTo(250));
    }

    @Test
    void a_save_repeated_after_a_lost_answer_is_the_same_save() {
        var said = DeskStory.donated(250, version());
        said.put("id", Ids.next());
        int version =
                DeskStory.conclude(drive, line, said).statusCode(200).extract().path("version");
        DeskStory.conclude(drive, line, said).statusCode(200).body("version", equalTo(version));
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
        var said = DeskStory.donated(250, version());
        said.put(field, value);
        DeskStory.conclude(drive, line, said).statusCode(status).body("code", equalTo(code));
    }

    @ParameterizedTest(name = "{0} = {1}: {3}")
    @CsvSource({
        "reasonCode, , 422, desk_reason_required",
        "reasonCode, BAD_HAIR, 400, desk_reason_unknown",
        "reasonCode, TATTOO, 400, desk_reason_unknown",
        "until, today, 422, desk_until"
    })
    void a_deferral_that_makes_no_sense_is_refused(String field, @Nullable String value, int status, String code) {
        var said = DeskStory.deferred("LOW_HB", version());
        said.put(field, "today".equals(value) ? DeskStory.today().toString() : value);
        DeskStory.conclude(drive, line, said).statusCode(status).body("code", equalTo(code));
    }

    @Test
    void a_medical_reason_is_written_and_read_by_the_hospital_alone() {
        World.as("hospital")
                .body(DeskStory.deferred("TATTOO", version()))
                .put(DeskStory.path(drive) + "/" + line + "/outcome")
                .then()
                .statusCode(200)
                .body("outcome.reasonCode", equalTo("TATTOO"));
        World.as("club")
                .get(DeskStory.path(drive) + "/" + line)
                .then()
                .body("state", equalTo("DEFERRED"))
                .body("outcome.reasonCode", nullValue());
        World.as("club")
                .get("/api/v1/drives/" + drive)
                .then()
                .body("figures.deferralsByReason", equalTo(Map.of("OTHER", 1)));
    }

    @Test
    void a_deferral_with_an_end_warns_at_the_next_drive_without_its_reason() {
        var said = DeskStory.deferred("LOW_HB", version());
        said.put("until", DeskStory.today().plusDays(5).toString());
        var donor =
                DeskStory.conclude(drive, line, said).statusCode(200).extract().<String>path("donorId");
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
        var said = DeskStory.donated(450, version());
        said.put("weightKg", 46.8);
        DeskStory.conclude(drive, line, said)
                .statusCode(200)
                .body("state", equalTo("DONATED"))
                .body("warnings.rule", contains("VOLUME_PER_KG"))
                .body("warnings[0].message", containsString("421"));
        var told = QuarkusTransaction.requiringNew().call(() -> RegistrationWarning.of(UUID.fromString(line)));
        assertThat(told).singleElement().satisfies(warning -> {
            assertThat(warning.rule).isEqualTo("VOLUME_PER_KG");
            assertThat(warning.messageEn).contains("46.8 kg");
        });
    }

    @Test
    void an_unusual_volume_is_taken_and_shown() {
        DeskStory.conclude(drive, line, DeskStory.donated(150, version()))
                .statusCode(200)
                .body("outcome.volumeMl", equalTo(150));
    }

    @Test
    void a_bag_belongs_to_one_line_of_a_drive() {
        var other = DeskStory.register(drive, Map.of("donorId", DeskStory.donor("Lê Văn Tám", 1980)))
                .extract()
                .<String>path("id");
        var said = DeskStory.donated(250, version());
        said.put("bagNumber", "QN-77");
        DeskStory.conclude(drive, line, said).statusCode(200);
        said.put("version", DeskStory.version(drive, other));
        DeskStory.conclude(drive, other, said)
                .statusCode(409)
                .body("code", equalTo("desk_bag_taken"))
                .body("number", equalTo(1));
        said.put("version", version());
        DeskStory.conclude(drive, line, said).statusCode(200);
    }

    @Test
    void a_bag_is_the_same_in_small_letters_and_with_blanks() {
        var other = DeskStory.lines(drive, 2).get(1);
        var said = DeskStory.donated(250, version());
        said.put("bagNumber", "QN-78");
        DeskStory.conclude(drive, line, said).statusCode(200);
        said.put("bagNumber", "qn-78 ");
        said.put("version", DeskStory.version(drive, other));
        DeskStory.conclude(drive, other, said).statusCode(409).body("code", equalTo("desk_bag_taken"));
    }

    @Test
    void a_certificate_belongs_to_one_donation_at_whatever_drive() {
        var elsewhere = DeskStory.drive(DeskStory.today().minusDays(1));
        var other = DeskStory.lines(elsewhere, 1).get(0);
        var said = DeskStory.donated(250, version());
        said.put("certificateSerial", "ck 2020-9");
        DeskStory.conclude(drive, line, said).statusCode(200).body("outcome.certificateSerial", equalTo("CK 2020-9"));
        said.put("version", version());
        DeskStory.conclude(drive, line, said).statusCode(200);
        var again = DeskStory.donated(250, DeskStory.version(elsewhere, other));
        again.put("certificateSerial", " CK 2020-9");
        DeskStory.conclude(elsewhere, other, again)
                .statusCode(422)
                .body("code", equalTo("desk_certificate_taken"))
                .body("violations[0].field", equalTo("certificateSerial"));
    }

    @Test
    void an_undone_result_is_kept_with_its_reason_and_the_line_goes_back() {
        DeskStory.conclude(drive, line, DeskStory.donated(250, version())).statusCode(200);
        var path = DeskStory.path(drive) + "/" + line + "/outcome";
        World.as("club").body(Map.of("reason", " ")).delete(path).then().statusCode(422);
        World.as("club")
                .body(Map.of("reason", "Nhầm người"))
                .delete(path)
                .then()
                .statusCode(200)
                .body("state", equalTo("ARRIVED"))
                .body("outcome", nullValue());
        World.as("club")
                .get("/api/v1/drives/" + drive)
                .then()
                .body("figures.donations", equalTo(0))
                .body("figures.millilitres", equalTo(0));
        World.as("club")
                .body(Map.of("reason", "Nhầm người"))
                .post(path + "/withdrawal")
                .then()
                .statusCode(409)
                .body("code", equalTo("desk_nothing_to_undo"));
    }

    @Test
    void undoing_one_save_after_the_other_goes_back_step_by_step() {
        var weighed = DeskStory.donated(250, version());
        weighed.put("bagNumber", "QN-U1");
        weighed.put("weightKg", 50);
        DeskStory.conclude(drive, line, weighed).statusCode(200);
        var corrected = DeskStory.deferred("WEIGHT", version());
        corrected.put("weightKg", 41);
        corrected.put("until", DeskStory.today().plusDays(30).toString());
        DeskStory.conclude(drive, line, corrected).statusCode(200).body("weightKg", equalTo(41));
        undo().body("state", equalTo("DONATED"))
                .body("outcome.volumeMl", equalTo(250))
                .body("outcome.bagNumber", equalTo("QN-U1"))
                .body("weightKg", equalTo(50.0f))
                .body("undoable", equalTo(true));
        World.as("club").get("/api/v1/drives/" + drive).then().body("figures.millilitres", equalTo(250));
        undo().body("state", equalTo("ARRIVED"))
                .body("outcome", nullValue())
                .body("weightKg", nullValue())
                .body("undoable", equalTo(false));
    }

    @Test
    void undoing_leaves_what_the_hospital_said_beneath() {
        QuarkusTransaction.requiringNew().run(() -> {
            Registration here = Registration.findById(UUID.fromString(line));
            var said = new Outcome(here, Outcome.Source.HOSPITAL, Outcome.Result.DONATED, Instant.now(), null);
            said.volumeMl = 350;
            said.persist();
            Arc.container().instance(Settlement.class).get().settle(here.driveId, List.of(here.donorId));
        });
        DeskStory.conclude(drive, line, DeskStory.donated(250, version())).statusCode(200);
        DeskStory.conclude(drive, line, DeskStory.donated(450, version())).statusCode(200);
        for (int save = 0; save < 2; save++) {
            undo().body("state", equalTo("DONATED"))
                    .body("outcome.source", equalTo("HOSPITAL"))
                    .body("outcome.volumeMl", equalTo(350));
        }
        World.as("club").get("/api/v1/drives/" + drive).then().body("figures.millilitres", equalTo(350));
    }

    private ValidatableResponse undo() {
        return World.as("club")
                .body(Map.of("reason", "Nhầm"))
                .delete(DeskStory.path(drive) + "/" + line + "/outcome")
                .then()
                .statusCode(200);
    }

    @Test
    void a_closed_drive_takes_no_outcome_and_shows_no_reason() {
        DeskStory.conclude(drive, line, DeskStory.deferred("LOW_HB", version()))
                .statusCode(200)
                .body("outcome.reasonCode", equalTo("LOW_HB"));
        DeskStory.state(drive, Drive.State.CLOSED);
        DeskStory.conclude(drive, line, DeskStory.donated(250, version()))
                .statusCode(409)
                .body("code", equalTo("drive_not_open"));
        World.as("club").get(DeskStory.path(drive) + "/" + line).then().body("outcome.reasonCode", nullValue());
    }

    @Test
    void a_line_of_another_drive_is_not_there() {
        var other = DeskStory.drive(DeskStory.today());
        DeskStory.conclude(other, line, DeskStory.donated(250, version())).statusCode(404);
    }
}
