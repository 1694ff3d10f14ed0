package vn.giothong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giothong.World;
import vn.giothong.report.ReportStory;

/** A month's report on its way through three pairs of hands, each at their own browser. */
@QuarkusTest
class HandInBrowserTest {
    private Browser browser;

    @BeforeEach
    void open() {
        World.token("club");
        browser = Browser.open("http://localhost:" + RestAssured.port);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    private Page as(String who) {
        var page = browser.page("vi-VN", 1366, 768);
        Browser.signIn(page, who);
        return page;
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    @Test
    void a_report_is_compiled_submitted_approved_and_accepted() {
        ReportStory.drive("1992-05-10");
        var district = as("district");
        district.navigate("/reports/hand-in?period=1992-05");
        button(district, "Lập báo cáo").first().click();
        assertThat(district.locator("main")).containsText("Nháp");
        button(district, "Gửi").click();
        assertThat(district.locator("main")).containsText("Đã gửi");
        assertThat(button(district, "Duyệt")).hasCount(0);
        var address = district.url();

        var province = as("province");
        province.navigate("/today");
        province.locator("a[href$='" + address.substring(address.lastIndexOf('/')) + "']")
                .click();
        button(province, "Duyệt").click();
        assertThat(province.locator("main")).containsText("BC-524/1992-05/1");

        var health = as("health");
        health.navigate(address);
        button(health, "Duyệt").click();
        assertThat(health.locator("main")).containsText("Sở Y tế đã tiếp nhận");
    }
}
