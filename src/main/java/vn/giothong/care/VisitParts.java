package vn.giothong.care;

import io.quarkus.hibernate.orm.panache.Panache;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import vn.giothong.donor.Unnamed;

/** What hangs on a visit: what was brought, who took part, whom it was for. */
final class VisitParts {
    private VisitParts() {}

    static List<VisitView.Support> support(UUID visitId) {
        return CareVisitSupport.<CareVisitSupport>list("visitId = ?1 order by lineNumber, id", visitId).stream()
                .map(one -> new VisitView.Support(one.kind, one.valueVnd, one.sponsor))
                .toList();
    }

    static List<VisitView.Member> members(UUID visitId) {
        return Panache.getEntityManager()
                .createQuery(
                        "select m.volunteerId, coalesce(" + Unnamed.text("d", "fullName")
                                + ", p.fullName), m.hours from CareVisitMember m"
                                + " join CareVolunteer p on p.id = m.volunteerId left join Donor d on d.id = p.donorId"
                                + " where m.visitId = ?1 order by m.id",
                        VisitView.Member.class)
                .setParameter(1, visitId)
                .getResultList();
    }

    static List<VisitView.Patient> patients(UUID visitId) {
        return CareVisitPatient.<CareVisitPatient>list("visitId = ?1 order by id", visitId).stream()
                .map(one -> new VisitView.Patient(one.initials, one.code, one.purgeOn))
                .toList();
    }

    static void write(UUID visitId, List<NewVisit.Support> support, Collection<UUID> members, BigDecimal hours) {
        CareVisitSupport.delete("visitId", visitId);
        CareVisitMember.delete("visitId", visitId);
        for (int i = 0; i < support.size(); i++) {
            new CareVisitSupport(visitId, i + 1, support.get(i)).persist();
        }
        members.forEach(member -> new CareVisitMember(visitId, member, hours).persist());
    }

    static void writePatients(UUID visitId, boolean instead, Collection<NewVisit.Patient> patients, LocalDate purgeOn) {
        if (instead) {
            CareVisitPatient.delete("visitId", visitId);
        }
        patients.forEach(one -> new CareVisitPatient(visitId, one.initials(), one.code(), purgeOn).persist());
    }
}
