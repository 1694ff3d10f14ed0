package vn.giothong.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.chapter.ChapterMembership;
import vn.giothong.chapter.ChapterSuccession;
import vn.giothong.chapter.ChapterTree;
import vn.giothong.chapter.ChapterTrees;
import vn.giothong.chapter.ChapterVersion;
import vn.giothong.chapter.Level;
import vn.giothong.web.Listing;
import vn.giothong.web.Paging;
import vn.giothong.web.Refusal;

/** Reads chapters as they were on a day. */
@ApplicationScoped
class Chapters {
    /** So long without a sign of life, and a chapter counts as not active. */
    static final int MONTHS = 24;

    private final ChapterTrees trees;
    private final Officers officers;

    Chapters(ChapterTrees trees, Officers officers) {
        this.trees = trees;
        this.officers = officers;
    }

    @Transactional
    public Listing<ChapterTree.Node> list(ChapterQuery query, LocalDate day, Paging paging) {
        query.wantedLevel();
        var found = trees.on(day).all().stream().filter(query::matches).toList();
        var page = found.stream().skip(paging.offset()).limit(paging.size()).toList();
        return new Listing<>(page, found.size());
    }

    @Transactional
    public ChapterRecord get(UUID id, LocalDate day) {
        var versions = ChapterVersion.of(id);
        if (versions.isEmpty()) {
            throw Refusal.notFound();
        }
        var shown = nearest(versions, day);
        return new ChapterRecord(
                id,
                shown.holdsOn(day),
                shown.code,
                shown.name,
                shown.level,
                shown.kind,
                shown.parentId,
                shown.validFrom,
                shown.validTo,
                versions.stream().map(this::version).toList(),
                ChapterSuccession.to(id).stream()
                        .map(step -> succession(step, step.fromId))
                        .toList(),
                ChapterSuccession.from(id).stream()
                        .map(step -> succession(step, step.toId))
                        .toList(),
                officers.of(id),
                ChapterMembership.of(id).stream()
                        .map(count -> new ChapterRecord.YearCount(count.countedYear, count.members))
                        .toList(),
                lastActivity(id, day));
    }

    /** The last drive or club activity in the chapter or anything below it. */
    private @Nullable LocalDate lastActivity(UUID id, LocalDate day) {
        return Activity.latest(Activity.last(day), trees.on(day).subtree(id));
    }

    /**
     * The communes of the day whose chapter is not active: in the 24 months before nobody held an office in it, it hosted no drive,
     * none was held in it or by its clubs, and its clubs logged no activity. What the chapters inside it do, such as a school's, it
     * does itself. A club on paper alone does not count.
     */
    @Transactional
    public List<InactiveChapter> inactive(LocalDate day) {
        var since = day.minusMonths(MONTHS);
        var active = Activity.last(day);
        var inOffice = Activity.lastInOffice(day);
        var clubs = Activity.clubs(day);
        var tree = trees.on(day);
        var found = new ArrayList<InactiveChapter>();
        for (var node : tree.all()) {
            var units = node.level() == Level.COMMUNE ? tree.subtree(node.id()) : Set.<UUID>of();
            var last = Activity.latest(active, units);
            if (!units.isEmpty() && before(last, since) && before(Activity.latest(inOffice, units), since)) {
                found.add(InactiveChapter.of(node, tree, Activity.sum(clubs, units), last));
            }
        }
        return found.stream()
                .sorted(Comparator.comparing(InactiveChapter::parentCode).thenComparing(InactiveChapter::code))
                .toList();
    }

    @Transactional
    public long communes(LocalDate day) {
        return trees.on(day).all().stream()
                .filter(node -> node.level() == Level.COMMUNE)
                .count();
    }

    private static boolean before(@Nullable LocalDate last, LocalDate since) {
        return last == null || last.isBefore(since);
    }

    /** The version of the day; before the first the first, after the last the last. */
    private static ChapterVersion nearest(List<ChapterVersion> versions, LocalDate day) {
        var nearest = versions.get(0);
        for (var version : versions) {
            var from = version.validFrom;
            if (from == null || !from.isAfter(day)) {
                nearest = version;
            }
        }
        return nearest;
    }

    private ChapterRecord.Version version(ChapterVersion version) {
        var from = version.validFrom;
        return ChapterRecord.Version.of(version, version.parentId == null ? null : nameOn(version.parentId, from));
    }

    private ChapterRecord.Succession succession(ChapterSuccession step, UUID other) {
        return new ChapterRecord.Succession(
                other, nameOn(other, step.happenedOn), step.relation, step.happenedOn, step.legalBasis);
    }

    private static String nameOn(UUID id, @Nullable LocalDate day) {
        return nearest(ChapterVersion.of(id), day == null ? LocalDate.MIN : day).name;
    }
}
