package vn.giothong.recognition;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Access;
import vn.giothong.account.Action;
import vn.giothong.account.Actor;
import vn.giothong.account.Reachable;
import vn.giothong.chapter.ChapterTrees;
import vn.giothong.person.Sex;
import vn.giothong.recognition.ladder.Measure;
import vn.giothong.recognition.ladder.SubjectKind;
import vn.giothong.web.Listing;
import vn.giothong.web.Paging;

/** Ranks donors by what they gave: the nation's hundred typical donors are chosen by people, by no fixed threshold. */
@ApplicationScoped
class Typical {
    /** A donor with the place in the ranking and the highest step of a ladder that was given. */
    public record Donor(
            int place,
            UUID donorId,
            String code,
            String fullName,
            @Nullable Sex sex,
            @Nullable Integer birthYear,
            String chapterName,
            int donations,
            @Nullable LocalDate firstDonationOn,
            @Nullable LocalDate lastDonationOn,
            @Nullable Integer highestAward) {}

    private record Row(
            UUID id,
            String code,
            String fullName,
            @Nullable Sex sex,
            @Nullable Integer birthYear,
            @Nullable LocalDate birthDate,
            UUID chapterId,
            int donations,
            @Nullable LocalDate first,
            @Nullable LocalDate last) {}

    private record Highest(UUID recordId, Integer threshold) {}

    private static final Set<UUID> NOBODY = Set.of(new UUID(0, 0));
    private static final String WHERE =
            " from Donor d where d.state = 'ACTIVE' and d.withheld = false and d.donationCount > 0"
                    + " and (?1 = true or d.chapterId in ?2 or exists (select 1 from ClubMember m where m.donorId = d.id"
                    + " and m.clubId in ?5 and m.joinedOn <= ?6 and (m.leftOn is null or m.leftOn > ?6)))"
                    + " and (?3 = true or d.chapterId in ?4)";

    private final Access access;
    private final ChapterTrees trees;
    private final Clock clock;

    Typical(Access access, ChapterTrees trees, Clock clock) {
        this.access = access;
        this.trees = trees;
        this.clock = clock;
    }

    @Transactional
    public Listing<Donor> of(Actor actor, @Nullable UUID chapterId, Paging paging) {
        access.mustHold(actor, Action.READ_AWARD);
        var reach = access.reach(actor, Action.READ_AWARD);
        var tree = trees.today();
        Set<UUID> below = chapterId == null ? Set.of() : CaseQuery.below(tree, chapterId);
        var total = within("select count(d)" + WHERE, Long.class, reach, below).getSingleResult();
        var rows = within(
                        "select d.id, d.code, d.fullName, d.sex, d.birthYear, d.birthDate, d.chapterId, d.donationCount,"
                                + " d.firstDonationOn, d.lastDonationOn" + WHERE
                                + " order by d.donationCount desc, d.lastDonationOn desc, d.id",
                        Row.class,
                        reach,
                        below)
                .setFirstResult(paging.offset())
                .setMaxResults(paging.size())
                .getResultList();
        var highest = highest(rows.stream().map(Row::id).toList());
        var place = new int[] {paging.offset()};
        return new Listing<>(
                rows.stream()
                        .map(row -> donor(++place[0], row, tree.name(row.chapterId()), highest.get(row.id())))
                        .toList(),
                total);
    }

    /** Those alone whose awards the reader sees: by chapter, or as members of a club today. */
    private <T> TypedQuery<T> within(String text, Class<T> kind, Reachable reach, Set<UUID> below) {
        return Panache.getEntityManager()
                .createQuery(text, kind)
                .setParameter(1, reach.everything())
                .setParameter(2, reach.chapterIds().isEmpty() ? NOBODY : reach.chapterIds())
                .setParameter(3, below.isEmpty())
                .setParameter(4, below.isEmpty() ? NOBODY : below)
                .setParameter(5, reach.clubIds().isEmpty() ? NOBODY : reach.clubIds())
                .setParameter(6, LocalDate.now(clock));
    }

    /** Of a ladder for one's own donations, on whichever record of the person the case stands. */
    private static Map<UUID, Integer> highest(List<UUID> donorIds) {
        var owners = EveryRecord.of(donorIds);
        var highest = new HashMap<UUID, Integer>();
        if (!donorIds.isEmpty()) {
            Panache.getEntityManager()
                    .createQuery(
                            "select c.subjectId, max(c.threshold) from AwardCase c join AwardRuleRow r on r.id = c.ruleId"
                                    + " where c.subjectId in ?1 and c.subjectKind = ?2 and r.measure = ?3 and c.state in ?4"
                                    + " group by c.subjectId",
                            Highest.class)
                    .setParameter(1, owners.keySet())
                    .setParameter(2, SubjectKind.PERSON)
                    .setParameter(3, Measure.DONATIONS)
                    .setParameter(4, CaseState.GIVEN)
                    .getResultList()
                    .forEach(row -> highest.merge(
                            owners.getOrDefault(row.recordId(), row.recordId()), row.threshold(), Math::max));
        }
        return highest;
    }

    private static Donor donor(int place, Row row, String chapterName, @Nullable Integer highest) {
        var born = row.birthDate() == null
                ? row.birthYear()
                : (Integer) row.birthDate().getYear();
        return new Donor(
                place,
                row.id(),
                row.code(),
                row.fullName(),
                row.sex(),
                born,
                chapterName,
                row.donations(),
                row.first(),
                row.last(),
                highest);
    }
}
