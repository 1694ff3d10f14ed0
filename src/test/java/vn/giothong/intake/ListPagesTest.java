package vn.giothong.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.Visitor;
import vn.giothong.World;

/** The pages of a list: rows are decided one after the other, and nobody loses what was typed or the place. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ListPagesTest {
    private static final String HEADER = "STT;Họ và tên;Ngày sinh;Giới tính;Thể tích (ml);Mã túi máu;Kết quả";

    private UUID drive;
    private String person;
    private Visitor district;

    @BeforeEach
    void the_district_signs_in() {
        drive = ListWorld.drive("2020-03-06");
        person = ListWorld.aName();
        district = Visitor.signedIn("district");
    }

    @Test
    void a_refused_decision_keeps_what_was_typed_and_the_filter() {
        var path = path(conflicting());
        var page = district.page(path + "?state=TO_RESOLVE&flag=&page=0");
        district.post(
                        page,
                        path + "/rows/2",
                        "state",
                        "TO_RESOLVE",
                        "flag",
                        "",
                        "page",
                        "0",
                        "decision",
                        "other",
                        "donor",
                        "NHAM-01",
                        "reason",
                        "cùng nhà")
                .statusCode(422)
                .body(containsString("id=\"d-2-other\" value=\"other\" checked"))
                .body(containsString("value=\"NHAM-01\""))
                .body(containsString("value=\"cùng nhà\""))
                .body(containsString("id=\"e-donor-2\""))
                .body(containsString("?state=TO_RESOLVE\" aria-current=\"true\""));
    }

    @Test
    void a_decision_leads_back_to_the_same_rows_and_page() {
        var path = path(conflicting());
        district.post(
                        district.page(path),
                        path + "/rows/2",
                        "state",
                        "NEW",
                        "flag",
                        "UNDER_AGE",
                        "page",
                        "3",
                        "decision",
                        "new")
                .statusCode(303)
                .header("Location", endsWith(path + "?state=NEW&flag=UNDER_AGE&page=3#row-2"));
    }

    @Test
    void a_page_that_has_emptied_shows_the_last_one_with_rows() {
        var path = path(conflicting());
        district.get(path + "?state=&flag=&page=9").statusCode(200).body(containsString("id=\"row-3\""));
    }

    @Test
    void a_row_that_was_left_out_stands_behind_those_that_wait() {
        var list = conflicting();
        var path = path(list);
        ListWorld.resolve(list, 2, Map.of("skip", true, "reason", "nhầm"))
                .then()
                .statusCode(204);
        var page = district.page(path + "?state=TO_RESOLVE");
        assertThat(page.indexOf("id=\"row-3\"")).isPositive().isLessThan(page.indexOf("id=\"row-2\""));
    }

    @Test
    void a_repeated_row_can_be_somebody_else_but_needs_no_leaving_out() {
        var row = ";" + person + ";28/08/1989;Nam;250;B1;Hiến";
        var path = path(ListWorld.taken(drive, HEADER, "1" + row, "2" + row));
        assertThat(district.page(path + "?state=REPEATED"))
                .contains("id=\"d-2-new\"")
                .doesNotContain("id=\"d-2-skip\"");
        district.post(district.page(path), path + "/rows/2", "decision", "new").statusCode(303);
        assertThat(district.page(path + "?state=NEW")).contains("id=\"row-2\"");
    }

    @Test
    void columns_that_were_read_wrongly_are_corrected_on_a_page() {
        ListWorld.sentBy(drive, "VHHTM");
        var list = ListWorld.taken(
                drive, HEADER.replace("Mã túi máu", "Lấy thật"), "1;" + person + ";28/08/1989;Nam;250;350;Hiến");
        var path = path(list);
        assertThat(district.page(path)).contains(path + "/columns");
        var page = district.page(path + "/columns");
        assertThat(page).contains("<option value=\"volumeMl\" selected>");
        district.post(
                        page,
                        path + "/columns",
                        "header-0",
                        "1",
                        "field-0-B",
                        "fullName",
                        "field-0-C",
                        "birthDate",
                        "field-0-F",
                        "volumeMl",
                        "field-0-G",
                        "outcome")
                .statusCode(303)
                .header("Location", endsWith(path));
        assertThat(ListWorld.settled(list).getInt("summary.millilitres")).isEqualTo(350);
    }

    @Test
    void columns_without_a_name_are_refused_and_stay_as_chosen() {
        var path = path(ListWorld.taken(drive, HEADER, "1;" + person + ";28/08/1989;Nam;250;350;Hiến"));
        district.post(district.page(path + "/columns"), path + "/columns", "header-0", "1", "field-0-F", "volumeMl")
                .statusCode(422)
                .body(containsString("<option value=\"volumeMl\" selected>"));
    }

    @Test
    void an_applied_list_is_undone_and_its_columns_stay() {
        var list = ListWorld.appliedOn(drive, HEADER, "1;" + person + ";28/08/1989;Nam;250;B1;Hiến");
        var path = path(list);
        district.get(path + "/columns").statusCode(200).body(containsString(path + "/undoing"));
        district.post(district.page(path), path + "/undoing").statusCode(303);
        assertThat(ListWorld.settled(list).getString("state")).isEqualTo("UNDONE");
        district.post(district.page(path), path + "/undoing").statusCode(303);
    }

    @Test
    void a_clubs_list_is_compared_on_a_page() {
        ListWorld.taken(drive, HEADER, "1;" + person + ";28/08/1989;Nam;250;B1;Hiến");
        var missing = ListWorld.aName();
        var lines = "Họ và tên;Ngày sinh;Giới tính\n" + person + ";28/08/1989;Nam\n" + missing + ";28/08/1988;Nam";
        var club = ListWorld.take(drive, "CLUB", "clb.csv", lines.getBytes(StandardCharsets.UTF_8));
        district.get(path(club) + "/comparison")
                .statusCode(200)
                .body(allOf(containsString(person), containsString(missing)));
    }

    /** Three donations of one person on one day: the second and the third wait for people. */
    private String conflicting() {
        var row = ";" + person + ";28/08/1989;Nam;250;";
        return ListWorld.taken(drive, HEADER, "1" + row + "B1;Hiến", "2" + row + "B2;Hiến", "3" + row + "B3;Hiến");
    }

    private String path(String list) {
        String code = World.as("district").get("/api/v1/drives/" + drive).path("code");
        return "/drives/" + code + "/lists/" + list;
    }
}
