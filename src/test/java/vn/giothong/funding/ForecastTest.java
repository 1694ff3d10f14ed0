package vn.giothong.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.World;
import vn.giothong.database.Ids;
import vn.giothong.donation.Donation;
import vn.giothong.donor.Component;
import vn.giothong.donor.Evidence;
import vn.giothong.intake.ListWorld;
import vn.giothong.recognition.ladder.AuthorityLevel;
import vn.giothong.recognition.ladder.Gift;
import vn.giothong.recognition.ladder.SubjectKind;
import vn.giothong.recognition.money.Award;
import vn.giothong.recognition.money.Item;
import vn.giothong.web.Formats;

@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ForecastTest {
    @Inject
    ForecastReading reading;

    @Inject
    PlannedSteps steps;

    @Test
    void a_forecast_is_computed_in_the_background_and_says_every_level() {
        var next = LocalDate.now(Formats.ZONE).getYear() + 1;
        World.as("province")
                .body(Map.of("year", next))
                .post("/api/v1/forecasts")
                .then()
                .statusCode(202)
                .body("id", notNullValue())
                .body("state", equalTo("RUNNING"));
        var forecast = FundingStory.read(FundingStory.forecast(next));
        assertThat(forecast.getString("state")).isEqualTo("DONE");
        assertThat(forecast.getList("byLevel.rule", String.class))
                .contains("QG122_PERSON_1", "QG122_PERSON_5", "QG122_PERSON_100", "QG122_FAMILY_3", "QG122_FAMILY_20")
                .contains("QG122_MOBILISER_100", "QG122_CLUB_110", "QG122_CHAPTER_120", "QG122_MERIT_0")
                .doesNotHaveDuplicates()
                .noneMatch(rule -> rule.startsWith("AVIS"));
        for (int i = 0; i < forecast.getList("byLevel").size(); i++) {
            var level = "byLevel[" + i + "].";
            assertThat(forecast.getLong(level + "low")).isLessThanOrEqualTo(forecast.getLong(level + "middle"));
            assertThat(forecast.getLong(level + "middle")).isLessThanOrEqualTo(forecast.getLong(level + "high"));
        }
    }

    @Test
    void what_falls_on_chapters_and_on_months_is_the_same_in_all() {
        ListWorld.applied("2020-01-15", ListWorld.aName(), "A20-" + UUID.randomUUID());
        var forecast = FundingStory.read(FundingStory.forecast(2021));
        var first = "findAll { it.rule == 'QG122_PERSON_1' }.expected";
        var byChapter = forecast.getList("byChapter." + first, Double.class);
        var byMonth = forecast.getList("byMonth." + first, Double.class);
        assertThat(byChapter).isNotEmpty();
        assertThat(byChapter.stream().mapToDouble(one -> one).sum())
                .isCloseTo(byMonth.stream().mapToDouble(one -> one).sum(), within(0.01));
    }

    @Test
    void every_area_and_every_month_has_a_low_a_middle_and_a_high_number() {
        ListWorld.applied("2020-01-15", ListWorld.aName(), "A20-" + UUID.randomUUID());
        var forecast = FundingStory.read(FundingStory.forecast(2021));
        for (var part : List.of("byChapter", "byMonth")) {
            var found = forecast.<Map<String, Object>>getList(part);
            assertThat(found).isNotEmpty().allSatisfy(one -> {
                assertThat((Integer) one.get("low")).isLessThanOrEqualTo((Integer) one.get("middle"));
                assertThat((Integer) one.get("middle")).isLessThanOrEqualTo((Integer) one.get("high"));
            });
        }
    }

    @Test
    void a_rule_that_is_changed_from_next_year_on_is_forecast_as_it_will_be() {
        var next = LocalDate.now(Formats.ZONE).getYear() + 1;
        var steps =
                Stream.of(50, 75, 100).map(step -> Map.of("threshold", step)).toList();
        String version = World.as("province")
                .body(Map.of(
                        "code",
                        "QG122_MOBILISER",
                        "validFrom",
                        next + "-01-01",
                        "legalBasis",
                        "Quyết định mới",
                        "steps",
                        steps))
                .post("/api/v1/award-rules")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        try {
            assertThat(FundingStory.read(FundingStory.forecast(next)).getList("byLevel.rule", String.class))
                    .contains("QG122_MOBILISER_50", "QG122_MOBILISER_75", "QG122_MOBILISER_100");
            assertThat(FundingStory.read(FundingStory.forecast(next - 1)).getList("byLevel.rule", String.class))
                    .contains("QG122_MOBILISER_100")
                    .doesNotContain("QG122_MOBILISER_75");
        } finally {
            forgetRule(version);
        }
    }

    private static void forgetRule(String version) {
        var id = Ids.bytes(UUID.fromString(version));
        QuarkusTransaction.requiringNew().run(() -> {
            for (var sql : List.of(
                    "delete from award_rule_authority where step_id in (select id from award_rule_step where rule_id = ?1)",
                    "delete from award_rule_step where rule_id = ?1",
                    "delete from award_rule where id = ?1")) {
                Panache.getEntityManager()
                        .createNativeQuery(sql)
                        .setParameter(1, id)
                        .executeUpdate();
            }
            Panache.getEntityManager()
                    .createNativeQuery("update award_rule set valid_to = null where code = 'QG122_MOBILISER'")
                    .executeUpdate();
        });
    }

    @Test
    void no_district_decides_or_pays_from_july_2025_on() {
        assertThat(steps.on(LocalDate.of(2024, 12, 31)))
                .filteredOn(step -> step.code().equals("QG122_PERSON_5"))
                .extracting(LadderStep::level)
                .containsExactly(AuthorityLevel.DISTRICT);
        for (var year : new int[] {2025, 2026, 2027}) {
            assertThat(steps.on(LocalDate.of(year, 12, 31)))
                    .isNotEmpty()
                    .extracting(LadderStep::level)
                    .doesNotContain(AuthorityLevel.DISTRICT);
        }
    }

    @Test
    void the_award_of_a_central_body_is_not_paid_as_the_prime_ministers() {
        assertThat(steps.on(LocalDate.of(2026, 12, 31)))
                .filteredOn(step -> step.code().equals("QG122_PERSON_30"))
                .singleElement()
                .satisfies(step -> {
                    assertThat(step.award()).isEqualTo(Award.BANG_KHEN_TW);
                    assertThat(step.items()).containsExactly(Item.CERTIFICATE, Item.FRAME);
                });
    }

    @Test
    void clubs_and_chapters_are_read_with_their_goals_and_what_their_drives_brought() {
        String club = World.as("province").get("/api/v1/clubs").path("items[0].id");
        var drive = ListWorld.applied("2016-05-15", ListWorld.aName(), "A16-" + UUID.randomUUID());
        QuarkusTransaction.requiringNew().run(() -> {
            var entities = Panache.getEntityManager();
            entities.createNativeQuery("insert into drive_club (drive_id, club_id) values (?1, ?2)")
                    .setParameter(1, Ids.bytes(drive))
                    .setParameter(2, Ids.bytes(UUID.fromString(club)))
                    .executeUpdate();
            entities.createNativeQuery(
                            "replace into club_goal (club_id, goal_year, units, members) values (?1, 2016, 4, 0)")
                    .setParameter(1, Ids.bytes(UUID.fromString(club)))
                    .executeUpdate();
        });
        var read = reading.read(LocalDate.of(2016, 12, 31), new Limits(84, 60)).collectives();
        assertThat(read)
                .filteredOn(one -> one.kind() == SubjectKind.CLUB && one.goals().getOrDefault(2016, 0L) == 4)
                .singleElement()
                .satisfies(one -> assertThat(one.percent(2016)).isEqualTo(25));
    }

    @Test
    void a_gift_that_comes_by_a_list_is_read() {
        var day = LocalDate.of(2020, 12, 31);
        var law = new Limits(84, 60);
        var before = reading.read(day, law);
        ListWorld.applied("2020-01-15", ListWorld.aName(), "A20-" + UUID.randomUUID());
        var after = reading.read(day, law);
        assertThat(after.book().gifts()).isGreaterThan(before.book().gifts());
        assertThat(after.book().size()).isGreaterThan(before.book().size());
        var last = (int) LocalDate.of(2020, 1, 15).toEpochDay();
        var days = new HashSet<Integer>();
        for (int donor = 0; donor < after.book().size(); donor++) {
            for (int i = 0; i < after.book().recorded(donor); i++) {
                days.add(after.book().day(donor, i));
            }
        }
        assertThat(days).contains(last);
    }

    @Test
    void the_day_and_the_kind_of_a_gift_are_read_as_they_are_stored() {
        var drive = ListWorld.drive("1969-12-30");
        var list = ListWorld.appliedOn(
                drive,
                "STT;Họ và tên;Ngày sinh;Giới tính;Thể tích (ml);Số GCN;Kết quả",
                "1;" + ListWorld.aName() + ";28/08/1949;Nam;250;A69-" + UUID.randomUUID() + ";Hiến");
        try {
            for (var component : Component.values()) {
                for (var evidence : Evidence.values()) {
                    assertThat(read(drive, component, evidence))
                            .satisfies(gift -> assertThat(gift.on()).isEqualTo("1969-12-30"))
                            .satisfies(gift -> assertThat(gift.component()).isEqualTo(component))
                            .satisfies(gift -> assertThat(gift.evidence()).isEqualTo(evidence));
                }
            }
        } finally {
            ListWorld.undo(list);
        }
    }

    private Gift read(UUID drive, Component component, Evidence evidence) {
        var donor = QuarkusTransaction.requiringNew().call(() -> {
            Donation given = Donation.<Donation>find("driveId", drive).singleResult();
            given.component = component;
            given.evidence = evidence;
            return given.donorId;
        });
        var input = reading.read(LocalDate.of(2025, 12, 31), new Limits(84, 60));
        return input.book().gift(input.donors().of(donor), 0);
    }

    @Test
    void a_year_too_far_ahead_or_missing_is_refused() {
        for (var year : new int[] {1999, LocalDate.now(Formats.ZONE).getYear() + 2}) {
            World.as("province")
                    .body(Map.of("year", year))
                    .post("/api/v1/forecasts")
                    .then()
                    .statusCode(422);
        }
        World.as("province").body("{}").post("/api/v1/forecasts").then().statusCode(422);
        World.as("province")
                .get("/api/v1/forecasts/" + UUID.randomUUID())
                .then()
                .statusCode(404);
    }
}
