package vn.giothong.care;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Actor;
import vn.giothong.audit.Audit;
import vn.giothong.donor.Unnamed;
import vn.giothong.web.Given;
import vn.giothong.web.Refusal;

/** Who belongs to a team and when, in which role, and what they were trained in. Nobody belongs to one team twice at one time. */
@ApplicationScoped
class TeamMembers {
    /** Who joins: a donor by id or code, or a name with the birth as far as it is known. Without a role, a plain member. */
    record Joining(
            @Nullable UUID donorId,
            @Nullable String donorCode,
            @Nullable String name,
            @Nullable LocalDate birthDate,
            @Nullable Integer birthYear,
            @Nullable String phone,
            CareMember.@Nullable Role role,
            @Nullable LocalDate from) {}

    /** The first day on which somebody is no member any more, and why. */
    record Departure(@Nullable LocalDate on, @Nullable String reason) {}

    /** The role that a member has from a day on. */
    record NewRole(CareMember.@Nullable Role role, @Nullable LocalDate from) {}

    /** What a member was trained in; hours such as 4 or 1.5. */
    record Training(
            @Nullable String topic,
            @Nullable LocalDate on,
            @Nullable BigDecimal hours) {}

    private static final String OVERLAPPING =
            "teamId = ?1 and volunteerId = ?2 and (leftOn is null or (leftOn > ?3 and leftOn > joinedOn))";
    private static final String ROWS = "select m.id, m.volunteerId, coalesce(" + Unnamed.text("d", "fullName")
            + ", p.fullName), " + Unnamed.text("d", "code") + ", m.role, m.joinedOn, m.leftOn,"
            + " m.leaveReason, coalesce(d.birthYear, p.birthYear), p.phone"
            + " from CareMember m join CareVolunteer p on p.id = m.volunteerId"
            + " left join Donor d on d.id = p.donorId where m.teamId = ?1 and (m.leftOn is null or m.leftOn > m.joinedOn)";

    private final CareAccess care;
    private final Volunteers volunteers;
    private final Audit audit;
    private final Clock clock;

    TeamMembers(CareAccess care, Volunteers volunteers, Audit audit, Clock clock) {
        this.care = care;
        this.volunteers = volunteers;
        this.audit = audit;
        this.clock = clock;
    }

    /** The members of today, or with those who left: the leader first, then by the day on which they joined. */
    @Transactional
    public List<TeamMember> list(Actor actor, UUID teamId, boolean withFormer) {
        care.readable(actor, teamId);
        return on(teamId, withFormer ? null : LocalDate.now(clock));
    }

    /** The members of a day. */
    @Transactional
    public List<TeamMember> there(Actor actor, UUID teamId, LocalDate day) {
        care.readable(actor, teamId);
        return on(teamId, day);
    }

    /** Those of a day; without one everybody who ever belonged to the team. */
    static List<TeamMember> on(UUID teamId, @Nullable LocalDate day) {
        var query = Panache.getEntityManager()
                .createQuery(
                        ROWS + (day == null ? "" : " and m.joinedOn <= ?2 and (m.leftOn is null or m.leftOn > ?2)")
                                + " order by case m.role when LEADER then 0 when DEPUTY then 1 else 2 end, m.joinedOn, m.id",
                        TeamMember.class)
                .setParameter(1, teamId);
        return (day == null ? query : query.setParameter(2, day)).getResultList();
    }

    @Transactional
    public TeamMember get(Actor actor, UUID teamId, UUID memberId) {
        care.readable(actor, teamId);
        return shown(teamId, memberId);
    }

    private static TeamMember shown(UUID teamId, UUID memberId) {
        return on(teamId, null).stream()
                .filter(member -> member.id().equals(memberId))
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    @Transactional
    public TeamMember join(Actor actor, UUID teamId, Joining given) {
        var team = care.writable(actor, teamId);
        var from = Given.value("from", given.from());
        if (!team.standsOn(from)) {
            throw Refusal.at("from", "care_team_not_there", team.foundedOn);
        }
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
        return shown(teamId, member.id);
    }

    private static void mustBeOnlyLeader(UUID teamId, UUID volunteerId, CareMember.Role role, LocalDate from) {
        if (role == CareMember.Role.LEADER
                && CareMember.count(
                                "teamId = ?1 and volunteerId <> ?2 and role = ?3 and (leftOn is null or leftOn > ?4)",
                                teamId,
                                volunteerId,
                                role,
                                from)
                        > 0) {
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
        var shown = shown(teamId, memberId);
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
        return shown(teamId, next.id);
    }

    private static CareMember open(UUID teamId, UUID memberId) {
        CareMember member = member(teamId, memberId);
        if (member.leftOn != null) {
            throw Refusal.conflict("care_member_left", member.leftOn);
        }
        return member;
    }

    private static CareMember member(UUID teamId, UUID memberId) {
        return CareMember.<CareMember>findByIdOptional(memberId)
                .filter(known -> known.teamId.equals(teamId))
                .orElseThrow(Refusal::notFound);
    }

    @Transactional
    public void train(Actor actor, UUID teamId, UUID memberId, Training given) {
        care.writable(actor, teamId);
        var member = member(teamId, memberId);
        var topic = Given.text("topic", given.topic(), 120);
        var on = Given.value("on", given.on());
        if (on.isAfter(LocalDate.now(clock))) {
            throw Refusal.at("on", "care_training_future");
        }
        var hours = Hours.checked(given.hours());
        var training = new CareTraining(teamId, member.volunteerId, topic, on, hours, clock.instant());
        training.createdBy = actor.accountId();
        training.persist();
        note(actor, teamId, "care.member_trained", memberId);
    }

    private void note(Actor actor, UUID teamId, String act, UUID memberId) {
        audit.record(actor.accountId(), actor.fullName(), act, "care_team", teamId, memberId.toString());
    }
}
