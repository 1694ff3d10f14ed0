package vn.giothong.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static vn.giothong.recognition.AwardWorld.donor;
import static vn.giothong.recognition.AwardWorld.gives;
import static vn.giothong.recognition.AwardWorld.move;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.Visitor;
import vn.giothong.World;

/** What waits from one year into the next, in communes of Ba Tơ that no other test knows. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BacklogTest {
    private static final String QUIET = "21490";
    private static final String OTHER = "21496";
    private static final String DISTRICT = "535";

    @Test
    void a_milestone_that_waits_is_overdue_in_every_year_that_follows() {
        for (var day : List.of("2004-03-10", "2013-03-10", "2013-05-10")) {
            gave(day, QUIET);
        }
        mustTell(2003, 0, 0);
        mustTell(2004, 1, 1);
        mustTell(2012, 0, 1);
        mustTell(2013, 2, 3);
        mustTell(2014, 0, 3);
    }

    private static void gave(String day, String unit) {
        var donor = donor(0);
        gives(donor, day);
        move(donor, unit);
    }

    @Test
    void a_unit_beside_those_below_it_leads_to_no_board_since_that_would_show_them_too() {
        gave("2003-03-10", OTHER);
        gave("2003-03-10", DISTRICT);
        var unit = World.chapter(DISTRICT);
        var page = Visitor.signedIn("province").page("/recognition/promptness?year=2003&chapterId=" + unit);
        assertThat(page)
                .contains("<th scope=\"row\">Huyện Ba Tơ</th>", "/recognition?chapterId=" + World.chapter(OTHER))
                .doesNotContain("/recognition?chapterId=" + unit);
    }

    private static void mustTell(int year, int cases, int overdue) {
        var chapter = World.chapter(QUIET);
        var asked = "?chapterId=" + chapter + "&year=" + year;
        var figures = World.as("province")
                .get("/api/v1/recognition/promptness" + asked)
                .then()
                .statusCode(200)
                .body("cases", equalTo(cases))
                .body("overdue", equalTo(overdue))
                .body("ageing.longer", equalTo(overdue));
        if (overdue > 0) {
            figures.body("chapters.overdue", equalTo(List.of(overdue)))
                    .body("chapters[0].longestDays", greaterThan(7000));
            mustLead("/recognition/promptness" + asked, chapter, year, overdue);
        }
    }

    /** The page leads to a board that shows as many. */
    private static void mustLead(String page, String chapter, int year, int overdue) {
        var query = "chapterId=" + chapter + "&overdue=true&reachedTo=" + year + "-12-31";
        assertThat(Visitor.signedIn("province").page(page).replace("&amp;", "&"))
                .contains("href=\"/recognition?" + query + "\"");
        World.as("province").get("/api/v1/award-cases?" + query).then().body("total", equalTo(overdue));
        assertThat(Visitor.signedIn("province").page("/recognition?" + query))
                .contains("<span class=\"value\">" + overdue + "</span><span class=\"label\">Đạt mốc");
    }
}
