package vn.giothong.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.World;
import vn.giothong.browser.Browser;
import vn.giothong.browser.Inspection;
import vn.giothong.web.Formats;

/**
 * A team leader comes home from the station and writes the visit down on a phone, in under a minute: what is counted here are the
 * taps, the keys and the pages that it takes, since a machine's seconds say nothing of a person's.
 */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class VisitBrowserTest {
    private static final Logger LOG = Logger.getLogger(VisitBrowserTest.class);
    private static final int SMALLEST_TARGET = 44;

    /** Counts in the window what fingers do, over all its pages. */
    private static final String COUNTING = """
            for (const kind of ['click', 'keydown']) addEventListener(kind, event => {
              if (event.isTrusted && event.detail !== 0 || kind === 'keydown')
                sessionStorage.setItem(kind, 1 + Number(sessionStorage.getItem(kind) ?? 0));
            }, true);
            """;

    private final List<String> pages = new ArrayList<>();
    private Browser browser;
    private Page page;

    @BeforeEach
    void a_leader_with_a_phone() {
        World.token("team");
        browser = Browser.open("http://localhost:" + RestAssured.port);
        page = browser.page("vi-VN", 390, 844);
        Browser.signIn(page, "team");
        page.context().addInitScript(COUNTING);
        page.onRequest(request -> {
            if (request.isNavigationRequest()) {
                pages.add(request.method());
            }
        });
    }

    @AfterEach
    void the_phone_goes_back_into_the_pocket() {
        browser.close();
    }

    private int counted(String kind) {
        return Integer.parseInt(String.valueOf(page.evaluate("sessionStorage.getItem('" + kind + "') ?? '0'")));
    }

    private void tap(AriaRole role, String name) {
        page.getByRole(role, new Page.GetByRoleOptions().setName(name)).first().click();
    }

    @Test
    void a_visit_is_entered_with_three_taps_and_one_number() {
        page.navigate("/care");
        pages.clear();
        var begun = System.nanoTime();
        tap(AriaRole.LINK, "Ghi chuyến thăm");
        page.getByLabel("Số người được thăm").focus();
        page.keyboard().type("37");
        page.getByLabel("Suất ăn").first().check();
        assertThat(page.locator(".for-donor").isVisible()).isFalse();
        assertThat(smallestTarget()).isGreaterThanOrEqualTo(SMALLEST_TARGET);
        assertThat(Inspection.of(page, "care-visit")).isEmpty();
        tap(AriaRole.BUTTON, "Lưu chuyến thăm");
        page.waitForURL(address -> address.contains("/care/teams/"));
        LOG.infof(
                "A visit on a phone: %d taps and %d keys; %d ms of them the machine's",
                counted("click"), counted("keydown"), (System.nanoTime() - begun) / 1_000_000);
        assertThat(page.content()).contains("Đã lưu chuyến thăm");
        assertThat(counted("click")).isEqualTo(3);
        assertThat(counted("keydown")).isEqualTo(2);
        assertThat(pages).as("the form, sending it, the team's page").containsExactly("GET", "POST", "GET");
        World.as("team").get("/api/v1/visits?size=1000").then().body("items.people", hasItem(37));
    }

    private int smallestTarget() {
        return (Integer)
                page.evaluate(
                        "Math.min(...[...document.querySelectorAll('.touch, .touch-save')].map(e => Math.round(e.getBoundingClientRect().height)))");
    }

    @Test
    void the_form_asks_for_nothing_that_it_can_know() {
        var team = CareWorld.ownTeam();
        String leader =
                World.as("team").get("/api/v1/care-teams/" + team + "/members").path("items[0].volunteerId");
        CareWorld.visit("team", team, Map.of("date", today(), "members", List.of(leader)))
                .statusCode(201);
        page.navigate("/care/visits/new?teamId=" + team);
        assertThat(page.locator("form.care-visit :invalid").count())
                .as("required and empty")
                .isZero();
        assertThat(page.locator("#f-date").inputValue()).isEqualTo(today());
        assertThat(ticked("kind")).containsExactly("PATIENT");
        assertThat(ticked("setting")).containsExactly("STATION");
        assertThat(ticked("support")).containsExactly("VISIT");
        assertThat(ticked("members")).as("who came last time").containsExactly(leader);
        assertThat(page.locator("#f-hours").inputValue()).isEqualTo("2");
        assertThat(page.locator(".sponsor >> visible=true").count())
                .as("sponsors, but of the line that is ticked")
                .isEqualTo(1);
    }

    private static String today() {
        return LocalDate.now(Formats.ZONE).toString();
    }

    private List<String> ticked(String name) {
        return page.locator("input[name=" + name + "]:checked").all().stream()
                .map(box -> box.getAttribute("value"))
                .toList();
    }
}
