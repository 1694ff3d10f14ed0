package vn.giothong.club;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Access;
import vn.giothong.account.Action;
import vn.giothong.account.Actor;
import vn.giothong.account.Place;
import vn.giothong.audit.Audit;
import vn.giothong.chapter.ChapterTrees;
import vn.giothong.donor.Donor;
import vn.giothong.web.Given;
import vn.giothong.web.Listing;
import vn.giothong.web.Paging;
import vn.giothong.web.Refusal;

/** Who belongs to a club and when. Nobody is a member of the same club twice at one time. */
@ApplicationScoped
class ClubMembers {
    /** Which donor joins, and from when. */
    record Joining(@Nullable UUID donorId, @Nullable LocalDate from) {}

    /** The first day on which somebody is no member any more, and why. */
    record Departure(@Nullable LocalDate on, @Nullable String reason) {}

    /** Why a membership should never have been written down. */
    record Mistake(@Nullable String reason) {}

    private static final String FROM =
            " from ClubMember m join Donor d on d.id = m.donorId where m.clubId = ?1 and d.state = ACTIVE"
                    + " and d.withheld = false";
    private static final String TODAY = " and (m.leftOn is null or m.leftOn > ?2)";

    private final Clubs clubs;
    private final NextDates nextDates;
    private final Access access;
    private final ChapterTrees trees;
    private final Audit audit;
    private final Clock clock;

    ClubMembers(Clubs clubs, NextDates nextDates, Access access, ChapterTrees trees, Audit audit, Clock clock) {
        this.clubs = clubs;
        this.nextDates = nextDates;
        this.access = access;
        this.trees = trees;
        this.audit = audit;
        this.clock = clock;
    }

    /** The members of today, or with those who left, in the order of their given names. */
    @Transactional
    public Listing<MemberRow> list(Actor actor, UUID clubId, boolean withFormer, Paging paging) {
        clubs.readable(actor, clubId);
        var today = LocalDate.now(clock);
        var where = FROM + (withFormer ? "" : TODAY);
        var counting = Panache.getEntityManager().createQuery("select count(*)" + where, Long.class);
        var listing = Panache.getEntityManager()
                .createQuery("select m, d" + where + " order by d.sortName, m.joinedOn, m.id", Object[].class);
        for (var query : List.of(counting, listing)) {
            query.setParameter(1, clubId);
            if (!withFormer) {
                query.setParameter(2, today);
            }
        }
        var found = listing.setFirstResult(paging.offset())
                .setMaxResults(paging.size())
                .getResultList();
        var donors = found.stream().map(row -> (Donor) row[1]).toList();
        var next = nextDates.of(donors, today);
        var rows = new ArrayList<MemberRow>();
        for (var row : found) {
            var donor = (Donor) row[1];
            rows.add(row((ClubMember) row[0], donor, next.get(donor.id)));
        }
        return new Listing<>(rows, counting.getSingleResult());
    }

    private static MemberRow row(ClubMember member, Donor donor, @Nullable LocalDate eligibleFrom) {
        return new MemberRow(
                member.id,
                donor.id,
                donor.code,
                donor.fullName,
                new MemberRow.Group(donor.abo, donor.rhD),
                eligibleFrom,
                member.joinedOn,
                member.leftOn,
                member.leaveReason);
    }

    @Transactional
    public MemberRow get(Actor actor, UUID clubId, UUID memberId) {
        clubs.readable(actor, clubId);
        return shown(member(clubId, memberId));
    }

    private MemberRow shown(ClubMember member) {
        Donor donor = Donor.<Donor>findByIdOptional(member.donorId).orElseThrow(Refusal::notFound);
        return row(
                member,
                donor,
                nextDates.of(List.of(donor), LocalDate.now(clock)).get(donor.id));
    }

    private static ClubMember member(UUID clubId, UUID memberId) {
        return ClubMember.<ClubMember>findByIdOptional(memberId)
                .filter(member -> member.clubId.equals(clubId))
                .orElseThrow(Refusal::notFound);
    }

