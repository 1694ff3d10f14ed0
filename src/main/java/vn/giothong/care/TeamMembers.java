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
import vn.giothong.account.Access;
import vn.giothong.account.Action;
import vn.giothong.account.Actor;
import vn.giothong.account.Place;
import vn.giothong.audit.Audit;
import vn.giothong.chapter.ChapterTrees;
import vn.giothong.donor.Donor;
import vn.giothong.person.Birth;
import vn.giothong.person.PersonName;
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
    private static final String ROWS =
            "select m.id, m.volunteerId, coalesce(d.fullName, p.fullName), d.code, m.role, m.joinedOn, m.leftOn,"
                    + " m.leaveReason, coalesce(d.birthYear, p.birthYear), p.phone"
                    + " from CareMember m join CareVolunteer p on p.id = m.volunteerId"
                    + " left join Donor d on d.id = p.donorId where m.teamId = ?1 and (m.leftOn is null or m.leftOn > m.joinedOn)";

    private final CareAccess care;
    private final Access access;
    private final ChapterTrees trees;
    private final Audit audit;
    private final Clock clock;

    TeamMembers(CareAccess care, Access access, ChapterTrees trees, Audit audit, Clock clock) {
        this.care = care;
        this.access = access;
        this.trees = trees;
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
        var volunteer = volunteer(actor, team, given, from);
        if (CareMember.count(OVERLAPPING, teamId, volunteer.id, from) > 0) {
            throw Refusal.conflict("care_member_twice");
        }
        mustBeOnlyLeader(teamId, volunteer.id, role, from);
        var member = new CareMember(teamId, volunteer.id, role, from);
        member.persist();
        note(actor, teamId, "care.member_joined", member.id);
        return shown(teamId, member.id);
    }

    private CareVolunteer volunteer(Actor actor, CareTeam team, Joining given, LocalDate from) {
        if (given.donorId() != null || given.donorCode() != null) {
            var donor = donor(actor, team, given);
            mustBeOfAge(donor.birth(), from);
            donor.keep();
            return CareVolunteer.ofDonor(donor.id).orElseGet(() -> stored(actor, donor.id, null));
        }
        var name = new PersonName(Given.text("name", given.name(), 120)).full();
        var birth = birth(given);
        mustBeOfAge(birth, from);
        var volunteer = stored(actor, null, name);
        volunteer.birthDate = birth == null ? null : birth.date();
        volunteer.birthYear = birth == null ? null : birth.year();
        volunteer.phone = Given.optional("phone", given.phone(), 20);
        return volunteer;
    }

    /** A donor of the team's own commune, or one whose record the actor may read anyway. */
    private Donor donor(Actor actor, CareTeam team, Joining given) {
        var found = given.donorId() == null
                ? Donor.coded(given.donorCode() == null ? "" : given.donorCode())
                : Donor.<Donor>findByIdOptional(given.donorId());
        var near = trees.today().subtree(team.chapterId);
        return found.filter(donor -> donor.state == Donor.State.ACTIVE)
                .filter(donor -> near.contains(donor.chapterId)
                        || access.may(actor, Action.READ_DONOR, Place.chapter(donor.chapterId)))
                .orElseThrow(() -> Refusal.at(given.donorId() == null ? "donorCode" : "donorId", "care_donor_unknown"));
    }

    private CareVolunteer stored(Actor actor, @Nullable UUID donorId, @Nullable String name) {
        var volunteer = new CareVolunteer(donorId, name, clock.instant());
        volunteer.createdBy = actor.accountId();
        volunteer.persist();
        return volunteer;
    }

    private @Nullable Birth birth(Joining given) {
        if (given.birthDate() != null) {
            return Birth.on(given.birthDate());
        }
        var year = given.birthYear();
        if (year == null) {
            return null;
        }
        var now = LocalDate.now(clock).getYear();
        if (year < now - 120 || year > now) {
            throw Refusal.at("birthYear", "field_range", now - 120, now);
        }
        return Birth.in(year);
    }

    /** Volunteers are of age by the dated rule; of a year of birth alone the last day counts, and a birth not known is no bar. */
    private static void mustBeOfAge(@Nullable Birth birth, LocalDate from) {
        var rule = CareRule.on(CareRule.Code.MEMBER_AGE, from);
        if (birth != null && birth.ageOn(from) < rule.amount) {
            throw Refusal.of("care_member_young", rule.amount, birth.turns(rule.amount), rule.legalBasis);
        }
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
