package vn.giothong.drive;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.World;
import vn.giothong.browser.Browser;

/** A form that is being sent is not sent again by an impatient hand, and may be sent again where no answer comes. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SecondClickBrowserTest {
    private static final long LONGER_THAN_IT_WAITS_MILLIS = 11_000;

    private static final double LONG_ENOUGH_TO_BE_SENT_MILLIS = 1_500;

    private final String name = "Đợt bấm hai lần " + UUID.randomUUID();
    private Browser browser;
    private Page page;

    @BeforeEach
    void a_drive_is_written_down() {
        World.token("club");
        browser = Browser.open("http://localhost:" + RestAssured.port);
        page = browser.laptop("club");
        page.navigate("/drives/new");
        page.fill("#f-name", name);
        page.fill("#f-date", DeskStory.today().plusDays(60).toString());
        page.fill("#f-venue", "Nhà văn hóa");
        page.fill("#f-targetUnits", "100");
    }

    @AfterEach
    void close() {
        browser.close();
    }

    private Locator save() {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Lưu").setExact(true));
    }

    private long drafts() {
        return QuarkusTransaction.requiringNew().call(() -> Drive.count("name", name));
    }

    @Test
    void a_second_click_before_the_answer_makes_no_second_draft() {
        var answers = new ArrayList<Runnable>();
        page.route("**/drives", form -> {
            var answer = form.fetch();
            answers.add(() -> form.fulfill(new Route.FulfillOptions().setResponse(answer)));
        });
        save().evaluate("button => { button.click(); setTimeout(() => button.click(), 300) }");
        page.waitForCondition(() -> !answers.isEmpty());
        page.waitForTimeout(LONG_ENOUGH_TO_BE_SENT_MILLIS);
        assertThat(drafts()).isEqualTo(1);
        answers.get(answers.size() - 1).run();
        assertThat(page.locator("h1")).containsText(name);
    }

    @Test
    void a_form_to_which_no_answer_comes_keeps_its_button_and_is_sent_again() {
        var sent = new AtomicInteger();
        page.clock().install();
        page.route("**/drives", form -> {
            sent.incrementAndGet();
            form.abort("aborted");
        });
        save().click();
        save().click();
        assertThat(save()).isEnabled();
        assertThat(save()).isFocused();
        assertThat(sent).hasValue(1);
        page.unroute("**/drives");
        page.clock().fastForward(LONGER_THAN_IT_WAITS_MILLIS);
        save().click();
        assertThat(page.locator("h1")).containsText(name);
        assertThat(drafts()).isEqualTo(1);
    }

    @Test
    void a_form_to_which_people_come_back_is_sent_again() {
        page.route("**/drives", form -> form.abort("aborted"));
        save().click();
        page.unroute("**/drives");
        page.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))");
        save().click();
        assertThat(page.locator("h1")).containsText(name);
    }
}
