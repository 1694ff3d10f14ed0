package vn.giothong.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.giothong.account.Access;
import vn.giothong.account.Action;
import vn.giothong.account.Actor;
import vn.giothong.chapter.ChapterTree;
import vn.giothong.chapter.ChapterTrees;
import vn.giothong.web.Formats;

/** The reports that wait for somebody: one's own of the last month to hand in, others' to take their next step. */
@ApplicationScoped
public class ReportWork {
    public enum Kind {
        REPORT_TO_HAND_IN,
        HEALTH_YEAR_TO_HAND_IN,
        PLAN_TO_HAND_IN,
        REPORT_TO_APPROVE
    }

    /** A report that waits, since when; it stands at the path. */
    public record Waiting(Kind kind, String period, String chapterName, LocalDate date, Instant since, String path) {}

    private static final int MOST = 200;
    private static final int FORMS_FROM = 11;

    private final Access access;
    private final DocumentRights rights;
    private final ChapterTrees trees;

    ReportWork(Access access, DocumentRights rights, ChapterTrees trees) {
        this.access = access;
        this.rights = rights;
        this.trees = trees;
    }

    @Transactional
    public List<Waiting> of(Actor actor, LocalDate today) {
        var waiting = new ArrayList<Waiting>();
        toApprove(actor, waiting);
        var month = Period.of(today.minusMonths(1).toString().substring(0, 7));
        var tree = trees.today();
        access.reach(actor, Action.HAND_IN_REPORT).chapterIds().stream()
                .filter(chapter -> tree.find(chapter).isPresent() && toHandIn(tree, chapter, month))
                .forEach(chapter -> waiting.add(handIn(tree, chapter, month)));
        forms(actor, tree, today, waiting);
        return waiting;
    }

    /** In the last two months of a year: a province's form for the health side, and its plan of the next year. */
    private void forms(Actor actor, ChapterTree tree, LocalDate today, List<Waiting> waiting) {
        if (today.getMonthValue() < FORMS_FROM) {
            return;
        }
        var reach = access.reach(actor, Action.HAND_IN_REPORT).chapterIds();
        tree.roots().stream().filter(root -> reach.contains(root.id())).forEach(root -> {
            form(ReportForm.HEALTH_YEAR, today.getYear(), root, waiting);
            form(ReportForm.PLAN, today.getYear() + 1, root, waiting);
        });
    }

    private static void form(ReportForm form, int year, ChapterTree.Node root, List<Waiting> waiting) {
        var period = Period.of(form, String.valueOf(year));
        if (ReportDocument.handedIn(form, root.id(), period.code())) {
            return;
        }
        waiting.add(new Waiting(
                Kind.valueOf(form + "_TO_HAND_IN"),
                period.code(),
                root.name(),
                ReportDeadline.of(form, period).dueOn(form, period),
                form.counted(period)
                        .withMonth(FORMS_FROM)
                        .withDayOfMonth(1)
                        .atStartOfDay(Formats.ZONE)
                        .toInstant(),
                "/reports/hand-in?form=" + form + "&period=" + period.code()));
    }

    private void toApprove(Actor actor, List<Waiting> waiting) {
        var states =
                List.of(ReportDocument.State.SUBMITTED, ReportDocument.State.CHECKED, ReportDocument.State.APPROVED);
        var tree = trees.today();
        var found = ReportDocument.<ReportDocument>find("state in ?1 order by createdAt", states)
                .page(0, MOST)
                .list();
        rights.waitingFor(actor, found)
                .forEach(document -> waiting.add(new Waiting(
                        Kind.REPORT_TO_APPROVE,
                        document.period,
                        tree.name(document.chapterId),
                        document.toOn,
                        document.createdAt,
                        "/reports/documents/" + document.id)));
    }

    private static boolean toHandIn(ChapterTree tree, UUID chapter, Period month) {
        var scope = Scope.of(tree.subtree(chapter), month.from(), month.to());
        return FigureSums.total(scope).drives() > 0
                && !ReportDocument.handedIn(ReportForm.FIGURES, chapter, month.code());
    }

    private static Waiting handIn(ChapterTree tree, UUID chapter, Period month) {
        return new Waiting(
                Kind.REPORT_TO_HAND_IN,
                month.code(),
                tree.name(chapter),
                ReportDeadline.of(ReportForm.FIGURES, month).dueOn(ReportForm.FIGURES, month),
                month.to().plusDays(1).atStartOfDay(Formats.ZONE).toInstant(),
                "/reports/hand-in?period=" + month.code());
    }
}
