package vn.giothong.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.giothong.World;
import vn.giothong.donation.Donation;
import vn.giothong.donor.Donor;
import vn.giothong.recognition.AwardCase;
import vn.giothong.recognition.CaseState;

/** The lists of an invented drive of Bình Sơn give the figures that stand in expected.json, in whatever order they are applied. */
@QuarkusTest
@Tag("mysql")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class IntakeSampleTest {
    private static final List<String> DAYS = List.of("2019-12-07", "2020-01-15", "2020-02-29");
    private static final List<String> FILES =
            List.of("2019-12-07-hospital.csv", "2020-01-15-hospital.csv", "2020-02-29-hospital.xlsx");
    private static final JsonPath EXPECTED =
            JsonPath.from(ListWorld.SAMPLES.resolve("expected.json").toFile());

    static Stream<List<Integer>> orders() {
        return Stream.of(
                List.of(0, 1, 2),
                List.of(0, 2, 1),
                List.of(1, 0, 2),
                List.of(1, 2, 0),
                List.of(2, 0, 1),
                List.of(2, 1, 0));
    }

    @ParameterizedTest
    @MethodSource("orders")
    void three_lists_give_the_same_figures_in_any_order_and_leave_nothing_behind(List<Integer> order) {
        var drives = DAYS.stream().map(ListWorld::drive).toList();
        var lists = new ArrayList<String>();
        for (int i = 0; i < FILES.size(); i++) {
            lists.add(ListWorld.sample(drives.get(i), "HOSPITAL", FILES.get(i)));
        }
        lists.forEach(id -> assertThat(ListWorld.list(id).getString("state")).isEqualTo("READY"));
        order.forEach(i -> ListWorld.apply(lists.get(i)));

        lists.forEach(IntakeSampleTest::adds_up);
        the_main_drive_is_as_expected(lists.get(2), drives.get(2));
        the_others_are_as_expected(lists, drives);
        donors_are_as_expected(drives);

        everybody_who_gave_has_reached_the_first_step(drives);
        applying_again_changes_nothing(lists, drives);

        var donors = donors(drives);
        new ArrayList<>(List.of(order.get(1), order.get(2), order.get(0))).forEach(i -> ListWorld.undo(lists.get(i)));
        nothing_is_left(drives, donors);
        assertThat(casesInSight(donors)).isEmpty();
    }

    /** Nobody gave more than three times, so that the first step is the only one. */
    private static void everybody_who_gave_has_reached_the_first_step(List<UUID> drives) {
        var givers = donationsPerDonor(drives).keySet();
        assertThat(casesInSight(givers))
                .hasSize(givers.size())
                .containsAll(givers.stream().map(id -> id + " QG122_PERSON 1").toList());
    }

    /** Cases that count, of donors that are there. */
    private static List<String> casesInSight(Set<UUID> donors) {
        return QuarkusTransaction.requiringNew()
                .call(() ->
                        AwardCase.<AwardCase>list("subjectId in ?1 and state = ?2", donors, CaseState.DETECTED).stream()
                                .map(one -> one.subjectId + " " + one.ruleCode + " " + one.threshold)
                                .toList());
    }

    private static void adds_up(String id) {
        var summary = ListWorld.list(id);
        assertThat(Stream.of("matched", "new", "toResolve", "repeated", "unreadable")
                        .mapToInt(state -> summary.getInt("summary." + state))
                        .sum())
                .isEqualTo(summary.getInt("summary.rows"));
    }

    private static void the_main_drive_is_as_expected(String id, UUID drive) {
        var list = ListWorld.list(id);
        assertThat(list.getInt("summary.rows")).isEqualTo(EXPECTED.getInt("hospital.data_rows"));
        for (var figure : List.of("people", "donations", "deferrals", "millilitres")) {
            assertThat(list.getInt("summary." + figure)).as(figure).isEqualTo(EXPECTED.getInt("hospital." + figure));
        }
        assertThat(list.getInt("summary.repeated")).isEqualTo(EXPECTED.getInt("hospital.rows_listed_twice"));
        assertThat(list.getInt("summary.unreadable")).isEqualTo(EXPECTED.getInt("hospital.not_enough_to_identify"));
        assertThat(list.getInt("flags.UNDER_AGE")).isEqualTo(EXPECTED.getInt("hospital.flag_under_18"));
        assertThat(list.getInt("flags.OVER_VOLUME")).isEqualTo(EXPECTED.getInt("hospital.flag_over_9_ml_per_kg"));
        assertThat(list.getInt("flags.BIRTH_UNREADABLE")).isEqualTo(EXPECTED.getInt("hospital.unreadable_birth_date"));
        assertThat(list.getInt("flags.INTERVAL"))
                .isEqualTo(EXPECTED.getInt("after_all_three.interval_flags.'2020-02-29'"));
        var figures = ListWorld.drive(drive);
        assertThat(figures.getInt("figures.donations")).isEqualTo(EXPECTED.getInt("hospital.donations"));
        assertThat(figures.getInt("figures.deferrals")).isEqualTo(EXPECTED.getInt("hospital.deferrals"));
        assertThat(figures.getInt("figures.millilitres")).isEqualTo(EXPECTED.getInt("hospital.millilitres"));
        assertThat(figures.getInt("figures.bySex.M")).isEqualTo(EXPECTED.getInt("hospital.male_donations"));
        assertThat(figures.<Map<String, Integer>>get("figures.byVolume"))
                .isEqualTo(EXPECTED.<Map<String, Integer>>get("hospital.by_volume"));
        assertThat(figures.<Map<String, Integer>>get("figures.byAbo"))
                .isEqualTo(EXPECTED.<Map<String, Integer>>get("hospital.by_abo"));
    }

    private static void the_others_are_as_expected(List<String> lists, List<UUID> drives) {
        assertThat(ListWorld.drive(drives.get(0)).getInt("figures.donations"))
                .isEqualTo(EXPECTED.getInt("previous_hospital.donations"));
        assertThat(ListWorld.drive(drives.get(0)).getInt("figures.millilitres"))
                .isEqualTo(EXPECTED.getInt("previous_hospital.millilitres"));
        assertThat(ListWorld.list(lists.get(0)).getInt("flags.UNDER_AGE"))
                .isEqualTo(EXPECTED.getInt("previous_hospital.flag_under_18"));
        assertThat(ListWorld.list(lists.get(0)).getInt("flags.INTERVAL"))
                .isEqualTo(EXPECTED.getInt("after_all_three.interval_flags.'2019-12-07'"));
        assertThat(ListWorld.drive(drives.get(1)).getInt("figures.donations"))
                .isEqualTo(EXPECTED.getInt("emergency.donations"));
        assertThat(ListWorld.list(lists.get(1)).getInt("flags.INTERVAL"))
                .isEqualTo(EXPECTED.getInt("emergency.interval_flags"));
        assertThat(ListWorld.rows(lists.get(1), "flag=INTERVAL").getInt("total"))
                .isEqualTo(4);
    }

    private static void donors_are_as_expected(List<UUID> drives) {
        var perDonor = donationsPerDonor(drives);
        assertThat(perDonor.values().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(EXPECTED.getLong("after_all_three.donations"));
        assertThat(perDonor.values().stream().filter(count -> count == 3).count())
                .isEqualTo(EXPECTED.getLong("after_all_three.donors_with_three_donations"));
        assertThat(perDonor.values().stream().filter(count -> count == 2).count())
                .isEqualTo(EXPECTED.getLong("after_all_three.donors_with_two_donations"));
        var donors = donors(drives);
        assertThat(donors).hasSize(EXPECTED.getInt("after_all_three.people"));
        assertThat(active(donors)).isEqualTo(donors.size());
    }

    private static void applying_again_changes_nothing(List<String> lists, List<UUID> drives) {
        var before = donationsPerDonor(drives);
        lists.forEach(id -> World.as("district")
                .put("/api/v1/lists/" + id + "/application")
                .then()
                .statusCode(200));
        assertThat(donationsPerDonor(drives)).isEqualTo(before);
    }

    private static void nothing_is_left(List<UUID> drives, Set<UUID> donors) {
        assertThat(active(donors)).isZero();
        assertThat(donationsPerDonor(drives)).isEmpty();
        for (var drive : drives) {
            var figures = ListWorld.drive(drive);
            for (var figure : List.of("registered", "arrived", "donations", "deferrals", "millilitres", "firstTime")) {
                assertThat(figures.getInt("figures." + figure)).as(figure).isZero();
            }
            assertThat(figures.<Map<String, Integer>>get("figures.byVolume").values())
                    .allMatch(count -> count == 0);
            assertThat(ListWorld.lines(drive)).isZero();
        }
    }

    private static Map<UUID, Long> donationsPerDonor(List<UUID> drives) {
        return QuarkusTransaction.requiringNew()
                .call(() ->
                        Donation.<Donation>list("driveId in ?1 and state = ?2", drives, Donation.State.LIVE).stream()
                                .collect(Collectors.groupingBy(
                                        donation -> donation.donorId, HashMap::new, Collectors.counting())));
    }

    private static Set<UUID> donors(List<UUID> drives) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var donors = new TreeSet<UUID>();
            drives.forEach(drive -> IntakeList.of(drive)
                    .forEach(list -> IntakeRow.<IntakeRow>list("listId = ?1 and donorId is not null", list.id)
                            .forEach(row -> donors.add(row.donorId))));
            return donors;
        });
    }

    private static long active(Set<UUID> donors) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Donor.count("id in ?1 and state = ?2", donors, Donor.State.ACTIVE));
    }

    @Test
    void the_clubs_list_is_found_in_the_hospitals_list() {
        var drive = ListWorld.drive(DAYS.get(2));
        ListWorld.sample(drive, "HOSPITAL", FILES.get(2));
        var club = ListWorld.sample(drive, "CLUB", "2020-02-29-club.csv");

        var list = ListWorld.list(club);
        assertThat(list.getInt("summary.rows")).isEqualTo(EXPECTED.getInt("club.rows"));
        assertThat(list.getInt("summary.donations")).isZero();
        var comparison = World.as("district")
                .get("/api/v1/lists/" + club + "/comparison")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(comparison.getInt("onBoth")).isEqualTo(EXPECTED.getInt("club.rows"));
        assertThat(comparison.getInt("onClubOnly")).isZero();
        assertThat(comparison.getInt("onHospitalOnly")).isEqualTo(435);
    }

    @Test
    void a_club_list_applied_books_its_people_and_counts_no_donation() {
        var drive = ListWorld.drive(DAYS.get(2));
        var club = ListWorld.sample(drive, "CLUB", "2020-02-29-club.csv");

        ListWorld.apply(club);

        var figures = ListWorld.drive(drive);
        assertThat(figures.getInt("figures.registered")).isEqualTo(65);
        assertThat(figures.getInt("figures.donations")).isZero();
        ListWorld.undo(club);
        assertThat(ListWorld.drive(drive).getInt("figures.registered")).isZero();
        assertThat(active(donors(List.of(drive)))).isZero();
    }
}
