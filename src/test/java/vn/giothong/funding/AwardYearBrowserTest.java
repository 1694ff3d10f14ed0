package vn.giothong.funding;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.World;
import vn.giothong.browser.Browser;
import vn.giothong.database.Ids;
import vn.giothong.drive.Drive;
import vn.giothong.intake.ListWorld;

/**
 * A year of awards, step by step on the pages: from the lists of Bình Sơn over the ceremony to the proposal for the next year. Lists of
 * the years before, of people who are in those of Bình Sơn, have brought some of them to their fifth donation and others near it.
 */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AwardYearBrowserTest {
    private static final List<String> LISTS =
            List.of("2019-12-07-hospital.csv", "2020-01-15-hospital.csv", "2020-02-29-hospital.xlsx");

    private static final List<String> EARLIER = List.of("2018-03-10", "2018-09-08", "2019-04-13");

    /** So many gave three times before, and twice by the lists of Bình Sơn; the others are one short of the fifth. */
    private static final int FIVE_TIMES = 80;

    private static final LocatorAssertions.HasCountOptions DONE =
            new LocatorAssertions.HasCountOptions().setTimeout(30_000);

    private static final LocatorAssertions.IsVisibleOptions SOON =
            new LocatorAssertions.IsVisibleOptions().setTimeout(30_000);

    private static final String TICK =
            "(boxes, ours) => boxes.filter(box => ours.includes(box.value))" + ".map(box => box.click()).length";

    private static final String OURS = "from award_case where rule_code = 'QG122_PERSON' and reached_on in"
            + " (select held_on from drive where id in ?1) and subject_id in (select donor_id from donation where drive_id in ?1)";

    private final List<UUID> drives = new ArrayList<>();
    private final List<String> lists = new ArrayList<>();
    private Browser browser;

    @BeforeEach
    void open() {
        FundingStory.forget();
        World.token("province");
        // as where somebody asked for the year too early: badges alone, and nothing of what follows
        FundingStory.say(FundingStory.forecast(2021), Map.of("QG122_PERSON_1", new int[] {20, 40, 60}));
        browser = Browser.open("http://localhost:" + RestAssured.port);
    }

    /** The people of these lists belong to other tests too. */
    @AfterEach
    void close() {
        browser.close();
        FundingStory.forget();
        QuarkusTransaction.requiringNew().run(() -> {
            var ids = ids("");
            for (var sql : List.of(
                    "delete from award_case_step where case_id in ?1", "delete from award_case where id in ?1")) {
                Panache.getEntityManager()
                        .createNativeQuery(sql)
                        .setParameter(1, ids)
                        .executeUpdate();
            }
        });
        lists.forEach(ListWorld::undo);
    }

    @SuppressWarnings("unchecked") // a native query knows no types
    private List<byte[]> ids(String more) {
        return Panache.getEntityManager()
                .createNativeQuery("select id " + OURS + more, byte[].class)
                .setParameter(1, drives.stream().map(Ids::bytes).toList())
                .getResultList();
    }

    private List<String> inState(String state) {
        return QuarkusTransaction.requiringNew().call(() -> ids(" and state = '" + state + "'").stream()
                .map(id -> Ids.of(id).toString())
                .toList());
    }

    private static void press(Page page, String action) {
        page.locator("form[method=post][action$='" + action + "'] button.btn").click();
    }

    /** Sends a list as the district does, at the page of a drive of the day; the page that it leads to. */
    private String sent(Page page, String day, Path file) {
        var drive = ListWorld.drive(day);
        drives.add(drive);
        page.navigate("/drives/" + code(drive) + "/lists");
        page.setInputFiles("#f-file", file);
        page.click("form[enctype='multipart/form-data'] button.btn-primary");
        assertThat(page).hasURL(Pattern.compile("/lists/[0-9a-f-]{36}"));
        return page.url();
    }

    /** The page comes to the preview by itself, and from applying to what was applied. */
    private void apply(Page page, String address) {
        page.navigate(address);
        assertThat(page.locator("form[action$='/application']")).isVisible(SOON);
        press(page, "/application");
        assertThat(page.locator("form[action$='/undoing']")).isVisible(SOON);
        lists.add(address.replaceAll(".*/lists/([0-9a-f-]{36}).*", "$1"));
    }

    private static String code(UUID drive) {
        return QuarkusTransaction.requiringNew().call(() -> Drive.<Drive>findById(drive).code);
    }

    @Test
    void from_the_lists_of_binh_son_to_a_proposal_that_is_sent() throws Exception {
        theYearsBefore();
        theLists(browser.laptop("district"));
        var opened = inState("DETECTED").size();
        assertThat(opened).isGreaterThan(300 + FIVE_TIMES);
        var proposer = browser.laptop("province");
        var approver = browser.laptop("province2");
        step(proposer, "DETECTED", "PROPOSAL", Map.of());
        step(approver, "PROPOSED", "VERIFICATION", Map.of());
        step(approver, "VERIFIED", "REVIEW", Map.of());
        step(approver, "REVIEWED", "SUBMISSION", Map.of());
        assertThat(inState("SUBMITTED")).hasSize(opened);

        theCeremony(approver);
        step(
                approver,
                "SUBMITTED",
                "DECISION",
                Map.of("number", "45/QĐ-BCĐ", "date", "2020-06-08", "signer", "Trần Hoàng Tuấn"));
        step(proposer, "DECIDED", "HANDOVER", Map.of("date", "2020-06-14", "by", "Hội Chữ thập đỏ tỉnh"));
        step(approver, "HANDED_OVER", "PAYMENT", Map.of("date", "2020-06-20", "number", "PC-20"));
        assertThat(inState("PAID")).hasSize(opened);
        proposer.navigate("/recognition/promptness?year=2020&chapterId=" + World.chapter("524"));
        assertThat(proposer.locator("ul.figures li:has-text('đến: Đã trao')")).containsText("106");

        theProposal();
    }

    private void theYearsBefore() throws IOException {
        for (var day : EARLIER) {
            var drive = ListWorld.drive(day);
            drives.add(drive);
            lists.add(ListWorld.appliedOn(drive, EarlierList.of(day)));
        }
    }

    private void theLists(Page page) {
        var addresses = new ArrayList<String>();
        for (var file : LISTS) {
            addresses.add(sent(page, file.substring(0, "2019-12-07".length()), ListWorld.SAMPLES.resolve(file)));
        }
        addresses.forEach(address -> apply(page, address));
        page.navigate(board("DETECTED") + "&threshold=5&size=100");
        assertThat(page.locator("tbody tr").count()).isGreaterThanOrEqualTo(FIVE_TIMES);
    }

    private static String board(String state) {
        return "/recognition?rule=QG122_PERSON&chapterId=" + World.chapter("524") + "&state=" + state;
    }

    /** A step on the board for all of ours that are there, a page at a time; other tests may have left cases beside them. */
    private void step(Page page, String from, String act, Map<String, String> details) {
        for (var ours = inState(from); !ours.isEmpty(); ours = inState(from)) {
            page.navigate(board(from) + "&size=500");
            var ticked = page.locator("input[name=id]").evaluateAll(TICK, ours);
            assertThat((Integer) ticked).isPositive();
            page.selectOption("#f-step", act);
            details.forEach((field, value) -> page.fill("#f-" + field, value));
            page.locator("form[data-bulk] button.btn-primary").click();
            assertThat(page.locator("[role=status]").first()).containsText(String.valueOf(ticked));
            assertThat(inState(from)).hasSize(ours.size() - (Integer) ticked);
        }
    }

    /** Three hundred at once, by the keyboard. */
    private void theCeremony(Page page) {
        page.navigate(board("SUBMITTED") + "&threshold=1&size=300");
        page.keyboard().press("a");
        assertThat(page.locator("output[data-ticked]")).hasText("300 / 300");
        page.keyboard().press("s");
        assertThat(page.locator("#f-step")).isFocused();
        page.selectOption("#f-step", "DECISION");
        page.fill("#f-number", "45/QĐ-BCĐ");
        page.fill("#f-date", "2020-06-08");
        page.fill("#f-signer", "Trần Hoàng Tuấn");
        page.press("#f-signer", "Enter");
        assertThat(page.locator("main")).containsText("300");
        assertThat(inState("DECIDED")).hasSize(300);
    }

    private static void priced(Page page, String series, String dong) {
        page.navigate("/funding/rates");
        page.locator("details:has(form[method=post][action$='/rates']) > summary")
                .click();
        page.selectOption("#f-series", series);
        page.fill("#f-amount", dong);
        page.fill("#f-validFrom", "2020-01-01");
        page.fill("#f-legalBasis", "Báo giá");
        press(page, "/rates");
        assertThat(page.locator("main")).containsText("Báo giá");
    }

    private void theProposal() throws Exception {
        var maker = browser.laptop("province");
        maker.navigate("/funding/2020");
        assertThat(maker.locator("ul.figures")).containsText("quá hạn");
        priced(maker, "PRICE_BADGE", String.valueOf(ProposalOnPage.BADGE));
        maker.navigate("/funding/2021");
        var outdated = maker.locator("input[name=forecastId]").inputValue();
        press(maker, "/forecast");
        // the one from before stays in sight, to be proposed by, until the new one is done
        assertThat(maker.locator("input[name=forecastId]:not([value='" + outdated + "'])"))
                .hasCount(1, DONE);
        assertThat(maker.locator("ul.figures .value").first()).not().hasText("0");
        press(maker, "/proposal");
        assertThat(maker).hasURL(Pattern.compile("/funding/proposals/"));
        var address = maker.url();
        assertThat(maker.locator("form[action$='/check']")).hasCount(0);
        assertThat(maker.locator("main")).containsText("không tự soát");
        var checker = browser.laptop("province2");
        checker.navigate(address);
        press(checker, "/check");
        checker.fill("#f-signer", "Trần Hoàng Tuấn");
        press(checker, "/signature");
        assertThat(checker.locator("code")).hasText(Pattern.compile("[0-9a-f]{64}"));
        var payer = browser.laptop("finance");
        assertThat(payer.navigate(address).status()).isEqualTo(404);
        press(checker, "/dispatch");
        assertThat(payer.navigate(address).status()).isEqualTo(200);
        assertThat(payer.locator("main form")).hasCount(0);
        try (var document = Loader.loadPDF(downloaded(payer, "proposal.pdf"))) {
            assertThat(new PDFTextStripper().getText(document)).contains("Kết quả năm 2020");
        }
        var total = ProposalOnPage.dong(payer.locator("dl.facts strong").textContent());
        assertThat(total)
                .isPositive()
                .isEqualTo(ProposalOnPage.countedAgain(payer))
                .isEqualTo(ProposalPapers.countedAgain(downloaded(payer, "proposal.xlsx")));
        payer.navigate("/funding/2021");
        assertThat(payer.locator("form[action$='/forecast']")).hasCount(0);
    }

    private static byte[] downloaded(Page page, String file) throws IOException {
        return Files.readAllBytes(page.waitForDownload(() -> page.click("a[href$='/" + file + "']"))
                .path());
    }
}
