package vn.giothong.drive;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.giothong.World;
import vn.giothong.database.Ids;

@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Tag("mysql")
class DeskConcurrencyTest {
    private static final int THREADS = 8;
    private static final int OUTCOMES = 800;
    private static final int[] VOLUMES = {250, 350, 450};

    @Test
    void eight_people_write_down_800_outcomes_and_each_is_there_once() throws Exception {
        var drive = DeskStory.drive(DeskStory.today());
        var lines = DeskStory.crowd(drive, OUTCOMES);
        World.token("club");
        var saves = IntStream.range(0, OUTCOMES)
                .<Callable<Integer>>mapToObj(i -> () -> DeskStory.save(drive, lines.get(i), outcome(i)))
                .toList();
        assertThat(together(saves)).containsOnly(200);
        var donations = IntStream.range(0, OUTCOMES).filter(i -> i % 10 != 9).count();
        var millilitres = IntStream.range(0, OUTCOMES)
                .filter(i -> i % 10 != 9)
                .map(i -> VOLUMES[i % 3])
                .sum();
        assertThat(row(
                        "select count(*), count(distinct registration_id) from outcome where drive_id = ?1"
                                + " and withdrawn_at is null",
                        drive))
                .containsExactly((long) OUTCOMES, (long) OUTCOMES);
        assertThat(row("select count(*), sum(volume_ml) from donation where drive_id = ?1 and state = 'LIVE'", drive))
                .containsExactly(donations, (long) millilitres);
        assertThat(row(
                        "select donations, millilitres, deferrals, arrived, changes from drive_total where drive_id = ?1",
                        drive))
                .containsExactly(donations, (long) millilitres, OUTCOMES - donations, (long) OUTCOMES, (long) OUTCOMES);
        assertThat(row(
                        "select sum(donations), sum(millilitres) from drive_figure where drive_id = ?1 and dimension = 'VOLUME'",
                        drive))
                .containsExactly(donations, (long) millilitres);
    }

    private static Map<String, Object> outcome(int i) {
        return i % 10 == 9 ? DeskStory.deferred("LOW_HB", 0) : DeskStory.donated(VOLUMES[i % 3], 0);
    }

    @Test
    void of_eight_who_save_one_line_as_they_saw_it_one_wins_and_the_others_are_told() throws Exception {
        var drive = DeskStory.drive(DeskStory.today());
        var line = DeskStory.crowd(drive, 1).get(0);
        World.token("club");
        var saves = IntStream.range(0, THREADS)
                .<Callable<Integer>>mapToObj(i -> () -> DeskStory.conclude(drive, line, DeskStory.donated(250 + i, 0))
                        .extract()
                        .statusCode())
                .toList();
        assertThat(together(saves)).containsOnlyOnce(200).containsOnly(200, 409);
        assertThat(row("select count(*), count(withdrawn_at) from outcome where drive_id = ?1", drive))
                .containsExactly(1L, 0L);
    }

    @Test
    void of_eight_drives_that_write_down_one_certificate_one_wins_and_the_others_are_told() throws Exception {
        World.token("club");
        var serial = "DT " + UUID.randomUUID();
        var saves = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < THREADS; i++) {
            var drive = DeskStory.drive(DeskStory.today());
            var line = DeskStory.crowd(drive, 1).get(0);
            var said = DeskStory.donated(250, 0);
            said.put("certificateSerial", serial);
            saves.add(() -> DeskStory.conclude(drive, line, said).extract().statusCode());
        }
        assertThat(together(saves)).containsOnlyOnce(200).containsOnly(200, 409);
    }

    @Test
    void eight_laptops_register_one_person_on_one_line() throws Exception {
        var drive = DeskStory.drive(DeskStory.today());
        var donor = DeskStory.donor("Nguyễn Thị Một", 1991);
        World.token("club");
        var saves = IntStream.range(0, THREADS)
                .<Callable<Integer>>mapToObj(i -> () -> DeskStory.register(drive, Map.of("donorId", donor))
                        .extract()
                        .statusCode())
                .toList();
        assertThat(together(saves)).containsOnlyOnce(201).containsOnly(200, 201);
        assertThat(row("select count(*), max(number) from registration where drive_id = ?1", drive))
                .containsExactly(1L, 1L);
    }

    private static List<Integer> together(List<Callable<Integer>> work) throws Exception {
        var threads = Executors.newFixedThreadPool(THREADS);
        try {
            var statuses = new ArrayList<Integer>();
            for (var answer : threads.invokeAll(work)) {
                statuses.add(answer.get());
            }
            return statuses;
        } finally {
            threads.shutdown();
        }
    }

    private static List<Long> row(String sql, UUID drive) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var columns = (Object[]) Drive.getEntityManager()
                    .createNativeQuery(sql)
                    .setParameter(1, Ids.bytes(drive))
                    .getSingleResult();
            return Arrays.stream(columns)
                    .map(column -> ((Number) column).longValue())
                    .toList();
        });
    }
}
