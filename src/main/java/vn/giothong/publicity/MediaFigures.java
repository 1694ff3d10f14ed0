package vn.giothong.publicity;

import io.quarkus.hibernate.orm.panache.Panache;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.drive.Campaign;
import vn.giothong.web.Texts;

/** What media brought in a time, added up by campaign and kind; what was taken back does not count. In the caller's transaction. */
public final class MediaFigures {
    /** Pieces and the reach that is known, with the campaign and the kind in words. */
    public record Line(String key, String label, long items, long reach) {}

    record Row(
            @Nullable String campaignCode,
            MediaItem.Kind kind,
            long items,
            @Nullable Long reach) {}

    private MediaFigures() {}

    /** Of these chapters; both days included. */
    public static List<Line> of(Collection<UUID> chapterIds, LocalDate from, LocalDate to, String language) {
        var names = names(language);
        return rows(false, chapterIds, from, to).stream()
                .map(row -> new Line(
                        (row.campaignCode() == null ? "NONE" : row.campaignCode()) + "/" + row.kind(),
                        campaign(names, row.campaignCode(), language) + ": "
                                + Texts.text(language, "mediaKind_" + row.kind()),
                        row.items(),
                        row.reach() == null ? 0 : row.reach()))
                .toList();
    }

    private static String campaign(Map<String, String> names, @Nullable String code, String language) {
        var name = code == null ? null : names.get(code);
        return name == null ? Texts.text(language, "media_no_campaign") : name;
    }

    static List<Row> rows(boolean everything, Collection<UUID> chapterIds, LocalDate from, LocalDate to) {
        return Panache.getEntityManager()
                .createQuery(
                        "select m.campaignCode, m.kind, count(m), sum(m.reach) from MediaItem m where m.voidedAt is null"
                                + " and m.publishedOn between ?1 and ?2 and (?3 = true or m.chapterId in ?4)"
                                + " group by m.campaignCode, m.kind order by m.campaignCode, m.kind",
                        Row.class)
                .setParameter(1, from)
                .setParameter(2, to)
                .setParameter(3, everything)
                .setParameter(4, atLeastOne(chapterIds))
                .getResultList();
    }

    /** A database refuses to look in an empty set. */
    static Set<UUID> atLeastOne(Collection<UUID> ids) {
        var some = new HashSet<>(ids);
        some.add(new UUID(0, 0));
        return some;
    }

    static Map<String, String> names(String language) {
        var names = new HashMap<String, String>();
        Campaign.<Campaign>listAll()
                .forEach(one -> names.put(one.code, language.equals("en") ? one.nameEn : one.nameVi));
        return names;
    }
}
