package vn.giothong.club;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Access;
import vn.giothong.account.Action;
import vn.giothong.account.Actor;
import vn.giothong.account.Place;
import vn.giothong.audit.Audit;
import vn.giothong.chapter.ChapterTrees;
import vn.giothong.person.PersonName;
import vn.giothong.web.Given;
import vn.giothong.web.Listing;
import vn.giothong.web.Paging;
import vn.giothong.web.Refusal;

/** The register of clubs. */
@ApplicationScoped
class Clubs {
    private final Access access;
    private final ChapterTrees trees;
    private final Audit audit;
    private final Clock clock;

    Clubs(Access access, ChapterTrees trees, Audit audit, Clock clock) {
        this.access = access;
        this.trees = trees;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public Listing<ClubRow> list(Actor actor, ClubQuery query, Paging paging) {
        var parameters = new LinkedHashMap<String, Object>();
        var where = scope(actor, parameters) + narrow(query, parameters);
        var total = Club.count(where, parameters);
        List<Club> page = Club.find(where + " order by foldedName, code", parameters)
                .range(paging.offset(), paging.offset() + paging.size() - 1)
                .list();
        var members = members(page.stream().map(club -> club.id).toList());
        var tree = trees.today();
        return new Listing<>(
                page.stream()
                        .map(club -> ClubRow.of(club, tree.name(club.chapterId), members.getOrDefault(club.id, 0L)))
                        .toList(),
                total);
    }

    private String scope(Actor actor, Map<String, Object> parameters) {
        var reach = access.reach(actor, Action.READ_CLUB);
        if (reach.everything()) {
            return "1 = 1";
        }
        var scopes = new ArrayList<String>();
        scopes.add("1 = 0");
        if (!reach.chapterIds().isEmpty()) {
            scopes.add("chapterId in :reachedChapters");
            parameters.put("reachedChapters", reach.chapterIds());
        }
        if (!reach.clubIds().isEmpty()) {
            scopes.add("id in :reachedClubs");
            parameters.put("reachedClubs", reach.clubIds());
        }
        return "(" + String.join(" or ", scopes) + ")";
    }

    private String narrow(ClubQuery query, Map<String, Object> parameters) {
        var where = new StringBuilder();
        var chapterId = query.chapterId();
        if (chapterId != null) {
            where.append(" and chapterId in :chapters");
            parameters.put("chapters", trees.today().subtree(chapterId));
        }
        var kind = query.wantedKind();
        if (kind != null) {
            where.append(" and kind = :kind");
            parameters.put("kind", kind);
        }
        if (!query.words().isEmpty()) {
            where.append(" and (locate(:words, foldedName) > 0 or code = :code)");
            parameters.put("words", PersonName.sought(query.words()));
            parameters.put("code", query.words());
        }
        return where.toString();
    }

    /** The number of members today of each club that has any. */
    private Map<UUID, Long> members(Collection<UUID> clubIds) {
        var members = new HashMap<UUID, Long>();
        if (!clubIds.isEmpty()) {
            Panache.getEntityManager()
                    .createQuery(
                            "select m.clubId, count(*) from ClubMember m join Donor d on d.id = m.donorId"
                                    + " where m.clubId in ?1 and d.state = ACTIVE and m.joinedOn <= ?2"
                                    + " and (m.leftOn is null or m.leftOn > ?2) group by m.clubId",
                            Object[].class)
                    .setParameter(1, clubIds)
                    .setParameter(2, LocalDate.now(clock))
                    .getResultList()
                    .forEach(row -> members.put((UUID) row[0], (Long) row[1]));
        }
        return members;
    }

    @Transactional
    public ClubRow get(Actor actor, UUID id) {
        return row(readable(actor, id));
    }

    /** The club for one who may change it; nobody else gets this far. */
    @Transactional
    public ClubRow changeable(Actor actor, UUID id) {
        return row(writable(actor, id));
    }

    private ClubRow row(Club club) {
        return ClubRow.of(
                club,
                trees.today().name(club.chapterId),
                members(Set.of(club.id)).getOrDefault(club.id, 0L));
    }

    /** The club, where the actor may see it. */
    Club readable(Actor actor, UUID id) {
        Club club = Club.<Club>findByIdOptional(id).orElseThrow(Refusal::notFound);
        access.mustRead(actor, Action.READ_CLUB, Place.club(club.id, club.chapterId));
        return club;
    }

    /** The club, where the actor may change it. */
    Club writable(Actor actor, UUID id) {
        var club = readable(actor, id);
        access.mustWrite(actor, Action.READ_CLUB, Action.WRITE_CLUB, Place.club(club.id, club.chapterId));
        return club;
    }

    boolean mayWrite(Actor actor, Club club) {
        return access.may(actor, Action.WRITE_CLUB, Place.club(club.id, club.chapterId));
    }

    /** Whether the actor may open the records of the members. */
    boolean mayOpenDonors(Actor actor, Club club) {
        return access.may(actor, Action.READ_DONOR, Place.club(club.id, club.chapterId));
    }

    /** The chapters of today under which the actor may found clubs, the highest first. */
    @Transactional
    public List<ChapterChoice> homes(Actor actor) {
        var reach = access.reach(actor, Action.WRITE_CLUB);
        return trees.today().all().stream()
                .filter(node -> reach.everything() || reach.chapterIds().contains(node.id()))
                .map(node -> new ChapterChoice(node.id(), node.name()))
                .toList();
    }

    /** A chapter in a list to choose from. */
    record ChapterChoice(UUID value, String text) {}

    @Transactional
    public ClubRow found(Actor actor, ClubData given) {
        var name = given.checkedName();
        var kind = given.checkedKind();
        var chapterId = Given.value("chapterId", given.chapterId());
        if (trees.today().find(chapterId).isEmpty()) {
            throw Refusal.at("chapterId", "chapter_unknown");
        }
        if (!access.may(actor, Action.WRITE_CLUB, Place.chapter(chapterId))) {
            throw Refusal.forbidden();
        }
        var club = new Club(ClubCodes.next(), name, kind, chapterId, clock.instant());
        given.into(club, LocalDate.now(clock));
        club.persist();
        audit.record(actor.accountId(), actor.fullName(), "club.founded", "club", club.id, club.code);
        return row(club);
    }

    @Transactional
    public ClubRow change(Actor actor, UUID id, ClubData given) {
        var club = writable(actor, id);
        @Nullable Integer read = given.version();
        if (read != null && read != club.version) {
            throw Refusal.stale();
        }
        given.into(club, LocalDate.now(clock));
        Panache.getEntityManager().flush();
        audit.record(actor.accountId(), actor.fullName(), "club.changed", "club", club.id, null);
        return row(club);
    }
}
