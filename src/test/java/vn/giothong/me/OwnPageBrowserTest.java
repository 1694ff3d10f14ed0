package vn.giothong.me;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.nio.file.Path;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.World;
import vn.giothong.browser.Browser;
import vn.giothong.browser.Inspection;
import vn.giothong.donor.Donor;
import vn.giothong.intake.ListWorld;

/** A donor on a phone, whose history came by the lists of two drives. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OwnPageBrowserTest {
    @Test
    void a_donor_activates_sees_the_history_and_checks_a_certificate_on_a_phone() throws Exception {
        World.token("district");
        var name = history();
        try (var browser = Browser.open("http://localhost:" + RestAssured.port)) {
            var address = printed(browser.page("vi-VN", 1366, 768), name);
            var phone = browser.page("vi-VN", 390, 844);
            phone.navigate(address);
            picture(phone, "me-activate");
            phone.fill("#f-birthYear", "1989");
            phone.press("#f-birthYear", "Enter");
            phone.waitForURL("**/me");
            assertThat(phone.textContent("h1")).contains("Võ Nam Dũng");
            assertThat(phone.textContent(".figures")).contains("2");
            assertThat(phone.locator("[role=search]").count()).isZero();
            picture(phone, "me");
            for (var part : new String[] {"donations", "drives", "accesses"}) {
                phone.navigate("/me/" + part);
                picture(phone, "me-" + part);
            }
            phone.navigate("/me/donations");
            assertThat(phone.textContent(".cards")).contains("15/01/2020", "07/12/2019", "250 ml", "A20-1790001");
            var download = phone.waitForDownload(() -> phone.click(".cards li:first-child a"));
            var check = checkAddress(download.path());
            asksAndWithdraws(phone);
            var stranger = browser.page("vi-VN", 390, 844);
            stranger.navigate(check);
            assertThat(stranger.textContent("main"))
                    .contains("có thật", "2020", "V.N.D.")
                    .doesNotContain("Dũng");
            picture(stranger, "check-valid");
            stranger.fill("#f-code", "khong co ma nay");
            stranger.press("#f-code", "Enter");
            stranger.waitForSelector(".own-PERMANENT");
            picture(stranger, "check-invalid");
            stranger.navigate("/me/sign-in");
            picture(stranger, "me-sign-in");
            stranger.fill("#f-contact", "0914553096");
            stranger.press("#f-contact", "Enter");
            stranger.waitForSelector("#f-code");
            picture(stranger, "me-code");
            stranger.navigate("/outbox");
            picture(stranger, "outbox");
        }
    }

    /** A correction is asked for; one invitation is agreed to and withdrawn again, each with one click. */
    private static void asksAndWithdraws(Page phone) {
        phone.navigate("/me/requests");
        phone.check("#k-CORRECT");
        phone.fill("#f-text", "Tên đệm của tôi là Nam Anh");
        phone.click("text=Gửi yêu cầu");
        phone.waitForSelector(".cards li");
        assertThat(phone.textContent(".cards li:first-child")).contains("Sửa hồ sơ", "đã nhận", "Nam Anh", "xác nhận");
        picture(phone, "me-requests");
        phone.navigate("/me/consents");
        assertThat(phone.locator(".pill-APPROVED").count()).isZero();
        phone.click("[id='give-INVITATION.SMS']");
        phone.waitForSelector("[id='withdraw-INVITATION.SMS']");
        picture(phone, "me-consents");
        phone.click("[id='withdraw-INVITATION.SMS']");
        phone.waitForSelector("[id='give-INVITATION.SMS']");
        assertThat(phone.locator(".pill-APPROVED").count()).isZero();
        assertThat(phone.textContent(".own")).contains("rút lại ngày");
    }

    /** The lists of two drives. */
    private static String history() {
        var name = ListWorld.aName();
        ListWorld.applied("2019-12-07", name, "A19-1700001");
        var drive = ListWorld.applied("2020-01-15", name, "A20-1790001");
        return QuarkusTransaction.requiringNew().call(() -> Donor.<Donor>find(
                        "donationCount = 2 and id in (select n.donorId from Donation n where n.driveId = ?1)", drive)
                .<Donor>firstResult()
                .code);
    }

    /** The officer of the commune where the donor lives prints; here the donor is moved to the one that has an account. */
    private static String printed(Page desk, String code) {
        var chapter = UUID.fromString(World.chapter("21040"));
        QuarkusTransaction.requiringNew().run(() -> Donor.update("chapterId = ?1 where code = ?2", chapter, code));
        Browser.signIn(desk, "commune");
        desk.navigate("/donors/" + code);
        desk.click("form[action$='/activation'] button");
        desk.waitForSelector(".slip");
        picture(desk, "activation-paper");
        return Browser.path(desk.textContent(".slip-address").strip());
    }

    private static String checkAddress(Path file) throws Exception {
        try (var pdf = Loader.loadPDF(file.toFile())) {
            var text = new PDFTextStripper().getText(pdf);
            assertThat(text).contains("Võ Nam Dũng", "15/01/2020", "250 ml", "A20-1790001");
            return Browser.path(text.lines()
                    .filter(line -> line.contains("/check/"))
                    .findFirst()
                    .orElseThrow()
                    .strip());
        }
    }

    private static void picture(Page page, String name) {
        assertThat(Inspection.of(page, name + "-own")).isEmpty();
    }
}
