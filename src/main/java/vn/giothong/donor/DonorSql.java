package vn.giothong.donor;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import vn.giothong.database.Ids;

/** A statement over donors under construction: its conditions and their values, in order. */
final class DonorSql {
    private final StringBuilder where = new StringBuilder(" where d.state = 'ACTIVE' and d.withheld = false");
    private final List<Object> values = new ArrayList<>();

    /** One condition, with a question mark for each value. */
    DonorSql and(String condition, Object... its) {
        where.append(" and (").append(condition).append(')');
        for (var value : its) {
            values.add(value instanceof UUID id ? Ids.bytes(id) : value);
        }
        return this;
    }

    DonorSql in(DonorScope scope) {
        var within = scope.within();
        if (within != null) {
            among("d.chapter_id", within);
        }
        if (scope.everything()) {
            return this;
        }
        var ways = new ArrayList<String>();
        var their = new ArrayList<Object>();
        if (!scope.chapterIds().isEmpty()) {
            ways.add("d.chapter_id in " + marks(scope.chapterIds()));
            their.addAll(scope.chapterIds());
        }
        if (!scope.clubIds().isEmpty()) {
            ways.add("d.id in (select m.donor_id from club_member m where m.club_id in " + marks(scope.clubIds())
                    + " and m.voided_at is null and m.joined_on <= ? and (m.left_on is null or m.left_on > ?))");
            their.addAll(scope.clubIds());
            their.add(scope.day());
            their.add(scope.day());
        }
        if (scope.donorId() != null) {
            ways.add("d.id = ?");
            their.add(scope.donorId());
        }
        return ways.isEmpty() ? and("1 = 0") : and(String.join(" or ", ways), their.toArray());
    }

    /** Words of the name in the folded name of a table: all but the last in full. */
    DonorSql named(String table, List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            var end = i < words.size() - 1 ? " %" : "%";
            and("concat(' ', " + table + ".folded_name, ' ') like ?", "% " + words.get(i) + end);
        }
        return this;
    }

    DonorSql among(String column, Collection<UUID> ids) {
        return and(column + " in " + marks(ids), ids.toArray());
    }

    private static String marks(Collection<?> of) {
        return "(" + "?, ".repeat(of.size() - 1) + "?)";
    }

    /** Runs it as the part after {@code select ... from donor d}. */
    Query query(String before, String after) {
        return numbered(before + where + after, values);
    }

    /** The statement with its question marks numbered, as Hibernate wants them. */
    static Query numbered(String statement, List<Object> values) {
        var sql = new StringBuilder();
        var place = 0;
        for (int i = 0; i < statement.length(); i++) {
            sql.append(statement.charAt(i));
            if (statement.charAt(i) == '?') {
                sql.append(++place);
            }
        }
        var query = Panache.getEntityManager().createNativeQuery(sql.toString());
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(i + 1, values.get(i));
        }
        return query;
    }
}
