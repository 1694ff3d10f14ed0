package vn.giothong.consent;

import io.quarkus.hibernate.orm.panache.Panache;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import vn.giothong.donor.Survivors;

/** What a copy tells of a donor out of other rooms, a statement for each. */
final class CopyRows {
    private CopyRows() {}

    static List<Copy.Membership> memberships(UUID donorId) {
        var clubs = rows(
                "select c.name, m.joinedOn, m.leftOn from ClubMember m, Club c where c.id = m.clubId and m.donorId = ?1"
                        + " order by m.joinedOn desc",
                Copy.Membership.class,
                donorId);
        var teams = rows(
                "select t.name, m.joinedOn, m.leftOn from CareMember m, CareTeam t, CareVolunteer p where t.id = m.teamId"
                        + " and p.id = m.volunteerId and p.donorId = ?1 order by m.joinedOn desc",
                Copy.Membership.class,
                donorId);
        return Stream.concat(clubs.stream(), teams.stream()).toList();
    }

    static List<Copy.Membership> families(UUID donorId) {
        return rows(
                "select h.name, m.joinedOn, m.leftOn from HouseholdMember m, Household h where h.id = m.householdId"
                        + " and m.donorId = ?1 order by m.joinedOn desc",
                Copy.Membership.class,
                donorId);
    }

    static List<Copy.Visited> visits(UUID donorId) {
        return rows(
                "select v.visitOn, t.name from CareVisit v, CareTeam t where t.id = v.teamId and v.donorId = ?1"
                        + " order by v.visitOn desc",
                Copy.Visited.class,
                donorId);
    }

    static List<Copy.Mail> mail(UUID donorId) {
        return rows("select c.email, c.language from MailContact c where c.donorId = ?1", Copy.Mail.class, donorId);
    }

    static List<Copy.Written> messages(UUID donorId) {
        return rows(
                "select coalesce(l.endedAt, l.dueAt), l.channel, cast(l.state as string), l.subject, l.body"
                        + " from Letter l where l.donorId = ?1 order by l.dueAt desc, l.id desc",
                Copy.Written.class,
                donorId);
    }

    static List<Copy.Registered> registrations(UUID donorId) {
        return rows(
                "select d.heldOn, d.name, cast(r.state as string), b.id is not null from Registration r"
                        + " join Drive d on d.id = r.driveId"
                        + " left join Bringing b on b.registrationId = r.id and b.donorId <> r.donorId"
                        + " where r.donorId = ?1 order by d.heldOn desc, d.id",
                Copy.Registered.class,
                donorId);
    }

    static List<Copy.Mobilised> mobilised(UUID donorId) {
        return rows(
                "select year(n.givenOn), count(distinct r.donorId) from Bringing b"
                        + " join Registration r on r.id = b.registrationId"
                        + " join Donation n on n.driveId = r.driveId and n.donorId = r.donorId"
                        + " where b.donorId = ?1 and b.donorId <> r.donorId and cast(n.state as string) = 'LIVE'"
                        + " group by year(n.givenOn) order by year(n.givenOn) desc",
                Copy.Mobilised.class,
                donorId);
    }

    static List<Copy.Asked> invitations(UUID donorId) {
        return rows(
                "select i.askedAt, d.name, i.channel from Invitation i join Drive d on d.id = i.driveId"
                        + " where i.donorId = ?1 order by i.askedAt desc",
                Copy.Asked.class,
                donorId);
    }

    static List<Copy.Called> calls(UUID donorId) {
        return rows(
                "select c.calledAt, cast(c.answer as string), c.arrivesBy from CallUpCall c where c.donorId = ?1"
                        + " order by c.calledAt desc",
                Copy.Called.class,
                donorId);
    }

    static List<Copy.Honour> awards(UUID donorId) {
        return rows(
                "select c.reachedOn, c.award, cast(c.state as string), c.decisionNumber, c.decidedOn, c.handedOn"
                        + " from AwardCase c where c.subjectId in ?1 order by c.reachedOn desc, c.id",
                Copy.Honour.class,
                Survivors.everyRecord(donorId));
    }

    /** As they are stored: codes of questions and days, as JSON. */
    record Kept(Instant takenAt, LocalDate keptUntil, String answers) {}

    static List<Kept> screenings(UUID donorId) {
        return rows(
                "select s.takenAt, s.keptUntil, s.answers from KeptScreening s where s.donorId = ?1"
                        + " order by s.takenAt desc",
                Kept.class,
                donorId);
    }

    private static <T> List<T> rows(String query, Class<T> kind, Object donors) {
        return Panache.getEntityManager()
                .createQuery(query, kind)
                .setParameter(1, donors)
                .getResultList();
    }
}
