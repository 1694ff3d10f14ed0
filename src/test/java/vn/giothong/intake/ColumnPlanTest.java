package vn.giothong.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giothong.Visitor;
import vn.giothong.World;

/** Which columns people may name, and that nothing of a file is left aside without a word. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ColumnPlanTest {
    private static final String[] HEADER = {"STT", "Họ và tên", "Năm sinh", "Điện thoại", "Thể tích (ml)"};

    private UUID drive;
    private String list;

    @BeforeEach
    void a_workbook_of_two_sheets() throws IOException {
        drive = ListWorld.drive("2019-06-12");
        list = ListWorld.take(drive, "HOSPITAL", "hai-trang.xlsx", workbook());
    }

    private static byte[] workbook() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "test", "1.0")) {
            fill(workbook.newWorksheet("Buổi sáng"), 2);
            fill(workbook.newWorksheet("Buổi chiều"), 3);
        }
        return out.toByteArray();
    }

    private static void fill(Worksheet sheet, int rows) {
        for (int column = 0; column < HEADER.length; column++) {
            sheet.value(0, column, HEADER[column]);
        }
        for (int row = 1; row <= rows; row++) {
            sheet.value(row, 0, row);
            sheet.value(row, 1, ListWorld.aName());
            sheet.value(row, 2, 1980 + row);
            sheet.value(row, 3, "090543" + sheet.getName().length() + "0" + row + "0");
            sheet.value(row, 4, 250);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"sheets\":[null]}",
                "{\"sheets\":[{\"sheet\":\"Buổi sáng\",\"headerRow\":1}]}",
                "{\"sheets\":[{\"sheet\":\"Buổi sáng\",\"headerRow\":1,\"columns\":null}]}",
                "{\"sheets\":[{\"sheet\":null,\"headerRow\":1,\"columns\":{\"fullName\":\"B\"}}]}",
                "{\"sheets\":[{\"sheet\":\"Buổi sáng\",\"headerRow\":1,\"columns\":{\"fullName\":null}}]}",
                "{\"sheets\":[{\"sheet\":\"Buổi sáng\",\"headerRow\":1,\"columns\":{\"fullName\":\"B\",\"fullName2\":null}}]}",
                "{\"sheets\":[{\"sheet\":\"Buổi sáng\",\"headerRow\":1,\"columns\":{\"fullName\":\"B\",\"address\":\"B\"}}]}",
                "{\"sheets\":[{\"sheet\":\"Buổi sáng\",\"headerRow\":1,\"columns\":{\"fullName\":\"B\"}},"
                        + "{\"sheet\":\"Buổi sáng\",\"headerRow\":1,\"columns\":{\"fullName\":\"B\"}}]}"
            })
    void what_is_missing_or_there_twice_is_told(String plan) {
        put(plan).statusCode(422).body("violations.field", contains("sheets"));
        assertThat(ListWorld.list(list).getString("state")).isEqualTo("READY");
    }

    @Test
    void a_column_or_header_that_the_sheet_has_not_is_told_at_its_place() {
        put(plan(
                        "Buổi sáng",
                        1,
                        "\"fullName\":\"ZZZ\"",
                        "{\"sheet\":\"Buổi chiều\",\"headerRow\":1,\"columns\":{\"fullName\":\"B\"}}"))
                .statusCode(422)
                .body("violations.field", contains("sheets[0].columns.fullName"));
        put(plan("Buổi sáng", 99, "\"fullName\":\"B\"", null))
                .statusCode(422)
                .body("violations.field", contains("sheets[0].headerRow"));
    }

    @Test
    void a_header_row_that_the_sheet_has_not_is_told_on_the_page() {
        var district = Visitor.signedIn("district");
        var page = district.page(path() + "/columns");
        district.post(page, path() + "/columns", "header-1", "99", "field-1-B", "fullName")
                .statusCode(422)
                .body(containsString("id=\"e-header-1\""));
    }

    @Test
    void a_sheet_that_is_not_read_is_told_with_its_rows() {
        assertThat(ListWorld.list(list).getList("unread")).isEmpty();
        assertThat(ListWorld.list(list).getInt("summary.rows")).isEqualTo(5);
        put(plan("Buổi sáng", 1, "\"fullName\":\"B\",\"birthYear\":\"C\",\"volumeMl\":\"E\"", null))
                .statusCode(202);
        var read = ListWorld.settled(list);
        assertThat(read.getInt("summary.rows")).isEqualTo(2);
        assertThat(read.getList("unread.sheet")).isEqualTo(List.of("Buổi chiều"));
        assertThat(read.getInt("unread[0].rows")).isEqualTo(3);
        assertThat(Visitor.signedIn("district").page(path()))
                .contains("Không đọc các trang sau:", "Buổi chiều (3 dòng)");
        assertThat(Visitor.signedIn("district").english(path())).contains("These sheets are not read:");
    }

    private static String plan(String sheet, int headerRow, String columns, @Nullable String more) {
        return "{\"sheets\":[{\"sheet\":\"" + sheet + "\",\"headerRow\":" + headerRow + ",\"columns\":{" + columns
                + "}}" + (more == null ? "" : "," + more) + "]}";
    }

    private ValidatableResponse put(String plan) {
        return World.as("district")
                .body(plan)
                .put("/api/v1/lists/" + list + "/columns")
                .then();
    }

    private String path() {
        String code = World.as("district")
                .get("/api/v1/drives/" + drive)
                .then()
                .body("id", equalTo(drive.toString()))
                .extract()
                .path("code");
        return "/drives/" + code + "/lists/" + list;
    }
}
