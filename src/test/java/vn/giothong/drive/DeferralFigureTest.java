package vn.giothong.drive;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.giothong.World;

/** Of several statements that somebody was deferred, the figures count the reason of the one that holds. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Tag("mysql")
class DeferralFigureTest {
    private UUID drive;
    private UUID line;

    @BeforeEach
    void somebody_has_come() {
        drive = DeskStory.drive(DeskStory.today());
        line = UUID.fromString(DeskStory.lines(drive, 1).get(0));
    }

    private void deferred(Outcome.Source source, String reason, int second) {
        QuarkusTransaction.requiringNew().run(() -> {
            Registration here = Registration.findById(line);
            var said = new Outcome(here, source, Outcome.Result.DEFERRED, Instant.EPOCH.plusSeconds(second), null);
            said.reasonCode = reason;
            said.persist();
            Arc.container().instance(Settlement.class).get().settle(drive, List.of(here.donorId));
        });
    }

    private void counts(String reason) {
        World.as("club")
                .get("/api/v1/drives/" + drive)
                .then()
                .body("figures.deferrals", equalTo(1))
                .body("figures.deferralsByReason", equalTo(Map.of(reason, 1)));
    }

    @Test
    void a_clubs_later_word_does_not_count_before_the_hospitals() {
        deferred(Outcome.Source.HOSPITAL, "WEIGHT", 1);
        deferred(Outcome.Source.CLUB, "OTHER", 2);
        counts("WEIGHT");
    }

    @Test
    void the_hospitals_later_word_counts_before_a_clubs() {
        deferred(Outcome.Source.CLUB, "OTHER", 1);
        deferred(Outcome.Source.HOSPITAL, "WEIGHT", 2);
        counts("WEIGHT");
    }

    @Test
    void the_desks_word_counts_between_them() {
        deferred(Outcome.Source.DESK, "LOW_HB", 1);
        deferred(Outcome.Source.CLUB, "OTHER", 2);
        counts("LOW_HB");
        deferred(Outcome.Source.HOSPITAL, "WEIGHT", 3);
        counts("WEIGHT");
    }

    @Test
    void of_one_source_the_latest_counts_though_it_was_stored_first() {
        deferred(Outcome.Source.HOSPITAL, "LOW_HB", 5);
        deferred(Outcome.Source.HOSPITAL, "WEIGHT", 4);
        counts("LOW_HB");
    }
}
