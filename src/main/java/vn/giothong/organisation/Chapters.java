package vn.giothong.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.chapter.ChapterMembership;
import vn.giothong.chapter.ChapterSuccession;
import vn.giothong.chapter.ChapterTree;
import vn.giothong.chapter.ChapterTrees;
import vn.giothong.chapter.ChapterVersion;
import vn.giothong.chapter.OfficerTerm;
import vn.giothong.web.Listing;
import vn.giothong.web.Paging;
import vn.giothong.web.Refusal;

/** Reads chapters as they were on a day. */
@ApplicationScoped
class Chapters {
    private final ChapterTrees trees;

    Chapters(ChapterTrees trees) {
        this.trees = trees;
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
                OfficerTerm.of(id).stream().map(ChapterRecord.Officer::of).toList(),
                ChapterMembership.of(id).stream()
                        .map(count -> new ChapterRecord.YearCount(count.countedYear, count.members))
                        .toList());
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
