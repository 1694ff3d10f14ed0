package vn.giothong.recognition;

import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Reachable;
import vn.giothong.donor.Donor;

/** Which cases a query is about: clauses about a case c that all have to hold, and the values they name. */
final class CaseWhere {
    private static final Set<UUID> NOBODY = Set.of(new UUID(0, 0));
    private static final String DONOR =
            "not exists (select 1 from Donor d" + SubjectName.KEPT + " where d.id = c.subjectId and ";

    private final List<String> clauses = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();

    CaseWhere and(String clause) {
        clauses.add(clause);
        return this;
    }

    /** Nothing where there is no value. */
    CaseWhere and(String clause, String name, @Nullable Object value) {
        if (value != null) {
            and(clause).value(name, value);
        }
        return this;
    }

    CaseWhere value(String name, Object value) {
        values.put(name, value);
        return this;
    }

    /** What lists alone told of somebody goes with them. */
    CaseWhere shown() {
        return and(DONOR + "k.state = :gone)", "gone", Donor.State.WITHDRAWN);
    }

    /** Neither those that are not shown nor those that rest, since the consent to the record was withdrawn. */
    CaseWhere goingOn() {
        return and(DONOR + "(k.withheld = true or k.state = :gone))", "gone", Donor.State.WITHDRAWN);
    }

    CaseWhere within(Reachable reach, LocalDate day) {
        return and(reached(reach, "", day));
    }

    /** The clause for what is reached by chapter, or by membership of a club on the day; its values' names end with the given one. */
    String reached(Reachable reach, String name, LocalDate day) {
        if (reach.everything()) {
            return "1 = 1";
        }
        var ways = new ArrayList<String>(List.of("c.chapterId in :chapters" + name));
        value("chapters" + name, reach.chapterIds().isEmpty() ? NOBODY : reach.chapterIds());
        if (!reach.clubIds().isEmpty()) {
            ways.add("c.subjectId in :clubs" + name);
            ways.add("(c.subjectKind in :people and exists (select 1 from Donor d" + SubjectName.KEPT
                    + " join ClubMember m on m.donorId = k.id where d.id = c.subjectId and m.clubId in :clubs" + name
                    + " and m.joinedOn <= :day and (m.leftOn is null or m.leftOn > :day)))");
            value("clubs" + name, reach.clubIds())
                    .value("people", CaseAccess.PEOPLE)
                    .value("day", day);
        }
        return "(" + String.join(" or ", ways) + ")";
    }

    /** To stand behind "where". */
    String text() {
        return String.join(" and ", clauses);
    }

    <T> TypedQuery<T> bind(TypedQuery<T> query) {
        values.forEach(query::setParameter);
        return query;
    }
}
