package vn.giothong.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.giothong.World;
import vn.giothong.donor.DonorWorld;
import vn.giothong.intake.ListWorld;

/** What was known of a donor when a gift was recorded stays with the gift, whatever becomes of the donor. */
@QuarkusTest
@Tag("mysql")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GiftOfItsDayTest {
    private static final Map<String, Integer> A_STUDENT = Map.of("PUPIL_STUDENT", 1);

    private final String name = ListWorld.aName();
    private final String phone = "0987%06d".formatted(System.nanoTime() % 1_000_000);

    @Test
    void a_student_who_becomes_a_worker_and_is_merged_gave_as_a_student() {
        var drive = ListWorld.drive("2015-09-10");
        var donor = donor(Map.of("occupation", "PUPIL_STUDENT"));
        ReportStory.gives(drive, donor, 250);
        change(donor, Map.of("occupation", "WORKER"));
        merged(donor);
        assertThat(occupations(drive)).isEqualTo(A_STUDENT);
        assertThat(ReportStory.figures(
                                "district",
                                "from=2015-09-01&to=2015-09-30&by=occupation&chapterId=" + World.chapter("524"))
                        .getInt("rows.find { it.key == 'PUPIL_STUDENT' }.donations"))
                .isOne();
    }

    @Test
    void the_desk_corrects_an_old_gift_and_the_hospital_confirms_it_without_a_word_of_the_occupation() {
        var drive = ListWorld.drive("2015-10-10");
        var donor = donor(Map.of("occupation", "PUPIL_STUDENT"));
        var line = ReportStory.gives(drive, donor, 250);
        change(donor, Map.of("occupation", "WORKER"));
        ReportStory.outcome(line, ReportStory.gave(350)).statusCode(200);
        assertThat(occupations(drive)).isEqualTo(A_STUDENT);
        confirmed(drive);
        assertThat(occupations(drive)).isEqualTo(A_STUDENT);
    }

    @Test
    void a_list_that_names_no_occupation_keeps_the_one_that_people_wrote() {
        var drive = ListWorld.drive("2015-11-10");
        var donor = donor(Map.of("occupation", "PUPIL_STUDENT"));
        confirmed(drive);
        change(donor, Map.of("occupation", "WORKER"));
        merged(donor);
        assertThat(occupations(drive)).isEqualTo(A_STUDENT);
    }

    @Test
    void a_blood_group_that_was_not_known_yet_is_filled_in_later_and_one_that_was_stays() {
        var drive = ListWorld.drive("2015-12-10");
        var donor = donor(Map.of());
        ReportStory.gives(drive, donor, 250);
        change(donor, Map.of("bloodGroup", Map.of("abo", "A", "rhD", "POSITIVE", "evidence", "A")));
        var later = ListWorld.drive("2016-08-10");
        ReportStory.gives(later, donor, 250);
        change(donor, Map.of("bloodGroup", Map.of("abo", "B", "rhD", "POSITIVE", "evidence", "A")));
        merged(donor);
        assertThat(figures(drive, "byAbo")).isEqualTo(Map.of("B", 1));
        assertThat(figures(later, "byAbo")).isEqualTo(Map.of("A", 1));
    }

    @Test
    void who_gave_before_the_records_began_is_never_a_first_time_donor() {
        var drive = ListWorld.drive("2016-09-10");
        ReportStory.gives(
                drive, donor(Map.of("openingCount", 2, "openingEvidence", "C", "openingSource", "Sổ xã")), 250);
        var learnt = donor(Map.of());
        ReportStory.gives(drive, learnt, 250);
        assertThat(view(drive).getInt("figures.firstTime")).isOne();
        change(learnt, Map.of("openingCount", 1, "openingEvidence", "C", "openingSource", "Sổ xã"));
        assertThat(view(drive).getInt("figures.firstTime")).isZero();
        assertThat(view(drive).getInt("figures.repeat")).isEqualTo(2);
    }

    private String donor(Map<String, Object> more) {
        var fields = new HashMap<String, Object>(Map.of("fullName", name, "birthYear", 1981, "phone", phone));
        fields.putAll(more);
        return DonorWorld.enter(fields).getString("id");
    }

    private void change(String donor, Map<String, Object> facts) {
        var body = new HashMap<String, Object>(
                Map.of("fullName", name, "birthYear", 1981, "phone", phone, "chapterId", World.chapter("21040")));
        body.putAll(facts);
        body.put("version", World.as("district").get("/api/v1/donors/" + donor).path("version"));
        World.as("commune").body(body).put("/api/v1/donors/" + donor).then().statusCode(200);
    }

    /** Another record of the same person, entered twice by mistake, goes into the donor's; its gift is settled again. */
    private void merged(String donor) {
        World.as("province")
                .body(Map.of("otherId", donor, "reason", "Cùng một người"))
                .post("/api/v1/donors/" + donor(Map.of("occupation", "WORKER")) + "/merges")
                .then()
                .statusCode(201);
    }

    private void confirmed(UUID drive) {
        ListWorld.appliedOn(
                drive,
                "STT;Họ và tên;Năm sinh;Điện thoại;Thể tích (ml);Kết quả",
                "1;" + name + ";1981;" + phone + ";350;Hiến");
    }

    private static Map<String, Integer> occupations(UUID drive) {
        return figures(drive, "byOccupation");
    }

    private static Map<String, Integer> figures(UUID drive, String breakdown) {
        return view(drive).getMap("figures." + breakdown);
    }

    private static JsonPath view(UUID drive) {
        return World.as("district").get("/api/v1/drives/" + drive).jsonPath();
    }
}
