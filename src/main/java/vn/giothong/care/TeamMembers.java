package vn.giothong.care;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Actor;
import vn.giothong.audit.Audit;
import vn.giothong.web.Given;
import vn.giothong.web.Refusal;

/** Lets people join teams, change their roles and leave. Nobody belongs to one team twice at one time. */
@ApplicationScoped
class TeamMembers {
    /**
     * Who joins: a volunteer of this or another team by id, a donor by id or code, or a name with the birth, or that a paper shows the age; of a name alone the age is
     * confirmed later. Without a role, a plain member.
     */
    record Joining(
            @Nullable UUID volunteerId,
            @Nullable UUID donorId,
            @Nullable String donorCode,
            @Nullable String name,
            @Nullable LocalDate birthDate,
            @Nullable Integer birthYear,
            @Nullable Boolean ofAge,
            @Nullable String phone,
            CareMember.@Nullable Role role,
            @Nullable LocalDate from) {
        GivenAge age() {
            return new GivenAge(birthDate, birthYear, ofAge);
        }
    }

    /** The first day on which somebody is no member any more, and why. */
    record Departure(@Nullable LocalDate on, @Nullable String reason) {}

    /** The role that a member has from a day on. */
    record NewRole(CareMember.@Nullable Role role, @Nullable LocalDate from) {}

    /** There on the day or later; what ended on the day on which it began never was. */
    private static final String STILL_THERE = "(leftOn is null or (leftOn > ?3 and leftOn > joinedOn))";

    private static final String OVERLAPPING = "teamId = ?1 and volunteerId = ?2 and " + STILL_THERE;
    private static final String ANOTHER_IN_ROLE = "teamId = ?1 and volunteerId <> ?2 and role = ?4 and " + STILL_THERE;

    private final CareAccess care;
    private final Volunteers volunteers;
    private final Audit audit;

    TeamMembers(CareAccess care, Volunteers volunteers, Audit audit) {
        this.care = care;
        this.volunteers = volunteers;
        this.audit = audit;
    }

    @Transactional
    public TeamMember join(Actor actor, UUID teamId, Joining given) {
        var team = care.writable(actor, teamId);
        var from = Given.value("from", given.from());
        team.mustStandOn(from, "from");
        var role = given.role() == null ? CareMember.Role.MEMBER : given.role();
        CareTeam.lock(teamId);
        var volunteer = volunteers.of(actor, team, given, from);
        if (CareMember.count(OVERLAPPING, teamId, volunteer.id, from) > 0) {
            throw Refusal.conflict("care_member_twice");
        }
        mustBeOnlyLeader(teamId, volunteer.id, role, from);
        var member = new CareMember(teamId, volunteer.id, role, from);
        member.persist();
        note(actor, teamId, "care.member_joined", member.id);
        return TeamRoster.member(teamId, member.id);
    }

    private static void mustBeOnlyLeader(UUID teamId, UUID volunteerId, CareMember.Role role, LocalDate from) {
        if (role == CareMember.Role.LEADER && CareMember.count(ANOTHER_IN_ROLE, teamId, volunteerId, from, role) > 0) {
            throw Refusal.conflict("care_leader_twice");
        }
    }

    @Transactional
    public TeamMember leave(Actor actor, UUID teamId, UUID memberId, Departure given) {
        care.writable(actor, teamId);
        var member = open(teamId, memberId);
        var on = Given.value("on", given.on());
        var reason = Given.text("reason", given.reason(), 200);
        if (on.isBefore(member.joinedOn)) {
            throw Refusal.at("on", "care_left_before", member.joinedOn);
        }
        var shown = TeamRoster.member(teamId, memberId);
        member.leftOn = on;
        member.leaveReason = reason;
        note(actor, teamId, "care.member_left", memberId);
        return shown.left(on, reason);
    }

    /** From the day on in another role: the time before stays as it was. */
    @Transactional
    public TeamMember changeRole(Actor actor, UUID teamId, UUID memberId, NewRole given) {
        care.writable(actor, teamId);
        var member = open(teamId, memberId);
        var role = Given.value("role", given.role());
        var from = Given.value("from", given.from());
        if (from.isBefore(member.joinedOn)) {
            throw Refusal.at("from", "care_left_before", member.joinedOn);
        }
        CareTeam.lock(teamId);
        mustBeOnlyLeader(teamId, member.volunteerId, role, from);
        member.leftOn = from;
        var next = new CareMember(teamId, member.volunteerId, role, from);
        next.persist();
        note(actor, teamId, "care.member_role", next.id);
        return TeamRoster.member(teamId, next.id);
    }

    private static CareMember open(UUID teamId, UUID memberId) {
        CareMember member = member(teamId, memberId);
        if (member.leftOn != null) {
            throw Refusal.conflict("care_member_left", member.leftOn);
        }
        return member;
    }

    static CareMember member(UUID teamId, UUID memberId) {
        return CareMember.<CareMember>findByIdOptional(memberId)
                .filter(known -> known.teamId.equals(teamId))
                .orElseThrow(Refusal::notFound);
    }

    private void note(Actor actor, UUID teamId, String act, UUID memberId) {
        audit.record(actor.accountId(), actor.fullName(), act, "care_team", teamId, memberId.toString());
    }
}
