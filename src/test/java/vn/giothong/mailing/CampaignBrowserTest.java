package vn.giothong.mailing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.World;
import vn.giothong.browser.Browser;
import vn.giothong.outreach.MailServer;

/** An officer invites a club to a drive and then writes to it again, from the rail to the inboxes and back by the way out of a letter. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CampaignBrowserTest {
    private static final Pattern WAY_OUT = Pattern.compile("https?://\\S+/unsubscribe/\\S+");

    /** Until a page that looks again every two seconds says so, in milliseconds. */
    private static final int PATIENCE = 20_000;

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

    @Test
    void a_message_goes_from_the_page_to_the_inbox_and_whoever_unsubscribes_is_left_out_of_the_next() throws Exception {
        var club = MailingWorld.club();
        var drive = MailingWorld.drive();
        var stays = MailingWorld.member(club);
        var leaves = MailingWorld.member(club);
        MailingWorld.silent(club);
        World.as("commune")
                .body(Map.of("email", leaves.email(), "language", "en"))
                .put("/api/v1/donors/" + leaves.id() + "/mail-contact")
                .then()
                .statusCode(200);
        var page = browser.laptop("commune");
        fromTheRail(page);
        write(page, "MOI-HIEN-MAU", club, drive);
        button(page, "Xem trước").click();
        var preview = page.locator("section[aria-labelledby=preview-h]");
        assertThat(preview).containsText("3 người trong diện = 2 được nhận + 1 không nhận");
        assertThat(preview).containsText("không đồng ý nhận qua kênh này");
        assertThat(preview).containsText("Cho Phan Thị Thư");
        assertThat(preview.locator(".message-text")).containsText("Ngày hội thư");
        Assertions.assertThat(MailServer.inbox(stays.email())).isEmpty();
        picture(page, "message-preview");

        button(page, "Gửi").click();
        page.waitForURL(Pattern.compile(".*/messages/[0-9a-f-]{36}"));
        assertThat(page.locator("#work"))
                .containsText("Đã xong 0 trên 2 người", new ContainsTextOptions().setTimeout(PATIENCE));
        MailingWorld.tick();
        assertThat(figure(page, "đã gửi")).hasText("2", new HasTextOptions().setTimeout(PATIENCE));
        picture(page, "message-sent");
        Assertions.assertThat(texts(stays)).singleElement().asString().startsWith("Kính gửi anh/chị Phan Thị Thư");
        Assertions.assertThat(texts(leaves)).singleElement().asString().startsWith("Dear Phan Thị Thư");

        unsubscribe(texts(leaves).get(0));
        fromTheRail(page);
        write(page, "SUC-KHOE-NANG", club, null);
        button(page, "Gửi").click();
        page.waitForURL(Pattern.compile(".*/messages/[0-9a-f-]{36}"));
        assertThat(figure(page, "không đồng ý nhận qua kênh này"))
                .hasText("2", new HasTextOptions().setTimeout(PATIENCE));
        MailingWorld.tick();
        Assertions.assertThat(texts(stays)).hasSize(2);
        Assertions.assertThat(texts(leaves)).hasSize(1);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("không đồng ý nhận qua kênh này"))
                .click();
        assertThat(page.locator("main")).containsText("3 người trong diện = 1 được nhận + 2 không nhận");
        assertThat(page.locator("tbody tr")).hasCount(2);
    }

    /** In two clicks at most. */
    private static void fromTheRail(Page page) {
        var entry =
                page.locator(".rail nav").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Tin nhắn"));
        if (!entry.isVisible()) {
            page.locator(".rail nav summary").click();
        }
        entry.click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Soạn tin mới"))
                .click();
    }

    private static void write(Page page, String template, String club, @Nullable String drive) {
        page.selectOption("#f-template", template);
        page.selectOption("#f-channel", "EMAIL");
        page.selectOption("#f-clubId", club);
        if (drive != null) {
            page.selectOption("#f-driveId", drive);
        }
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator figure(Page page, String label) {
        return page.locator(".figures li")
                .filter(new Locator.FilterOptions().setHasText(label))
                .locator(".value");
    }

    private static List<String> texts(MailingWorld.Member member) throws Exception {
        return MailServer.inbox(member.email()).stream()
                .map(MailServer.Received::text)
                .toList();
    }

    /** By the link in the letter, at a browser in which nobody ever signed in. */
    private void unsubscribe(String letter) {
        var link = WAY_OUT.matcher(letter);
        Assertions.assertThat(link.find()).isTrue();
        var stranger = browser.page("vi-VN", 390, 844);
        stranger.navigate(Browser.path(link.group()));
        picture(stranger, "unsubscribe-phone");
        button(stranger, "Ngừng nhận").click();
        assertThat(stranger.locator("main")).containsText("từ nay không gửi nữa");
    }

    private static void picture(Page page, String name) {
        page.screenshot(
                new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/pictures/" + name + ".png")));
    }
}
