package vn.giothong.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.World;

/** Twins Hoa and Hòa were born on one day: the second seems to repeat the first until people say who she is. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ListRepeatedRowTest {
    private static final String HEADER = "STT;Họ và tên;Ngày sinh;Giới tính;Thể tích (ml);Kết quả";

    private UUID drive;
    private String list;

    @BeforeEach
    void twins_gave() {
        var family = ListWorld.aName();
        drive = ListWorld.drive("2020-03-05");
        list = ListWorld.taken(
                drive,
                HEADER,
                "1;" + family + " Hoa;01/01/1970;Nữ;250;Hiến",
                "2;" + family + " Hòa;01/01/1970;Nữ;250;Hiến");
        assertThat(state()).isEqualTo("REPEATED");
    }

    @Test
    void as_somebody_new_she_counts() {
        ListWorld.resolve(list, 2, Map.of("createNew", true)).then().statusCode(204);
        assertThat(state()).isEqualTo("NEW");
        var summary = ListWorld.list(list);
        assertThat(summary.getInt("summary.people")).isEqualTo(2);
        assertThat(summary.getInt("summary.donations")).isEqualTo(2);
        assertThat(summary.getInt("summary.millilitres")).isEqualTo(500);
        ListWorld.apply(list);
        assertThat(ListWorld.drive(drive).getInt("figures.donations")).isEqualTo(2);
        ListWorld.undo(list);
        assertThat(ListWorld.lines(drive)).isZero();
    }

    @Test
    void a_change_of_mind_counts_her_once() {
        ListWorld.resolve(list, 2, Map.of("createNew", true)).then().statusCode(204);
        ListWorld.resolve(list, 2, Map.of("createNew", true)).then().statusCode(204);
        assertThat(ListWorld.list(list).getInt("summary.people")).isEqualTo(2);
        ListWorld.resolve(list, 2, Map.of("skip", true, "reason", "một người"))
                .then()
                .statusCode(204);
        ListWorld.apply(list);
        assertThat(ListWorld.drive(drive).getInt("figures.donations")).isEqualTo(1);
    }

    @Test
    void as_a_donor_of_the_register_she_counts() {
        String known = World.as("commune")
                .body(Map.of(
                        "fullName",
                        ListWorld.aName(),
                        "sex",
                        "F",
                        "birthYear",
                        1970,
                        "chapterId",
                        World.chapter("21040")))
                .post("/api/v1/donors")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        ListWorld.resolve(list, 2, Map.of("donorId", known)).then().statusCode(204);
        assertThat(state()).isEqualTo("MATCHED");
        ListWorld.apply(list);
        World.as("district").get("/api/v1/donors/" + known).then().body("donationCount", equalTo(1));
    }

    @Test
    void left_out_she_is_already() {
        ListWorld.resolve(list, 2, Map.of("skip", true, "reason", "lặp"))
                .then()
                .statusCode(409)
                .body("code", equalTo("list_row_repeated"));
    }

    private String state() {
        return ListWorld.rows(list, "").getString("items[1].state");
    }
}
