package vn.giothong.drive;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;

/** The hands of somebody at the desk, who never touches a mouse. */
final class DeskKeys {
    private DeskKeys() {}

    /** Nine people of the register, called by their family name and one letter more, and one who is new: eight give, one is deferred, one stays away; 2,700 ml. */
    static void logTen(Page page, String family, String newcomer) {
        for (int i = 0; i < 9; i++) {
            choose(page, family + " " + (char) ('a' + i) + "oa");
            if (i < 7) {
                page.keyboard().press(String.valueOf(1 + i % 3));
            } else if (i == 7) {
                page.keyboard().press("4");
                page.keyboard().press("ArrowDown");
            } else {
                page.keyboard().press("5");
            }
            page.keyboard().press("Enter");
            saved(page, i + 1);
        }
        addNew(page, newcomer);
        page.keyboard().press("2");
        page.keyboard().press("Enter");
        saved(page, 10);
    }

    static void choose(Page page, String words) {
        assertThat(page.locator("#desk-q")).isFocused();
        page.keyboard().type(words);
        assertThat(page.locator(".desk-found li")).hasCount(2);
        page.keyboard().press("Enter");
        assertThat(page.locator("#desk-outcome input[name=result]").first()).isFocused();
    }

    static void saved(Page page, int number) {
        assertThat(page.locator("#desk-done")).containsText(String.format("%04d", number));
        assertThat(page.locator("#desk-q")).isFocused();
    }

    private static void addNew(Page page, String name) {
        page.keyboard().type(name);
        assertThat(page.locator(".desk-found li")).hasCount(1);
        page.keyboard().press("Enter");
        assertThat(page.locator("#f-birth")).isFocused();
        page.keyboard().type("1994");
        page.keyboard().press("Tab");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page.locator("#desk-outcome input[name=result]").first()).isFocused();
    }
}
