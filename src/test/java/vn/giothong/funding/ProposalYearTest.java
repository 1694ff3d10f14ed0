package vn.giothong.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static vn.giothong.funding.ProposalPapers.pdf;
import static vn.giothong.funding.ProposalPapers.text;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.World;
import vn.giothong.web.Formats;

/** What a year came to beside what was planned, and in the next proposal. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ProposalYearTest extends ForeseenYear {
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
        var sheet = ProposalPapers.sheet(
                World.as("province")
                        .get("/api/v1/funding-proposals/" + draft + ".xlsx")
                        .asByteArray(),
                "Phụ lục II - kết quả");
        assertThat(sheet.get(0)).startsWith("Mốc").contains("Tiền kế hoạch (đồng)");
        assertThat(sheet).anySatisfy(row -> assertThat(row).contains("12", "5400000"));
        assertThat(sheet).anySatisfy(row -> assertThat(row).contains("9000000"));
    }
}
