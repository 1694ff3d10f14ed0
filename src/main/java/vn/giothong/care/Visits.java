package vn.giothong.care;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.giothong.account.Access;
import vn.giothong.account.Action;
import vn.giothong.account.Actor;
import vn.giothong.account.Place;
import vn.giothong.donor.Donor;
import vn.giothong.web.Listing;
import vn.giothong.web.Paging;
import vn.giothong.web.Refusal;

/** The visits of teams, for those who may see them. */
@ApplicationScoped
class Visits {
    private final CareAccess care;
    private final Access access;
    private final Clock clock;

    Visits(CareAccess care, Access access, Clock clock) {
        this.care = care;
        this.access = access;
        this.clock = clock;
    }

    /** The latest first. */
    @Transactional
    public Listing<VisitRow> list(Actor actor, VisitQuery query, Paging paging) {
        var scope = care.scope(actor, Action.READ_CARE, query.chapterId());
        var values = scope.values();
        var where = " from CareVisit v join CareTeam t on t.id = v.teamId where "
                + scope.where("v.chapterId", "v.teamId") + query.narrow(values);
        var counting = Panache.getEntityManager().createQuery("select count(*)" + where, Long.class);
        var listing = Panache.getEntityManager()
                .createQuery(
                        "select v.id, v.teamId, t.name, v.kind, v.occasion, v.setting, v.place, v.visitOn, v.state, v.people,"
                                + " v.followUpOn" + where + " order by v.visitOn desc, v.id desc",
                        VisitRow.class);
        values.forEach(counting::setParameter);
        values.forEach(listing::setParameter);
        return new Listing<>(
                listing.setFirstResult(paging.offset())
                        .setMaxResults(paging.size())
                        .getResultList(),
                counting.getSingleResult());
    }

    /** Those who came last time and are still members; else the leader. */
    @Transactional
    public List<UUID> usualMembers(Actor actor, UUID teamId) {
        care.readable(actor, teamId);
        var members = TeamRoster.on(teamId, LocalDate.now(clock));
        var last = CareVisit.<CareVisit>find(
                        "teamId = ?1 and state = ?2 order by visitOn desc, id desc", teamId, CareVisit.State.DONE)
                .firstResultOptional()
                .map(visit -> VisitParts.members(visit.id).stream()
                        .map(VisitView.Member::volunteerId)
                        .toList())
                .orElse(List.of());
        return members.stream()
                .filter(member ->
                        last.isEmpty() ? member.role() == CareMember.Role.LEADER : last.contains(member.volunteerId()))
                .map(TeamMember::volunteerId)
                .toList();
    }

    @Transactional
    public VisitView get(Actor actor, UUID id) {
        return view(actor, readable(actor, id));
    }

    CareVisit readable(Actor actor, UUID id) {
        CareVisit visit = CareVisit.<CareVisit>findByIdOptional(id).orElseThrow(Refusal::notFound);
        if (!access.may(actor, Action.READ_CARE, Place.team(visit.teamId, visit.chapterId))) {
            throw Refusal.notFound();
        }
        return visit;
    }

    VisitView view(Actor actor, CareVisit visit) {
        CareTeam team = CareTeam.findById(visit.teamId);
        var patients = care.may(actor, Action.READ_PATIENT, team) ? VisitParts.patients(visit.id) : null;
        return new VisitView(
                visit.id,
                team.id,
                team.name,
                visit.kind,
                visit.occasion,
                visit.donorId,
                visit.donorId == null
                        ? null
                        : Donor.<Donor>findByIdOptional(visit.donorId)
                                .map(donor -> donor.shown(donor.fullName))
                                .orElse(null),
                visit.setting,
                visit.place,
                visit.visitOn,
                visit.state,
                visit.people,
                VisitParts.support(visit.id),
                VisitParts.members(visit.id),
                patients,
                visit.followUpOn,
                visit.followUpOf,
                visit.cancelReason,
                visit.state != CareVisit.State.CANCELLED && care.may(actor, Action.WRITE_CARE, team),
                visit.version);
    }
}
