package vn.giothong.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static vn.giothong.funding.FundingStory.act;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.Visitor;
import vn.giothong.World;
import vn.giothong.web.Formats;

/** Who makes proposals, and who reads what of them. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ProposalReadersTest extends ForeseenYear {
    private final LocalDate today = LocalDate.now(Formats.ZONE);

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
    void health_and_finance_read_what_a_year_came_to_and_nothing_that_is_not_sent() {
        var draft = FundingStory.checked(2021, forecast, "LOW");
        FundingStory.sent(2021, forecast, "MIDDLE");
        for (var reader : new String[] {"health", "finance"}) {
            World.as(reader)
                    .get("/api/v1/funding/2021")
                    .then()
                    .statusCode(200)
                    .body("rows.find { it.rule == 'QG122_PERSON_5' }.planned", equalTo(12));
            World.as(reader).get("/api/v1/funding-proposals/" + draft).then().statusCode(closed(reader));
            World.as(reader).get("/api/v1/forecasts/" + forecast).then().statusCode(403);
            World.as(reader)
                    .body(Map.of("given", 11, "spent", 4_950_000))
                    .put("/api/v1/funding/2021/outturns/QG122_PERSON_5")
                    .then()
                    .statusCode(403);
            var visitor = Visitor.signedIn(reader);
            assertThat(visitor.page("/funding"))
                    .contains("href=\"/funding/" + today.getYear() + "\"")
                    .doesNotContain(draft);
            assertThat(visitor.page("/funding/2021"))
                    .contains("Kế hoạch và kết quả")
                    .doesNotContain(draft)
                    .doesNotContain("/forecast\"")
                    .doesNotContain("<h2>Dự báo</h2>");
        }
        World.as("health").get("/api/v1/funding-proposals?year=2021").then().statusCode(403);
    }

    /** For those who pay what was not sent is not there; proposals are nothing for the health department. */
    private static int closed(String reader) {
        return reader.equals("finance") ? 404 : 403;
    }

    /** Who may not write gets an answer at once, also while somebody else has the proposals of the year. */
    @Test
    void who_may_not_write_waits_for_no_lock() {
        var id = FundingStory.checked(2021, forecast, "LOW");
        for (var reader : new String[] {"finance", "auditor", "district"}) {
            World.token(reader);
        }
        QuarkusTransaction.requiringNew().run(() -> {
            PlannedYear.lockYear(2021);
            for (var step : new String[] {"check", "signature", "dispatch", "approval", "set-aside"}) {
                var given = step.equals("approval") ? FundingStory.granted(1, today) : Map.<String, Object>of();
                act("finance", id, step, given).statusCode(404);
                act("auditor", id, step, given).statusCode(403);
                act("district", id, step, given).statusCode(403);
            }
        });
    }
}
