package vn.giothong.report;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import vn.giothong.drive.Drive;
import vn.giothong.drive.DriveAccess;
import vn.giothong.web.Given;
import vn.giothong.web.Refusal;

/** Looks for what is odd in the data behind the figures. */
@ApplicationScoped
class Findings {
    private static final int MOST = 500;
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

    /** What was found of a drive, before anybody's explanation is looked up. */
    private record Raw(
            Finding.Rule rule,
            Drive drive,
            String subject,
            @Nullable String found,
            @Nullable String usual) {}

    @Transactional
    public List<Finding> of(Actor actor, FigureQuery.Read query) {
        var raw = new ArrayList<Raw>();
        for (var part : areas.of(actor, query).parts()) {
            totals(part.scope(), raw);
            bags(part.scope(), raw);
            shares(part.scope(), raw);
        }
        var shown = raw.subList(0, Math.min(raw.size(), MOST));
        var explained = explained(shown.stream().map(one -> one.drive().id).toList());
        var tree = trees.today();
        return shown.stream()
                .map(one -> finding(one, tree, explained.get(key(one))))
                .toList();
    }

    private void totals(Scope scope, List<Raw> found) {
        var entered = LocalDate.now(clock).minusDays(DAYS_TO_ENTER);
        var rows = Panache.getEntityManager()
                .createQuery(
                        "select d, t.registered, t.donations from Drive d join DriveTotal t on t.driveId = d.id where "
                                + scope.condition() + " and (t.donations > t.registered or (t.donations = 0 and"
                                + " d.heldOn < :entered)) order by d.heldOn, d.id",
                        Object[].class)
                .setParameter("entered", entered);
        for (var row : scope.fill(rows).setMaxResults(MOST).getResultList()) {
            var none = (Integer) row[2] == 0;
            found.add(new Raw(
                    none ? Finding.Rule.WITHOUT_FIGURES : Finding.Rule.MORE_THAN_REGISTERED,
                    (Drive) row[0],
                    "",
                    row[2].toString(),
                    row[1].toString()));
        }
    }

    private static void bags(Scope scope, List<Raw> found) {
        var rows = Panache.getEntityManager()
                .createQuery(
                        "select d, g.bagNumber from Drive d, Donation g where g.driveId = d.id and g.state = 'LIVE' and "
                                + scope.condition()
                                + " and exists (select 1 from Donation h where h.bagNumber = g.bagNumber"
                                + " and h.state = 'LIVE' and h.id <> g.id) order by g.bagNumber, d.heldOn",
                        Object[].class);
        scope.fill(rows)
                .setMaxResults(MOST)
                .getResultList()
                .forEach(
                        row -> found.add(new Raw(Finding.Rule.BAG_TWICE, (Drive) row[0], (String) row[1], null, null)));
    }

    private static void shares(Scope scope, List<Raw> found) {
        var rows = Panache.getEntityManager()
                .createQuery(
                        "select d.id, f.item, f.donations from Drive d join DriveFigure f on f.driveId = d.id and f.dimension = 'ABO'"
                                + " where " + scope.condition() + " and f.donations > 0",
                        Object[].class);
        var counts = new HashMap<UUID, Map<String, Integer>>();
        scope.fill(rows).getResultList().forEach(row -> counts.computeIfAbsent(
                        (UUID) row[0], ignored -> new HashMap<>())
                .put((String) row[1], (Integer) row[2]));
        var odd = GroupShares.odd(counts);
        if (!odd.isEmpty()) {
            Map<UUID, Drive> drives =
                    Drive.<Drive>list(
                                    "id in ?1",
                                    odd.stream().map(GroupShares.Odd::driveId).toList())
                            .stream()
                            .collect(Collectors.toMap(drive -> drive.id, Function.identity()));
            odd.forEach(one -> found.add(new Raw(
                    Finding.Rule.GROUP_SHARE,
                    Objects.requireNonNull(drives.get(one.driveId())),
                    one.group(),
                    one.foundPercent() + " %",
                    one.usualPercent() + " %")));
        }
    }

    private static String key(Raw raw) {
        return raw.drive().id + " " + raw.rule() + " " + raw.subject();
    }

    private static Map<String, FindingExplanation> explained(List<UUID> drives) {
        return drives.isEmpty()
                ? Map.of()
                : FindingExplanation.<FindingExplanation>list("driveId in ?1", drives).stream()
                        .collect(Collectors.toMap(
                                one -> one.driveId + " " + one.rule + " " + one.subject, Function.identity()));
    }

    private static Finding finding(Raw raw, ChapterTree tree, @Nullable FindingExplanation explained) {
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
