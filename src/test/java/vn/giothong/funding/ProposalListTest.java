package vn.giothong.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Hibernate;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.World;

/** The proposals of a year in a list: as many statements for many as for one, and no texts. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ProposalListTest {
    private static final int YEAR = 2022;
    private static final String LIST = "/api/v1/funding-proposals?year=" + YEAR;
    private static final String REPORT = "/api/v1/funding/" + YEAR;

    @Inject
    SessionFactory sessions;

    private String forecast = "";

    @BeforeEach
    void foresee() {
        FundingStory.forget();
        forecast = FundingStory.forecast(YEAR);
        FundingStory.say(forecast, Map.of("QG122_PERSON_5", new int[] {1, 2, 3}));
    }

    @AfterEach
    void forget() {
        FundingStory.forget();
    }

    private String sent() {
        return FundingStory.sent(YEAR, forecast, "LOW");
    }

    @Test
    void a_list_tells_of_each_how_far_it_is_and_what_it_asks_for() {
        var first = sent();
        var second = sent();
        var draft = FundingStory.proposal("province", YEAR, forecast, "HIGH");
        World.as("province")
                .get(LIST)
                .then()
                .statusCode(200)
                .body("items.id", contains(draft, second, first))
                .body("items.state", contains("DRAFT", "SENT", "REPLACED"))
                .body("items.replacesId", contains(null, first, null))
                .body("items.total", contains(3 * 450_000, 450_000, 450_000))
                .body("items", everyItem(not(hasKey("lines"))));
        World.as("finance").get(LIST).then().body("items.id", contains(second, first));
    }

    /** Without its id no forecast of a year is opened, nor proposed from. */
    @Test
    void the_forecasts_of_a_year_are_found_by_who_reads_them() {
        var later = FundingStory.forecast(YEAR);
        var list = World.as("auditor").get("/api/v1/forecasts?year=" + YEAR).jsonPath();
        assertThat(list.getList("items.id", String.class)).startsWith(later, forecast);
        assertThat(list.getString("items[0].state")).isEqualTo("DONE");
        assertThat(list.getInt("total")).isEqualTo(list.getList("items").size());
        World.as("province")
                .get("/api/v1/forecasts")
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("year"));
        for (var other : new String[] {"finance", "health", "district", "club"}) {
            World.as(other).get("/api/v1/forecasts?year=" + YEAR).then().statusCode(403);
        }
    }

    @Test
    void many_take_no_more_statements_than_a_few() {
        sent();
        sent();
        var list = statements("finance", LIST);
        var report = statements("health", REPORT);
        for (int more = 0; more < 5; more++) {
            sent();
        }
        // what is kept in memory for a while may have to be read again
        assertThat(statements("finance", LIST)).isLessThanOrEqualTo(list + 2);
        assertThat(statements("health", REPORT)).isLessThanOrEqualTo(report + 2);
    }

    @Test
    void a_proposal_is_read_without_its_documents() {
        var id = UUID.fromString(sent());
        QuarkusTransaction.requiringNew().run(() -> {
            FundingProposal proposal = FundingProposal.findById(id);
            assertThat(Hibernate.isPropertyInitialized(proposal, "content")).isTrue();
            assertThat(Hibernate.isPropertyInitialized(proposal, "pdf")).isFalse();
            assertThat(Hibernate.isPropertyInitialized(proposal, "xlsx")).isFalse();
        });
    }

    private long statements(String who, String address) {
        World.token(who);
        var statistics = sessions.getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();
        World.as(who).get(address).then().statusCode(200);
        statistics.setStatisticsEnabled(false);
        return statistics.getPrepareStatementCount();
    }
}
