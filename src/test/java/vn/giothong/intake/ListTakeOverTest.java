package vn.giothong.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.job.Job;
import vn.giothong.job.JobWatch;

/** The jobs of lists whose process died: as such a process leaves them behind, and another finds them. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ListTakeOverTest {
    private static final String HEADER = "STT;Họ và tên;Năm sinh;Điện thoại;Thể tích (ml);Mã túi máu";

    @Inject
    JobWatch watch;

    @Test
    void a_list_half_read_is_read_by_whoever_comes_next() {
        var list = list("1;Âu Văn Dở;1990;0905333801;350;D1");
        leaveBehind(list, IntakeList.State.READING, ListReading.KIND, Duration.ofMinutes(2));
        watch.look();
        assertThat(ListWorld.settled(list).getString("state")).isEqualTo("READY");
        assertThat(ListWorld.rows(list, "").getInt("total")).isEqualTo(1);
    }

    @Test
    void a_list_half_applied_is_applied_once() {
        var list = list("1;Âu Văn Nửa;1990;0905333802;350;D2");
        leaveBehind(list, IntakeList.State.APPLYING, ListApplying.KIND, Duration.ofMinutes(2));
        watch.look();
        assertThat(ListWorld.settled(list).getString("state")).isEqualTo("APPLIED");
        assertThat(ListWorld.drive(drive(list)).getInt("figures.donations")).isEqualTo(1);
    }

    @Test
    void a_job_that_gives_signs_of_life_is_left_to_its_process() {
        var list = list("1;Âu Văn Sống;1990;0905333803;350;D3");
        leaveBehind(list, IntakeList.State.APPLYING, ListApplying.KIND, Duration.ofSeconds(20));
        watch.look();
        assertThat(job(list).state).isEqualTo(Job.State.RUNNING);
        assertThat(ListWorld.list(list).getString("state")).isEqualTo("APPLYING");
        leaveBehind(list, IntakeList.State.READY, ListApplying.KIND, Duration.ofSeconds(20));
    }

    @Test
    void a_job_that_went_on_for_hours_is_given_up_and_its_list_says_so() {
        var list = list("1;Âu Văn Lâu;1990;0905333804;350;D4");
        leaveBehind(list, IntakeList.State.APPLYING, ListApplying.KIND, Duration.ofHours(7));
        watch.look();
        var given = ListWorld.settled(list);
        assertThat(given.getString("state")).isEqualTo("READY");
        assertThat(given.getString("error.code")).isEqualTo("job_given_up");
        assertThat(given.getString("error.message")).doesNotStartWith("error_");
        assertThat(job(list).state).isEqualTo(Job.State.FAILED);
    }

    private static String list(String line) {
        return ListWorld.csv(ListWorld.drive("2020-03-08"), HEADER, line);
    }

    /** As a killed process does: the job claimed, the list at work, nothing of it committed. */
    private static void leaveBehind(String list, IntakeList.State state, String kind, Duration silent) {
        var id = UUID.fromString(list);
        var then = Instant.now().minus(silent);
        QuarkusTransaction.requiringNew().run(() -> {
            IntakeList found = IntakeList.findById(id);
            found.state = state;
            if (state == IntakeList.State.READING) {
                found.rowsKnown = 0;
                IntakeRow.delete("listId", id);
            }
            Job job = Job.latestOn(id).orElseThrow();
            job.kind = kind;
            job.state = Job.State.RUNNING;
            job.queuedAt = then;
            job.startedAt = then;
            job.heartbeatAt = then;
            job.finishedAt = null;
        });
    }

    private static UUID drive(String list) {
        return QuarkusTransaction.requiringNew()
                .call(() -> IntakeList.<IntakeList>findById(UUID.fromString(list)).driveId);
    }

    private static Job job(String list) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Job.latestOn(UUID.fromString(list)).orElseThrow());
    }
}
