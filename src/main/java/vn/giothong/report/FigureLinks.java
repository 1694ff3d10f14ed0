package vn.giothong.report;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Year;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Actor;
import vn.giothong.chapter.ChapterTrees;
import vn.giothong.drive.Drive;
import vn.giothong.web.Language;
import vn.giothong.web.Texts;

/** Where what lies behind the numbers of a report is: figures further down, drives, reasons, and donations for who may see them. */
@ApplicationScoped
class FigureLinks {
    /** A row, where its figures are further down, and what lies behind each of its numbers. */
    record Line(FigureRow figures, @Nullable String href, Behind behind) {}

    /** The addresses of a row's drives, donations and reasons; null where there is nothing or the reader may not see it. */
    record Behind(
            @Nullable String drives,
            @Nullable String gifts,
            @Nullable String first,
            @Nullable String repeat,
            @Nullable String deferrals) {}

    private static final String FIGURES = "/reports";
    private static final String DONATIONS = "/reports/donations";

    private final Gifts gifts;
    private final ChapterTrees trees;
    private final Language language;

    FigureLinks(Gifts gifts, ChapterTrees trees, Language language) {
        this.gifts = gifts;
        this.trees = trees;
        this.language = language;
    }

    List<Line> lines(Actor actor, FigureReport report, FigureQuery.Read asked) {
        var query = asked.of(report.chapterId());
        var sees = gifts.sees(actor);
        var codes = query.by() == By.DRIVE ? codes(report) : Map.<String, String>of();
        return report.rows().stream()
                .map(row -> new Line(row, href(query, row.key(), codes), behind(sees, row, query, row.key())))
                .toList();
    }

    /** Behind the total of a report, or that of the year before by its query. */
    Behind total(Actor actor, FigureReport report, FigureRow total, FigureQuery.Read asked) {
        return behind(gifts.sees(actor), total, asked.of(report.chapterId()), null);
    }

    private Behind behind(boolean sees, FigureRow row, FigureQuery.Read query, @Nullable String key) {
        var part = key == null ? query : part(query, key);
        var known = sees && FigureRow.known(row.donations()) > 0 && query.by() != By.DEFERRAL;
        var own = known ? FigureAddress.of(DONATIONS, query, key, row.label()) : null;
        return new Behind(
                part == null || FigureRow.known(row.drives()) == 0
                        ? null
                        : FigureAddress.of(FIGURES, part.by(By.DRIVE)),
                own,
                FigureRow.known(row.firstTime()) == 0 ? null : people(sees, row, query, part, "FIRST", own),
                FigureRow.known(row.repeat()) == 0 ? null : people(sees, row, query, part, "REPEAT", own),
                part == null || row.deferrals() == 0 ? null : FigureAddress.of(FIGURES, part.by(By.DEFERRAL)));
    }

    /** Donations of first-time or of repeat donors: those of the row itself where figures are broken down by that. */
    private @Nullable String people(
            boolean sees,
            FigureRow row,
            FigureQuery.Read query,
            FigureQuery.@Nullable Read part,
            String key,
            @Nullable String own) {
        if (part == null || !sees) {
            return query.by() == By.FIRST_REPEAT ? own : null;
        }
        var label = row.label() + ": " + Texts.text(language.code(), "driveItem_" + key);
        return FigureAddress.of(DONATIONS, part.by(By.FIRST_REPEAT), key, label);
    }

    /** What a row counts, as a question of its own; null where it is no unit, month or year. */
    private static FigureQuery.@Nullable Read part(FigureQuery.Read query, String key) {
        return switch (query.by()) {
            case CHAPTER ->
                query.chapterId() == null || key.equals(query.chapterId().toString())
                        ? null
                        : query.of(UUID.fromString(key));
            case MONTH -> {
                var month = YearMonth.of(Integer.parseInt(key.substring(0, 4)), Integer.parseInt(key.substring(4)));
                yield query.within(month.atDay(1), month.atEndOfMonth());
            }
            case YEAR -> {
                var year = Year.parse(key);
                yield query.within(year.atDay(1), year.atDay(year.length()));
            }
            default -> null;
        };
    }

    /** A row counts only the asked days of its month or year, so its link opens no others; without an area no unit opens. */
    private @Nullable String href(FigureQuery.Read query, String key, Map<String, String> codes) {
        var part = part(query, key);
        return switch (query.by()) {
            case CHAPTER -> {
                if (query.chapterId() == null) {
                    yield null;
                }
                var unit = UUID.fromString(key);
                var leaf = part == null || trees.today().children(unit).isEmpty();
                yield FigureAddress.of(FIGURES, query.of(unit).by(leaf ? By.DRIVE : By.CHAPTER));
            }
            case MONTH -> part == null ? null : FigureAddress.of(FIGURES, part.by(By.DRIVE));
            case YEAR -> part == null ? null : FigureAddress.of(FIGURES, part.by(By.MONTH));
            case DRIVE -> "/drives/" + codes.get(key);
            default -> null;
        };
    }

    private static Map<String, String> codes(FigureReport report) {
        var ids = report.rows().stream().map(row -> UUID.fromString(row.key())).toList();
        var codes = new HashMap<String, String>();
        if (!ids.isEmpty()) {
            Panache.getEntityManager()
                    .createQuery("select d from Drive d where d.id in ?1", Drive.class)
                    .setParameter(1, ids)
                    .getResultStream()
                    .forEach(drive -> codes.put(drive.id.toString(), drive.code));
        }
        return codes;
    }
}
