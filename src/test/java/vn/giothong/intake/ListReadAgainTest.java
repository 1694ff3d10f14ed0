package vn.giothong.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.World;

/** A list whose columns were told or read wrongly is read again by others, as long as it is not applied. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ListReadAgainTest {
    private static final String ASKED = "Mục một;Mục hai;Mục ba;Mục bốn;Mục năm";
    private static final String KNOWN = "STT;Họ và tên;Ngày sinh;Giới tính;Thể tích (ml);Dự kiến;Kết quả";
    private static final Map<String, String> WRONG =
            Map.of("fullName", "A", "birthYear", "B", "phone", "C", "volumeMl", "D");
    private static final Map<String, String> RIGHT =
            Map.of("fullName", "A", "birthYear", "B", "phone", "C", "volumeMl", "E");

    @Test
    void a_wrong_answer_is_replaced_in_this_list_and_in_what_is_remembered() {
        var list = ListWorld.csv(drive(), ASKED, row("0905223001", 450, 250));
        assertThat(ListWorld.list(list).getString("state")).isEqualTo("NEEDS_COLUMNS");
        answer(list, 1, WRONG).statusCode(202);
        assertThat(millilitres(ListWorld.settled(list))).isEqualTo(450);

        answer(list, 1, RIGHT).statusCode(202);
        var read = ListWorld.settled(list);
        assertThat(read.getString("state")).isEqualTo("READY");
        assertThat(millilitres(read)).isEqualTo(250);

        var next = ListWorld.csv(drive(), ASKED, row("0905223002", 450, 350));
        assertThat(millilitres(ListWorld.list(next))).isEqualTo(350);
    }

    @Test
    void the_columns_that_were_read_are_told_with_samples() {
        var list = ListWorld.csv(ListWorld.drive("2020-03-02"), KNOWN, known(250, 350));
        World.as("district")
                .get("/api/v1/lists/" + list + "/columns")
                .then()
                .statusCode(200)
                .body("sheets[0].columns.volumeMl", equalTo("E"))
                .body("sheets[0].headerRow", equalTo(1))
                .body("samples[0].columns.find { it.column == 'F' }.header", equalTo("Dự kiến"));
    }

    @Test
    void columns_that_do_not_work_are_asked_for_again() {
        var list = ListWorld.csv(ListWorld.drive("2020-03-02"), KNOWN, known(250, 350), ";Người lập bảng;;;;;");
        var columns = Map.of("fullName", "B", "birthDate", "C", "volumeMl", "E");
        answer(list, 99, columns).statusCode(422);
        answer(list, 2, columns).statusCode(202);
        var asked = ListWorld.settled(list);
        assertThat(asked.getString("state")).isEqualTo("NEEDS_COLUMNS");
        assertThat(asked.getString("error.code")).isEqualTo("list_empty");
        assertThat(asked.getString("guess.sheets[0].columns.volumeMl")).isEqualTo("E");
    }

    @Test
    void an_undone_list_brings_the_same_people_back() {
        var list = ListWorld.appliedOn(drive(), KNOWN.replace("Dự kiến", "Lượng khác"), known(250, 350));
        var before = ListWorld.rows(list, "").getString("items[0].donorId");
        answer(list, 1, planned()).statusCode(409).body("code", equalTo("list_no_columns_asked"));
        ListWorld.undo(list);
        answer(list, 1, planned()).statusCode(202);
        assertThat(millilitres(ListWorld.settled(list))).isEqualTo(350);
        assertThat(millilitres(ListWorld.apply(list))).isEqualTo(350);
        assertThat(ListWorld.rows(list, "").getString("items[0].donorId")).isEqualTo(before);
    }

    @Test
    void only_those_who_handle_lists_tell_columns() {
        var list = ListWorld.csv(ListWorld.drive("2020-03-02"), KNOWN, known(250, 350));
        var body = Map.of("sheets", List.of(Map.of("sheet", "danh-sach", "headerRow", 1, "columns", planned())));
        for (var stranger : List.of("club", "finance", "donor")) {
            World.as(stranger).get("/api/v1/lists/" + list + "/columns").then().statusCode(404);
            World.as(stranger)
                    .body(body)
                    .put("/api/v1/lists/" + list + "/columns")
                    .then()
                    .statusCode(404);
        }
        World.as("health").get("/api/v1/lists/" + list + "/columns").then().statusCode(403);
    }

    private static Map<String, String> planned() {
        return Map.of("fullName", "B", "birthDate", "C", "sex", "D", "volumeMl", "F", "outcome", "G");
    }

    private static ValidatableResponse answer(String list, int headerRow, Map<String, String> columns) {
        var sheet = Map.of("sheet", "danh-sach", "headerRow", headerRow, "columns", columns);
        return World.as("district")
                .body(Map.of("sheets", List.of(sheet)))
                .put("/api/v1/lists/" + list + "/columns")
                .then();
    }

    private static int millilitres(JsonPath list) {
        return list.getInt("summary.millilitres");
    }

    private static String row(String phone, int planned, int taken) {
        return ListWorld.aName() + ";1990;" + phone + ";" + planned + ";" + taken;
    }

    private static String known(int taken, int planned) {
        return "1;" + ListWorld.aName() + ";28/08/1989;Nam;" + taken + ";" + planned + ";Hiến";
    }

    /** What is taught of this collector's headers concerns no other test. */
    private static UUID drive() {
        var drive = ListWorld.drive("2020-03-02");
        ListWorld.sentBy(drive, "VHHTM");
        return drive;
    }
}
