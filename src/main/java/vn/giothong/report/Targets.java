package vn.giothong.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Access;
import vn.giothong.account.Action;
import vn.giothong.account.Actor;
import vn.giothong.account.Place;
import vn.giothong.audit.Audit;
import vn.giothong.web.Given;
import vn.giothong.web.Refusal;

/** Sets what areas are to collect, and compares it with what they did. */
@ApplicationScoped
class Targets {
    /** A target to set; without a chapter it is the one in the address, without a round the whole year's. */
    record Wanted(
            @Nullable UUID chapterId,
            @Nullable Integer round,
            @Nullable Integer units) {}

    /** A unit's target and what it came to; behind where less was reached than of the year is over. */
    public record Part(
            UUID chapterId,
            String name,
            @Nullable Long target,
            long bags,
            @Nullable BigDecimal reachedPercent,
            boolean behind) {}

    /** A unit's target, those of the units below, and how their sum differs; null where none was set. */
    public record Sheet(
            int year,
            UUID chapterId,
            String name,
            @Nullable Long target,
            long bags,
            @Nullable BigDecimal reachedPercent,
            long sumOfParts,
            @Nullable Long difference,
            long drivesTarget,
            BigDecimal yearPercent,
            boolean maySet,
            List<Part> parts) {
        /** The name of a unit's field in the form. */
        public String field(UUID chapter) {
            return "units-" + chapter;
        }
    }

    private static final int MOST = 10_000_000;
    private static final int ROUNDS = 12;

    private final Access access;
    private final Areas areas;
    private final FigureReports reports;
    private final Audit audit;
    private final Clock clock;

    Targets(Access access, Areas areas, FigureReports reports, Audit audit, Clock clock) {
        this.access = access;
        this.areas = areas;
        this.reports = reports;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public Sheet of(Actor actor, @Nullable Integer asked, @Nullable UUID chapter, String language) {
        var year = year(asked);
        var from = LocalDate.of(year, 1, 1);
        var query = new FigureQuery.Read(chapter, from, from.plusYears(1).minusDays(1), By.CHAPTER, true);
        var root = areas.of(actor, query).chapterId();
        if (root == null) {
            throw Refusal.forbidden();
        }
        var report = reports.of(actor, query, language);
        var set = ReportTarget.ofYear(year);
        var over = over(year);
        var parts = report.rows().stream()
                .filter(row -> !row.key().equals(root.toString()))
                .map(row -> part(row, set.get(UUID.fromString(row.key())), over))
                .toList();
        var sum = parts.stream()
                .mapToLong(part -> part.target() == null ? 0 : part.target())
                .sum();
        var own = set.get(root);
        return new Sheet(
                year,
                root,
                report.name(),
                own,
                report.total().bags(),
                own == null ? null : Sums.share(report.total().bags(), own),
                sum,
                own == null ? null : (Long) (sum - own),
                report.rows().stream()
                        .filter(row -> row.target() != null && !set.containsKey(UUID.fromString(row.key())))
                        .mapToLong(row -> row.target() == null ? 0 : row.target())
                        .sum(),
                over,
                parts.stream().anyMatch(part -> may(actor, part.chapterId())) || may(actor, root),
                parts);
    }

    private static Part part(FigureRow row, @Nullable Long target, BigDecimal over) {
        var reached = target == null ? null : Sums.share(row.bags(), target);
        return new Part(
                UUID.fromString(row.key()),
                row.label(),
                target,
                row.bags(),
                reached,
                reached != null && reached.compareTo(over) < 0);
    }

    private boolean may(Actor actor, UUID chapter) {
        return access.may(actor, Action.SET_TARGET, Place.chapter(chapter));
    }

    /** How much of the year is over, in per cent. */
    private BigDecimal over(int year) {
        var today = LocalDate.now(clock);
        var days = LocalDate.of(year, 12, 31).getDayOfYear();
        var gone = today.getYear() > year ? days : today.getYear() < year ? 0 : today.getDayOfYear();
        var share = Sums.share(gone, days);
        return share == null ? BigDecimal.ZERO : share;
    }

    private int year(@Nullable Integer year) {
        var now = LocalDate.now(clock).getYear();
        if (year != null && (year < 1990 || year > now + 2)) {
            throw Refusal.badRequest("year", "field_range", 1990, now + 2);
        }
        return year == null ? now : year;
    }

    @Transactional
    public void set(Actor actor, @Nullable Integer asked, @Nullable UUID chapter, List<Wanted> wanted) {
        var year = year(asked);
        if (wanted.isEmpty()) {
            throw Refusal.at("units", "field_required");
        }
        for (var one : wanted) {
            var where = one.chapterId() == null ? Given.value("chapterId", chapter) : one.chapterId();
            access.mustWrite(actor, Action.READ_REPORT, Action.SET_TARGET, Place.chapter(where));
            var round = one.round() == null ? 0 : one.round();
            if (round < 0 || round > ROUNDS) {
                throw Refusal.at("round", "field_range", 0, ROUNDS);
            }
            set(actor, year, round, where, Given.count("units", one.units(), MOST));
        }
    }

    private void set(Actor actor, int year, int round, UUID chapter, int units) {
        var known = ReportTarget.of(year, round, chapter).orElse(null);
        if (known == null) {
            new ReportTarget(year, round, chapter, units, actor.accountId(), clock.instant()).persist();
        } else {
            known.units = units;
            known.setBy = actor.accountId();
            known.setAt = clock.instant();
        }
        var note = year + (round == 0 ? "" : "/" + round) + ": " + units;
        audit.record(actor.accountId(), actor.fullName(), "target.set", "chapter", chapter, note);
    }
}
