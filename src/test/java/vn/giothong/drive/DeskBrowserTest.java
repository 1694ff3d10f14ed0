package vn.giothong.drive;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.World;
import vn.giothong.browser.Browser;

/** The desk as people use it: a real browser, the keyboard alone. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DeskBrowserTest {
    private static final double SLOWER_THAN_A_SCANNER_MILLIS = 200;

    private Browser browser;
    private UUID drive;
    private String path;

    @BeforeEach
    void the_day_begins() {
        drive = DeskStory.drive(DeskStory.today());
        path = "/drives/" + DeskStory.code(drive) + "/desk";
        browser = Browser.open("http://localhost:" + RestAssured.port);
    }

    @AfterEach
    void the_day_ends() {
        browser.close();
    }

    @Test
    void ten_people_are_logged_by_keyboard_alone() {
        for (int i = 0; i < 9; i++) {
            DeskStory.donor("Lâm Thị Quỳnh " + (char) ('A' + i) + "oan", 1980 + i);
        }
        var page = browser.laptop("club");
        page.navigate(path);
        DeskKeys.logTen(page, "lam thi quynh", "Trương Vĩnh Khiêm");
        var figures = World.as("club").get("/api/v1/drives/" + drive + "/desk").then();
        figures.body("registered", equalTo(10));
        figures.body("donations", equalTo(8));
        figures.body("deferrals", equalTo(1));
        figures.body("millilitres", equalTo(3 * 250 + 3 * 350 + 2 * 450));
    }

    @Test
    void the_last_save_is_undone_with_a_reason() {
        DeskStory.donor("Hồ Thị Bích Vân", 1990);
        var page = browser.laptop("club");
        page.navigate(path);
        DeskKeys.choose(page, "ho thi bich van");
        page.keyboard().press("1");
        page.keyboard().press("Enter");
        DeskKeys.saved(page, 1);
        page.keyboard().press("Control+z");
        assertThat(page.locator("#desk-undo-reason")).isFocused();
        assertThat(page.locator("#desk-undo-reason")).isInViewport();
        page.keyboard().type("Nhầm người");
        page.keyboard().press("Enter");
        assertThat(page.locator("#desk-board .desk-goal strong")).hasText(Pattern.compile("^0/"));
        assertThat(page.locator("#desk-q")).isFocused();
    }

    @Test
    void a_scanned_code_opens_its_person_although_the_scanner_is_quicker_than_the_search() {
        var donor = DeskStory.donor("Hồ Thị Mã Vạch", 1991);
        String code = World.as("commune").get("/api/v1/donors/" + donor).path("code");
        var page = browser.laptop("club");
        page.navigate(path);
        assertThat(page.locator("#desk-q")).isFocused();
        page.keyboard().insertText(code);
        page.keyboard().press("Enter");
        assertThat(page.locator("#desk-person")).containsText("Hồ Thị Mã Vạch");
        assertThat(page.locator("#desk-outcome input[name=result]").first()).isFocused();
    }

    @Test
    void who_brought_the_person_is_scanned_before_the_result_and_leads_back_to_it() {
        var bringer = DeskStory.donor("Hồ Thị Dẫn Đi", 1970);
        String code = World.as("commune").get("/api/v1/donors/" + bringer).path("code");
        var line = DeskStory.lines(drive, 1).get(0);
        var page = browser.laptop("club");
        page.navigate(path + "?line=" + line);
        page.focus("#f-broughtBy");
        page.keyboard().insertText(code);
        page.keyboard().press("Enter");
        assertThat(page.locator("#desk-panel")).containsText("Do Hồ Thị Dẫn Đi (" + code + ") vận động");
        assertThat(page.locator("#desk-outcome input[name=result]").first()).isFocused();
        page.keyboard().press("1");
        page.keyboard().press("Enter");
        DeskKeys.saved(page, 1);
        assertThat(page.locator("#desk-done")).containsText("Do Hồ Thị Dẫn Đi");
    }

    @Test
    void a_bag_scanned_after_the_result_is_its_number_and_no_other_result() {
        var line = DeskStory.lines(drive, 1).get(0);
        var page = browser.laptop("club");
        page.navigate(path + "?line=" + line);
        page.keyboard().press("2");
        page.waitForTimeout(SLOWER_THAN_A_SCANNER_MILLIS);
        page.keyboard().type("14530");
        assertThat(page.locator("#f-bagNumber")).hasValue("14530");
        page.keyboard().press("Enter");
        DeskKeys.saved(page, 1);
        World.as("club")
                .get(DeskStory.path(drive) + "/" + line)
                .then()
                .body("outcome.volumeMl", equalTo(350))
                .body("outcome.bagNumber", equalTo("14530"));
    }

    @Test
    void what_another_laptop_saves_appears_and_a_stale_save_is_told_in_words() {
        var line = DeskStory.lines(drive, 1).get(0);
        var page = browser.laptop("club");
        page.navigate(path + "?line=" + line);
        page.keyboard().press("1");
        page.fill("#f-bagNumber", "QN-5");
        DeskStory.conclude(drive, line, DeskStory.donated(350, DeskStory.version(drive, line)))
                .statusCode(200);
        assertThat(page.locator("#desk-board .desk-goal strong")).hasText(Pattern.compile("^1/"));
        page.press("#f-bagNumber", "Enter");
        assertThat(page.locator("#errors")).containsText("Máy khác vừa ghi dòng này");
        assertThat(page.locator("#f-bagNumber")).hasValue("QN-5");
        assertThat(DeskStory.version(drive, line)).isPositive();
        World.as("club").get(DeskStory.path(drive) + "/" + line).then().body("outcome.volumeMl", equalTo(350));
    }

    @Test
    void a_digit_takes_the_place_of_an_unusual_volume_and_typing_one_that_of_the_digit() {
        var line = DeskStory.lines(drive, 1).get(0);
        DeskStory.conclude(drive, line, DeskStory.donated(300, DeskStory.version(drive, line)))
                .statusCode(200);
        var page = browser.laptop("club");
        page.navigate(path + "?line=" + line);
        assertThat(page.locator("#f-volumeMl")).hasValue("300");
        page.keyboard().press("2");
        assertThat(page.locator("#f-volumeMl")).hasValue("");
        page.fill("#f-volumeMl", "320");
        assertThat(page.locator("#desk-outcome input[name=result]:checked")).hasCount(0);
        page.press("#f-volumeMl", "Enter");
        DeskKeys.saved(page, 1);
        World.as("club").get(DeskStory.path(drive) + "/" + line).then().body("outcome.volumeMl", equalTo(320));
    }

    @Test
    void a_lost_network_is_told_at_once_and_keeps_what_was_typed() {
        var line = DeskStory.lines(drive, 1).get(0);
        var page = browser.laptop("club");
        page.navigate(path + "?line=" + line);
        page.keyboard().press("2");
        page.fill("#f-bagNumber", "QN-9");
        page.context().setOffline(true);
        page.press("#f-bagNumber", "Enter");
        assertThat(page.locator("#desk-alert")).containsText("Mất mạng");
        assertThat(page.locator("#f-bagNumber")).hasValue("QN-9");
        page.context().setOffline(false);
        page.press("#f-bagNumber", "Enter");
        DeskKeys.saved(page, 1);
    }

    @Test
    void what_is_corrected_after_a_lost_answer_is_not_taken_for_saved() {
        var line = DeskStory.lines(drive, 1).get(0);
        var page = browser.laptop("club");
        page.navigate(path + "?line=" + line);
        page.route("**/outcome", answer -> {
            answer.fetch();
            answer.abort();
        });
        page.keyboard().press("2");
        page.fill("#f-bagNumber", "QN-11");
        page.press("#f-bagNumber", "Enter");
        assertThat(page.locator("#desk-alert")).containsText("Mất mạng");
        page.unroute("**/outcome");
        page.locator("#desk-outcome input[name=result]").first().check();
        page.fill("#f-bagNumber", "QN-12");
        page.press("#f-bagNumber", "Enter");
        assertThat(page.locator("#errors")).containsText("Lần lưu trước đã đến nơi");
        assertThat(page.locator("#desk-panel .desk-who").nth(1)).containsText("350 ml");
        assertThat(page.locator("#f-bagNumber")).hasValue("QN-12");
        assertThat(page.locator("#desk-outcome input[name=result]").first()).isChecked();
        page.press("#f-bagNumber", "Enter");
        DeskKeys.saved(page, 1);
        World.as("club")
                .get(DeskStory.path(drive) + "/" + line)
                .then()
                .body("outcome.volumeMl", equalTo(250))
                .body("outcome.bagNumber", equalTo("QN-12"));
    }
}
