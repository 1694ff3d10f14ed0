package vn.giothong.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.giothong.World;
import vn.giothong.job.Jobs;
import vn.giothong.report.ReportStory;

/** Lists and the periods that are locked: what a list tells of a person passes, what it says of a drive does not. */
@QuarkusTest
@Tag("mysql")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LockedListTest {
    private static final String HEADER =
            "STT;Họ và tên;Ngày sinh;Giới tính;Điện thoại;Nghề nghiệp;Thể tích (ml);Kết quả";

    @Inject
    Jobs jobs;

    @Test
    void a_list_of_an_open_month_tells_of_people_who_also_gave_in_a_locked_one() {
        var name = ListWorld.aName();
        var locked = ListWorld.drive("2014-02-10");
        gave(locked, name);
        var report = ReportStory.accepted("2014-02");

        var list = ListWorld.appliedOn(
                ListWorld.drive("2014-03-10"), HEADER, "1;" + name + ";28/08/1979;Nam;0913570246;Công nhân;250;Hiến");
        assertThat(occupations(locked)).isEqualTo(Map.of("WORKER", 1));
        assertThat(laterWorkers(report)).containsExactly(1);

        ListWorld.undo(list);
        assertThat(occupations(locked)).isEqualTo(Map.of("UNKNOWN", 1));
        assertThat(laterWorkers(report)).isEmpty();
    }

    @Test
    void a_list_whose_month_is_locked_before_its_turn_says_who_locked_it_and_who_may_open_it() {
        var list = ListWorld.taken(
                ListWorld.drive("2014-04-10"), HEADER, "1;" + ListWorld.aName() + ";28/08/1989;Nam;;;250;Hiến");
        ReportStory.accepted("2014-04");
        QuarkusTransaction.requiringNew().run(() -> {
            IntakeList waiting = IntakeList.findById(UUID.fromString(list));
            waiting.state = IntakeList.State.APPLYING;
            jobs.queue(ListApplying.KIND, waiting.id, waiting.uploadedBy);
        });

        var ended = ListWorld.settled(list);
        assertThat(ended.getString("state")).isEqualTo("READY");
        assertThat(ended.getString("error.code")).isEqualTo("period_locked");
        assertThat(ended.getString("error.message"))
                .contains("2014-04", "Huyện Bình Sơn", "Huỳnh Đức Thịnh", "Tỉnh Quảng Ngãi")
                .containsPattern("\\d\\d/\\d\\d/20\\d\\d")
                .doesNotContain("{");
        assertThat(World.as("district")
                        .header("Accept-Language", "en")
                        .get("/api/v1/lists/" + list)
                        .<String>path("error.message"))
                .startsWith("The period 2014-04 of Huyện Bình Sơn was locked on ");
    }

    /** Whoever was entered by hand with a telephone number, gave on the drive. */
    private static void gave(UUID drive, String name) {
        var person = Map.of("fullName", name, "birthYear", 1979, "phone", "0913570246", "confirmNew", true);
        ListWorld.gave(drive, Map.of("donor", person, "arrived", true));
    }

    private static Map<String, Integer> occupations(UUID drive) {
        return ListWorld.drive(drive).getMap("figures.byOccupation");
    }

    private static List<Integer> laterWorkers(String report) {
        return World.as("district")
                .get("/api/v1/report-documents/" + report)
                .jsonPath()
                .getList("laterChanges.findAll { it.breakdown == 'occupation' && it.key == 'WORKER'"
                        + " && it.figure == 'donations' }.now");
    }
}
