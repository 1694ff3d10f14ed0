package vn.giothong.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.giothong.Visitor;
import vn.giothong.World;
import vn.giothong.intake.ListWorld;

/** More findings than one page holds, of several rules. */
@QuarkusTest
class FindingPagingTest {
    private static final String PERIOD = "/reports/findings?from=1998-10-01&to=1998-11-30";

    @Test
    void every_finding_is_on_one_of_the_pages_and_the_total_counts_them_all() {
        ListWorld.drive("1998-10-10");
        ListWorld.drive("1998-10-11");
        var bag = "B" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        for (var day : List.of("1998-11-10", "1998-11-11")) {
            var gave = new HashMap<>(ReportStory.gave(350));
            gave.put("bagNumber", bag);
            ReportStory.person(ListWorld.drive(day), ListWorld.aName(), "M", 1960, gave);
        }

        page(0).body("total", equalTo(4))
                .body("items.rule", equalTo(List.of("WITHOUT_FIGURES", "WITHOUT_FIGURES", "BAG_TWICE")));
        page(1).body("total", equalTo(4))
                .body("items.rule", equalTo(List.of("BAG_TWICE")))
                .body("items[0].date", equalTo("1998-11-11"));
        page(2).body("total", equalTo(4)).body("items", equalTo(List.of()));
        var shown = Visitor.signedIn("district").page(PERIOD + "&size=3");
        assertThat(shown).contains("page=1").contains(bag);
    }

    private static ValidatableResponse page(int page) {
        return World.as("health")
                .get("/api/v1" + PERIOD + "&size=3&page=" + page + "&chapterId=" + World.chapter("524"))
                .then()
                .statusCode(200);
    }
}
