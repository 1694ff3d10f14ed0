package vn.giothong.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Actor;
import vn.giothong.chapter.ChapterTrees;
import vn.giothong.chapter.Level;
import vn.giothong.drive.DriveFigures;
import vn.giothong.web.Refusal;
import vn.giothong.web.Texts;

/**
 * Donations of a year by unit, sex and age band, to give to everybody. There is one table for a whole province and a year that is
 * over, and none of a part, of several provinces or of the year that runs: beside it they would tell by subtraction what it leaves
 * out.
 */
@ApplicationScoped
class OpenData {
    private static final int FIRST_YEAR = 1990;

    private final FigureReports reports;
    private final UnitGroups groups;
    private final Exports exports;
    private final ChapterTrees trees;
    private final Clock clock;

    OpenData(FigureReports reports, UnitGroups groups, Exports exports, ChapterTrees trees, Clock clock) {
        this.reports = reports;
        this.groups = groups;
        this.exports = exports;
        this.trees = trees;
        this.clock = clock;
    }

    /** The units below the province, the actor's own where none is named, by sex and age band. */
    @Transactional
    public byte[] of(Actor actor, @Nullable Integer year, @Nullable UUID province, String language) {
        var last = lastYear();
        var asked = year == null ? last : year;
        if (asked < FIRST_YEAR || asked > last) {
            throw Refusal.badRequest("year", "field_range", String.valueOf(FIRST_YEAR), String.valueOf(last));
        }
        var from = LocalDate.of(asked, 1, 1);
        var query = new FigureQuery.Read(province, from, from.plusYears(1).minusDays(1), By.CHAPTER, true);
        var units = reports.of(actor, query, language);
        if (!whole(units)) {
            throw Refusal.badRequest("chapterId", "report_open_province");
        }
        exports.log(actor, "figures.exported.open", units);
        return table(asked, groups.of(actor, query, units), language);
    }

    /** The year whose table a report of figures may lead to: its own, or while that runs the one before. */
    Optional<Integer> year(FigureReport report) {
        return whole(report) ? Optional.of(Math.min(report.from().getYear(), lastYear())) : Optional.empty();
    }

    private int lastYear() {
        return LocalDate.now(clock).getYear() - 1;
    }

    private boolean whole(FigureReport report) {
        var unit = report.chapterId();
        return unit != null
                && trees.today()
                        .find(unit)
                        .filter(node -> node.level() == Level.PROVINCE)
                        .isPresent();
    }

    private static byte[] table(int year, Map<FigureRow, Map<String, Long>> cells, String language) {
        var units = List.copyOf(cells.keySet());
        var named = new TreeSet<>(DriveFigures.ORDER);
        cells.values().forEach(found -> named.addAll(found.keySet()));
        var groups = List.copyOf(named);
        var numbers = new long[units.size()][groups.size()];
        for (int i = 0; i < numbers.length; i++) {
            for (int j = 0; j < groups.size(); j++) {
                numbers[i][j] = cells.getOrDefault(units.get(i), Map.of()).getOrDefault(groups.get(j), 0L);
            }
        }
        var published = Suppression.of(numbers);
        var total = Texts.text(language, "report_total");
        var rows = new ArrayList<List<@Nullable Object>>();
        for (int i = 0; i <= units.size(); i++) {
            for (int j = 0; j <= groups.size(); j++) {
                var unit = i == units.size() ? total : units.get(i).label();
                var value = published.value(i, j);
                rows.add(row(year, unit, j == groups.size() ? null : groups.get(j), value, language));
            }
        }
        var heads = List.of("year", "unit", "sex", "age", "donations", "left_out");
        return FigureFiles.csv(
                heads.stream()
                        .map(head -> Texts.text(language, "report_open_" + head))
                        .toList(),
                rows);
    }

    private static List<@Nullable Object> row(
            int year, String unit, @Nullable String group, @Nullable Long value, String language) {
        var row = new ArrayList<@Nullable Object>();
        row.add(year);
        row.add(unit);
        for (int side = 0; side < 2; side++) {
            row.add(Texts.text(language, group == null ? "report_total" : "driveItem_" + group.split(":", 2)[side]));
        }
        row.add(value);
        row.add(value == null ? 1 : 0);
        return row;
    }
}
