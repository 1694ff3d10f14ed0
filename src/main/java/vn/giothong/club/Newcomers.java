package vn.giothong.club;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Access;
import vn.giothong.account.Action;
import vn.giothong.account.Actor;
import vn.giothong.chapter.ChapterTrees;
import vn.giothong.donor.Donor;
import vn.giothong.donor.DonorScope;
import vn.giothong.donor.DonorSearch;
import vn.giothong.person.PersonName;

/**
 * Who may be asked into a club: by name the donors whose records one reads anyway and those who came to the club's own drives, in
 * the club's area others by full code, paper or phone number alone.
 */
@ApplicationScoped
class Newcomers {
    /** Somebody who may join, as far as a club may know. */
    record Newcomer(
            UUID id,
            String fullName,
            @Nullable Integer birthYear,
            String chapterName,
            MemberRow.Group group,
            boolean member) {}

    private static final int MOST = 20;

    private final Clubs clubs;
    private final DonorSearch search;
    private final Access access;
    private final ChapterTrees trees;
    private final Clock clock;

    Newcomers(Clubs clubs, DonorSearch search, Access access, ChapterTrees trees, Clock clock) {
        this.clubs = clubs;
        this.search = search;
        this.access = access;
        this.trees = trees;
        this.clock = clock;
    }

    @Transactional
    public List<Newcomer> find(Actor actor, UUID clubId, String text) {
        var club = clubs.writable(actor, clubId);
        if (text.isBlank()) {
            return List.of();
        }
        var today = LocalDate.now(clock);
        var reach = access.reach(actor, Action.READ_DONOR);
        var ids = new LinkedHashSet<UUID>();
        search.find(DonorScope.of(reach, today), text, 0, MOST).items().forEach(found -> ids.add(found.id()));
        var area = trees.today().subtree(trees.today().area(club.chapterId));
        search.atDesk(List.of(), text, MOST).stream()
                .filter(found -> area.contains(found.chapterId()))
                .forEach(found -> ids.add(found.id()));
        ids.addAll(ofOwnDrives(clubId, text));
        return shown(clubId, ids, today);
    }

    private static List<UUID> ofOwnDrives(UUID clubId, String text) {
        return Panache.getEntityManager()
                .createQuery(
                        "select distinct d.id from Registration r join DriveClub l on l.driveId = r.driveId"
                                + " join Donor d on d.id = r.donorId where l.clubId = ?1 and r.state <> WITHDRAWN"
                                + " and locate(?2, d.foldedName) > 0",
                        UUID.class)
                .setParameter(1, clubId)
                .setParameter(2, PersonName.sought(text))
                .setMaxResults(MOST)
                .getResultList();
    }

    private List<Newcomer> shown(UUID clubId, Set<UUID> ids, LocalDate today) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var members = Set.copyOf(Panache.getEntityManager()
                .createQuery(
                        "select m.donorId from ClubMember m where m.clubId = ?1 and m.donorId in ?2"
                                + " and (m.leftOn is null or m.leftOn > ?3)",
                        UUID.class)
                .setParameter(1, clubId)
                .setParameter(2, ids)
                .setParameter(3, today)
                .getResultList());
        var tree = trees.today();
        return Donor.<Donor>list(
                        "id in ?1 and state = ?2 and withheld = false order by sortName, id", ids, Donor.State.ACTIVE)
                .stream()
                .map(donor -> new Newcomer(
                        donor.id,
                        donor.fullName,
                        donor.birthYear,
                        tree.name(donor.chapterId),
                        new MemberRow.Group(donor.abo, donor.rhD),
                        members.contains(donor.id)))
                .toList();
    }
}
