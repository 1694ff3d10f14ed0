package vn.giothong.donor;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import vn.giothong.database.Ids;

/** A statement over donors under construction: its conditions and their values, in order. */
final class DonorSql {
    private final StringBuilder where = new StringBuilder(" where d.state = 'ACTIVE'");
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
            and("d.chapter_id in " + marks(within), within.toArray());
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
                    + " and m.joined_on <= ? and (m.left_on is null or m.left_on > ?))");
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

    /** Words of the name: all but the last in full. */
    DonorSql named(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            var end = i < words.size() - 1 ? " %" : "%";
            and("concat(' ', d.folded_name, ' ') like ?", "% " + words.get(i) + end);
        }
        return this;
    }

    private static String marks(Collection<?> of) {
        return "(" + "?, ".repeat(of.size() - 1) + "?)";
    }

    /** Runs it as the part after {@code select ... from donor d}. */
    Query query(EntityManager entities, String before, String after) {
        var sql = new StringBuilder();
        var place = 0;
        for (var character : (before + where + after).chars().toArray()) {
            sql.append((char) character);
            if (character == '?') {
                sql.append(++place);
            }
        }
        var query = entities.createNativeQuery(sql.toString());
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(i + 1, values.get(i));
        }
        return query;
    }

    DonorSql first(Object value) {
        values.add(0, value);
        return this;
    }
}
