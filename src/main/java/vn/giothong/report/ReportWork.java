package vn.giothong.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
        REPORT_TO_APPROVE
    }

    /** A report that waits, since when; it stands at the path. */
    public record Waiting(Kind kind, String period, String chapterName, LocalDate date, Instant since, String path) {}

    private static final int MOST = 200;

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
        return waiting;
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
        var scope = new Scope(month.from(), month.to(), false, tree.subtree(chapter), Set.of(), Set.of());
        return FigureSums.total(scope).drives() > 0
                && ReportDocument.latest(chapter, month.code())
                        .filter(known -> known.state != ReportDocument.State.DRAFT)
                        .isEmpty();
    }

    private static Waiting handIn(ChapterTree tree, UUID chapter, Period month) {
        return new Waiting(
                Kind.REPORT_TO_HAND_IN,
                month.code(),
                tree.name(chapter),
                month.to().plusDays(ReportDeadline.of(month).daysAfter),
                month.to().plusDays(1).atStartOfDay(Formats.ZONE).toInstant(),
                "/reports/hand-in?period=" + month.code());
    }
}
