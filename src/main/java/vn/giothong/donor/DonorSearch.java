package vn.giothong.donor;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
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
import vn.giothong.web.Listing;

/**
 * Finds donors by what people type: words of a name, a code, a paper or a phone number. A search tells at most {@value #MOST} finds:
 * nobody reads more.
 */
@ApplicationScoped
public class DonorSearch {
    public static final int MOST = 1000;

    private static final int SMALL = 20_000;
    private static final String IN_ORDER = " order by d.sort_name, d.id limit ";

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
    private final IdentityVault vault;
    private final Clock clock;

    DonorSearch(NameSearch names, IdentityVault vault, Clock clock) {
        this.names = names;
        this.vault = vault;
        this.clock = clock;
    }

    /** Nothing typed finds everybody in scope. */
    @Transactional
    public Listing<Found> find(DonorScope scope, String text, int offset, int size) {
        var wanted = Wanted.read(text);
        if (scope.nothing() || (wanted.nothing() && !text.isBlank())) {
            return new Listing<>(List.of(), 0);
        }
        if (wanted.nothing()) {
            var sql = new DonorSql().in(scope);
            return new Listing<>(load(ids(everybody(sql, scope), offset, size)), count(sql));
        }
        var ids = near(scope, wanted, MOST);
        var page = ids.subList(Math.min(offset, ids.size()), Math.min(offset + size, ids.size()));
        return new Listing<>(load(page), ids.size());
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
            return area.nothing() ? List.of() : load(near(area, wanted, most));
        }
        return load(ids(new Statement(numbered(new DonorSql(), wanted, false), "select d.id from donor d"), 0, most));
    }

    private record Statement(DonorSql sql, String before) {}

    private List<UUID> near(DonorScope area, Wanted wanted, int most) {
        return wanted.words().isEmpty()
                ? ids(
                        new Statement(numbered(new DonorSql().in(area), wanted, true), "select d.id from donor d"),
                        0,
                        most)
                : names.find(area, wanted.words(), most);
    }

    private DonorSql numbered(DonorSql sql, Wanted wanted, boolean ends) {
        var ways = new ArrayList<String>();
        var values = new ArrayList<Object>();
        if (wanted.code() != null) {
            ways.add("d.code = ?");
            values.add(wanted.code());
        }
        if (wanted.identity() != null) {
            ways.add("d.identity_hash = ?");
            values.add(vault.hash(wanted.identity()));
        }
        if (wanted.phone() != null) {
            ways.add("d.phone = ?");
            values.add(wanted.phone().e164());
        } else if (ends && wanted.phoneEnd() != null) {
            ways.add("d.phone like ?");
            values.add("%" + wanted.phoneEnd());
        }
        return sql.and(String.join(" or ", ways), values.toArray());
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
