package vn.giothong.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.giothong.World;
import vn.giothong.account.Account;
import vn.giothong.account.NodeKind;
import vn.giothong.account.Role;
import vn.giothong.account.RoleAssignment;
import vn.giothong.chapter.ChapterTrees;
import vn.giothong.database.Ids;
import vn.giothong.drive.Drive;
import vn.giothong.drive.MonthSums;
import vn.giothong.intake.ListWorld;

/** A school of Bình Sơn that is an area of its own, so that its months are kept as sums beside those of everybody. */
@QuarkusTest
@Tag("mysql")
class MonthSumsTest {
    @Inject
    MonthSums sums;

    @Inject
    KeptPeople people;

    @Inject
    DonorYears years;

    @Inject
    ChapterTrees trees;

    private String school;
    private UUID assignment;

    @BeforeEach
    void a_school() {
        school = World.as("district")
                .body(Map.of(
                        "name",
                        "Trường " + ListWorld.aName(),
                        "kind",
                        "SCHOOL",
                        "parentId",
                        World.chapter("524"),
                        "from",
                        "1985-01-01"))
                .post("/api/v1/chapters")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        assignment = QuarkusTransaction.requiringNew().call(() -> {
            run("update chapter set area_id = id where id = ?1", school);
            ChapterTrees.changed();
            return officer(UUID.fromString(school));
        });
    }

    /** Who runs the desk of the district runs that of the school too. */
    private static UUID officer(UUID chapter) {
        Account account = Account.<Account>find("username", "district").firstResult();
        var held = new RoleAssignment(
                account.id, Role.DISTRICT_OFFICER, NodeKind.CHAPTER, chapter, LocalDate.of(2019, 1, 1));
        held.persist();
        return held.id;
    }

    @AfterEach
    void without_officers() {
        QuarkusTransaction.requiringNew().run(() -> RoleAssignment.deleteById(assignment));
    }

    @Test
    void months_that_were_added_up_say_the_same_as_their_drives_and_a_change_is_seen_at_once() {
        var first = drive("1986-01-10");
        ReportStory.person(first, ListWorld.aName(), "F", 1960, ReportStory.gave(350));
        ReportStory.person(first, ListWorld.aName(), "M", 1950, Map.of("outcome", "DEFERRED", "reasonCode", "LOW_HB"));
        var second = drive("1986-02-28");
        var line = ReportStory.person(second, ListWorld.aName(), "M", 1961, ReportStory.gave(250));
        var edges = "from=1986-01-05&to=1986-02-28";
        var whole = "from=1985-12-01&to=1986-03-31";
        var read = List.of(everything(school, whole), everything(school, edges), everything("", whole));
        sums.refresh();
        var kept = List.of(everything(school, whole), everything(school, edges), everything("", whole));
        assertThat(kept).isEqualTo(read);
        assertThat(total(school, whole)).containsEntry("bags", 2).containsEntry("deferrals", 1);

        ReportStory.outcome(line, ReportStory.gave(450)).statusCode(200);
        assertThat(total(school, whole)).containsEntry("millilitres", 800);
        assertThat(total("", whole)).containsEntry("millilitres", 800);
        sums.refresh();
        assertThat(total(school, whole)).containsEntry("millilitres", 800);
    }

    @Test
    void a_report_of_whole_months_is_taken_from_their_sums() {
        ReportStory.person(drive("1987-05-10"), ListWorld.aName(), "F", 1960, ReportStory.gave(350));
        sums.refresh();
        QuarkusTransaction.requiringNew()
                .run(() ->
                        run("update figure_month set millilitres = 1 where month = 198705 and area_id = ?1", school));
        assertThat(total(school, "from=1987-05-01&to=1987-05-31")).containsEntry("millilitres", 1);
        assertThat(total(school, "from=1987-05-02&to=1987-05-31")).containsEntry("millilitres", 350);
        QuarkusTransaction.requiringNew().run(() -> sums.rebuild());
        assertThat(total(school, "from=1987-05-01&to=1987-05-31")).containsEntry("millilitres", 350);
    }

    @Test
    void people_are_counted_once_in_an_area_and_in_all_of_them() {
        var name = ListWorld.aName();
        String line = ReportStory.person(drive("1988-01-10"), name, "F", 1960, ReportStory.gave(350));
        String donor = World.as("district").get(line).path("donorId");
        ReportStory.gives(drive("1988-06-10"), donor, 250);
        ReportStory.gives(ListWorld.drive("1988-11-10"), donor, 250);
        assertThat(of(school, 1988)).isEqualTo(new PeopleSums.People(1, 1, 0));
        assertThat(of(school, 1989).lapsed()).isEqualTo(1);
        assertThat(of(school, 1990).lapsed()).isEqualTo(1);
        assertThat(of(school, 1991).lapsed()).isZero();
        ReportStory.gives(ListWorld.drive("1989-11-10"), donor, 250);
        assertThat(of(school, 1989)).isEqualTo(PeopleSums.People.NOBODY);
        people.gather();
        assertThat(of(school, 1988)).isEqualTo(new PeopleSums.People(1, 1, 0));
        assertThat(of(World.chapter("51"), 1988)).isEqualTo(new PeopleSums.People(1, 1, 0));
        assertThat(of(World.chapter("51"), 1989)).isEqualTo(new PeopleSums.People(1, 0, 0));
        assertThat(of(World.chapter("524"), 1989)).isEqualTo(new PeopleSums.People(1, 0, 0));
    }

    private PeopleSums.People of(String chapter, int year) {
        return QuarkusTransaction.requiringNew().call(() -> years.of(year, trees.today(), UUID.fromString(chapter)));
    }

    private UUID drive(String day) {
        return ListWorld.drive(day, UUID.fromString(school), Drive.State.APPROVED);
    }

    /** Every breakdown under both trees. */
    private static List<Map<String, Object>> everything(String chapter, String period) {
        return Arrays.stream(By.values())
                .flatMap(by -> Stream.of("today", "day").map(tree -> ReportStory.figures(
                                "province", period + of(chapter) + "&tree=" + tree + "&by=" + by.code())
                        .<Map<String, Object>>get()))
                .toList();
    }

    private static Map<String, Object> total(String chapter, String period) {
        return ReportStory.figures("province", period + of(chapter)).getMap("total");
    }

    private static String of(String chapter) {
        return chapter.isEmpty() ? "" : "&chapterId=" + chapter;
    }

    private static void run(String sql, String id) {
        Panache.getEntityManager()
                .createNativeQuery(sql)
                .setParameter(1, Ids.bytes(UUID.fromString(id)))
                .executeUpdate();
    }
}
