package vn.giothong.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static vn.giothong.funding.ProposalPapers.pdf;
import static vn.giothong.funding.ProposalPapers.text;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.World;

/** From a draft to those who pay, with every line computed. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ProposalTest {
    private String forecast = "";

    @BeforeEach
    void foresee() {
        var levels = new LinkedHashMap<String, int[]>();
        levels.put("QG122_PERSON_5", new int[] {10, 12, 15});
        levels.put("QG122_PERSON_20", new int[] {2, 3, 5});
        levels.put("QG122_PERSON_40", new int[] {0, 1, 2});
        levels.put("QG122_FAMILY_20", new int[] {0, 1, 1});
        forecast = FundingStory.foreseen(2021, levels);
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
            assertThat(ProposalPapers.countedAgain(bytes)).isEqualTo(total.longValue());
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
}
