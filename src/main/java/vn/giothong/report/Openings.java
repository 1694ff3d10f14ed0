package vn.giothong.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Access;
import vn.giothong.account.Action;
import vn.giothong.account.Actor;
import vn.giothong.account.Place;
import vn.giothong.audit.Audit;
import vn.giothong.chapter.ChapterTree;
import vn.giothong.chapter.ChapterTrees;
import vn.giothong.drive.PeriodOpening;
import vn.giothong.drive.Periods;
import vn.giothong.web.Given;
import vn.giothong.web.Refusal;

/** Lets a unit enter late: by the level above, for a reason, for a month at most. */
@ApplicationScoped
class Openings {
    /** An opening that was made. */
    public record Opening(UUID id, UUID chapterId, String period, String reason, LocalDate until, String openedBy) {}

    private static final int LONGEST_REASON = 300;
    private static final int LONGEST_DAYS = 31;

    private final Access access;
    private final Periods periods;
    private final ChapterTrees trees;
    private final Audit audit;
    private final Clock clock;

    Openings(Access access, Periods periods, ChapterTrees trees, Audit audit, Clock clock) {
        this.access = access;
        this.periods = periods;
        this.trees = trees;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public Opening open(
            Actor actor,
            @Nullable UUID chapterId,
            @Nullable String code,
            @Nullable String reason,
            @Nullable LocalDate until) {
        var chapter = Given.value("chapterId", chapterId);
        access.mustWrite(actor, Action.READ_REPORT, Action.APPROVE_REPORT, Place.chapter(chapter));
        var period = Period.of(code);
        var why = Given.text("reason", reason, LONGEST_REASON);
        var end = end(until);
        var from = highest(actor, chapter);
        mustBeLocked(chapter, period);
        mustBeNew(chapter, from, period, end);
        var opening = new PeriodOpening(
                chapter,
                from,
                period.code(),
                period.from(),
                period.to(),
                why,
                end,
                actor.accountId(),
                actor.fullName(),
                clock.instant());
        opening.persist();
        audit.record(
                actor.accountId(), actor.fullName(), "period.opened", "chapter", chapter, period.code() + ": " + why);
        return new Opening(opening.id, chapter, period.code(), why, end, actor.fullName());
    }

    private LocalDate end(@Nullable LocalDate until) {
        var end = Given.value("until", until);
        var today = LocalDate.now(clock);
        if (end.isBefore(today) || end.isAfter(today.plusDays(LONGEST_DAYS))) {
            throw Refusal.at("until", "report_opening_until", LONGEST_DAYS);
        }
        return end;
    }

    private void mustBeLocked(UUID chapter, Period period) {
        if (!periods.lockedWithin(chapter, period.from(), period.to())) {
            throw Refusal.conflict("report_opening_unlocked", period.code());
        }
    }

    /** Until a later day it may be opened again. */
    private static void mustBeNew(UUID chapter, UUID from, Period period, LocalDate end) {
        PeriodOpening.<PeriodOpening>find(
                        "chapterId = ?1 and liftsFrom = ?2 and period = ?3 and untilOn >= ?4",
                        chapter,
                        from,
                        period.code(),
                        end)
                .firstResultOptional()
                .ifPresent(known -> {
                    throw Refusal.conflict("report_opening_exists", period.code(), known.untilOn, known.openedByName);
                });
    }

    /** At or above the unit, the highest that the actor may open: the province lifts the district's lock for one commune. */
    private UUID highest(Actor actor, UUID chapter) {
        return trees.today().path(chapter).stream()
                .map(ChapterTree.Node::id)
                .filter(unit -> access.may(actor, Action.APPROVE_REPORT, Place.chapter(unit)))
                .findFirst()
                .orElse(chapter);
    }
}
