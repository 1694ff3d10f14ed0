package vn.giothong.report;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import vn.giothong.chapter.ChapterTree;
import vn.giothong.database.Ids;
import vn.giothong.drive.Settled;

/** Different people by chapter and year: they do not add up over drives, so they have rows of their own, kept with the donations. */
@ApplicationScoped
public class DonorYears {
    private static final String COLLECT =
            "insert into donor_year (year, chapter_id, donor_id, donations, first_time) select year(given_on), chapter_id,"
                    + " donor_id, count(*), max(first_time) from donation where state = 'LIVE'";
    private static final String GROUPS = " group by year(given_on), chapter_id, donor_id";

    void settled(@Observes Settled event) {
        var donors = bytes(event.donorIds());
        if (!donors.isEmpty()) {
            var change = new PeopleSums();
            given("k.donor_id in (?1)", query -> query.setParameter(1, donors)).forEach(donor -> change.add(donor, -1));
            sql("delete from donor_year where donor_id in (?1)")
                    .setParameter(1, donors)
                    .executeUpdate();
            sql(COLLECT + " and donor_id in (?1)" + GROUPS)
                    .setParameter(1, donors)
                    .executeUpdate();
            given("k.donor_id in (?1)", query -> query.setParameter(1, donors)).forEach(donor -> change.add(donor, 1));
            KeptPeople.add(change);
        }
    }

    /** What each of some donors gave, by area and year. */
    private static Collection<List<PeopleSums.Gave>> given(String condition, UnaryOperator<Query> fill) {
        var found = new HashMap<UUID, List<PeopleSums.Gave>>();
        var rows = fill.apply(sql("select k.donor_id, c.area_id, k.year, if(k.first_time, 1, 0) from donor_year k"
                        + " join chapter c on c.id = k.chapter_id where " + condition))
                .getResultList();
        for (var one : rows) {
            var row = (Object[]) one;
            found.computeIfAbsent(Ids.of((byte[]) row[0]), ignored -> new ArrayList<>())
                    .add(new PeopleSums.Gave(
                            Ids.of((byte[]) row[1]), ((Number) row[2]).intValue(), ((Number) row[3]).intValue() > 0));
        }
        return found.values();
    }

    /** Counts what these donors have in store, without a look at their donations. */
    void count(DonorSlice slice, PeopleSums sums) {
        given(slice.condition("k.donor_id"), slice::fill).forEach(donor -> sums.add(donor, 1));
    }

    /** Counts everybody again, in the caller's transaction. */
    public void rebuild() {
        sql("delete from donor_year").executeUpdate();
        sql(COLLECT + GROUPS).executeUpdate();
        sql("delete from figure_people").executeUpdate();
        var sums = new PeopleSums();
        count(DonorSlice.EVERYBODY, sums);
        KeptPeople.add(sums);
    }

    /** How many of these donors' rows are not as the donations have it. */
    long differences(DonorSlice slice) {
        var live = "(select year(given_on) y, chapter_id c, donor_id p, count(*) n, max(first_time) f from donation"
                + " where state = 'LIVE' and " + slice.condition("donor_id") + GROUPS + ") l";
        var wrong = slice.fill(sql("select count(*) from " + live
                + " left join donor_year k on k.year = l.y and k.chapter_id = l.c"
                + " and k.donor_id = l.p where k.donor_id is null or k.donations <> l.n or k.first_time <> l.f"));
        var extra = slice.fill(sql("select count(*) from donor_year k left join " + live
                + " on k.year = l.y and k.chapter_id = l.c and k.donor_id = l.p where l.p is null and "
                + slice.condition("k.donor_id")));
        return number(wrong) + number(extra);
    }

    /** Counts these donors again, in the caller's transaction. */
    void rebuild(DonorSlice slice) {
        slice.fill(sql("delete from donor_year where " + slice.condition("donor_id")))
                .executeUpdate();
        slice.fill(sql(COLLECT + " and " + slice.condition("donor_id") + GROUPS))
                .executeUpdate();
    }

    PeopleSums.People of(int year, ChapterTree tree, UUID root) {
        var area = area(tree, root);
        if (area.isPresent()) {
            return KeptPeople.of(area.get(), year, year).getOrDefault(year, PeopleSums.People.NOBODY);
        }
        var within = " and chapter_id in (?2)";
        var units = bytes(tree.subtree(root));
        return new PeopleSums.People(
                count("select count(distinct donor_id) from donor_year where year = ?1" + within, year, units),
                count("select count(*) from donor_year where year = ?1 and first_time" + within, year, units),
                count(
                        "select count(distinct donor_id) from donor_year b where year between ?1 - 2 and ?1 - 1"
                                + within
                                + " and not exists (select 1 from donor_year n where n.donor_id = b.donor_id and n.year = ?1)",
                        year,
                        units));
    }

    /** The area that is just what lies in and below the unit: people of several areas do not add up. */
    private static Optional<UUID> area(ChapterTree tree, UUID root) {
        var scope = Scope.of(tree, root, LocalDate.MIN, LocalDate.MAX);
        return scope.rest().isEmpty() && scope.areas().size() == 1
                ? scope.areas().stream().findFirst()
                : Optional.empty();
    }

    /** First-time donors and those who had given before, of each year; years without any are there too. */
    List<PictureSheet.Year> byYear(int first, int last, ChapterTree tree, UUID root) {
        var area = area(tree, root);
        var found = area.isPresent() ? KeptPeople.of(area.get(), first, last) : counted(first, last, tree, root);
        return IntStream.rangeClosed(first, last)
                .mapToObj(year -> {
                    var people = found.getOrDefault(year, PeopleSums.People.NOBODY);
                    return new PictureSheet.Year(year, people.firstTime(), people.repeat());
                })
                .toList();
    }

    private static Map<Integer, PeopleSums.People> counted(int first, int last, ChapterTree tree, UUID root) {
        var units = bytes(tree.subtree(root));
        var found = new HashMap<Integer, PeopleSums.People>();
        var rows =
                sql("select year, count(distinct donor_id), sum(first_time) from donor_year where year between ?1 and ?2"
                                + " and chapter_id in (?3) group by year")
                        .setParameter(1, first)
                        .setParameter(2, last)
                        .setParameter(3, units)
                        .getResultList();
        for (var row : rows) {
            var year = (Object[]) row;
            found.put(
                    ((Number) year[0]).intValue(),
                    new PeopleSums.People(((Number) year[1]).longValue(), ((Number) year[2]).longValue(), 0));
        }
        return found;
    }

    private static long count(String sql, int year, List<byte[]> units) {
        return number(sql(sql).setParameter(1, year).setParameter(2, units));
    }

    private static long number(Query query) {
        return ((Number) query.getSingleResult()).longValue();
    }

    private static Query sql(String sql) {
        return Panache.getEntityManager().createNativeQuery(sql);
    }

    private static List<byte[]> bytes(Collection<UUID> ids) {
        return Set.copyOf(ids).stream().map(Ids::bytes).toList();
    }
}
