package vn.giothong.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import vn.giothong.demo.DemoAccounts;

/**
 * A real browser for the tests: the system's Chromium, the one without windows first, which takes a quarter less of the processor.
 * Where none is found a test is skipped and says so; in CI it fails, since there one has to be.
 */
public final class Browser implements AutoCloseable {
    private static final List<Path> PLACES = List.of(
            Path.of("/usr/bin/chromium-headless-shell"),
            Path.of("/usr/bin/chromium"),
            Path.of("/usr/bin/chromium-browser"),
            Path.of("/usr/bin/google-chrome"));

    private static final double PATIENCE_MILLIS = 20_000;

    /** It takes seconds to start, so it stays until the process ends; Playwright wants one for each thread. */
    private static final ThreadLocal<com.microsoft.playwright.Browser> STARTED =
            ThreadLocal.withInitial(() -> start(program().orElseThrow()));

    private final List<BrowserContext> windows = new ArrayList<>();
    private final String address;

    private Browser(String address) {
        this.address = address;
    }

    /** Opens the browser on the application at the address, such as {@code http://localhost:8081}. */
    public static Browser open(String address) {
        if (program().isEmpty()) {
            var missing = "No Chromium found under " + PLACES + ": browser tests need one";
            if ("true".equals(System.getenv("CI"))) {
                Assertions.fail(missing);
            }
            Assumptions.abort(missing);
        }
        return new Browser(address);
    }

    private static com.microsoft.playwright.Browser start(Path program) {
        // another process runs tests beside this one
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        return Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        // without a graphics card Chromium would play one in software, at the cost of a core
                        .setArgs(List.of("--no-sandbox", "--disable-gpu")));
    }

    private static Optional<Path> program() {
        return PLACES.stream().filter(Files::isExecutable).findFirst();
    }

    /** A laptop of its own, in Vietnamese, with nobody signed in. */
    public Page laptop() {
        return page("vi-VN", 1366, 768);
    }

    /** A window of a size and language, with nobody signed in. */
    public Page page(String locale, int width, int height) {
        var window = STARTED.get()
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setBaseURL(address)
                        .setLocale(locale)
                        .setViewportSize(width, height));
        windows.add(window);
        return window.newPage();
    }

    /** A laptop at which one of the demonstration's accounts is signed in. */
    public Page laptop(String username) {
        var page = laptop();
        signIn(page, username);
        return page;
    }

    /** Path and query of an address as letters and papers name it, by the site of an installation. */
    public static String path(String address) {
        var uri = URI.create(address);
        return uri.getRawQuery() == null ? uri.getRawPath() : uri.getRawPath() + "?" + uri.getRawQuery();
    }

    public static void signIn(Page page, String username) {
        page.navigate("/sign-in");
        page.fill("#username", username);
        page.fill("#password", DemoAccounts.PASSWORD);
        page.press("#password", "Enter");
        page.waitForURL(address -> !address.contains("/sign-in"));
    }

    /** Closes its windows with all they keep; the next one begins with nothing. */
    @Override
    public void close() {
        windows.forEach(BrowserContext::close);
    }
}
