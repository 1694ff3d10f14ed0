package vn.giothong.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Access;
import vn.giothong.account.Action;
import vn.giothong.account.Actor;
import vn.giothong.audit.Audit;
import vn.giothong.chapter.ChapterTree;
import vn.giothong.chapter.ChapterTrees;
import vn.giothong.drive.DriveAccess;
import vn.giothong.web.Given;
import vn.giothong.web.Listing;
import vn.giothong.web.Paging;
import vn.giothong.web.Refusal;

/** Looks for what is odd in the data behind the figures. */
@ApplicationScoped
class Findings {
    private static final int DAYS_TO_ENTER = 7;
    private static final int LONGEST_NOTE = 300;
    private static final int LONGEST_SUBJECT = 40;

    private final Access access;
    private final DriveAccess drives;
    private final Areas areas;
    private final ChapterTrees trees;
    private final Audit audit;
    private final Clock clock;

    Findings(Access access, DriveAccess drives, Areas areas, ChapterTrees trees, Audit audit, Clock clock) {
        this.access = access;
        this.drives = drives;
        this.areas = areas;
        this.trees = trees;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public Listing<Finding> of(Actor actor, FigureQuery.Read query, Paging paging) {
        var entered = LocalDate.now(clock).minusDays(DAYS_TO_ENTER);
        var search = areas.of(actor, query).parts().stream()
                .flatMap(part -> FindingSearch.all(part.scope(), entered).stream())
                .toList();
        var found = FindingSearch.page(search, paging);
        var explained =
                explained(found.items().stream().map(one -> one.drive().id).toList());
        var tree = trees.today();
        return found.map(one -> finding(one, tree, explained.get(key(one))));
    }

    private static String key(FindingSearch.Raw raw) {
        return raw.drive().id + " " + raw.rule() + " " + raw.subject();
    }

    private static Map<String, FindingExplanation> explained(List<UUID> drives) {
        return drives.isEmpty()
                ? Map.of()
                : FindingExplanation.<FindingExplanation>list("driveId in ?1", drives).stream()
                        .collect(Collectors.toMap(
                                one -> one.driveId + " " + one.rule + " " + one.subject, Function.identity()));
    }

    private static Finding finding(FindingSearch.Raw raw, ChapterTree tree, @Nullable FindingExplanation explained) {
        var drive = raw.drive();
        var owner = tree.keeper(drive.chapterId).map(ChapterTree.Node::id).orElse(drive.chapterId);
        return new Finding(
                raw.rule(),
                drive.id,
                drive.code,
                drive.name,
                drive.heldOn,
                owner,
                tree.name(owner),
                raw.subject(),
                raw.found(),
                raw.usual(),
                explained == null ? Finding.State.OPEN : Finding.State.EXPLAINED,
                explained == null ? null : explained.note,
                explained == null ? null : explained.explainedByName);
    }

    /** The host, or one who approves its drives, says why it is right. */
    @Transactional
    public void explain(
            Actor actor,
            @Nullable UUID driveId,
            Finding.@Nullable Rule rule,
            @Nullable String subject,
            @Nullable String note) {
        var drive = drives.readable(actor, Given.value("driveId", driveId));
        if (!drives.manages(actor, drive)
                || access.reach(actor, Action.READ_REPORT).nothing()) {
            throw Refusal.forbidden();
        }
        var kind = Given.value("rule", rule);
        var what = subject == null || subject.isEmpty() ? "" : Given.text("subject", subject, LONGEST_SUBJECT);
        var why = Given.text("note", note, LONGEST_NOTE);
        FindingExplanation.delete("driveId = ?1 and rule = ?2 and subject = ?3", drive.id, kind, what);
        new FindingExplanation(kind, drive.id, what, why, actor.accountId(), actor.fullName(), clock.instant())
                .persist();
        audit.record(actor.accountId(), actor.fullName(), "finding.explained", "drive", drive.id, kind + " " + why);
    }
}
