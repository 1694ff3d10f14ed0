package vn.giothong.care;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.World;
import vn.giothong.browser.Browser;
import vn.giothong.browser.Inspection;

/** A team leader comes home from the station and writes the visit down on a phone. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class VisitBrowserTest {
    private static final Logger LOG = Logger.getLogger(VisitBrowserTest.class);
    private static final int SMALLEST_TARGET = 44;

    @Test
    void a_visit_is_entered_on_a_phone_with_one_number_and_two_taps() {
        World.token("team");
        var browser = Browser.open("http://localhost:" + RestAssured.port);
        try {
            var page = browser.page("vi-VN", 390, 844);
            Browser.signIn(page, "team");
            page.navigate("/care");
            var begun = System.nanoTime();
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Ghi chuyến thăm"))
                    .first()
                    .click();
            page.getByLabel("Số người được thăm").fill("37");
            page.getByLabel("Suất ăn").first().check();
            assertThat(page.locator(".for-donor").isVisible()).isFalse();
            assertThat(
                            (Integer)
                                    page.evaluate(
                                            "Math.min(...[...document.querySelectorAll('.touch, .touch-save')].map(e => Math.round(e.getBoundingClientRect().height)))"))
                    .isGreaterThanOrEqualTo(SMALLEST_TARGET);
            assertThat(Inspection.of(page, "care-visit")).isEmpty();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Lưu chuyến thăm"))
                    .click();
            page.waitForURL(address -> address.contains("/care/teams/"));
            LOG.infof(
                    "A visit on a phone: three taps and one number typed; %d ms of them the machine's",
                    (System.nanoTime() - begun) / 1_000_000);
            assertThat(page.content()).contains("Đã lưu chuyến thăm");
            World.as("team")
                    .get("/api/v1/visits?size=1000")
                    .then()
                    .body("items.people", org.hamcrest.Matchers.hasItem(37));
        } finally {
            browser.close();
        }
    }
}
