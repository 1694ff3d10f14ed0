package vn.giothong.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.giothong.World;
import vn.giothong.chapter.ChapterTrees;
import vn.giothong.donation.Donation;
import vn.giothong.drive.Drive;
import vn.giothong.drive.Figures;
import vn.giothong.intake.ListWorld;

/** Figures of a period in which units were merged: Bình Thanh Tây and Bình Thanh Đông became Bình Thanh on 1 February 2020. */
@QuarkusTest
@Tag("mysql")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FigureTreeTest {
    private static final String CODE = "21091";
    private static final String LAST_DAY = "2020-01-31";
    private static final String FIRST_DAY = "2020-02-01";
    private static final String WHOLE = "from=2020-01-01&to=2020-04-30";

    @Inject
    ChapterTrees trees;

    @Inject
    Figures figures;

    @Test
    void the_totals_agree_under_the_tree_of_the_day_and_todays_though_units_were_merged_in_between() {
        gift(LAST_DAY, "F", 350);
        gift(FIRST_DAY, "M", 250);
        var whole = ReportStory.addsUp(WHOLE);
        var january = ReportStory.addsUp("from=2020-01-01&to=2020-01-31");
        var rest = ReportStory.addsUp("from=2020-02-01&to=2020-04-30");
        for (var sum : ReportStory.SUMS) {
            assertThat(january.getLong("total." + sum) + rest.getLong("total." + sum))
                    .as(sum)
                    .isEqualTo(whole.getLong("total." + sum));
        }
    }

    @Test
    void each_gift_stands_under_the_unit_of_its_day_or_under_the_one_that_keeps_its_records_today() {
        var merged = unit(LAST_DAY);
        var today = unit(FIRST_DAY);
        var before = bags("today", today);
        var beforeOfTheDay = bags("day", today);
        var beforeOfMerged = bags("day", merged);
        gift(LAST_DAY, "F", 350);
        gift(FIRST_DAY, "M", 250);
        assertThat(bags("today", today)).isEqualTo(before + 2);
        assertThat(bags("today", merged)).isZero();
        assertThat(bags("day", today)).isEqualTo(beforeOfTheDay + 1);
        assertThat(bags("day", merged)).isEqualTo(beforeOfMerged + 1);
    }

    private void gift(String day, String sex, int volume) {
        var drive = ListWorld.drive(day);
        ReportStory.person(drive, ListWorld.aName(), sex, 1970, ReportStory.gave(volume));
        QuarkusTransaction.requiringNew().run(() -> handOver(drive, unit(day)));
    }

    /** The sums of the months of both units are behind then. */
    private void handOver(UUID driveId, UUID unit) {
        figures.recompute(driveId);
        Drive.<Drive>findById(driveId).chapterId = unit;
        Donation.update("chapterId = ?1 where driveId = ?2", unit, driveId);
        figures.recompute(driveId);
    }

    private UUID unit(String day) {
        return trees.on(LocalDate.parse(day)).all().stream()
                .filter(node -> node.code().equals(CODE))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static int bags(String tree, UUID unit) {
        var rows = ReportStory.figures(
                "district", WHOLE + "&by=chapter&tree=" + tree + "&chapterId=" + World.chapter("524"));
        Integer found = rows.get("rows.find { it.key == '" + unit + "' }?.bags");
        return found == null ? 0 : found;
    }
}
