package vn.giothong.drive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giothong.World;

/** What the desk said and takes back. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Tag("mysql")
class DeskUndoTest {
    private ArrivedLine line;

    @BeforeEach
    void somebody_has_come() {
        line = ArrivedLine.today();
    }

    @Test
    void an_undone_result_is_kept_with_its_reason_and_the_line_goes_back() {
        line.conclude(DeskStory.donated(250, line.version())).statusCode(200);
        var path = line.path() + "/outcome";
        int version = line.version();
        World.as("club")
                .body(Map.of("reason", " ", "version", version))
                .delete(path)
                .then()
                .statusCode(422);
        World.as("club")
                .body(Map.of("reason", "Nhầm người", "version", version))
                .delete(path)
                .then()
                .statusCode(200)
                .body("state", equalTo("ARRIVED"))
                .body("outcome", nullValue());
        World.as("club")
                .get("/api/v1/drives/" + line.drive())
                .then()
                .body("figures.donations", equalTo(0))
                .body("figures.millilitres", equalTo(0));
        World.as("club")
                .body(Map.of("reason", "Nhầm người", "version", line.version()))
                .post(path + "/withdrawal")
                .then()
                .statusCode(409)
                .body("code", equalTo("desk_nothing_to_undo"));
    }

    @Test
    void undoing_one_save_after_the_other_goes_back_step_by_step() {
        var weighed = DeskStory.donated(250, line.version());
        weighed.put("bagNumber", "QN-U1");
        weighed.put("weightKg", 50);
        line.conclude(weighed).statusCode(200);
        var corrected = DeskStory.deferred("WEIGHT", line.version());
        corrected.put("weightKg", 41);
        corrected.put("until", DeskStory.today().plusDays(30).toString());
        line.conclude(corrected).statusCode(200).body("weightKg", equalTo(41));
        undo().body("state", equalTo("DONATED"))
                .body("outcome.volumeMl", equalTo(250))
                .body("outcome.bagNumber", equalTo("QN-U1"))
                .body("weightKg", equalTo(50.0f))
                .body("undoable", equalTo(true));
        World.as("club").get("/api/v1/drives/" + line.drive()).then().body("figures.millilitres", equalTo(250));
        undo().body("state", equalTo("ARRIVED"))
                .body("outcome", nullValue())
                .body("weightKg", nullValue())
                .body("undoable", equalTo(false));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void an_undo_repeated_after_a_lost_answer_takes_nothing_more_back(boolean beneathTheHospital) {
        line.conclude(DeskStory.donated(250, line.version())).statusCode(200);
        line.conclude(DeskStory.donated(350, line.version())).statusCode(200);
        if (beneathTheHospital) {
            DeskStory.byHospital(line.id(), 450);
        }
        var sent = Map.<String, Object>of("reason", "Nhầm", "version", line.version());
        undo(sent).statusCode(200);
        undo(sent)
                .statusCode(409)
                .body("code", equalTo("stale"))
                .body("line.outcome.volumeMl", equalTo(beneathTheHospital ? 450 : 250));
        assertThat(standing()).containsExactly(250);
    }

    @Test
    void an_undo_says_on_which_version() {
        line.conclude(DeskStory.donated(250, line.version())).statusCode(200);
        undo(Map.of("reason", "Nhầm"))
                .statusCode(400)
                .body("code", equalTo("field_required"))
                .body("violations.field", contains("version"));
        World.as("club")
                .body(Map.of("reason", "Nhầm"))
                .post(line.path() + "/outcome/withdrawal")
                .then()
                .statusCode(400)
                .body("code", equalTo("field_required"));
        assertThat(standing()).containsExactly(250);
    }

    private List<Integer> standing() {
        return QuarkusTransaction.requiringNew().call(() -> Outcome.<Outcome>list(
                        "registrationId = ?1 and source = ?2 and withdrawnAt is null",
                        UUID.fromString(line.id()),
                        Outcome.Source.DESK)
                .stream()
                .map(said -> said.volumeMl)
                .toList());
    }

    @Test
    void undoing_leaves_what_the_hospital_said_beneath() {
        line.conclude(DeskStory.donated(250, line.version())).statusCode(200);
        line.conclude(DeskStory.donated(450, line.version())).statusCode(200);
        DeskStory.byHospital(line.id(), 350);
        for (int save = 0; save < 2; save++) {
            undo().body("state", equalTo("DONATED"))
                    .body("outcome.source", equalTo("HOSPITAL"))
                    .body("outcome.volumeMl", equalTo(350));
        }
        World.as("club").get("/api/v1/drives/" + line.drive()).then().body("figures.millilitres", equalTo(350));
    }

    @Test
    void what_the_hospital_said_is_not_written_over_and_the_desk_is_told() {
        DeskStory.byHospital(line.id(), 350);
        for (var said : List.of(DeskStory.donated(450, line.version()), DeskStory.deferred("LOW_HB", line.version()))) {
            line.conclude(said)
                    .statusCode(409)
                    .body("code", equalTo("desk_hospital_holds"))
                    .body("detail", containsString("(Đã hiến)"))
                    .body("line.outcome.volumeMl", equalTo(350));
        }
        World.as("club")
                .get(line.path())
                .then()
                .body("undoable", equalTo(false))
                .body("outcome.volumeMl", equalTo(350));
        QuarkusTransaction.requiringNew().run(() -> {
            Registration here = Registration.findById(UUID.fromString(line.id()));
            Outcome.<Outcome>list("registrationId", here.id)
                    .forEach(said -> said.withdraw(Instant.now(), here.id, "undone"));
            Arc.container().instance(Settlement.class).get().settle(here.driveId, List.of(here.donorId));
        });
        World.as("club").get(line.path()).then().body("state", equalTo("ARRIVED"));
    }

    private ValidatableResponse undo() {
        return undo(Map.of("reason", "Nhầm", "version", line.version())).statusCode(200);
    }

    private ValidatableResponse undo(Map<String, Object> sent) {
        return World.as("club").body(sent).delete(line.path() + "/outcome").then();
    }
}
