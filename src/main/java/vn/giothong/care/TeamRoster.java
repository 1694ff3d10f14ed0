package vn.giothong.care;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Actor;
import vn.giothong.donor.Unnamed;
import vn.giothong.web.Refusal;

/** Who stands on a team's list: the leader first, then by the day on which they joined. */
@ApplicationScoped
class TeamRoster {
    private static final String ROWS = "select m.id, m.volunteerId, coalesce(" + Unnamed.text("d", "fullName")
            + ", p.fullName), " + Unnamed.text("d", "code") + ", m.role, m.joinedOn, m.leftOn,"
            + " m.leaveReason, " + unlessWithheld("coalesce(d.birthYear, p.birthYear)") + ", p.ageStatedAt, "
            + unlessWithheld("p.phone")
            + " from CareMember m join CareVolunteer p on p.id = m.volunteerId"
            + " left join Donor d on d.id = p.donorId where m.teamId = ?1 and (m.leftOn is null or m.leftOn > m.joinedOn)";

    /** Unnamed as their donor is, whatever the team wrote down itself. */
    private static String unlessWithheld(String fact) {
        return "case when d.withheld = true then null else " + fact + " end";
    }

    private final CareAccess care;
    private final Clock clock;

    TeamRoster(CareAccess care, Clock clock) {
        this.care = care;
        this.clock = clock;
    }

    /** The members of today, or with those who left. */
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

    @Transactional
    public TeamMember get(Actor actor, UUID teamId, UUID memberId) {
        care.readable(actor, teamId);
        return member(teamId, memberId);
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

    static TeamMember member(UUID teamId, UUID memberId) {
        return on(teamId, null).stream()
                .filter(member -> member.id().equals(memberId))
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    /** Of how many present members the age is still to be confirmed. */
    static long ofUnknownAge(List<TeamMember> members) {
        return members.stream()
                .filter(member -> member.leftOn() == null && member.age() == MemberAge.TO_CONFIRM)
                .count();
    }
}