    @Transactional
    public MemberRow join(Actor actor, UUID clubId, Joining given) {
        var club = clubs.writable(actor, clubId);
        var donorId = Given.value("donorId", given.donorId());
        var from = Given.value("from", given.from());
        if (club.closedOn != null && !club.closedOn.isAfter(from)) {
            throw Refusal.conflict("club_closed");
        }
        Club.lock(clubId);
        // so that nobody merges the record away while it joins
        Donor.findById(donorId, LockModeType.PESSIMISTIC_WRITE);
        var donor = eligible(actor, club, donorId).orElseThrow(() -> Refusal.at("donorId", "club_donor_unknown"));
        possible(club, donor, from);
        var twice = ClubMember.count(
                "clubId = ?1 and donorId = ?2 and (leftOn is null or leftOn > ?3)", clubId, donorId, from);
        if (twice > 0) {
            throw Refusal.conflict("club_member_twice");
        }
        donor.keep();
        var member = new ClubMember(clubId, donorId, from);
        member.persist();
        audit.record(actor.accountId(), actor.fullName(), "club.member_joined", "club", clubId, member.id.toString());
        return shown(member);
    }

    /** Nobody joins before the day has come, before there is a club, or before being born. */
    private void possible(Club club, Donor donor, LocalDate from) {
        notAhead("from", from);
        if (club.foundedOn != null && from.isBefore(club.foundedOn)) {
            throw Refusal.at("from", "club_joined_before_founding", club.foundedOn);
        }
        var birth = donor.birth();
        if (birth != null && from.isBefore(birth.mayTurn(0))) {
            throw Refusal.at("from", "club_joined_before_birth");
        }
    }

    private void notAhead(String field, LocalDate day) {
        if (day.isAfter(LocalDate.now(clock))) {
            throw Refusal.at(field, "club_member_future");
        }
    }

    /** A donor of the club's own area, since its desk meets them, or one whose record the actor may read anyway. */
    private Optional<Donor> eligible(Actor actor, Club club, UUID donorId) {
        var tree = trees.today();
        return Donor.<Donor>findByIdOptional(donorId)
                .filter(donor -> donor.state == Donor.State.ACTIVE)
                .filter(donor -> tree.area(donor.chapterId).equals(tree.area(club.chapterId))
                        || tree.subtree(tree.area(club.chapterId)).contains(donor.chapterId)
                        || access.may(actor, Action.READ_DONOR, Place.donor(donor.id, donor.chapterId, List.of())));
    }

    @Transactional
    public MemberRow leave(Actor actor, UUID clubId, UUID memberId, Departure given) {
        clubs.writable(actor, clubId);
        var member = member(clubId, memberId);
        var on = Given.value("on", given.on());
        var reason = Given.text("reason", given.reason(), 200);
        if (member.leftOn != null) {
            throw Refusal.conflict("club_member_left", member.leftOn);
        }
        notAhead("on", on);
        if (on.isBefore(member.joinedOn)) {
            throw Refusal.at("on", "club_left_before", member.joinedOn);
        }
        member.leftOn = on;
        member.leaveReason = reason;
        audit.record(actor.accountId(), actor.fullName(), "club.member_left", "club", clubId, member.id.toString());
        return shown(member);
    }

    /** A membership written down by mistake: it stays with the reason and is counted and listed no more. */
    @Transactional
    public void strike(Actor actor, UUID clubId, UUID memberId, Mistake given) {
        clubs.writable(actor, clubId);
        var member = member(clubId, memberId);
        member.voidReason = Given.text("voidReason", given.reason(), 200);
        member.voidedAt = clock.instant();
        member.voidedBy = actor.accountId();
        audit.record(actor.accountId(), actor.fullName(), "club.member_voided", "club", clubId, memberId.toString());
    }
}
