package vn.giothong.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.giothong.recognition.AwardWorld.donor;
import static vn.giothong.recognition.AwardWorld.families;
import static vn.giothong.recognition.AwardWorld.family;
import static vn.giothong.recognition.AwardWorld.gives;
import static vn.giothong.recognition.AwardWorld.says;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.database.Ids;
import vn.giothong.database.Retrying;
import vn.giothong.intake.ListWorld;

/** Members of the same families give at two drives at once, and both drives are settled at the same time. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FamilyLockTest {
    private record Pair(UUID mother, UUID father, UUID household) {}

    @Inject
    Retrying retrying;

    private Pair first;
    private Pair second;
    private UUID mothers;
    private UUID fathers;

    /** Each family is one gift short of its first step, and both parents have given once more since. */
    @BeforeEach
    void two_families_give_at_two_drives() {
        var pairs = Stream.generate(FamilyLockTest::pair)
                .limit(2)
                .sorted(Comparator.comparing(Pair::household))
                .toList();
        first = pairs.get(0);
        second = pairs.get(1);
        mothers = ListWorld.drive("2020-02-20");
        fathers = ListWorld.drive("2020-03-20");
        QuarkusTransaction.requiringNew()
                .run(() -> pairs.forEach(pair -> {
                    var number = pairs.indexOf(pair) + 1;
                    says(mothers, pair.mother(), number);
                    says(fathers, pair.father(), number);
                }));
    }

    private static Pair pair() {
        var mother = donor(0);
        var father = donor(0);
        gives(mother, "2019-01-10");
        gives(father, "2019-02-10");
        return new Pair(mother, father, UUID.fromString(family(mother, father, "2018-01-01")));
    }

    @Test
    void two_transactions_that_ask_in_different_orders_both_succeed_and_open_each_case_once() {
        var met = new CountDownLatch(2);
        var one = settling(mothers, met, first.mother(), second.mother());
        var other = settling(fathers, met, second.father(), first.father());
        assertThat(CompletableFuture.allOf(one, other)).succeedsWithin(Duration.ofSeconds(60));
        assertThat(families(first.household().toString())).containsExactly(3);
        assertThat(families(second.household().toString())).containsExactly(3);
    }

    /** The first, and the second once the other transaction holds its own first. */
    private CompletableFuture<Void> settling(UUID drive, CountDownLatch met, UUID now, UUID then) {
        return CompletableFuture.runAsync(() -> retrying.inTransaction(() -> {
            AwardWorld.settlement().settle(drive, List.of(now));
            met.countDown();
            met.await(10, TimeUnit.SECONDS);
            AwardWorld.settlement().settle(drive, List.of(then));
            return null;
        }));
    }

    @Test
    void families_are_locked_before_anything_is_written_and_in_the_order_of_their_ids() {
        var waiting = QuarkusTransaction.requiringNew().call(() -> {
            lock("household", first.household(), "");
            var settling = CompletableFuture.runAsync(() -> QuarkusTransaction.requiringNew()
                    .run(() -> AwardWorld.settlement().settle(mothers, List.of(second.mother(), first.mother()))));
            await().during(Duration.ofSeconds(1))
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> free("household", second.household()) && free("donor", second.mother()));
            assertThat(settling).isNotDone();
            return settling;
        });
        assertThat(waiting).succeedsWithin(Duration.ofSeconds(30));
        assertThat(families(first.household().toString())).containsExactly(3);
    }

    private static boolean free(String table, UUID id) {
        try {
            QuarkusTransaction.requiringNew().run(() -> lock(table, id, " nowait"));
            return true;
        } catch (PersistenceException held) {
            return false;
        }
    }

    private static void lock(String table, UUID id, String how) {
        Panache.getEntityManager()
                .createNativeQuery("select id from " + table + " where id = ?1 for update" + how)
                .setParameter(1, Ids.bytes(id))
                .getResultList();
    }
}
