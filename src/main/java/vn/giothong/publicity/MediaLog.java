package vn.giothong.publicity;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Access;
import vn.giothong.account.Action;
import vn.giothong.account.Actor;
import vn.giothong.account.Place;
import vn.giothong.account.Reachable;
import vn.giothong.audit.Audit;
import vn.giothong.chapter.ChapterTrees;
import vn.giothong.drive.Campaign;
import vn.giothong.web.Given;
import vn.giothong.web.Refusal;

/** The log of what media said, kept by each chapter for itself and added up by campaign for the report of the year. */
@ApplicationScoped
class MediaLog {
    private static final int MOST_REACH = 200_000_000;
    private static final int MOST = 1_000;

    /** A piece as typed. */
    record Typed(
            MediaItem.@Nullable Kind kind,
            @Nullable LocalDate publishedOn,
            @Nullable String outlet,
            @Nullable String title,
            @Nullable String link,
            @Nullable Integer reach,
            @Nullable String reachSource,
            @Nullable String campaignCode,
            @Nullable UUID chapterId) {}

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
    private final Audit audit;
    private final Clock clock;

    MediaLog(Access access, ChapterTrees trees, Audit audit, Clock clock) {
        this.access = access;
        this.trees = trees;
        this.audit = audit;
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
                .setParameter(4, atLeastOne(reach.chapterIds()))
                .setMaxResults(MOST)
                .getResultList();
    }

    /** A database refuses to look in an empty set. */
    private static Set<UUID> atLeastOne(Set<UUID> ids) {
        var some = new HashSet<>(ids);
        some.add(new UUID(0, 0));
        return some;
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

    @Transactional
    public UUID add(Actor actor, @Nullable Typed typed) {
        access.mustHold(actor, Action.WRITE_CHAPTER);
        var given = Given.value("title", typed);
        var chapter = Given.value("chapterId", given.chapterId());
        if (!access.may(actor, Action.WRITE_CHAPTER, Place.chapter(chapter))) {
            throw Refusal.at("chapterId", "media_out_of_reach");
        }
        var item = new MediaItem(Given.value("kind", given.kind()), chapter, clock.instant(), actor.accountId());
        item.publishedOn = Given.value("publishedOn", given.publishedOn());
        if (item.publishedOn.isAfter(LocalDate.now(clock))) {
            throw Refusal.at("publishedOn", "media_future");
        }
        item.outlet = Given.text("outlet", given.outlet(), 120);
        item.title = Given.text("title", given.title(), 200);
        item.link = link(given.link());
        item.reach = given.reach() == null ? null : Given.count("reach", given.reach(), MOST_REACH);
        item.reachSource = Given.optional("reachSource", given.reachSource(), 200);
        item.campaignCode = campaign(given.campaignCode());
        item.persist();
        audit.record(actor.accountId(), actor.fullName(), "media.written", "media_item", item.id, null);
        return item.id;
    }

    /** Only an address of the web: it becomes a link. */
    private static @Nullable String link(@Nullable String typed) {
        var link = Given.optional("link", typed, 500);
        if (link == null) {
            return null;
        }
        try {
            var scheme = URI.create(link).getScheme();
            if ("https".equals(scheme) || "http".equals(scheme)) {
                return link;
            }
        } catch (IllegalArgumentException nonsense) {
            throw Refusal.at("link", "media_link");
        }
        throw Refusal.at("link", "media_link");
    }

    private static @Nullable String campaign(@Nullable String typed) {
        var code = Given.optional("campaignCode", typed, 40);
        if (code != null && Campaign.findByIdOptional(code).isEmpty()) {
            throw Refusal.at("campaignCode", "field_choice");
        }
        return code;
    }

    @Transactional
    public void voidIt(Actor actor, UUID id, @Nullable String reason) {
        MediaItem item = MediaItem.findById(id);
        if (item == null || item.voidedAt != null) {
            throw Refusal.notFound();
        }
        var place = Place.chapter(item.chapterId);
        access.mustWrite(actor, Action.READ_REPORT, Action.WRITE_CHAPTER, place);
        item.voidIt(clock.instant(), actor.accountId(), Given.text("reason", reason, 200));
        audit.record(actor.accountId(), actor.fullName(), "media.voided", "media_item", id, null);
    }
}
