package vn.giothong.recognition;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Actor;
import vn.giothong.web.GivenVersion;

/** A ceremony as the officers of a province make it step by step, with every paper: for a demonstration. */
@ApplicationScoped
public class CeremonyExample {
    private static final int MOST = 40;
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private final PaperDrafting drafting;
    private final PaperIssuing issuing;
    private final Ceremonies ceremonies;

    CeremonyExample(PaperDrafting drafting, PaperIssuing issuing, Ceremonies ceremonies) {
        this.drafting = drafting;
        this.issuing = issuing;
        this.ceremonies = ceremonies;
    }

    /** From the reviewed cases of an award to a ceremony ahead, with request, decision, list and certificates issued. */
    @Transactional
    public void ahead(Actor officer, String award, String signer, String name, String venue, LocalDate on) {
        var cases = reviewed(award);
        if (cases.isEmpty()) {
            return;
        }
        issue(officer, of(PaperKind.SUBMISSION, cases, null, null));
        issue(officer, of(PaperKind.DECISION, cases, null, signer));
        var held = ceremonies.plan(officer, new CeremonyWish(null, name, on, MORNING, venue, null));
        ceremonies.add(officer, held.id(), cases);
        issue(officer, of(PaperKind.CEREMONY_LIST, null, held.id(), null));
        issue(officer, of(PaperKind.CERTIFICATES, null, held.id(), null));
    }

    private static PaperWish of(
            PaperKind kind, @Nullable List<UUID> cases, @Nullable UUID ceremonyId, @Nullable String signer) {
        return new PaperWish(kind, cases, ceremonyId, null, null, null, null, null, null, signer, null, null);
    }

    private void issue(Actor officer, PaperWish wish) {
        for (var draft : drafting.begin(officer, wish)) {
            issuing.issue(officer, draft.id(), PaperIssue.of(null), GivenVersion.NONE);
        }
    }

    private static List<UUID> reviewed(String award) {
        return Panache.getEntityManager()
                .createQuery(
                        "select c.id from AwardCase c where c.award = ?1 and c.state = ?2 order by c.reachedOn, c.id",
                        UUID.class)
                .setParameter(1, award)
                .setParameter(2, CaseState.REVIEWED)
                .setMaxResults(MOST)
                .getResultList();
    }
}
