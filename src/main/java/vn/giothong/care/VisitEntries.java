package vn.giothong.care;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Access;
import vn.giothong.account.Action;
import vn.giothong.account.Actor;
import vn.giothong.account.Place;
import vn.giothong.audit.Audit;
import vn.giothong.chapter.ChapterTrees;
import vn.giothong.donor.Donor;
import vn.giothong.donor.Survivors;
import vn.giothong.web.Given;
import vn.giothong.web.Refusal;
import vn.giothong.web.SentOnce;

/** Plans visits, writes down what was done, calls them off. */
@ApplicationScoped
class VisitEntries {
    private final Visits visits;
    private final CareAccess care;
    private final Access access;
    private final ChapterTrees trees;
    private final Audit audit;
    private final Clock clock;

    VisitEntries(Visits visits, CareAccess care, Access access, ChapterTrees trees, Audit audit, Clock clock) {
        this.visits = visits;
        this.care = care;
        this.access = access;
        this.trees = trees;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public VisitView record(Actor actor, NewVisit given) {
        var team = care.writable(actor, Given.value("teamId", given.teamId()));
        var before = sentBefore(team, given);
        if (before.isPresent()) {
            return visits.view(actor, before.get());
        }
        var visit = new CareVisit(team.id, team.chapterId, clock.instant(), actor.accountId());
        fill(actor, team, visit, given);
        visit.followUpOf = followedUp(team, given);
        visit.requestId = given.requestId();
        visit.requestPrint = given.requestId() == null ? null : SentOnce.fingerprint(given);
        visit.persist();
        writeParts(actor, team, visit, given);
        note(actor, "care.visit_recorded", visit);
        return visits.view(actor, visit);
    }

    /** Of two taps at once the second waits here until the first is written down. */
    private static Optional<CareVisit> sentBefore(CareTeam team, NewVisit given) {
        if (given.requestId() == null) {
            return Optional.empty();
        }
        CareTeam.lock(team.id);
        var before = CareVisit.sent(team.id, given.requestId());
        before.ifPresent(visit -> SentOnce.mustRepeat(visit.requestPrint, given));
        return before;
    }

    private static @Nullable UUID followedUp(CareTeam team, NewVisit given) {
        if (given.followUpOf() == null) {
            return null;
        }
        return CareVisit.<CareVisit>findByIdOptional(given.followUpOf())
                .filter(before -> before.teamId.equals(team.id))
                .map(before -> before.id)
                .orElseThrow(() -> Refusal.at("followUpOf", "care_visit_unknown"));
    }

    @Transactional
    public VisitView change(Actor actor, UUID id, NewVisit given) {
        var visit = writable(actor, id);
        if (given.version() != null && given.version() != visit.version) {
            throw Refusal.stale();
        }
        CareTeam team = CareTeam.findById(visit.teamId);
        fill(actor, team, visit, given);
        writeParts(actor, team, visit, given);
        Panache.getEntityManager().flush();
        note(actor, "care.visit_changed", visit);
        return visits.view(actor, visit);
    }

    /** Of two changes at one moment the second finds what the first has left. */
    private CareVisit writable(Actor actor, UUID id) {
        CareVisit.findById(id, LockModeType.PESSIMISTIC_WRITE);
        var visit = visits.readable(actor, id);
        care.writable(actor, visit.teamId);
        if (visit.state == CareVisit.State.CANCELLED) {
            throw Refusal.conflict("care_visit_cancelled");
        }
        return visit;
    }

    private void fill(Actor actor, CareTeam team, CareVisit visit, NewVisit given) {
        given.into(visit, LocalDate.now(clock));
        team.mustStandOn(visit.visitOn, "date");
        visit.donorId = donor(actor, team, visit, given);
        var done = visit.state == CareVisit.State.DONE;
        if (done && visit.settledAt == null) {
            visit.settledAt = clock.instant();
            visit.settledBy = actor.accountId();
        }
    }

    /** A donor of the team's own commune, or one whose record the actor may read, or the one who stood there already. */
    private @Nullable UUID donor(Actor actor, CareTeam team, CareVisit visit, NewVisit given) {
        if (given.donorId() == null && given.donorCode() == null) {
            return null;
        }
        var found = given.donorId() == null
                ? Survivors.coded(given.donorCode() == null ? "" : given.donorCode())
                : Donor.<Donor>findByIdOptional(given.donorId());
        var near = trees.today().subtree(team.chapterId);
        return found.filter(donor -> donor.state == Donor.State.ACTIVE)
                .filter(donor -> donor.id.equals(visit.donorId)
                        || near.contains(donor.chapterId)
                        || access.may(actor, Action.READ_DONOR, Place.chapter(donor.chapterId)))
                .map(donor -> donor.id)
                .orElseThrow(() -> Refusal.at("donorCode", "care_donor_unknown"));
    }

    /** Patients are written over by their team alone, since nobody else sees who stands there. */
    private void writeParts(Actor actor, CareTeam team, CareVisit visit, NewVisit given) {
        var there = TeamRoster.on(team.id, visit.visitOn).stream()
                .map(TeamMember::volunteerId)
                .collect(Collectors.toSet());
        var members = given.checkedMembers();
        if (!there.containsAll(members)) {
            throw Refusal.at("members", "care_visit_member");
        }
        var patients = given.checkedPatients();
        VisitParts.write(visit.id, given.checkedSupport(), members, given.checkedHours());
        var sees = care.may(actor, Action.READ_PATIENT, team);
        if (sees || (given.patients() != null && !patients.isEmpty())) {
            var months = CareRule.on(CareRule.Code.PATIENT_MONTHS, visit.visitOn).amount;
            VisitParts.writePatients(visit.id, sees, patients, visit.visitOn.plusMonths(months));
        }
    }

    @Transactional
    public VisitView cancel(Actor actor, UUID id, @Nullable String reason) {
        var visit = writable(actor, id);
        visit.cancelReason = Given.text("reason", reason, 200);
        visit.state = CareVisit.State.CANCELLED;
        visit.settledAt = clock.instant();
        visit.settledBy = actor.accountId();
        note(actor, "care.visit_cancelled", visit);
        Panache.getEntityManager().flush();
        return visits.view(actor, visit);
    }

    private void note(Actor actor, String act, CareVisit visit) {
        audit.record(actor.accountId(), actor.fullName(), act, "care_visit", visit.id, null);
    }
}
