package vn.giothong.publicity;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Access;
import vn.giothong.account.Action;
import vn.giothong.account.Actor;
import vn.giothong.account.Place;
import vn.giothong.account.Reachable;
import vn.giothong.chapter.ChapterTrees;
import vn.giothong.web.Refusal;

/** What media said in a year, of each chapter in one's area, and added up by campaign for the report of the year. */
@ApplicationScoped
class MediaLog {
    private static final int MOST = 1_000;

    record Line(
            UUID id,
            MediaItem.Kind kind,
            LocalDate publishedOn,
            String outlet,
            String title,
            @Nullable String link,
            @Nullable Integer reach,
            @Nullable String reachSource,
            @Nullable String campaignCode,
            @Nullable String campaign,
            UUID chapterId,
            String chapterName,
            boolean mayVoid) {}

    /** Pieces and reach of one campaign and kind; reach adds up what is known. */
    record Sum(@Nullable String campaignCode, @Nullable String campaign, MediaItem.Kind kind, long items, long reach) {}

    record Sheet(int year, List<Line> items, List<Sum> sums, long total, long reach) {}

    private final Access access;
    private final ChapterTrees trees;
    private final Clock clock;

    MediaLog(Access access, ChapterTrees trees, Clock clock) {
        this.access = access;
        this.trees = trees;
        this.clock = clock;
    }

    /** The pieces of a year in one's area, the latest first; those of this year without a year. */
    @Transactional
    public Sheet of(Actor actor, @Nullable Integer year, String language) {
        access.mustHold(actor, Action.READ_REPORT);
        var reach = access.reach(actor, Action.READ_REPORT);
        int of = year == null ? LocalDate.now(clock).getYear() : year;
        if (of < 1990 || of > 2999) {
            throw Refusal.badRequest("year", "field_range", "1990", "2999");
        }
        var names = MediaFigures.names(language);
        var items =
                items(reach, of).stream().map(item -> line(actor, item, names)).toList();
        var sums =
                MediaFigures.rows(
                                reach.everything(),
                                reach.chapterIds(),
                                LocalDate.of(of, 1, 1),
                                LocalDate.of(of, 12, 31))
                        .stream()
                        .map(row -> new Sum(
                                row.campaignCode(),
                                names.get(row.campaignCode()),
                                row.kind(),
                                row.items(),
                                row.reach() == null ? 0 : row.reach()))
                        .toList();
        return new Sheet(
                of,
                items,
                sums,
                sums.stream().mapToLong(Sum::items).sum(),
                sums.stream().mapToLong(Sum::reach).sum());
    }

    private static final String OF_YEAR =
            " from MediaItem m where m.voidedAt is null and m.publishedOn between ?1 and ?2 and (?3 = true or"
                    + " m.chapterId in ?4)";

    private static List<MediaItem> items(Reachable reach, int year) {
        return Panache.getEntityManager()
                .createQuery("select m" + OF_YEAR + " order by m.publishedOn desc, m.id desc", MediaItem.class)
                .setParameter(1, LocalDate.of(year, 1, 1))
                .setParameter(2, LocalDate.of(year, 12, 31))
                .setParameter(3, reach.everything())
                .setParameter(4, MediaFigures.atLeastOne(reach.chapterIds()))
                .setMaxResults(MOST)
                .getResultList();
    }

    private Line line(Actor actor, MediaItem item, Map<String, String> names) {
        return new Line(
                item.id,
                item.kind,
                item.publishedOn,
                item.outlet,
                item.title,
                item.link,
                item.reach,
                item.reachSource,
                item.campaignCode,
                item.campaignCode == null ? null : names.get(item.campaignCode),
                item.chapterId,
                trees.today().name(item.chapterId),
                access.may(actor, Action.WRITE_CHAPTER, Place.chapter(item.chapterId)));
    }
}
