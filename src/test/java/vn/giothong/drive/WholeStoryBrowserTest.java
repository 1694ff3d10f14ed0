package vn.giothong.drive;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.World;
import vn.giothong.browser.Browser;

/** What the coordinator of a club does with a drive, from the first thought of it to its figures, in a real browser. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WholeStoryBrowserTest {
    private Browser browser;

    @BeforeEach
    void open() {
        World.token("district");
        World.token("club");
        browser = Browser.open("http://localhost:" + RestAssured.port);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void a_drive_goes_from_a_club_s_proposal_to_its_figures() {
        for (int i = 0; i < 9; i++) {
            DeskStory.donor("Quách Thị Hiền " + (char) ('A' + i) + "oan", 1980 + i);
        }
        var club = browser.laptop("club");
        var path = propose(club);
        approve(browser.laptop("district"), path);
        club.navigate(path);
        club.click("a[href='" + path + "/desk']");
        DeskKeys.logTen(club, "quach thi hien", "Quản Trọng Nghĩa");
        club.navigate(path);
        club.click("form[action$='/closure'] button");
        assertThat(club.locator("h1 .pill")).hasText("Đã khép");
        figure(club, "đăng ký", "10");
        figure(club, "đơn vị 250 ml", "10,8");
        figure(club, "Mililit", "2.700");
        figure(club, "tạm hoãn", "1");
        figure(club, "không đến", "0");
        assertThat(club.locator(".figures .value").first()).hasText("8");
        assertThat(club.locator("#people-h")).containsText("10");
    }

    private static String propose(Page page) {
        page.navigate("/drives");
        page.click("a[href='/drives/new']");
        page.fill("#f-name", "Hiến máu cùng câu lạc bộ");
        page.fill("#f-date", DeskStory.today().toString());
        page.fill("#f-startsAt", "07:00");
        page.fill("#f-endsAt", "11:30");
        page.selectOption("#f-chapterId", DriveStory.chapter(DriveStory.COMMUNE));
        page.selectOption("#f-collectorId", DriveStory.collector());
        page.fill("#f-venue", "Nhà văn hóa Châu Ổ");
        page.fill("#f-targetUnits", "20");
        page.check("input[name=clubIds]");
        page.click("main form .btn-primary");
        assertThat(page.locator("h1 .pill")).hasText("Nháp");
        page.click("form[action$='/submission'] button");
        assertThat(page.locator("h1 .pill")).hasText("Đã gửi");
        var address = page.url();
        return address.substring(address.indexOf("/drives/"));
    }

    private static void approve(Page page, String path) {
        page.locator("main a[href='" + path + "']").first().click();
        page.click("form[action$='/approval'] button");
        assertThat(page.locator("h1 .pill")).hasText("Đã duyệt");
    }

    private static void figure(Page page, String label, String value) {
        var figure = page.locator(".figures li")
                .filter(new Locator.FilterOptions().setHas(page.locator(".label:text-is('" + label + "')")));
        assertThat(figure.locator(".value")).hasText(value);
    }
}
