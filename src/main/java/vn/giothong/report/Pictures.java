package vn.giothong.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Actor;
import vn.giothong.chapter.ChapterTrees;
import vn.giothong.drive.DriveFigures;
import vn.giothong.web.Refusal;
import vn.giothong.web.Texts;

/** Computes what the pictures of a unit and a year show, under today's tree. */
@ApplicationScoped
class Pictures {
    private static final int YEARS = 6;
    private static final int FIRST_YEAR = 1990;
    private static final List<Integer> SHADES = List.of(50, 80, 100);

    private final Areas areas;
    private final FigureReports reports;
    private final DonorYears donorYears;
    private final ChapterTrees trees;
    private final Clock clock;

    Pictures(Areas areas, FigureReports reports, DonorYears donorYears, ChapterTrees trees, Clock clock) {
        this.areas = areas;
        this.reports = reports;
        this.donorYears = donorYears;
        this.trees = trees;
        this.clock = clock;
    }

    @Transactional
    public PictureSheet of(Actor actor, @Nullable UUID chapter, @Nullable Integer asked, String language) {
        var year = year(asked);
        var from = LocalDate.of(year, 1, 1);
        var query = new FigureQuery.Read(chapter, from, from.plusYears(1).minusDays(1), By.MONTH, true);
        var scope = areas.of(actor, query).parts().get(0).scope();
        var months = reports.of(actor, query, language);
        var root = months.chapterId();
        return new PictureSheet(
                year,
                root,
                months.name(),
                months.total().target(),
                months(months, FigureSums.by(By.MONTH, scope)),
                root == null ? List.of() : units(actor, query, root, language),
                root == null ? List.of() : donorYears.byYear(year - YEARS + 1, year, trees.today(), root),
                bands(FigureSums.by(By.SEX_AGE, scope), language),
                funnel(months.total()));
    }

    private int year(@Nullable Integer asked) {
        var now = LocalDate.now(clock).getYear();
        if (asked != null && (asked < FIRST_YEAR || asked > now + 2)) {
            throw Refusal.badRequest("year", "field_range", FIRST_YEAR, now + 2);
        }
        return asked == null ? now : asked;
    }

    /** Each beside what its drives are to bring, whatever was set for the year. */
    private static List<PictureSheet.Month> months(FigureReport report, Map<@Nullable Object, Sums> planned) {
        var target = report.total().target();
        var found = new ArrayList<PictureSheet.Month>();
        var sum = 0L;
        for (var row : report.rows()) {
            var bags = FigureRow.known(row.bags());
            sum += bags;
            found.add(new PictureSheet.Month(
                    row.label(),
                    bags,
                    target(planned.get(Integer.valueOf(row.key()))),
                    sum,
                    target == null ? null : Sums.share(sum, target)));
        }
        return found;
    }

    private static @Nullable Long target(@Nullable Sums month) {
        return month == null || month.target() == 0 ? null : month.target();
    }

    private List<PictureSheet.Unit> units(Actor actor, FigureQuery.Read query, UUID root, String language) {
        var rows = reports.of(actor, query.by(By.CHAPTER), language).rows().stream()
                .filter(row -> !row.key().equals(root.toString()))
                .toList();
        var people = Population.latest(
                rows.stream().map(row -> UUID.fromString(row.key())).toList(),
                query.from().getYear());
        return rows.stream()
                .map(row -> unit(row, people.get(UUID.fromString(row.key()))))
                .toList();
    }

    private static PictureSheet.Unit unit(FigureRow row, @Nullable Population population) {
        return new PictureSheet.Unit(
                UUID.fromString(row.key()),
                row.label(),
                FigureRow.known(row.bags()),
                row.target(),
                row.reachedPercent(),
                population == null || population.people == 0
                        ? null
                        : BigDecimal.valueOf(FigureRow.known(row.donations()) * 1000)
                                .divide(BigDecimal.valueOf(population.people), 1, RoundingMode.HALF_UP),
                population != null && population.estimated,
                shade(row.reachedPercent()));
    }

    /** 0 without a target, then up by half, four fifths and the whole of it. */
    private static int shade(@Nullable BigDecimal reached) {
        return reached == null
                ? 0
                : 1
                        + (int) SHADES.stream()
                                .filter(bound -> reached.intValue() >= bound)
                                .count();
    }

    private static List<PictureSheet.Band> bands(Map<@Nullable Object, Sums> sums, String language) {
        var found = new TreeMap<String, long[]>(DriveFigures.ORDER);
        sums.forEach((key, sum) -> {
            var parts = FigureLabels.key(key).split(":", 2);
            var side = parts[0].equals("M") ? 0 : parts[0].equals("F") ? 1 : 2;
            found.computeIfAbsent(parts[parts.length - 1], ignored -> new long[3])[side] += sum.donations();
        });
        return found.entrySet().stream()
                .map(entry -> new PictureSheet.Band(
                        Texts.text(language, "driveItem_" + entry.getKey()),
                        entry.getValue()[0],
                        entry.getValue()[1],
                        entry.getValue()[2]))
                .toList();
    }

    private static List<PictureSheet.Stage> funnel(FigureRow total) {
        return List.of(
                stage("registered", total.registered(), total),
                stage("arrived", total.arrived(), total),
                stage("deferrals", total.deferrals(), total),
                stage("donations", total.donations(), total));
    }

    private static PictureSheet.Stage stage(String code, @Nullable Long counted, FigureRow total) {
        var people = FigureRow.known(counted);
        return new PictureSheet.Stage(code, people, Sums.share(people, FigureRow.known(total.registered())));
    }
}
