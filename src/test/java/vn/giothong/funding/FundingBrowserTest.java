package vn.giothong.funding;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

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

/** What a year came to and a new rate, as the province writes them down. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FundingBrowserTest {
    private Browser browser;

    @BeforeEach
    void open() {
        World.token("province");
        browser = Browser.open("http://localhost:" + RestAssured.port);
    }

    @AfterEach
    void close() {
        browser.close();
        FundingStory.forget();
    }

    private static void press(Page page, String action) {
        page.locator("form[method=post][action$='" + action + "'] button.btn").click();
    }

    @Test
    void the_year_and_a_new_rate_are_written_down() {
        var page = browser.laptop("province");
        page.navigate("/funding/2019");
        page.locator("details:has(form[action$='/outturn']) > summary").click();
        page.fill("#f-given", "7");
        page.fill("#f-spent", "3150000");
        press(page, "/outturn");
        assertThat(page.locator("tfoot")).containsText("3.150.000");
        page.navigate("/funding/rates");
        page.locator("details:has(form[method=post][action$='/rates']) > summary")
                .click();
        page.selectOption("#f-series", "PRICE_FRAME");
        page.fill("#f-amount", "60000");
        page.fill("#f-legalBasis", "Báo giá");
        press(page, "/rates");
        assertThat(page.locator("table")).containsText("60.000");
        page.navigate("/funding/quote?award=GIAY_KHEN&authorityLevel=DISTRICT&decidedOn=2025-07-01");
        assertThat(page.locator("#errors")).containsText("không còn cấp này");
    }
}
