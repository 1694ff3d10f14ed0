package vn.giothong.report;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Access;
import vn.giothong.account.Action;
import vn.giothong.account.Actor;
import vn.giothong.account.Place;
import vn.giothong.audit.Audit;
import vn.giothong.chapter.ChapterTrees;
import vn.giothong.document.Fingerprint;
import vn.giothong.drive.PeriodLock;
import vn.giothong.web.Given;
import vn.giothong.web.Refusal;

/** Brings reports on their way: compiled, submitted, checked by the district, approved by the province, accepted by the health side. */
@ApplicationScoped
class Documents {
    private static final int LONGEST_REASON = 300;

    private final Access access;
    private final DocumentRights rights;
    private final DocumentContents contents;
    private final DocumentViews views;
    private final ChapterTrees trees;
    private final Audit audit;
    private final Clock clock;

    Documents(
            Access access,
            DocumentRights rights,
            DocumentContents contents,
            DocumentViews views,
            ChapterTrees trees,
            Audit audit,
            Clock clock) {
        this.access = access;
        this.rights = rights;
        this.contents = contents;
        this.views = views;
        this.trees = trees;
        this.audit = audit;
        this.clock = clock;
    }

    /** A first draft, or the next revision of a report that was approved. */
    @Transactional
    public DocumentView compile(
            Actor actor, @Nullable ReportForm asked, @Nullable UUID chapterId, @Nullable String code) {
        var chapter = Given.value("chapterId", chapterId);
        access.mustWrite(actor, Action.READ_REPORT, Action.HAND_IN_REPORT, Place.chapter(chapter));
        var form = asked == null ? ReportForm.FIGURES : asked;
        var period = Period.of(form, code);
        mustHaveBegun(form, period);
        var known = ReportDocument.latest(form, chapter, period.code()).orElse(null);
        if (known != null && !known.frozen()) {
            throw Refusal.conflict("report_exists").with("id", known.id);
        }
        var document =
                new ReportDocument(form, chapter, period, known == null ? 1 : known.revision + 1, clock.instant());
        document.persist();
        note(actor, document, ReportStep.Step.COMPILED, null);
        return views.of(actor, document);
    }

    /** A plan is made in the year before. */
    private void mustHaveBegun(ReportForm form, Period period) {
        var today = LocalDate.now(clock);
        if (period.from().isAfter(form == ReportForm.PLAN ? today.plusYears(1) : today)) {
            throw Refusal.at("period", "report_period_ahead");
        }
    }

    @Transactional
    public DocumentView get(Actor actor, UUID id) {
        return views.of(actor, rights.readable(actor, id));
    }

    /** The same for a file that somebody takes away. */
    @Transactional
    public DocumentView take(Actor actor, UUID id, String format) {
        var document = rights.readable(actor, id);
        write(actor, "report.taken", document, document.period + " " + format);
        return views.of(actor, document);
    }

    @Transactional
    public DocumentView submit(Actor actor, UUID id) {
        // Before the first look at the database, which a transaction goes on seeing as it was then.
        var copiedAt = clock.instant();
        var document = inTurn(actor, id);
        access.mustWrite(actor, Action.READ_REPORT, Action.HAND_IN_REPORT, Place.chapter(document.chapterId));
        if (document.state == ReportDocument.State.SUBMITTED) {
            return views.of(actor, document);
        }
        document.mustBeDraft();
        document.mustBeOver(LocalDate.now(clock));
        document.copiedAt = copiedAt;
        document.content = contents.write(contents.now(actor, document));
        document.state = ReportDocument.State.SUBMITTED;
        note(actor, document, ReportStep.Step.SUBMITTED, null);
        return views.of(actor, document);
    }

    /** The next one on the way says yes; never one who had it in hand before. */
    @Transactional
    public DocumentView approve(Actor actor, UUID id) {
        var document = inTurn(actor, id);
        if (!document.waits()) {
            throw Refusal.conflict("report_state");
        }
        var next = rights.next(actor, document).orElseThrow(Refusal::forbidden);
        rights.mustBeAnother(actor, document);
        if (next == ReportDocument.State.ACCEPTED) {
            document.mustBeOver(LocalDate.now(clock));
        }
        document.state = next;
        if (next == ReportDocument.State.APPROVED) {
            freeze(document);
        }
        note(actor, document, ReportStep.Step.valueOf(next.name()), null);
        if (next == ReportDocument.State.ACCEPTED && document.form == ReportForm.FIGURES) {
            lock(actor, document);
        }
        return views.of(actor, document);
    }

    private void freeze(ReportDocument document) {
        var chapter = trees.on(document.toOn).find(document.chapterId);
        var code = chapter.map(node -> node.code()).orElse(document.chapterId.toString());
        document.number = document.form.sign() + "-" + code + "/" + document.period + "/" + document.revision;
        document.hash = Fingerprint.of(java.util.Objects.requireNonNull(document.content));
        document.approvedAt = clock.instant();
    }

    private void lock(Actor actor, ReportDocument document) {
        if (PeriodLock.count("chapterId = ?1 and period = ?2", document.chapterId, document.period) == 0) {
            new PeriodLock(
                            document.chapterId,
                            document.period,
                            document.fromOn,
                            document.toOn,
                            document.id,
                            actor.fullName(),
                            clock.instant())
                    .persist();
        }
    }

    /** What was approved stays, number and all: its unit then makes a new revision. Anything else is a draft again. */
    @Transactional
    public DocumentView giveBack(Actor actor, UUID id, @Nullable String reason) {
        var document = inTurn(actor, id);
        if (rights.next(actor, document).isEmpty()) {
            throw document.waits() ? Refusal.forbidden() : Refusal.conflict("report_state");
        }
        var why = Given.text("reason", reason, LONGEST_REASON);
        if (document.frozen()) {
            document.state = ReportDocument.State.RETURNED;
        } else {
            document.state = ReportDocument.State.DRAFT;
            document.content = null;
            document.copiedAt = null;
        }
        note(actor, document, ReportStep.Step.RETURNED, why);
        return views.of(actor, document);
    }

    /** Of two steps at one moment the second is decided on what the first has left. */
    private ReportDocument inTurn(Actor actor, UUID id) {
        ReportDocument.findById(id, LockModeType.PESSIMISTIC_WRITE);
        return rights.readable(actor, id);
    }

    private void note(Actor actor, ReportDocument document, ReportStep.Step step, @Nullable String reason) {
        new ReportStep(document.id, step, reason, actor.accountId(), actor.fullName(), clock.instant()).persist();
        write(actor, "report." + step.name().toLowerCase(Locale.ROOT), document, document.period);
        Panache.getEntityManager().flush();
    }

    private void write(Actor actor, String action, ReportDocument document, String detail) {
        audit.record(actor.accountId(), actor.fullName(), action, "report", document.id, detail);
    }
}
