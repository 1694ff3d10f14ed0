package vn.giothong.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.giothong.recognition.AwardWorld.donor;
import static vn.giothong.recognition.AwardWorld.gives;
import static vn.giothong.recognition.AwardWorld.says;
import static vn.giothong.recognition.AwardWorld.settlement;
import static vn.giothong.recognition.AwardWorld.thresholds;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.intake.ListWorld;
import vn.giothong.recognition.ladder.SubjectKind;

/** A rule is applied to everybody by day, while donors give. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DonorLockTest {
    @Inject
    Finding finding;

    @Inject
    Everybody everybody;

    private UUID donor;
    private UUID drive;

    @BeforeEach
    void who_gives() {
        donor = donor(146);
        drive = ListWorld.drive("2020-02-20");
    }

    /** Begins the work within the transaction and sees that it waits. */
    private static CompletableFuture<Void> waits(Runnable work) {
        var running = CompletableFuture.runAsync(work);
        await().during(Duration.ofSeconds(2)).atMost(Duration.ofSeconds(10)).until(() -> !running.isDone());
        return running;
    }

    @Test
    void a_case_that_a_donation_opens_is_not_opened_again_by_the_rule_that_is_applied_meanwhile() {
        var rule = RuleWorld.open(146);
        try {
            var applied = QuarkusTransaction.requiringNew().call(() -> {
                says(drive, donor, 1);
                settlement().settle(drive, List.of(donor));
                return waits(finding::daily);
            });
            assertThat(applied).succeedsWithin(Duration.ofMinutes(2));
            assertThat(thresholds(donor, CaseState.DETECTED)).containsOnlyOnce(146);
        } finally {
            RuleWorld.forget(rule);
        }
    }

    @Test
    void a_donor_is_held_though_what_was_said_changes_nothing_about_the_donor() {
        gives(donor, "2020-02-21");
        var looked = QuarkusTransaction.requiringNew().call(() -> {
            settlement().refresh(List.of(donor));
            return waits(() ->
                    QuarkusTransaction.requiringNew().run(() -> everybody.held(SubjectKind.PERSON, List.of(donor))));
        });
        assertThat(looked).succeedsWithin(Duration.ofSeconds(30));
    }
}
