package vn.giothong.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.giothong.Visitor;
import vn.giothong.World;

/** Which days a figure counts, those it is compared with, and those its link opens. */
@QuarkusTest
class FigurePeriodTest {
    @ParameterizedTest
    @CsvSource({
        "2021-02-01, 2021-02-28, 2020-02-01, 2020-02-29",
        "2021-01-01, 2021-02-28, 2020-01-01, 2020-02-29",
        "2020-02-01, 2020-02-29, 2019-02-01, 2019-02-28",
        "2021-02-15, 2021-02-28, 2020-02-15, 2020-02-28",
        "2021-01-01, 2021-12-31, 2020-01-01, 2020-12-31"
    })
    void whole_months_compare_with_whole_months(
            LocalDate from, LocalDate to, LocalDate fromBefore, LocalDate toBefore) {
        var before = new FigureQuery.Read(null, from, to, By.MONTH, true).yearBefore();
        assertThat(before.from()).isEqualTo(fromBefore);
        assertThat(before.to()).isEqualTo(toBefore);
    }

    @Test
    void the_link_of_a_month_or_year_opens_only_the_days_that_its_row_counts() {
        ReportStory.drive("1997-05-20");
        page("month")
                .body(containsString("from=1997-05-15&amp;to=1997-05-31&amp;by=drive"))
                .body(not(containsString("from=1997-05-01")));
        page("year")
                .body(containsString("from=1997-05-15&amp;to=1997-08-10&amp;by=month"))
                .body(not(containsString("to=1997-12-31")));
    }

    private static ValidatableResponse page(String by) {
        return Visitor.signedIn("district")
                .get("/reports?from=1997-05-15&to=1997-08-10&by=" + by + "&chapterId=" + World.chapter("524"))
                .statusCode(200);
    }
}
