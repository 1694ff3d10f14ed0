package vn.giothong;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.browser.Browser;
import vn.giothong.browser.Inspection;

/** Signing in by a provider outside, turned on by the settings of a running application as an installation would. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ProviderSignInIT {
    private static final Duration START = Duration.ofMinutes(2);
    private static final String BY_PROVIDER = "Đăng nhập bằng Cổng của tỉnh";

    private static @Nullable RunningJar jar;
    private static @Nullable TinyProvider provider;
    private static String whileAway = "";

    /** The application starts first, while its provider is away. */
    @BeforeAll
    static void start() throws Exception {
        var port = RunningJar.freePort();
        jar = RunningJar.start(
                        RunningJar.installedFolder("provider"),
                        Map.of(
                                "GIOTHONG_DEMO", "true",
                                "GIOTHONG_DEMO_FILL", "false",
                                "GIOTHONG_OIDC_ENABLED", "true",
                                "GIOTHONG_OIDC_NAME", "Cổng của tỉnh",
                                "GIOTHONG_OIDC_URL", TinyProvider.url(port),
                                "GIOTHONG_OIDC_CLIENT_ID", TinyProvider.CLIENT,
                                "GIOTHONG_OIDC_CLIENT_SECRET", TinyProvider.SECRET))
                .ready(START);
        whileAway = open(browser(), "/sign-in/provider").body();
        as("club").get("/api/v1/account").then().statusCode(200);
        provider = TinyProvider.start(port);
    }

    @AfterAll
    static void stop() {
        if (jar != null) {
            jar.close();
        }
        if (provider != null) {
            provider.close();
        }
    }

    private static int port() {
        return jar == null ? 0 : jar.port();
    }

    private static TinyProvider provider() {
        if (provider == null) {
            throw new IllegalStateException("not started");
        }
        return provider;
    }

    /** A browser of its own, so that nobody is signed in yet. */
    private static HttpClient browser() {
        return HttpClient.newBuilder()
                .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
                .followRedirects(HttpClient.Redirect.ALWAYS)
                .build();
    }

    private static HttpResponse<String> open(HttpClient browser, String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
                .header("Accept-Language", "vi")
                .build();
        return browser.send(request, BodyHandlers.ofString());
    }

    private static HttpResponse<String> signIn(HttpClient browser) throws IOException, InterruptedException {
        var page = open(browser, "/sign-in/provider");
        if (page.statusCode() == 303) {
            // the way of a donor has one step more than the client follows
            page = open(
                    browser, page.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", ""));
        }
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        return page;
    }

    private static String arrivesAt(HttpClient browser) throws IOException, InterruptedException {
        return signIn(browser).uri().getPath();
    }

    private static List<String> cookies(HttpClient browser) {
        return ((CookieManager) browser.cookieHandler().orElseThrow())
                .getCookieStore().getCookies().stream().map(HttpCookie::getName).toList();
    }

    private static RequestSpecification as(String username) {
        String token = given().port(port())
                .contentType(ContentType.JSON)
                .body(Map.of("username", username, "password", "giot-hong-demo"))
                .post("/api/v1/tokens")
                .then()
                .statusCode(201)
                .extract()
                .path("token");
        return given().port(port()).contentType(ContentType.JSON).auth().oauth2(token);
    }

    private static String account(String username) {
        return as("admin")
                .get("/api/v1/accounts?size=1000")
                .path("items.find { it.username == '" + username + "' }.id");
    }

    /** The path of the link of an account, which the administrator has just made. */
    private static String linked(String username, String subject) {
        var path = "/api/v1/accounts/" + account(username) + "/provider-link";
        as("admin").body(Map.of("subject", subject)).put(path).then().statusCode(200);
        return path;
    }

    private static void press(Page page, AriaRole role, String name) {
        page.getByRole(role, new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    @Test
    void a_provider_that_is_away_holds_nothing_up_and_is_told_of_in_words() {
        assertThat(whileAway).contains("Hiện chưa liên lạc được với nơi cấp tài khoản bên ngoài", "name=\"password\"");
    }

    @Test
    void an_official_links_the_own_account_once_and_then_enters_by_the_provider_alone() {
        provider().vouchesFor("official-1", Map.of("preferred_username", "hoa.nguyen"));
        try (var browser = Browser.open("http://127.0.0.1:" + port())) {
            var page = browser.laptop();
            page.navigate("/sign-in");
            press(page, AriaRole.LINK, BY_PROVIDER);
            assertThat(page.locator("[role=alert]")).containsText("nhận ra bạn là hoa.nguyen");
            page.navigate("/today");
            assertThat(page).hasURL(Pattern.compile(".*/sign-in"));
            Browser.signIn(page, "club");
            press(page, AriaRole.LINK, "Liên kết với Cổng của tỉnh");
            press(page, AriaRole.BUTTON, "Đúng, liên kết với tài khoản của tôi");
            assertThat(page.locator("[role=status]")).hasText("Đã liên kết.");
            page.locator(".rail-foot form[action='/sign-out'] button").click();
            assertThat(page.locator("[role=status]")).containsText("Phiên tại Cổng của tỉnh vẫn còn");
            press(page, AriaRole.LINK, BY_PROVIDER);
            assertThat(page).hasURL(Pattern.compile(".*/today"));
            assertThat(page.locator(".rail-foot")).containsText("Lê Minh Tuấn");
        }
    }

    @Test
    void a_donor_links_the_own_record_by_a_printed_code_and_sees_that_record_alone() throws Exception {
        provider().vouchesFor("donor-1", Map.of("email", "cong@example.vn"));
        try (var browser = Browser.open("http://127.0.0.1:" + port())) {
            var phone = browser.page("vi-VN", 390, 844);
            phone.navigate(activation("Phan Thị Cổng"));
            phone.fill("#f-birthYear", "1990");
            phone.press("#f-birthYear", "Enter");
            phone.waitForURL("**/me");
            phone.navigate("/sign-in/provider");
            assertThat(phone.locator("main")).containsText("nhận ra bạn là cong@example.vn");
            press(phone, AriaRole.BUTTON, "Đúng, liên kết với tài khoản của tôi");
            phone.waitForSelector("[role=status]");
        }
        var browser = browser();
        assertThat(arrivesAt(browser)).isEqualTo("/me");
        assertThat(open(browser, "/me").body()).contains("Phan Thị Cổng");
        assertThat(open(browser, "/admin/audit").statusCode()).isEqualTo(403);
    }

    /** The address that is printed for a donor who is in the register, below that of this site. */
    private static String activation(String name) {
        String chapter = as("commune").get("/api/v1/chapters?code=21040").path("items[0].id");
        String donor = as("commune")
                .body(Map.of("fullName", name, "birthYear", 1990, "chapterId", chapter))
                .post("/api/v1/donors")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String code =
                as("commune").post("/api/v1/donors/" + donor + "/activations").path("code");
        return "/me/activate?code=" + code;
    }

    @Test
    void its_pages_have_no_violation_by_day_on_a_laptop_and_in_the_dark_on_a_phone() {
        linked("province2", "official-8");
        try (var browser = Browser.open("http://127.0.0.1:" + port())) {
            var laptop = browser.laptop();
            var phone = browser.page("en-US", 390, 844);
            Inspection.darken(phone);
            var found = new ArrayList<>(inspected(laptop));
            found.addAll(inspected(phone));
            assertThat(found).isEmpty();
        }
    }

    /** What is wrong with the provider's pages: for a stranger, for one about to link, for one linked, for the administrator. */
    private static List<String> inspected(Page page) {
        provider().vouchesFor("passer-by", Map.of("email", "a.very.long.name.of.somebody@province.example.vn"));
        page.navigate("/sign-in");
        var found = new ArrayList<>(Inspection.of(page, "provider sign-in"));
        page.navigate("/sign-in/provider");
        assertThat(page).hasURL(Pattern.compile(".*/sign-in/link"));
        found.addAll(Inspection.of(page, "provider stranger"));
        Browser.signIn(page, "team");
        page.navigate("/sign-in/link");
        found.addAll(Inspection.of(page, "provider about to link"));
        page.context().clearCookies();
        Browser.signIn(page, "province2");
        page.navigate("/sign-in/link");
        found.addAll(Inspection.of(page, "provider linked"));
        page.context().clearCookies();
        Browser.signIn(page, "admin");
        for (var username : List.of("province2", "team")) {
            page.navigate("/admin/accounts/" + account(username) + "/provider");
            found.addAll(Inspection.of(page, "provider of the account " + username));
        }
        return found;
    }

    @Test
    void a_session_of_ours_goes_on_without_the_provider_and_its_tokens_are_forgotten() throws Exception {
        linked("hospital", "official-2");
        provider().vouchesFor("official-2", Map.of());
        var browser = browser();
        assertThat(arrivesAt(browser)).isEqualTo("/today");
        provider().breaks();
        assertThat(open(browser, "/drives").statusCode()).isEqualTo(200);
        assertThat(cookies(browser)).contains("giothong-session").noneMatch(name -> name.startsWith("q_"));
    }

    @Test
    void nobody_is_found_by_a_name_an_address_or_a_number_and_no_account_is_made() throws Exception {
        int before = as("admin").get("/api/v1/accounts").path("total");
        provider()
                .vouchesFor(
                        "stranger",
                        Map.of(
                                "preferred_username", "province",
                                "email", "province@example.vn",
                                "email_verified", true,
                                "phone_number", "0905123456"));
        var browser = browser();
        var page = signIn(browser);
        assertThat(page.uri().getPath()).isEqualTo("/sign-in/link");
        assertThat(page.body())
                .contains("nhận ra bạn là province", "chưa liên kết với ai ở đây", "<code>stranger</code>");
        assertThat(open(browser, "/today").uri().getPath()).isEqualTo("/sign-in");
        as("admin").get("/api/v1/accounts").then().body("total", equalTo(before));
    }

    @Test
    void a_suspended_account_stays_outside_and_a_link_that_ended_leads_nowhere() throws Exception {
        var link = linked("finance", "official-3");
        var account = "/api/v1/accounts/" + account("finance");
        as("admin").put(account + "/suspension").then().statusCode(204);
        provider().vouchesFor("official-3", Map.of());
        assertThat(signIn(browser()).body()).contains("tài khoản liên kết ở đây đang tạm khóa");
        as("admin").delete(account + "/suspension").then().statusCode(204);
        assertThat(arrivesAt(browser())).isEqualTo("/today");
        as("admin").delete(link).then().statusCode(204);
        as("admin").get(link).then().statusCode(404);
        assertThat(arrivesAt(browser())).isEqualTo("/sign-in/link");
    }

    @Test
    void a_person_is_linked_to_one_account_an_account_to_one_person_and_by_the_administrator_alone() {
        var link = linked("health", "official-4");
        as("admin").body(Map.of("subject", "official-5")).put(link).then().body("code", equalTo("provider_linked"));
        as("admin")
                .body(Map.of("subject", "official-4"))
                .put("/api/v1/accounts/" + account("auditor") + "/provider-link")
                .then()
                .statusCode(409)
                .body("code", equalTo("provider_subject_taken"));
        as("province").body(Map.of("subject", "me")).put(link).then().statusCode(403);
        as("province").get(link).then().statusCode(403);
        as("health").get("/api/v1/account/provider-link").then().body("subject", equalTo("official-4"));
        as("health").delete("/api/v1/account/provider-link").then().statusCode(204);
        as("health").get("/api/v1/account/provider-link").then().statusCode(404);
    }

    @Test
    void a_token_with_anything_wrong_in_it_opens_nothing() throws Exception {
        linked("commune", "official-6");
        for (var lie : List.of(
                Map.entry("iss", "https://elsewhere.example.vn"),
                Map.entry("aud", "another application"),
                Map.entry("nonce", "of another day"),
                Map.entry("exp", 1_600_000_000L))) {
            provider().vouchesFor("official-6", Map.of());
            provider().liesAbout(lie.getKey(), lie.getValue());
            opensNothing(lie.toString());
        }
        provider().vouchesFor("official-6", Map.of());
        provider().signsWithAnotherKey();
        opensNothing("another key");
        provider().vouchesFor("official-6", Map.of());
        provider().breaks();
        opensNothing("no token");
        provider().vouchesFor("official-6", Map.of());
        comesBackUnasked();
        provider().refuses();
        opensNothing("a refusal");
    }

    /** From the provider, with a code that this browser never asked for. */
    private static void comesBackUnasked() throws Exception {
        var browser = browser();
        var request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port() + "/sign-in/provider?code=1&state=2"))
                .header("Referer", provider().url() + "/authorize")
                .build();
        assertThat(browser.send(request, BodyHandlers.ofString()).uri().getPath())
                .isEqualTo("/sign-in");
        assertThat(open(browser, "/today").uri().getPath()).isEqualTo("/sign-in");
    }

    private static void opensNothing(String why) throws Exception {
        var browser = browser();
        var page = signIn(browser);
        assertThat(page.uri().getPath()).as(why).isEqualTo("/sign-in");
        assertThat(page.body())
                .as(why)
                .containsAnyOf("Chưa đăng nhập được bằng tài khoản bên ngoài", "Hiện chưa liên lạc được");
        assertThat(open(browser, "/today").uri().getPath()).as(why).isEqualTo("/sign-in");
    }

    @Test
    void the_api_takes_its_own_tokens_and_none_of_the_provider_s() {
        linked("district", "official-7");
        provider().vouchesFor("official-7", Map.of());
        for (var audience : new String[] {TinyProvider.CLIENT, "another"}) {
            given().port(port())
                    .auth()
                    .oauth2(provider().tokenFor(audience))
                    .get("/api/v1/drives")
                    .then()
                    .statusCode(401)
                    .body("code", equalTo("unauthorized"));
        }
    }
}
