package vn.giothong.recognition;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.giothong.account.Access;
import vn.giothong.account.Action;
import vn.giothong.account.Actor;
import vn.giothong.account.Place;
import vn.giothong.account.Reachable;
import vn.giothong.recognition.ladder.SubjectKind;
import vn.giothong.web.Refusal;

/** Whose cases somebody may see and move on: by chapter, by membership of a club on the day. In the caller's transaction. */
@ApplicationScoped
class CaseAccess {
    private record Membership(UUID donorId, UUID clubId) {}

    /** What somebody may do with cases, looked up once for however many. */
    record Reaches(Map<Action, Reachable> by) {
        boolean may(Action action, Place place) {
            var reach = by.get(action);
            return reach != null && reach.covers(place);
        }

        void mustWrite(Action action, Place place) {
            if (!may(Action.READ_AWARD, place)) {
                throw Refusal.notFound();
            }
            if (!may(action, place)) {
                throw Refusal.forbidden();
            }
        }
    }

    private static final Set<Action> ACTIONS = Stream.concat(
                    Stream.of(Action.READ_AWARD),
                    Arrays.stream(CaseAct.values()).map(CaseAct::right))
            .collect(Collectors.toSet());

    static final Set<SubjectKind> PEOPLE = Set.of(SubjectKind.PERSON, SubjectKind.MOBILISER);

    private final Access access;
    private final Clock clock;

    CaseAccess(Access access, Clock clock) {
        this.access = access;
        this.clock = clock;
    }

    void mustRead(Actor actor, AwardCase one) {
        access.mustRead(actor, Action.READ_AWARD, place(one));
    }

    void mustWrite(Actor actor, Action action, Place place) {
        access.mustWrite(actor, Action.READ_AWARD, action, place);
    }

    Reaches reaches(Actor actor) {
        return new Reaches(access.reaches(actor, ACTIONS));
    }

    boolean holds(Actor actor, Action action) {
        return !access.reach(actor, action).nothing();
    }

    /** Where each case belongs, in one statement for all. */
    Map<UUID, Place> places(Collection<AwardCase> cases) {
        var donors = cases.stream()
                .filter(one -> PEOPLE.contains(one.subjectKind))
                .map(one -> one.subjectId)
                .toList();
        var clubs = clubs(donors);
        var places = new HashMap<UUID, Place>();
        for (var one : cases) {
            places.put(one.id, place(one.subjectKind, one.subjectId, one.chapterId, clubs));
        }
        return places;
    }

    /** Where donors belong, each given with the chapter. */
    Map<UUID, Place> places(Map<UUID, UUID> chapterOf) {
        var clubs = clubs(List.copyOf(chapterOf.keySet()));
        var places = new HashMap<UUID, Place>();
        chapterOf.forEach((id, chapterId) -> places.put(id, place(SubjectKind.MOBILISER, id, chapterId, clubs)));
        return places;
    }

    Place place(AwardCase one) {
        return place(one.subjectKind, one.subjectId, one.chapterId);
    }

    Place place(SubjectKind kind, UUID subjectId, UUID chapterId) {
        return place(kind, subjectId, chapterId, PEOPLE.contains(kind) ? clubs(List.of(subjectId)) : Map.of());
    }

    private static Place place(SubjectKind kind, UUID subjectId, UUID chapterId, Map<UUID, List<UUID>> clubs) {
        return switch (kind) {
            case PERSON, MOBILISER -> Place.donor(subjectId, chapterId, clubs.getOrDefault(subjectId, List.of()));
            case CLUB -> Place.club(subjectId, chapterId);
            case FAMILY, CHAPTER -> Place.chapter(chapterId);
        };
    }

    private Map<UUID, List<UUID>> clubs(List<UUID> donorIds) {
        var clubs = new HashMap<UUID, List<UUID>>();
        if (!donorIds.isEmpty()) {
            Panache.getEntityManager()
                    .createQuery(
                            "select d.id, m.clubId from Donor d" + SubjectName.KEPT
                                    + " join ClubMember m on m.donorId = k.id where d.id in ?1 and m.joinedOn <= ?2"
                                    + " and (m.leftOn is null or m.leftOn > ?2)",
                            Membership.class)
                    .setParameter(1, donorIds)
                    .setParameter(2, LocalDate.now(clock))
                    .getResultList()
                    .forEach(member -> clubs.computeIfAbsent(member.donorId(), ignored -> new ArrayList<>())
                            .add(member.clubId()));
        }
        return clubs;
    }

    /** Those of the cases whose donor no longer agrees that the record is kept. */
    static Set<UUID> withheld(Collection<UUID> caseIds) {
        return caseIds.isEmpty()
                ? Set.of()
                : Set.copyOf(Panache.getEntityManager()
                        .createQuery(
                                "select c.id from AwardCase c join Donor d on d.id = c.subjectId" + SubjectName.KEPT
                                        + " where c.id in ?1 and k.withheld = true",
                                UUID.class)
                        .setParameter(1, caseIds)
                        .getResultList());
    }
}
