package vn.giothong.donor;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.giothong.chapter.Chapter;
import vn.giothong.database.Ids;

/**
 * Finds donors by words of their names. Of the words the one that the fewest donors of the area bear is looked up, and its stretch of
 * the table is read in the order of lists, with all that is compared in it; where every word is common, the first finds come soon.
 * Of few people, such as a commune's or a club's, each is looked at.
 */
@ApplicationScoped
class NameSearch {
    /** A word that more donors bear counts as common. */
    private static final int COMMON = 10_000;

    /** Of so many chapters at most it is asked whether their people are few. */
    private static final int FEW_CHAPTERS = 8;

    private static final int FEW_PEOPLE = 2_000;

    /** Of those who bear nothing but common words so many are found: to find the rest would take too long. */
    static final int MOST_OF_COMMON = 1_000;

    private static final String DONORS = "select d.sort_name, d.id from donor d";
    private static final String IN_ORDER = " order by d.sort_name, d.id limit ";

    /** A donor found, with the place in lists. */
    private record Hit(String sortName, UUID id) implements Comparable<Hit> {
        @Override
        public int compareTo(Hit other) {
            var names = sortName.compareTo(other.sortName);
            return names == 0 ? id.compareTo(other.id) : names;
        }
    }

    /** The finds of one statement, of which one more than wanted is asked for to know whether there are more. */
    private record Way(List<Hit> hits, boolean more) {
        static final Way NOTHING = new Way(List.of(), false);

        static Way of(DonorSql sql, String before, String after, int most) {
            Stream<?> rows = sql.query(before, after + (most + 1)).getResultStream();
            var hits = rows.map(row -> (Object[]) row)
                    .map(columns -> new Hit((String) columns[0], Ids.of((byte[]) columns[1])))
                    .toList();
            return new Way(hits.subList(0, Math.min(most, hits.size())), hits.size() > most);
        }
    }

    /** Those found first in the order of lists, and whether there are more. */
    record Hits(List<UUID> ids, boolean more) {}

    /** The word by which the donors are looked up, whole or as a beginning. */
    private record Clue(String word, boolean whole, int donors) {}

    /** Ids in the order of lists; the last of the words may be a beginning. */
    Hits find(DonorScope scope, List<String> words, int most) {
        var ways = new ArrayList<Way>();
        if (scope.everything()) {
            ways.add(inChapters(scope.within(), words, most));
        } else {
            if (!scope.chapterIds().isEmpty()) {
                ways.add(inChapters(both(scope.chapterIds(), scope.within()), words, most));
            }
            for (var narrow : scope.people()) {
                ways.add(Way.of(new DonorSql().in(narrow).named("d", words), DONORS, IN_ORDER, most));
            }
        }
        var hits = ways.size() == 1
                ? ways.get(0).hits()
                : ways.stream()
                        .flatMap(way -> way.hits().stream())
                        .distinct()
                        .sorted()
                        .toList();
        var more = hits.size() > most || ways.stream().anyMatch(Way::more);
        return new Hits(hits.stream().limit(most).map(Hit::id).toList(), more);
    }

    private static Set<UUID> both(Set<UUID> chapters, @Nullable Set<UUID> within) {
        if (within == null) {
            return chapters;
        }
        var found = new HashSet<>(chapters);
        found.retainAll(within);
        return found;
    }

    private static Way inChapters(@Nullable Set<UUID> chapters, List<String> words, int most) {
        if (chapters != null && chapters.isEmpty()) {
            return Way.NOTHING;
        }
        var donors = new DonorSql();
        if (chapters != null) {
            donors.among("d.chapter_id", chapters);
        }
        if (chapters != null && chapters.size() <= FEW_CHAPTERS && few(chapters)) {
            return Way.of(donors.named("d", words), DONORS, IN_ORDER, most);
        }
        var areas = chapters == null ? Chapter.areas() : Chapter.areasOf(chapters);
        var clue = clue(areas, words);
        if (clue.donors() <= COMMON) {
            return byWord(areas, chapters, clue, words, most);
        }
        var few = Math.min(most, MOST_OF_COMMON);
        return areas.size() > 1
                ? Way.of(donors.named("d", words), DONORS + " force index (ix_donor_sort)", IN_ORDER, few)
                : byWord(areas, chapters, firstWhole(words, clue), words, few);
    }

    private static boolean few(Set<UUID> chapters) {
        var counted = new DonorSql()
                .among("d.chapter_id", chapters)
                .query("select count(*) from (select 1 from donor d", " limit " + (FEW_PEOPLE + 1) + ") counted")
                .getSingleResult();
        return ((Number) counted).intValue() <= FEW_PEOPLE;
    }

    /** The word that the fewest bear, counted no further than needed. */
    private static Clue clue(Set<UUID> areas, List<String> words) {
        var in = "w.area_id in (" + String.join(", ", Collections.nCopies(areas.size(), "?")) + ")";
        var distinct = new ArrayList<>(new LinkedHashSet<>(words));
        var last = words.get(words.size() - 1);
        var count = "select count(*) n, '%s' word from (select 1 from donor_word w where " + in
                + " and w.word %s ? limit " + (COMMON + 1) + ") counted%d";
        var parts = new ArrayList<String>();
        var values = new ArrayList<Object>();
        for (int i = 0; i < distinct.size(); i++) {
            var word = distinct.get(i);
            var whole = !word.equals(last);
            parts.add(count.formatted(i, whole ? "=" : "like", i));
            areas.forEach(area -> values.add(Ids.bytes(area)));
            values.add(whole ? word : word + "%");
        }
        var query = DonorSql.numbered(String.join(" union all ", parts), values);
        Clue best = new Clue(last, false, Integer.MAX_VALUE);
        for (var row : query.getResultList()) {
            var columns = (Object[]) row;
            var word = distinct.get(Integer.parseInt(columns[1].toString()));
            var donors = ((Number) columns[0]).intValue();
            if (donors < best.donors()) {
                best = new Clue(word, !word.equals(last), donors);
            }
        }
        return best;
    }

    /** A whole word's donors lie in the order of lists, so that the first finds end the reading. */
    private static Clue firstWhole(List<String> words, Clue otherwise) {
        return words.size() == 1 ? otherwise : new Clue(words.get(0), true, otherwise.donors());
    }

    private static Way byWord(Set<UUID> areas, @Nullable Set<UUID> chapters, Clue clue, List<String> words, int most) {
        var sql = new DonorSql().among("w.area_id", areas);
        sql.and(clue.whole() ? "w.word = ?" : "w.word like ?", clue.whole() ? clue.word() : clue.word() + "%");
        if (chapters != null) {
            sql.among("w.chapter_id", chapters);
        }
        // somebody may bear two words with one beginning
        var select = clue.whole() ? "select straight_join" : "select straight_join distinct";
        return Way.of(
                sql.named("w", words),
                select + " w.sort_name, w.donor_id from donor_word w force index (primary)"
                        + " join donor d on d.id = w.donor_id",
                " order by w.sort_name, w.donor_id limit ",
                most);
    }
}
