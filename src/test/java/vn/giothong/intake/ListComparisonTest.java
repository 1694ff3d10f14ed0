package vn.giothong.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.World;

/** A club's list is held against what the hospital says now, each person once. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ListComparisonTest {
    private static final String HOSPITAL = "STT;Họ và tên;Ngày sinh;Giới tính;Thể tích (ml);Kết quả;Số CCCD";

    private UUID drive;
    private String person;

    @BeforeEach
    void a_drive_and_somebody() {
        drive = ListWorld.drive("2019-03-09");
        person = ListWorld.aName();
    }

    @Test
    void an_undone_list_says_nothing() {
        ListWorld.undo(ListWorld.appliedOn(drive, HOSPITAL, row(person)));
        var comparison = compared(person);
        assertThat(comparison.getInt("hospitalPeople")).isZero();
        assertThat(comparison.getInt("onClubOnly")).isEqualTo(1);
    }

    @Test
    void a_list_that_waits_says_nothing_beside_an_applied_one() {
        ListWorld.appliedOn(drive, HOSPITAL, row(person));
        ListWorld.taken(drive, HOSPITAL, row(ListWorld.aName()));
        var comparison = compared(person);
        assertThat(comparison.getInt("hospitalPeople")).isEqualTo(1);
        assertThat(comparison.getInt("onBoth")).isEqualTo(1);
    }

    @Test
    void whoever_stands_on_two_lists_of_the_hospital_is_one_person() {
        ListWorld.taken(drive, HOSPITAL, row(person));
        ListWorld.taken(drive, HOSPITAL, row(person), row(ListWorld.aName()));
        var comparison = compared(person);
        assertThat(comparison.getInt("hospitalPeople")).isEqualTo(2);
        assertThat(comparison.getInt("onBoth")).isEqualTo(1);
        assertThat(comparison.getInt("onHospitalOnly")).isEqualTo(1);
    }

    @Test
    void one_paper_is_one_person_under_two_spellings() {
        ListWorld.taken(drive, HOSPITAL, row(person) + ";051089001299");
        var comparison = compared(ListWorld.aName() + ";28/08/1989;Nam;051089001299");
        assertThat(comparison.getInt("onBoth")).isEqualTo(1);
        assertThat(comparison.getString("both[0].by")).isEqualTo("IDENTITY");
    }

    private static String row(String name) {
        return "1;" + name + ";28/08/1989;Nam;250;Hiến";
    }

    private JsonPath compared(String member) {
        var line = member.contains(";") ? member : member + ";28/08/1989;Nam;";
        var lines = "Họ và tên;Ngày sinh;Giới tính;Số CCCD\n" + line;
        var club = ListWorld.take(drive, "CLUB", "clb.csv", lines.getBytes(StandardCharsets.UTF_8));
        return World.as("district")
                .get("/api/v1/lists/" + club + "/comparison")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
