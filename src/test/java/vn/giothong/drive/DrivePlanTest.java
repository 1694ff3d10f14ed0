package vn.giothong.drive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giothong.World;
import vn.giothong.web.Formats;

@QuarkusTest
@Tag("mysql")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DrivePlanTest {
    @Inject
    SessionFactory sessions;

    private static Map<String, Object> plan() {
        return DriveStory.plan(DriveStory.chapter(DriveStory.DISTRICT));
    }

    @Test
    void a_plan_becomes_a_draft_with_a_code_of_its_year() {
        var plan = plan();
        plan.put("campaignCode", "HANH_TRINH_DO");
        plan.put("emergency", true);
        DriveStory.post("district", plan)
                .statusCode(201)
                .body("state", equalTo("DRAFT"))
                .body(
                        "code",
                        matchesPattern(
                                "D" + LocalDate.now(Formats.ZONE).plusDays(10).getYear() + "-\\d{4,}"))
                .body("startsAt", equalTo("07:00"))
                .body("endsAt", equalTo("11:30"))
                .body("lateEntry", equalTo(false))
                .body("emergency", equalTo(true))
                .body("campaignCode", equalTo("HANH_TRINH_DO"))
                .body("figures.registered", equalTo(0));
    }

    @Test
    void a_day_that_is_over_is_taken_and_marked() {
        var plan = plan();
        plan.put("date", "2020-02-29");
        plan.remove("clubIds");
        DriveStory.post("district", plan)
                .statusCode(201)
                .body("code", matchesPattern("D2020-\\d{4,}"))
                .body("date", equalTo("2020-02-29"))
                .body("lateEntry", equalTo(true));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "name, -, field_required",
                "name, '  ', field_required",
                "venue, -, field_required",
                "date, -, field_required",
                "date, 1989-12-31, drive_date_early",
                "date, 2190-01-01, drive_date_far",
                "startsAt, -, field_required",
                "endsAt, 07:00, drive_hours",
                "endsAt, 06:00, drive_hours",
                "targetUnits, 0, field_positive",
                "targetUnits, -5, field_positive",
                "targetUnits, -, field_required",
                "chapterId, 018f0000-0000-7000-8000-000000000000, drive_host_unknown",
                "collectorId, 018f0000-0000-7000-8000-000000000000, field_choice",
                "communeId, 018f0000-0000-7000-8000-000000000000, field_choice",
                "campaignCode, NO_SUCH, field_choice"
            })
    void a_plan_that_cannot_be_is_refused_at_its_field(String field, String value, String code) {
        var plan = plan();
        plan.put(field, value);
        DriveStory.post("district", plan)
                .statusCode(422)
                .body("code", equalTo(code))
                .body("violations[0].field", equalTo(field));
    }

    @Test
    void a_club_that_is_not_there_is_refused() {
        var plan = plan();
        plan.put("clubIds", List.of("018f0000-0000-7000-8000-000000000000"));
        DriveStory.post("district", plan).statusCode(422).body("violations[0].field", equalTo("clubIds"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{", "[]", "{\"date\":\"tomorrow\"}", "{\"startsAt\":\"7 o'clock\"}", "{\"chapterId\":\"524\"}"})
    void what_cannot_be_read_is_a_bad_request(String body) {
        World.as("district").body(body).post("/api/v1/drives").then().statusCode(400);
    }

    @Test
    void slots_lie_within_the_hours() {
        var plan = plan();
        plan.put("slots", List.of(Map.of("startsAt", "07:00", "endsAt", "09:00", "capacity", 60)));
        DriveStory.post("district", plan)
                .statusCode(201)
                .body("slots", hasSize(1))
                .body("slots[0].startsAt", equalTo("07:00"))
                .body("slots[0].capacity", equalTo(60))
                .body("slots[0].booked", equalTo(0));
        plan.put("slots", List.of(Map.of("startsAt", "06:00", "endsAt", "09:00", "capacity", 60)));
        DriveStory.post("district", plan).statusCode(422).body("code", equalTo("drive_slot_hours"));
    }

    @Test
    void slots_follow_each_other_and_one_that_overlaps_is_told_at_its_time() {
        var plan = plan();
        var first = Map.of("startsAt", "09:00", "endsAt", "11:00", "capacity", 60);
        plan.put("slots", List.of(first, Map.of("startsAt", "07:00", "endsAt", "09:00", "capacity", 60)));
        DriveStory.post("district", plan).statusCode(201);
        plan.put("slots", List.of(first, Map.of("startsAt", "10:59", "endsAt", "11:30", "capacity", 60)));
        DriveStory.post("district", plan)
                .statusCode(422)
                .body("code", equalTo("drive_slot_overlaps"))
                .body("violations.field", contains("slots[1].startsAt"))
                .body("detail", containsString("09:00–11:00"));
        plan.put("slots", List.of(first, first));
        DriveStory.post("district", plan).statusCode(422).body("code", equalTo("drive_slot_overlaps"));
    }

    @Test
    void plans_made_at_one_moment_get_codes_of_their_own() throws Exception {
        var plan = plan();
        var work = new ArrayList<Callable<String>>();
        for (int i = 0; i < 24; i++) {
            work.add(() ->
                    DriveStory.post("district", plan).statusCode(201).extract().path("code"));
        }
        var threads = Executors.newFixedThreadPool(8);
        try {
            var codes = new ArrayList<String>();
            for (var answer : threads.invokeAll(work)) {
                codes.add(answer.get());
            }
            assertThat(codes).hasSize(24).doesNotHaveDuplicates();
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void a_list_is_of_a_chapter_and_below_some_days_and_a_state() {
        var plan = DriveStory.plan(DriveStory.chapter(DriveStory.COMMUNE));
        plan.put("date", "2017-03-05");
        plan.put("name", "Hiến máu Châu Ổ 50%");
        String id = DriveStory.post("commune", plan).statusCode(201).extract().path("id");
        var days = "/api/v1/drives?from=2017-03-05&to=2017-03-05";
        World.as("province")
                .get(days + "&chapterId=" + DriveStory.chapter(DriveStory.DISTRICT) + "&state=DRAFT")
                .then()
                .body("items.id", contains(id))
                .body("total", equalTo(1))
                .body("items[0].chapterName", equalTo("Thị trấn Châu Ổ"))
                .body("items[0].startsAt", equalTo("07:00"));
        World.as("province").queryParam("q", "chau o 50%").get(days).then().body("items.id", contains(id));
        World.as("province").queryParam("q", "_").get(days).then().body("total", equalTo(0));
        World.as("province").get(days + "&state=APPROVED").then().body("total", equalTo(0));
        World.as("province")
                .get(days + "&chapterId=" + DriveStory.chapter("522"))
                .then()
                .body("total", equalTo(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"state=OPEN", "from=yesterday", "to=2020-13-01", "chapterId=524", "size=0", "page=-1"})
    void an_unknown_filter_is_a_bad_request(String filter) {
        World.as("province").get("/api/v1/drives?" + filter).then().statusCode(400);
    }

    @Test
    void a_list_costs_the_same_however_long_it_is() {
        for (int i = 0; i < 12; i++) {
            DriveStory.drafted("district", DriveStory.DISTRICT);
        }
        assertThat(statements("/api/v1/drives?size=12")).isEqualTo(statements("/api/v1/drives?size=2"));
    }

    private long statements(String path) {
        World.token("district");
        var statistics = sessions.getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();
        World.as("district").get(path).then().statusCode(200);
        statistics.setStatisticsEnabled(false);
        return statistics.getPrepareStatementCount();
    }
}
