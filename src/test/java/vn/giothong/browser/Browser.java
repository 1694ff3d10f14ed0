package vn.giothong.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import vn.giothong.demo.DemoAccounts;

/**
 * A real browser for the tests: the system's Chromium. Where none is found a test is skipped and says so; in CI it fails, since
 * there one has to be.
 */
public final class Browser implements AutoCloseable {
    private static final List<Path> PLACES = List.of(
            Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"), Path.of("/usr/bin/google-chrome"));

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser browser;
    private final String address;

    private Browser(Playwright playwright, com.microsoft.playwright.Browser browser, String address) {
        this.playwright = playwright;
        this.browser = browser;
        this.address = address;
    }

    /** Opens the browser on the application at the address, such as {@code http://localhost:8081}. */
    public static Browser open(String address) {
        var program = program();
        if (program.isEmpty()) {
            var missing = "No Chromium found under " + PLACES + ": browser tests need one";
            if ("true".equals(System.getenv("CI"))) {
                Assertions.fail(missing);
            }
            Assumptions.abort(missing);
        }
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program.get())
                        // without a graphics card Chromium would play one in software, at the cost of a core
                        .setArgs(List.of("--no-sandbox", "--disable-gpu")));
        return new Browser(playwright, browser, address);
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
        BrowserContext context = browser.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(address)
                .setLocale(locale)
                .setViewportSize(width, height));
        return context.newPage();
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

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
