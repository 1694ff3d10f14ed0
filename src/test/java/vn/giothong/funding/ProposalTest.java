package vn.giothong.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.World;
import vn.giothong.web.Formats;

@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ProposalTest {
    private String forecast = "";

    @BeforeEach
    void foresee() {
        FundingStory.forget();
        forecast = FundingStory.forecast(2021);
        var levels = new LinkedHashMap<String, int[]>();
        levels.put("QG122_PERSON_5", new int[] {10, 12, 15});
        levels.put("QG122_PERSON_20", new int[] {2, 3, 5});
        levels.put("QG122_PERSON_40", new int[] {0, 1, 2});
        levels.put("QG122_FAMILY_20", new int[] {0, 1, 1});
        FundingStory.say(forecast, levels);
    }

    @AfterEach
    void forget() {
        FundingStory.forget();
    }

    @Test
    void a_draft_tells_how_every_line_was_computed() {
        FundingStory.price("FRAME", 50_000);
        var draft = FundingStory.proposal("province", 2021, forecast, "middle");
        World.as("province")
                .get("/api/v1/funding-proposals/" + draft)
                .then()
                .statusCode(200)
                .body("state", equalTo("DRAFT"))
                .body("lines.find { it.kind == 'MONEY' && it.rule == 'QG122_PERSON_5' }.amount", equalTo(12 * 450_000))
                .body(
                        "lines.find { it.kind == 'MONEY' && it.rule == 'QG122_PERSON_5' }.how",
                        equalTo("0,3 × 1.490.000 = 447.000 → 450.000; 12 × 450.000 = 5.400.000"))
                .body(
                        "lines.find { it.kind == 'MONEY' && it.rule == 'QG122_PERSON_5' }.payingLevel",
                        equalTo("DISTRICT"))
                .body(
                        "lines.find { it.kind == 'MONEY' && it.rule == 'QG122_PERSON_20' }.amount",
                        equalTo(3 * 1_490_000))
                .body("lines.find { it.kind == 'MONEY' && it.rule == 'QG122_PERSON_40' }.amount", equalTo(900_000))
                .body("lines.find { it.kind == 'OBJECT' && it.rule == 'QG122_PERSON_20' }.amount", equalTo(150_000))
                .body("lines.find { it.item == 'CERTIFICATE' }.toBeConfirmed", equalTo(true))
                .body("lines.find { it.item == 'CERTIFICATE' }.unitCost", equalTo(null))
                .body("total", equalTo(5_400_000 + 4_470_000 + 900_000 + 1_490_000 + 50_000 * (12 + 3 + 1 + 1)));
    }

    @Test
    void the_sums_are_those_of_the_workbook_counted_again() throws Exception {
        FundingStory.price("FRAME", 55_000);
        FundingStory.price("GUEST", 120_000);
        FundingStory.price("CEREMONY", 30_000_000);
        FundingStory.price("CERTIFICATE", 7_000);
        for (var scenario : new String[] {"LOW", "MIDDLE", "HIGH"}) {
            var draft = FundingStory.proposal("province", 2021, forecast, scenario);
            Number total = World.as("province")
                    .get("/api/v1/funding-proposals/" + draft)
                    .path("total");
            var bytes = World.as("province")
                    .get("/api/v1/funding-proposals/" + draft + ".xlsx")
                    .then()
                    .statusCode(200)
                    .extract()
                    .asByteArray();
            assertThat(FundingStory.countedAgain(bytes)).isEqualTo(total.longValue());
        }
    }

    @Test
    void a_proposal_goes_from_a_draft_to_those_who_pay_and_is_frozen_when_signed() throws Exception {
        var id = FundingStory.proposal("province", 2021, forecast, "MIDDLE");
        FundingStory.act("province", id, "signature", 409);
        FundingStory.act("province", id, "check", 403);
        FundingStory.act("province2", id, "check", 200);
        FundingStory.act("province", id, "dispatch", 409);
        FundingStory.act("province", id, "signature", 403);
        FundingStory.act("province2", id, "signature", 200);
        var before = pdf("province", id);
        World.as("finance").get("/api/v1/funding-proposals/" + id).then().statusCode(404);
        World.as("finance")
                .get("/api/v1/funding-proposals/" + id + ".pdf")
                .then()
                .statusCode(404);
        FundingStory.act("finance", id, "dispatch", 404);
        FundingStory.price("FRAME", 99_000);
        FundingStory.act("province", id, "dispatch", 200);
        World.as("finance")
                .get("/api/v1/funding-proposals/" + id)
                .then()
                .statusCode(200)
                .body("state", equalTo("SENT"))
                .body("hash", notNullValue())
                .body("number", matchesPattern("\\d{2,}/TTr-HCTĐ"))
                .body("steps.state", hasItems("DRAFT", "CHECKED", "SIGNED", "SENT"));
        assertThat(pdf("finance", id)).isEqualTo(before);
        World.as("finance")
                .get("/api/v1/funding-proposals?year=2021")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(id));
        FundingStory.act("finance", id, "check", 403);
        World.as("auditor").get("/api/v1/audit").then().body("items.action", hasItem("proposal.sent"));
        Files.createDirectories(Path.of("target/pictures"));
        Files.write(Path.of("target/pictures/funding-proposal.pdf"), before);
        assertThat(text(before))
                .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
                .contains("Sở Tài chính")
                .contains("Giấy khen")
                .containsPattern("Số: \\d{2,}/TTr-HCTĐ")
                .doesNotContain("BẢN NHÁP");
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static byte[] pdf(String user, String id) {
        return World.as(user)
                .get("/api/v1/funding-proposals/" + id + ".pdf")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    @Test
    void the_year_after_compares_with_what_was_planned() {
        FundingStory.sent(2021, forecast, "MIDDLE");
        World.as("province")
                .body(Map.of("given", 11, "spent", 4_950_000))
                .put("/api/v1/funding/2021/outturns/QG122_PERSON_5")
                .then()
                .statusCode(200);
        World.as("province")
                .get("/api/v1/funding/2021")
                .then()
                .statusCode(200)
                .body("rows.find { it.rule == 'QG122_PERSON_5' }.planned", equalTo(12))
                .body("rows.find { it.rule == 'QG122_PERSON_5' }.plannedAmount", equalTo(5_400_000))
                .body("rows.find { it.rule == 'QG122_PERSON_5' }.given", equalTo(11))
                .body("rows.find { it.rule == 'QG122_PERSON_5' }.spent", equalTo(4_950_000));
        World.as("province")
                .body(Map.of("given", -1, "spent", 0))
                .put("/api/v1/funding/2021/outturns/QG122_PERSON_5")
                .then()
                .statusCode(422);
        World.as("province")
                .body(Map.of("given", 1, "spent", 0))
                .put("/api/v1/funding/2021/outturns/NONE")
                .then()
                .statusCode(404);
    }

    @Test
    void next_years_proposal_carries_what_this_year_came_to() throws Exception {
        var id = FundingStory.sent(2021, forecast, "MIDDLE");
        World.as("province")
                .body(Map.of(
                        "amount",
                        9_000_000,
                        "number",
                        "812/QĐ-UBND",
                        "date",
                        LocalDate.now(Formats.ZONE).toString()))
                .put("/api/v1/funding-proposals/" + id + "/approval")
                .then()
                .statusCode(200);
        var next = FundingStory.forecast(2022);
        var draft = FundingStory.proposal("province", 2022, next, "MIDDLE");
        var text = text(pdf("province", draft));
        assertThat(text).contains("Kết quả năm 2021").contains("9.000.000");
        var sheet = FundingStory.sheet(
                World.as("province")
                        .get("/api/v1/funding-proposals/" + draft + ".xlsx")
                        .asByteArray(),
                "Phụ lục II - kết quả");
        assertThat(sheet.get(0)).startsWith("Mốc").contains("Tiền kế hoạch (đồng)");
        assertThat(sheet).anySatisfy(row -> assertThat(row).contains("12", "5400000"));
        assertThat(sheet).anySatisfy(row -> assertThat(row).contains("9000000"));
    }

    @Test
    void the_first_annex_has_room_for_the_names_of_its_steps() throws IOException {
        var levels = new LinkedHashMap<String, int[]>();
        for (var step : List.of(1, 5, 10, 15, 20, 30, 40, 50, 70, 100)) {
            levels.put("QG122_PERSON_" + step, new int[] {1, 2, 3});
        }
        for (var step : List.of(3, 5, 10, 15, 20)) {
            levels.put("QG122_FAMILY_" + step, new int[] {1, 2, 3});
        }
        FundingStory.say(forecast, levels);
        var pages = pages(pdf("province", FundingStory.proposal("province", 2021, forecast, "LOW")));
        var first = pages.stream()
                .filter(page -> page.contains("Dự báo số khen thưởng"))
                .findFirst()
                .orElseThrow();
        assertThat(first.lines().map(String::strip).toList())
                .anyMatch(line -> line.startsWith("Người hiến máu tình nguyện, lần thứ 100"))
                .anyMatch(line -> line.startsWith("Gia đình hiến máu tình nguyện, đủ 20"));
    }

    private static List<String> pages(byte[] pdf) throws IOException {
        var pages = new ArrayList<String>();
        try (var document = Loader.loadPDF(pdf)) {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(document));
            }
        }
        return pages;
    }

    @Test
    void the_labour_department_is_a_recipient_until_it_was_reorganised() {
        var names = QuarkusTransaction.requiringNew()
                .call(() -> List.of(
                        FundingRecipient.on(LocalDate.of(2021, 1, 4)), FundingRecipient.on(LocalDate.of(2025, 3, 1))));
        assertThat(names.get(0))
                .extracting(ProposalContent.Recipient::name)
                .containsExactlyInAnyOrder("Sở Tài chính", "Sở Lao động - Thương binh và Xã hội");
        assertThat(names.get(1))
                .extracting(ProposalContent.Recipient::name)
                .containsExactlyInAnyOrder("Sở Tài chính", "Sở Nội vụ");
        assertThat(names.get(1))
                .filteredOn(one -> one.name().equals("Sở Nội vụ"))
                .allMatch(ProposalContent.Recipient::toBeConfirmed);
    }

    @Test
    void only_the_province_makes_proposals() {
        var body = Map.of("year", 2021, "forecastId", forecast, "scenario", "LOW");
        for (var other :
                new String[] {"district", "commune", "club", "hospital", "health", "finance", "auditor", "donor"}) {
            World.as(other).body(body).post("/api/v1/funding-proposals").then().statusCode(403);
            World.as(other)
                    .body(Map.of("year", 2021))
                    .post("/api/v1/forecasts")
                    .then()
                    .statusCode(403);
        }
        var draft = FundingStory.proposal("province", 2021, forecast, "LOW");
        World.as("auditor").get("/api/v1/funding-proposals/" + draft).then().statusCode(200);
        FundingStory.act("auditor", draft, "check", 403);
        for (var other : new String[] {"district", "club", "donor", "admin"}) {
            World.as(other).get("/api/v1/funding-proposals/" + draft).then().statusCode(403);
            World.as(other).get("/api/v1/forecasts/" + forecast).then().statusCode(403);
            World.as(other).get("/api/v1/funding/2021").then().statusCode(other.equals("district") ? 200 : 403);
        }
        RestAssured.given().get("/api/v1/funding-proposals/" + draft).then().statusCode(401);
        RestAssured.given().get("/api/v1/forecasts/" + forecast).then().statusCode(401);
    }

    @Test
    void what_makes_no_sense_is_refused() {
        World.as("province")
                .body(Map.of("year", 2022, "forecastId", forecast, "scenario", "LOW"))
                .post("/api/v1/funding-proposals")
                .then()
                .statusCode(422);
        World.as("province")
                .body(Map.of("year", 2021, "forecastId", UUID.randomUUID(), "scenario", "LOW"))
                .post("/api/v1/funding-proposals")
                .then()
                .statusCode(422);
        World.as("province")
                .body(Map.of("year", 2021, "forecastId", forecast, "scenario", "RICH"))
                .post("/api/v1/funding-proposals")
                .then()
                .statusCode(400);
        World.as("province")
                .get("/api/v1/funding-proposals/" + UUID.randomUUID())
                .then()
                .statusCode(404);
    }

    @Test
    void the_recipients_are_those_of_the_day() {
        var draft = FundingStory.proposal("province", 2021, forecast, "LOW");
        World.as("province")
                .get("/api/v1/funding-proposals/" + draft)
                .then()
                .body("recipients.name", hasItems("Sở Tài chính", "Sở Nội vụ"))
                .body("recipients.name", not(hasItem("Sở Lao động - Thương binh và Xã hội")))
                .body("recipients.find { it.name == 'Sở Nội vụ' }.toBeConfirmed", equalTo(true));
    }
}
