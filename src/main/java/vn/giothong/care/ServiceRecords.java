package vn.giothong.care;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Actor;
import vn.giothong.chapter.ChapterTrees;
import vn.giothong.document.Letterhead;

/** What a volunteer did so far, in whatever team: memberships, trainings, visits and hours by year. */
@ApplicationScoped
class ServiceRecords {
    /** A time in a team and a role. */
    record Service(
            String team,
            CareMember.Role role,
            LocalDate from,
            @Nullable LocalDate until) {}

    record Trained(String topic, LocalDate on, BigDecimal hours) {}

    /** Visits that were done in a year, the people they reached and the volunteer's own hours. */
    record Year(int year, long visits, long people, BigDecimal hours) {}

    record Sheet(
            TeamMember member,
            String teamName,
            String teamCode,
            Letterhead issuer,
            LocalDate on,
            List<Service> services,
            List<Trained> trainings,
            List<Year> years) {
        public long visits() {
            return years.stream().mapToLong(Year::visits).sum();
        }

        public BigDecimal hours() {
            return years.stream().map(Year::hours).reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        public BigDecimal trained() {
            return trainings.stream().map(Trained::hours).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    private final CareAccess care;
    private final ChapterTrees trees;
    private final Clock clock;

    ServiceRecords(CareAccess care, ChapterTrees trees, Clock clock) {
        this.care = care;
        this.trees = trees;
        this.clock = clock;
    }

    @Transactional
    public Sheet of(Actor actor, UUID teamId, UUID memberId) {
        var team = care.readable(actor, teamId);
        var member = TeamRoster.member(teamId, memberId);
        var person = person(member.volunteerId());
        return new Sheet(
                member,
                team.name,
                team.code,
                Letterhead.redCross(trees.today(), team.chapterId),
                LocalDate.now(clock),
                services(person),
                trainings(person),
                years(person));
    }

    /** The volunteer, and where it is a donor everything else that was written down of the same donor before a merge. */
    private static List<UUID> person(UUID volunteerId) {
        CareVolunteer volunteer = CareVolunteer.findById(volunteerId);
        return volunteer.donorId == null
                ? List.of(volunteerId)
                : CareVolunteer.<CareVolunteer>list("donorId", volunteer.donorId).stream()
                        .map(one -> one.id)
                        .toList();
    }

    private static List<Service> services(Collection<UUID> person) {
        return Panache.getEntityManager()
                .createQuery(
                        "select t.name, m.role, m.joinedOn, m.leftOn from CareMember m join CareTeam t on t.id = m.teamId"
                                + " where m.volunteerId in ?1 and (m.leftOn is null or m.leftOn > m.joinedOn)"
                                + " order by m.joinedOn, m.id",
                        Service.class)
                .setParameter(1, person)
                .getResultList();
    }

    private static List<Trained> trainings(Collection<UUID> person) {
        return Panache.getEntityManager()
                .createQuery(
                        "select t.topic, t.heldOn, t.hours from CareTraining t where t.volunteerId in ?1"
                                + " order by t.heldOn, t.id",
                        Trained.class)
                .setParameter(1, person)
                .getResultList();
    }

    private static List<Year> years(Collection<UUID> person) {
        return Panache.getEntityManager()
                .createQuery(
                        "select year(v.visitOn), count(distinct v.id), sum(v.people), sum(m.hours) from CareVisitMember m"
                                + " join CareVisit v on v.id = m.visitId where m.volunteerId in ?1 and v.state = DONE"
                                + " group by year(v.visitOn) order by year(v.visitOn) desc",
                        Year.class)
                .setParameter(1, person)
                .getResultList();
    }
}
