package vn.giothong.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Access;
import vn.giothong.account.Action;
import vn.giothong.account.Actor;
import vn.giothong.account.Place;
import vn.giothong.web.Formats;
import vn.giothong.web.Refusal;

/** Who has handed in for a period and who has not. */
@ApplicationScoped
class HandIn {
    /** A unit's state: its latest report, or none; days late count from the day it was due to when it was handed in, or today. */
    public record Row(
            UUID chapterId,
            String name,
            long drives,
            long bags,
            @Nullable UUID documentId,
            ReportDocument.@Nullable State state,
            long daysLate,
            boolean mayCompile) {}

    /** A period's units; the day it was due may be to be confirmed. */
    public record Sheet(
            ReportForm form,
            String period,
            LocalDate from,
            LocalDate to,
            LocalDate dueOn,
            boolean toBeConfirmed,
            @Nullable String legalBasis,
            List<Row> items,
            int total) {
        public boolean figures() {
            return form == ReportForm.FIGURES;
        }

        /** Where a unit's figures of the period stand. */
        public String figuresOf(UUID chapter) {
            return address(chapter, By.CHAPTER);
        }

        public String drivesOf(UUID chapter) {
            return address(chapter, By.DRIVE);
        }

        private String address(UUID chapter, By by) {
            return FigureAddress.of("/reports", new FigureQuery.Read(chapter, from, to, by, false));
        }
    }

    private final Access access;
    private final FigureReports reports;
    private final DocumentRights rights;
    private final Clock clock;

    HandIn(Access access, FigureReports reports, DocumentRights rights, Clock clock) {
        this.access = access;
        this.reports = reports;
        this.rights = rights;
        this.clock = clock;
    }

    /** Of the last month that is over, this year's form or next year's plan, where no period is named. */
    @Transactional
    public Sheet of(Actor actor, @Nullable ReportForm askedForm, @Nullable String asked, @Nullable UUID chapterId) {
        var form = askedForm == null ? ReportForm.FIGURES : askedForm;
        var period = Period.asked(form, asked == null || asked.isEmpty() ? usual(form) : asked);
        var query = new FigureQuery.Read(chapterId, period.from(), period.to(), By.CHAPTER, false);
        var report = reports.of(actor, query, "vi");
        var root = report.chapterId();
        if (root == null) {
            throw Refusal.forbidden();
        }
        var deadline = ReportDeadline.of(form, period);
        var due = new Due(form, period, deadline.dueOn(form, period));
        var rows = new ArrayList<Row>();
        rows.add(row(actor, root, report.name(), report.total(), due));
        report.rows().stream()
                .filter(below -> form == ReportForm.FIGURES && !below.key().equals(root.toString()))
                .forEach(below -> rows.add(row(actor, UUID.fromString(below.key()), below.label(), below, due)));
        return new Sheet(
                form,
                period.code(),
                period.from(),
                period.to(),
                due.on(),
                deadline.toBeConfirmed,
                deadline.legalBasis,
                rows,
                rows.size());
    }

    /** What is due when. */
    private record Due(ReportForm form, Period period, LocalDate on) {}

    private String usual(ReportForm form) {
        var today = LocalDate.now(clock);
        return switch (form) {
            case FIGURES -> today.minusMonths(1).toString().substring(0, 7);
            case HEALTH_YEAR -> String.valueOf(today.getYear());
            case PLAN -> String.valueOf(today.getYear() + 1);
        };
    }

    private Row row(Actor actor, UUID chapter, String name, FigureRow figures, Due due) {
        var revisions =
                ReportDocument.revisions(due.form(), chapter, due.period().code());
        var known = revisions.stream()
                .filter(one -> one.frozen() || !rights.onlyAccepts(actor, one))
                .findFirst()
                .orElse(null);
        var drives = FigureRow.known(figures.drives());
        var nothing = due.form() == ReportForm.FIGURES && drives == 0 && known == null;
        return new Row(
                chapter,
                name,
                drives,
                FigureRow.known(figures.bags()),
                known == null ? null : known.id,
                known == null ? null : known.state,
                nothing ? 0 : late(revisions, due.on()),
                (known == null || known.frozen()) && access.may(actor, Action.HAND_IN_REPORT, Place.chapter(chapter)));
    }

    /** To the submission of the first revision that was not sent back: a correction of it is not late. */
    private long late(List<ReportDocument> revisions, LocalDate dueOn) {
        var handedIn = revisions.stream()
                .filter(ReportDocument::handedIn)
                .min(Comparator.comparing(one -> one.revision))
                .flatMap(first -> ReportStep.of(first.id).stream()
                        .filter(step -> step.step == ReportStep.Step.SUBMITTED)
                        .map(step -> LocalDate.ofInstant(step.takenAt, Formats.ZONE))
                        .reduce((earlier, later) -> later))
                .orElseGet(() -> LocalDate.now(clock));
        return Math.max(0, ChronoUnit.DAYS.between(dueOn, handedIn));
    }
}
