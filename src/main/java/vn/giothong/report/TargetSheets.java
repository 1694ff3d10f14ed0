package vn.giothong.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Access;
import vn.giothong.account.Action;
import vn.giothong.account.Actor;
import vn.giothong.account.Place;
import vn.giothong.chapter.ChapterTrees;
import vn.giothong.web.Refusal;

/** Compares what areas, clubs and drives are to collect with what they did, in a year or a round of it. */
@ApplicationScoped
class TargetSheets {
    /** The days compared, and how much of them is over in per cent. */
    record Span(int year, int round, LocalDate from, LocalDate to, BigDecimal over, LocalDate today) {}

    static final int FIRST_YEAR = 1990;

    private final Access access;
    private final Areas areas;
    private final FigureReports reports;
    private final ChapterTrees trees;
    private final Clock clock;

    TargetSheets(Access access, Areas areas, FigureReports reports, ChapterTrees trees, Clock clock) {
        this.access = access;
        this.areas = areas;
        this.reports = reports;
        this.trees = trees;
        this.clock = clock;
    }

    @Transactional
    public TargetSheet of(
            Actor actor,
            @Nullable Integer askedYear,
            @Nullable Integer round,
            @Nullable UUID chapter,
            String language) {
        var year = year(askedYear);
        var whole =
                new FigureQuery.Read(chapter, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), By.CHAPTER, true);
        var root = areas.of(actor, whole).chapterId();
        if (root == null) {
            throw Refusal.forbidden();
        }
        var rounds = TargetRound.of(trees.today(), root, year);
        var span = span(year, round == null ? 0 : round, rounds);
        var report = reports.of(actor, new FigureQuery.Read(root, span.from(), span.to(), By.CHAPTER, true), language);
        return sheet(actor, root, report, span, rounds);
    }

    int year(@Nullable Integer year) {
        var now = LocalDate.now(clock).getYear();
        if (year != null && (year < FIRST_YEAR || year > now + 2)) {
            throw Refusal.badRequest("year", "field_range", FIRST_YEAR, now + 2);
        }
        return year == null ? now : year;
    }

    private Span span(int year, int round, List<TargetRound> rounds) {
        if (round == 0) {
            return span(year, 0, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        }
        return rounds.stream()
                .filter(one -> one.round == round)
                .findFirst()
                .map(one -> span(year, round, one.fromOn, one.toOn))
                .orElseThrow(() -> Refusal.badRequest("round", "field_choice"));
    }

    private Span span(int year, int round, LocalDate from, LocalDate to) {
        var today = LocalDate.now(clock);
        var days = ChronoUnit.DAYS.between(from, to) + 1;
        var gone = Math.max(0, Math.min(days, ChronoUnit.DAYS.between(from, today) + 1));
        return new Span(
                year, round, from, to, Objects.requireNonNullElse(Sums.share(gone, days), BigDecimal.ZERO), today);
    }

    private TargetSheet sheet(Actor actor, UUID root, FigureReport report, Span span, List<TargetRound> rounds) {
        var set =
                span.round() == 0 ? ReportTarget.ofYear(span.year()) : ReportTarget.ofRound(span.year(), span.round());
        var parts = report.rows().stream()
                .filter(row -> !row.key().equals(root.toString()))
                .map(row -> part(row, set.get(UUID.fromString(row.key())), span.over()))
                .toList();
        var sum = parts.stream()
                .mapToLong(part -> Objects.requireNonNullElse(part.target(), 0L))
                .sum();
        var own = set.get(root);
        var bags = FigureRow.known(report.total().bags());
        var itself = trees.today().itself(root);
        var ofSelf = may(actor, Action.SET_TARGET, root);
        return new TargetSheet(
                span.year(),
                span.round(),
                span.from(),
                span.to(),
                root,
                report.name(),
                own,
                bags,
                own == null ? null : Sums.share(bags, own),
                sum,
                own == null ? null : (Long) (sum - own),
                drivesTarget(report, set),
                span.over(),
                ofSelf || parts.stream().anyMatch(part -> may(actor, Action.SET_TARGET, part.chapterId())),
                ofSelf,
                may(actor, Action.SET_CLUB_TARGET, root),
                rounds.stream()
                        .map(one -> new TargetSheet.Round(one.round, one.name, one.fromOn, one.toOn))
                        .toList(),
                parts,
                OwnTargets.clubs(itself, span),
                OwnTargets.drives(itself, span));
    }

    private static long drivesTarget(FigureReport report, Map<UUID, Long> set) {
        return report.rows().stream()
                .filter(row -> !set.containsKey(UUID.fromString(row.key())))
                .mapToLong(row -> Objects.requireNonNullElse(row.target(), 0L))
                .sum();
    }

    private static TargetSheet.Part part(FigureRow row, @Nullable Long target, BigDecimal over) {
        var bags = FigureRow.known(row.bags());
        var reached = target == null ? null : Sums.share(bags, target);
        return new TargetSheet.Part(
                UUID.fromString(row.key()),
                row.label(),
                target,
                bags,
                reached,
                reached != null && reached.compareTo(over) < 0);
    }

    private boolean may(Actor actor, Action action, UUID chapter) {
        return access.may(actor, action, Place.chapter(chapter));
    }
}
