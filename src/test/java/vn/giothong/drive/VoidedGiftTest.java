package vn.giothong.drive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.Visitor;
import vn.giothong.World;
import vn.giothong.donor.Donor;
import vn.giothong.merge.MergeWorld;

/** A gift that the desk wrote down and took back stays in its donor's history as such, and counts nowhere. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class VoidedGiftTest {
    private static final String REASON = "Ghi nhầm sang người bên cạnh";

    @Inject
    FigureCheck figures;

    private ArrivedLine line;
    private UUID donor;

    @BeforeEach
    void somebody_has_come() {
        line = ArrivedLine.today();
        donor = QuarkusTransaction.requiringNew()
                .call(() -> Registration.<Registration>findById(UUID.fromString(line.id())).donorId);
    }

    @Test
    void it_is_shown_with_its_reason_and_counts_nowhere() {
        gives(line, 250, null);
        undo(line);
        history()
                .body("items", hasSize(1))
                .body("items[0].voided", equalTo(true))
                .body("items[0].voidedReason", equalTo(REASON))
                .body("items[0].volumeMl", equalTo(250))
                .body("items[0].flags", empty());
        World.as("commune")
                .get("/api/v1/donors/" + donor)
                .then()
                .body("donationCount", equalTo(0))
                .body("lastDonationOn", nullValue());
        World.as("club")
                .get("/api/v1/drives/" + line.drive())
                .then()
                .body("figures.donations", equalTo(0))
                .body("figures.millilitres", equalTo(0));
        assertThat(figures.of(line.drive(), false)).isEmpty();
        var code = QuarkusTransaction.requiringNew().call(() -> Donor.<Donor>findById(donor).code);
        assertThat(Visitor.signedIn("commune").page("/donors/" + code)).contains(REASON);
    }

    @Test
    void given_after_all_it_counts_and_is_voided_no_more() {
        gives(line, 250, null);
        undo(line);
        gives(line, 350, null);
        history()
                .body("items.volumeMl", contains(350))
                .body("items[0].voided", equalTo(false))
                .body("items[0].voidedReason", nullValue());
    }

    @Test
    void a_result_that_another_took_the_place_of_is_corrected_and_not_voided() {
        gives(line, 250, null);
        line.conclude(DeskStory.deferred("WEIGHT", line.version())).statusCode(200);
        history().body("items", empty());
    }

    @Test
    void a_list_that_said_so_too_and_is_undone_leaves_what_the_desk_took_back() {
        gives(line, 250, null);
        DeskStory.byHospital(line.id(), 350);
        undo(line);
        history().body("items.voided", contains(false)).body("items.volumeMl", contains(350));
        hospitalsListUndone();
        history().body("items.voided", contains(true)).body("items.volumeMl", contains(250));
    }

    @Test
    void a_list_alone_that_is_undone_leaves_nothing() {
        DeskStory.byHospital(line.id(), 350);
        hospitalsListUndone();
        history().body("items", empty());
    }

    @Test
    void a_merge_with_somebody_who_gave_there_covers_it_until_the_merge_is_undone() {
        gives(line, 250, null);
        undo(line);
        var other =
                new ArrivedLine(line.drive(), DeskStory.lines(line.drive(), 2).get(1));
        gives(other, 350, null);
        var gone = QuarkusTransaction.requiringNew()
                .call(() -> Registration.<Registration>findById(UUID.fromString(other.id())).donorId);
        var merge = MergeWorld.merge(donor, gone);
        history().body("items.voided", contains(false)).body("items.volumeMl", contains(350));
        MergeWorld.unmerge(donor, merge);
        history().body("items.voided", contains(true)).body("items.voidedReason", contains(REASON));
        assertThat(figures.of(line.drive(), false)).isEmpty();
    }

    @Test
    void its_certificate_is_whosever_gift_it_is_written_down_for_then() {
        var serial = "B26-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        gives(line, 250, serial);
        undo(line);
        certificate(serial).body("state", equalTo("VOID")).body("voidReason", equalTo(REASON));
        var next =
                new ArrivedLine(line.drive(), DeskStory.lines(line.drive(), 2).get(1));
        gives(next, 350, serial);
        certificate(serial).body("state", equalTo("ACTIVE")).body("balanceMl", equalTo(350));
    }

    private static ValidatableResponse certificate(String serial) {
        return World.as("hospital").get("/api/v1/certificates/" + serial).then().statusCode(200);
    }

    private static void gives(ArrivedLine line, int volumeMl, @Nullable String serial) {
        var said = DeskStory.donated(volumeMl, line.version());
        if (serial != null) {
            said.put("certificateSerial", serial);
        }
        line.conclude(said).statusCode(200);
    }

    private static void undo(ArrivedLine line) {
        World.as("club")
                .body(Map.of("reason", REASON, "version", line.version()))
                .delete(line.path() + "/outcome")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse history() {
        return World.as("commune")
                .get("/api/v1/donors/" + donor + "/donations")
                .then()
                .statusCode(200);
    }

    private void hospitalsListUndone() {
        QuarkusTransaction.requiringNew().run(() -> {
            Outcome.<Outcome>list("donorId = ?1 and source = ?2", donor, Outcome.Source.HOSPITAL)
                    .forEach(said -> said.withdraw(Instant.now(), donor, "list.undone"));
            Arc.container().instance(Settlement.class).get().settle(line.drive(), List.of(donor));
        });
    }
}
