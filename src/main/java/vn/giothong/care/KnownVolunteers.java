package vn.giothong.care;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Action;
import vn.giothong.account.Actor;
import vn.giothong.donor.Donor;
import vn.giothong.web.Refusal;

/** People who work or worked in a team and may join another, or come back, as the same volunteer with one record of service. */
@ApplicationScoped
class KnownVolunteers {
    record Known(
            UUID volunteerId, String fullName, @Nullable Integer birthYear) {}

    private static final String MAY_BE_NAMED = "(d.id is null or (d.state = :active and d.withheld = false))";

    private final CareAccess care;

    KnownVolunteers(CareAccess care) {
        this.care = care;
    }

    /** By name those of the commune's teams in one's reach who are not in this team now. */
    @Transactional
    public List<Known> near(Actor actor, UUID teamId) {
        var team = care.writable(actor, teamId);
        var teams = CareTeam.<CareTeam>list("chapterId", team.chapterId).stream()
                .filter(other -> care.may(actor, Action.READ_CARE, other))
                .map(other -> other.id)
                .toList();
        return Panache.getEntityManager()
                .createQuery(
                        "select p.id, coalesce(d.fullName, p.fullName) as name, coalesce(d.birthYear, p.birthYear)"
                                + " from CareVolunteer p left join Donor d on d.id = p.donorId where " + MAY_BE_NAMED
                                + " and exists (select 1 from CareMember m where m.volunteerId = p.id and m.teamId in :teams)"
                                + " and not exists (select 1 from CareMember m where m.volunteerId = p.id"
                                + " and m.teamId = :team and m.leftOn is null) order by name, p.id",
                        Known.class)
                .setParameter("active", Donor.State.ACTIVE)
                .setParameter("teams", teams)
                .setParameter("team", teamId)
                .getResultList();
    }

    /** A volunteer of any team in the actor's reach. */
    CareVolunteer of(Actor actor, UUID volunteerId) {
        return CareVolunteer.<CareVolunteer>findByIdOptional(volunteerId)
                .filter(volunteer ->
                        teams(volunteer.id).stream().anyMatch(team -> care.may(actor, Action.READ_CARE, team)))
                .orElseThrow(() -> Refusal.at("volunteerId", "care_volunteer_unknown"));
    }

    private static List<CareTeam> teams(UUID volunteerId) {
        return CareTeam.list(
                "id in (select m.teamId from CareMember m where m.volunteerId = ?1) order by id", volunteerId);
    }
}
