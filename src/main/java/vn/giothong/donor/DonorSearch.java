package vn.giothong.donor;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.database.Ids;
import vn.giothong.person.Abo;
import vn.giothong.person.Birth;
import vn.giothong.person.RhD;
import vn.giothong.person.Sex;

/**
 * Finds donors by what people type: words of a name, a code, a paper or a phone number. Where very many bear all the words, it tells
 * the first of them and that there are more.
 */
@ApplicationScoped
public class DonorSearch {
    public static final int MOST = 1000;

    /** How many finds are counted and can be leafed through. */
    static final int COUNTED = 10_000;

    private static final int SMALL = 20_000;
    private static final String IN_ORDER = " order by d.sort_name, d.id limit ";

    /** A page of finds; where there are more than the total says, not all were counted. */
    public record Finds(List<Found> items, long total, boolean more) {
        static final Finds NOBODY = new Finds(List.of(), 0, false);
    }

    /** A donor as lists show one. */
    public record Found(
            UUID id,
            String code,
            String fullName,
            @Nullable Sex sex,
            @Nullable LocalDate birthDate,
            @Nullable Integer birthYear,
            UUID chapterId,
            @Nullable Abo abo,
            @Nullable RhD rhD,
            @Nullable Evidence bloodGroupEvidence,
            int donationCount,
            @Nullable LocalDate lastDonationOn,
            @Nullable Component lastComponent) {
        public @Nullable Birth birth() {
            if (birthDate != null) {
                return Birth.on(birthDate);
            }
            return birthYear == null ? null : Birth.in(birthYear);
        }
    }

    private final NameSearch names;
    private final NumberSearch numbers;
    private final Clock clock;

    DonorSearch(NameSearch names, NumberSearch numbers, Clock clock) {
        this.names = names;
        this.numbers = numbers;
        this.clock = clock;
    }

    /** Nothing typed finds everybody in scope. */
    @Transactional
    public Finds find(DonorScope scope, String text, int offset, int size) {
        var wanted = Wanted.read(text);
        if (scope.nothing() || (wanted.nothing() && !text.isBlank())) {
            return Finds.NOBODY;
        }
        if (wanted.nothing()) {
            var sql = new DonorSql().in(scope);
            return new Finds(load(ids(everybody(sql, scope), offset, size)), count(sql), false);
        }
        var found = near(scope, wanted, COUNTED);
        var ids = found.ids();
        var page = ids.subList(Math.min(offset, ids.size()), Math.min(offset + size, ids.size()));
        return new Finds(load(page), ids.size(), found.more());
    }

    /** For the desk of a drive: by name within its area, by a full code, paper or phone number anywhere. */
    @Transactional
    public List<Found> atDesk(Collection<UUID> chapterIds, String text, int most) {
        var wanted = Wanted.read(text);
        if (wanted.nothing()) {
            return List.of();
        }
        var area = DonorScope.chapters(new HashSet<>(chapterIds), LocalDate.now(clock));
        if (!wanted.exact()) {
            return area.nothing() ? List.of() : load(near(area, wanted, most).ids());
        }
        return load(
                ids(new Statement(numbers.narrow(new DonorSql(), wanted, false), "select d.id from donor d"), 0, most));
    }

    private record Statement(DonorSql sql, String before) {}

    private NameSearch.Hits near(DonorScope area, Wanted wanted, int most) {
        if (!wanted.words().isEmpty()) {
            return names.find(area, wanted.words(), most);
        }
        var ids = ids(
                new Statement(numbers.narrow(new DonorSql().in(area), wanted, true), "select d.id from donor d"),
                0,
                most + 1);
        return new NameSearch.Hits(ids.subList(0, Math.min(most, ids.size())), ids.size() > most);
    }

    /** In the order of the register; the few of a small area are sorted, the many of a large one are met on the way. */
    private static Statement everybody(DonorSql sql, DonorScope scope) {
        return new Statement(sql, "select d.id from donor d" + way(scope));
    }

    private static String way(DonorScope scope) {
        if (scope.within() == null && !scope.everything() && !scope.byChapterOnly()) {
            return "";
        }
        var some = new DonorSql()
                .in(scope)
                .query("select count(*) from (select 1 from donor d", " limit " + (SMALL + 1) + ") counted");
        var small = ((Number) some.getSingleResult()).intValue() <= SMALL;
        return small ? "" : " force index (ix_donor_sort)";
    }

    private static long count(DonorSql sql) {
        var query = sql.query("select count(*) from donor d", "");
        return ((Number) query.getSingleResult()).longValue();
    }

    private static List<UUID> ids(Statement statement, int offset, int size) {
        List<?> rows = statement
                .sql()
                .query(statement.before(), IN_ORDER + size + " offset " + offset)
                .getResultList();
        return rows.stream()
                .map(row -> Ids.of((byte[]) (row instanceof Object[] columns ? columns[0] : row)))
                .toList();
    }

    private static List<Found> load(List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var found = new HashMap<UUID, Found>();
        Panache.getEntityManager()
                .createQuery(
                        "select d.id, d.code, d.fullName, d.sex, d.birthDate, d.birthYear, d.chapterId, d.abo, d.rhD,"
                                + " d.bloodGroupEvidence, d.donationCount, d.lastDonationOn, d.lastComponent"
                                + " from Donor d where d.id in ?1",
                        Found.class)
                .setParameter(1, ids)
                .getResultList()
                .forEach(one -> found.put(one.id(), one));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }
}
