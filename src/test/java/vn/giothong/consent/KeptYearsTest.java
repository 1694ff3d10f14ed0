package vn.giothong.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.Visitor;
import vn.giothong.World;
import vn.giothong.database.Ids;
import vn.giothong.donation.Donation;
import vn.giothong.donor.Donor;
import vn.giothong.donor.DonorWorld;
import vn.giothong.intake.ListWorld;
import vn.giothong.web.Formats;

/** What the law has kept for ten years after somebody was erased. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KeptYearsTest {
    @Inject
    Erasure erasure;

    private final LocalDate today = LocalDate.now(Formats.ZONE);
    private UUID drive;
    private UUID donor;
    private String bag;

    @BeforeEach
    void somebody_was_erased() {
        drive = ListWorld.applied("2020-01-15", ListWorld.aName(), "");
        bag = "Q" + UUID.randomUUID().toString().substring(0, 12);
        donor = QuarkusTransaction.requiringNew().call(() -> {
            var donation = Donation.<Donation>find("driveId", drive).<Donation>singleResult();
            donation.bagNumber = bag;
            Donor.update("chapterId = ?1 where id = ?2", UUID.fromString(World.chapter("21040")), donation.donorId);
            return donation.donorId;
        });
        World.erase(donor.toString());
    }

    private String bagNumber() {
        return QuarkusTransaction.requiringNew()
                .call(() -> Donation.<Donation>find("driveId", drive).<Donation>singleResult().bagNumber);
    }

    private void keepUntil(LocalDate day) {
        QuarkusTransaction.requiringNew().run(() -> Donor.update("keptUntil = ?1 where id = ?2", day, donor));
    }

    @Test
    void the_numbers_of_bags_are_kept_ten_years_and_the_record_says_until_when() {
        var until = Formats.date("vi", today.plusYears(10));
        assertThat(bagNumber()).isEqualTo(bag);
        World.as("commune")
                .get("/api/v1/donors/" + donor)
                .then()
                .statusCode(410)
                .body("code", equalTo("donor_erased_kept"))
                .body("detail", containsString(until));
        String code = QuarkusTransaction.requiringNew().call(() -> Donor.<Donor>findById(donor).code);
        Visitor.signedIn("commune").get("/donors/" + code).statusCode(410).body(containsString(until));
    }

    @Test
    void they_go_after_the_ten_years_and_not_before() {
        keepUntil(today);
        erasure.sweep();
        assertThat(bagNumber()).isEqualTo(bag);
        keepUntil(today.minusDays(1));
        erasure.sweep();
        assertThat(bagNumber()).isNull();
        World.as("commune")
                .get("/api/v1/donors/" + donor)
                .then()
                .statusCode(410)
                .body("code", equalTo("donor_erased"));
    }

    @Test
    void the_words_that_people_wrote_of_an_award_go() {
        var words = QuarkusTransaction.requiringNew().call(() -> {
            var database = Panache.getEntityManager();
            var subject = Ids.bytes(donor);
            assertThat(database.createNativeQuery(
                                    "update award_case set evidence = 'Sổ tay của chị', opened_why = 'Chị là y tá'"
                                            + " where subject_id = ?1")
                            .setParameter(1, subject)
                            .executeUpdate())
                    .isPositive();
            erasure.erase(donor, today);
            return database.createNativeQuery(
                            "select min(concat(evidence, opened_why)) from award_case where subject_id = ?1")
                    .setParameter(1, subject)
                    .getSingleResult();
        });
        assertThat(words).isEqualTo("——");
    }

    @Test
    void who_was_left_behind_somebody_erased_goes_with_the_next_sweep() {
        var left = DonorWorld.enter(Map.of("fullName", ListWorld.aName(), "birthYear", 1990))
                .getUUID("id");
        QuarkusTransaction.requiringNew()
                .run(() -> Donor.update("state = ?1, mergedToId = ?2 where id = ?3", Donor.State.MERGED, donor, left));
        erasure.sweep();
        Donor gone = QuarkusTransaction.requiringNew().call(() -> Donor.<Donor>findById(left));
        assertThat(gone.state).isEqualTo(Donor.State.ERASED);
        assertThat(gone.fullName).isEqualTo("—");
    }
}
