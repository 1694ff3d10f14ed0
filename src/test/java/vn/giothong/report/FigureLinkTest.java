package vn.giothong.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.giothong.Visitor;
import vn.giothong.World;
import vn.giothong.intake.ListWorld;

/** Every number of a page of figures leads to what it counts, for who may see that. */
@QuarkusTest
@Tag("mysql")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FigureLinkTest {
    private static final String MONTH = "from=1998-03-01&to=1998-03-31";
    private static final Pattern ROW = Pattern.compile("<tr><th scope=\"row\">.*?</tr>", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("<td class=\"number\"[^>]*><a href=\"([^\"]+)\">");
    private static boolean filled;

    private final String district = World.chapter("524");

    @BeforeEach
    void a_drive_with_two_gifts_and_a_deferral() {
        if (filled) {
            return;
        }
        filled = true;
        var drive = ReportStory.drive("1998-03-10");
        ReportStory.person(drive, ListWorld.aName(), "M", 1970, ReportStory.gave(250));
        ReportStory.person(drive, ListWorld.aName(), "M", 1971, Map.of("outcome", "DEFERRED", "reasonCode", "LOW_HB"));
    }

    @Test
    void the_numbers_of_a_months_row_lead_to_its_drives_its_donations_and_its_reasons() {
        var reader = Visitor.signedIn("district");
        var links = links(reader.page("/reports?" + MONTH + "&by=month&chapterId=" + district), 0);
        assertThat(links).allSatisfy(link -> assertThat(link).contains(MONTH, district));
        assertThat(links)
                .extracting(FigureLinkTest::what)
                .containsExactly(
                        "/reports by=drive",
                        "/reports/donations by=month key=199803",
                        "/reports/donations by=month key=199803",
                        "/reports/donations by=month key=199803",
                        "/reports by=deferral",
                        "/reports/donations by=firstRepeat key=FIRST");
        links.forEach(reader::page);
        assertThat(reader.page(links.get(5))).contains("1998", "250", "350");
    }

    @Test
    void whoever_sees_the_drives_of_a_club_or_a_collector_alone_is_led_to_no_area() {
        for (var who : List.of("club", "hospital")) {
            var reader = Visitor.signedIn(who);
            var page = reader.page("/reports?" + MONTH + "&by=chapter");
            assertThat(page).doesNotContain("/reports/indicators", "/reports/targets", "/reports/hand-in");
            var links = Pattern.compile("href=\"(/reports[^\"]*)\"")
                    .matcher(page.replace("&amp;", "&"))
                    .results()
                    .map(found -> found.group(1))
                    .filter(link -> !link.contains(".csv") && !link.contains(".xlsx"))
                    .distinct()
                    .toList();
            assertThat(links).isNotEmpty();
            links.forEach(reader::page);
        }
    }

    @Test
    void the_total_leads_there_too() {
        var reader = Visitor.signedIn("district");
        var page = reader.page("/reports?" + MONTH + "&by=sex&chapterId=" + district);
        assertThat(links(page, 0))
                .as("a row of women leads to their donations alone")
                .extracting(FigureLinkTest::what)
                .containsOnly("/reports/donations by=sex key=F");
        assertThat(links(page, 2))
                .extracting(FigureLinkTest::what)
                .containsExactly(
                        "/reports by=drive",
                        "/reports/donations by=sex",
                        "/reports/donations by=sex",
                        "/reports/donations by=sex",
                        "/reports by=deferral",
                        "/reports/donations by=firstRepeat key=FIRST");
    }

    @Test
    void who_sees_no_people_is_led_to_figures_alone() {
        var page = Visitor.signedIn("health").page("/reports?" + MONTH + "&by=month&chapterId=" + district);
        assertThat(links(page, 0))
                .extracting(FigureLinkTest::what)
                .containsExactly("/reports by=drive", "/reports by=deferral");
    }

    @Test
    void targets_and_the_page_of_hand_in_lead_to_the_figures_of_their_units() {
        var reader = Visitor.signedIn("province");
        var targets = reader.page("/reports/targets?year=1998&chapterId=" + World.chapter("51"));
        assertThat(targets)
                .contains("/reports?from=1998-01-01&amp;to=1998-12-31&amp;by=chapter&amp;tree=today&amp;chapterId="
                        + district);
        var handIn = reader.page("/reports/hand-in?period=1998-03");
        var period = MONTH.replace("&", "&amp;") + "&amp;by=";
        assertThat(handIn)
                .contains("/reports?" + period + "drive&amp;tree=day&amp;chapterId=" + district)
                .contains("/reports?" + period + "chapter&amp;tree=day&amp;chapterId=" + district);
        reader.page("/reports?" + MONTH + "&by=drive&tree=day&chapterId=" + district);
    }

    /** The addresses behind the numbers of a row, from left to right. */
    private static List<String> links(String page, int row) {
        var rows = ROW.matcher(page).results().map(found -> found.group()).toList();
        return LINK.matcher(rows.get(row))
                .results()
                .map(found -> found.group(1).replace("&amp;", "&"))
                .toList();
    }

    private static String what(String link) {
        var by = link.replaceAll(".*[?&]by=([^&]+).*", " by=$1");
        var key = link.contains("key=") ? link.replaceAll(".*[?&]key=([^&]+).*", " key=$1") : "";
        return link.substring(0, link.indexOf('?')) + by + key;
    }
}
