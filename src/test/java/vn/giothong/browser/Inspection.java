package vn.giothong.browser;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ScreenshotType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What there is to say against a page as it stands in its window: axe-core's violations, and whatever runs out of the window. With
 * {@code -Dpictures} a picture of it is left in {@code target/pictures} for whoever wants to look.
 */
public final class Inspection {
    private static final boolean PICTURES = System.getProperty("pictures") != null;

    private Inspection() {}

    public static List<String> of(Page page, String name) {
        if (PICTURES) {
            picture(page, name);
        }
        var found = new ArrayList<String>();
        if ((Boolean) page.evaluate("document.documentElement.scrollWidth > innerWidth + 1")) {
            found.add(name + ": wider than the window");
        }
        violations(axe(page), name, found);
        return found;
    }

    /** The page's window in a room whose system is set to dark colours. */
    public static void darken(Page page) {
        // colours that glide from day to night would be measured half way
        page.emulateMedia(new Page.EmulateMediaOptions()
                .setReducedMotion(ReducedMotion.REDUCE)
                .setColorScheme(ColorScheme.DARK));
    }

    private static void picture(Page page, String name) {
        var file = name.replaceAll("[^a-zA-Z0-9]+", "-") + "-" + page.viewportSize().width + ".jpg";
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setType(ScreenshotType.JPEG)
                .setPath(Path.of("target/pictures", file)));
    }

    /**
     * No page has frames, so that axe may run in one go, and what it says of rules that are kept is not asked for: both leave the
     * violations as they are and take half the time.
     */
    private static AxeBuilder axe(Page page) {
        var options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return new AxeBuilder(page).options(options).setLegacyMode(true);
    }

    private static void violations(AxeBuilder axe, String name, List<String> found) {
        axe.analyze().getViolations().forEach(rule -> found.add(name + ": " + rule.getId() + " " + places(rule)));
    }

    private static List<String> places(Rule rule) {
        return rule.getNodes().stream()
                .limit(3)
                .map(node -> String.valueOf(node.getHtml()))
                .toList();
    }
}
