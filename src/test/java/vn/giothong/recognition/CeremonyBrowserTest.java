package vn.giothong.recognition;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.World;
import vn.giothong.browser.Browser;
import vn.giothong.browser.Inspection;

/** From reviewed cases to awards in people's hands, in a browser. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CeremonyBrowserTest {
    private Browser browser;

    @BeforeEach
    void open() {
        World.token("district");
        browser = Browser.open("http://localhost:" + RestAssured.port);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void a_request_is_drafted_for_the_ticked_cases_and_issued() {
        PaperWorld.cases(3, 15, CaseState.REVIEWED);
        var page = browser.laptop("district");
        page.navigate("/recognition?state=REVIEWED&threshold=15");
        page.keyboard().press("a");
        page.locator("button[value='SUBMISSION']").click();
        assertThat(page).hasURL(Pattern.compile("/recognition/papers/[0-9a-f-]{36}"));
        assertThat(page.locator("main")).containsText("Nháp");
        page.fill("#f-signer", "Nguyễn Văn Long");
        page.locator("form:has(#f-about) button").click();
        assertEquals(List.of(), Inspection.of(page, "paper-draft-page"));
        page.locator("form[action$='/issue'] button").click();
        assertThat(page.locator("h1")).containsText("/TTr-HCTĐ");
        assertThat(page.locator("code").first()).hasText(Pattern.compile("[0-9a-f]{64}"));
        assertEquals(List.of(), Inspection.of(page, "paper-page"));
    }

    @Test
    void awards_are_handed_over_by_keyboard_and_who_is_absent_stays_waiting() {
        var cases = PaperWorld.cases(300, PaperWorld.CUP, CaseState.SUBMITTED);
        PaperWorld.decided(cases);
        var id = PaperWorld.ceremony("district", AwardWorld.today().toString());
        PaperWorld.put("district", id, cases);
        var page = browser.laptop("district");
        page.navigate("/recognition/ceremonies/" + id + "?size=300");
        page.keyboard().press("a");
        page.keyboard().press("j");
        page.keyboard().press("j");
        page.keyboard().press("Space");
        assertThat(page.locator("[data-ticked]")).hasText("299 / 300");
        assertEquals(List.of(), Inspection.of(page, "ceremony-page"));
        page.keyboard().press("s");
        page.keyboard().type("Phạm Thị Thanh Hà");
        page.keyboard().press("Enter");
        assertThat(page.locator("main")).containsText("Đã làm xong 299 hồ sơ");
        page.navigate("/recognition/ceremonies/" + id + "?waiting=true");
        assertThat(page.locator("input[name='id']")).hasCount(1);
    }
}
