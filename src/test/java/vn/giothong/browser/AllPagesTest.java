package vn.giothong.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.giothong.World;

/**
 * Every page in a real browser, on a laptop in Vietnamese by day and on a phone in English in the dark: it answers, axe-core finds
 * nothing, and nothing runs out of the window.
 */
@QuarkusTest
class AllPagesTest {
    private static final List<String> EVERYBODY =
            List.of("/", "/sign-in", "/screening", "/me/sign-in", "/me/activate", "/check", "/outbox", "/honours");

    private record Window(String locale, int width, int height, boolean atNight) {
        Page open(Browser browser) {
            var page = browser.page(locale, width, height);
            if (atNight) {
                Inspection.darken(page);
            }
            return page;
        }
    }

    private static final List<Window> WINDOWS =
            List.of(new Window("vi-VN", 1366, 768, false), new Window("en-GB", 390, 844, true));

    @Test
    void axe_finds_nothing_on_any_page() {
        World.token("club");
        var pages = PagesByRole.all();
        var found = WINDOWS.parallelStream()
                .flatMap(window -> lookThrough(window, pages).stream())
                .toList();
        assertThat(found).isEmpty();
    }

    @Test
    void an_open_page_follows_its_system_from_day_to_night() {
        var browser = Browser.open("http://localhost:" + RestAssured.port);
        try {
            var page = browser.laptop();
            page.navigate("/");
            assertThat(page.getAttribute("html", "data-bs-theme")).isEqualTo("light");
            Inspection.darken(page);
            page.waitForSelector("html[data-bs-theme=dark]");
        } finally {
            browser.close();
        }
    }

    private static List<String> lookThrough(Window window, Map<String, List<String>> pages) {
        var browser = Browser.open("http://localhost:" + RestAssured.port);
        try {
            var found = new ArrayList<String>();
            var stranger = window.open(browser);
            EVERYBODY.forEach(path -> found.addAll(look(stranger, "nobody", path, window)));
            pages.forEach((role, paths) -> {
                var page = window.open(browser);
                Browser.signIn(page, role);
                paths.forEach(path -> found.addAll(look(page, role, path, window)));
            });
            return found;
        } finally {
            browser.close();
        }
    }

    private static List<String> look(Page page, String role, String path, Window window) {
        var answer = page.navigate(path);
        var where = role + " " + window.locale() + " " + path + ": ";
        var found = new ArrayList<String>();
        var expected = path.equals("/no-such-page") ? 404 : 200;
        if (answer.status() != expected) {
            found.add(where + answer.status());
        }
        if ((Boolean)
                page.evaluate("document.querySelectorAll('.rail nav > ul > li, .rail nav > details').length > 7")) {
            found.add(where + "more than seven entries in the rail");
        }
        found.addAll(Inspection.of(page, role + path));
        return found;
    }
}
