package vn.giothong.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.giothong.World;
import vn.giothong.donor.Donor;
import vn.giothong.donor.DonorTurns;
import vn.giothong.donor.Donors;
import vn.giothong.donor.NewDonor;
import vn.giothong.person.Birth;
import vn.giothong.person.PersonName;

/** Somebody enters a person by hand while the list that brings the same person is being applied. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Tag("mysql")
class LatecomerTest {
    private static final int AS_LONG_AS_A_LIST_TAKES = 5;

    @Inject
    Donors donors;

    @Inject
    DonorTurns turns;

    @Test
    void one_person_comes_in_once_and_the_list_means_that_one() throws Exception {
        var name = ListWorld.aName();
        var list = ListWorld.taken(
                ListWorld.drive("2016-05-03"), ListWorld.HEADER, "1;" + name + ";28/08/1989;;250;;Hiến;");
        assertThat(ListWorld.rows(list, "").getString("items[0].state")).isEqualTo("NEW");
        CompletableFuture<?> applied;
        UUID entered;
        QuarkusTransaction.begin();
        try {
            var person = person(name);
            turns.await(person);
            entered = donors.add(person, Donor.Origin.PERSON, null).id;
            applied = CompletableFuture.runAsync(() -> ListWorld.apply(list));
            unlessItWaits(applied);
        } finally {
            QuarkusTransaction.commit();
        }
        applied.get();
        assertThat(QuarkusTransaction.requiringNew()
                        .call(() -> Donor.<Donor>list(
                                "foldedName = ?1 and state = ?2", PersonName.fold(name), Donor.State.ACTIVE)))
                .extracting(donor -> donor.id)
                .containsExactly(entered);
        assertThat(ListWorld.rows(list, "").getString("items[0].donorId")).isEqualTo(entered.toString());
    }

    private static void unlessItWaits(CompletableFuture<?> applied) throws InterruptedException, ExecutionException {
        try {
            applied.get(AS_LONG_AS_A_LIST_TAKES, TimeUnit.SECONDS);
        } catch (TimeoutException waits) {
            assertThat(applied).isNotDone();
        }
    }

    private static NewDonor person(String name) {
        return new NewDonor(
                new PersonName(name),
                null,
                Birth.on(LocalDate.of(1989, 8, 28)),
                null,
                null,
                UUID.fromString(World.chapter("21040")),
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
