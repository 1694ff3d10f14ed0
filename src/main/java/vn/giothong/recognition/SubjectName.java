package vn.giothong.recognition;

import io.quarkus.hibernate.orm.panache.Panache;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.giothong.chapter.ChapterTree;
import vn.giothong.donor.Unnamed;
import vn.giothong.household.HouseholdNames;
import vn.giothong.person.Sex;
import vn.giothong.recognition.ladder.SubjectKind;

/** What somebody who is honoured is called on paper. */
record SubjectName(
        UUID id,
        String code,
        String name,
        @Nullable Integer birthYear,
        @Nullable Sex sex,
        String sortName) {
    /** Beside a record d in a query, the record k of the same person that was not merged into another; often d itself. */
    static final String KEPT = " left join Donor via on via.id = d.mergedToId"
            + " left join Donor far on far.id = via.mergedToId"
            + " join Donor k on k.id = coalesce(far.mergedToId, via.mergedToId, d.mergedToId, d.id)";

    /** Id, code and name; of a merged record those of the one that stays. */
    static final String OF_DONORS = "select d.id, " + Unnamed.text("k", "code") + ", " + Unnamed.text("k", "fullName")
            + " from Donor d" + KEPT + " where d.id in ?1";

    static final String OF_FAMILIES =
            "select h.id, h.code, " + HouseholdNames.SHOWN + " from Household h where h.id in ?1";

    private record Plain(UUID id, String code, String name) {}

    static SubjectName unknown(UUID id) {
        return new SubjectName(id, "", "", null, null, "");
    }

    private static SubjectName plain(Plain one) {
        return new SubjectName(one.id(), one.code(), one.name(), null, null, one.name());
    }

    /** One statement for each kind of subject. */
    static Map<UUID, SubjectName> of(Collection<AwardCase> cases, ChapterTree tree) {
        Map<SubjectKind, Set<UUID>> ids = cases.stream()
                .collect(Collectors.groupingBy(
                        one -> one.subjectKind, Collectors.mapping(one -> one.subjectId, Collectors.toSet())));
        var names = new HashMap<UUID, SubjectName>();
        ids.forEach((kind, some) -> read(kind, some, tree).forEach(name -> names.put(name.id(), name)));
        return names;
    }

    static List<SubjectName> read(SubjectKind kind, Set<UUID> ids, ChapterTree tree) {
        return switch (kind) {
            case PERSON, MOBILISER ->
                select(
                        "select d.id, " + Unnamed.text("k", "code") + ", " + Unnamed.text("k", "fullName") + ", "
                                + Unnamed.fact("k", "birthYear") + ", " + Unnamed.fact("k", "sex")
                                + ", k.sortName from Donor d" + KEPT + " where d.id in ?1",
                        SubjectName.class,
                        ids);
            case FAMILY -> plain(OF_FAMILIES, ids);
            case CLUB -> plain("select c.id, c.code, c.name from Club c where c.id in ?1", ids);
            case CHAPTER ->
                ids.stream()
                        .map(id -> plain(new Plain(
                                id, tree.find(id).map(ChapterTree.Node::code).orElse(""), tree.name(id))))
                        .toList();
        };
    }

    private static List<SubjectName> plain(String query, Set<UUID> ids) {
        return select(query, Plain.class, ids).stream().map(SubjectName::plain).toList();
    }

    private static <T> List<T> select(String query, Class<T> kind, Set<UUID> ids) {
        return Panache.getEntityManager()
                .createQuery(query, kind)
                .setParameter(1, ids)
                .getResultList();
    }
}
