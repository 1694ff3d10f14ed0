package vn.giothong.certificate;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Actor;
import vn.giothong.audit.Audit;
import vn.giothong.certificate.CertificateView.State;
import vn.giothong.database.Retrying;
import vn.giothong.donation.Donation;
import vn.giothong.drive.Figures;
import vn.giothong.web.Given;
import vn.giothong.web.Refusal;
import vn.giothong.web.SentOnce;

/**
 * What a certificate gives back: free transfusion for the donor alone at any public facility, up to the volume given (Quyết định
 * 1995/2004/QĐ-BYT). The drive and then the donation are locked before the balance is looked at, in the order in which outcomes
 * and lists lock them, so that two hospitals at once cannot spend the same blood twice.
 */
@ApplicationScoped
class Certificates {
    /** Blood given back: where, when and how much in ml. What is sent twice under one requestId is written down once. */
    record Wanted(
            @Nullable String facility,
            @Nullable LocalDate on,
            @Nullable Integer millilitres,
            @Nullable UUID requestId) {}

    private static final int MOST_ML = 2_000;

    private final CertificateSearch search;
    private final Figures figures;
    private final Retrying retrying;
    private final Audit audit;
    private final Clock clock;

    Certificates(CertificateSearch search, Figures figures, Retrying retrying, Audit audit, Clock clock) {
        this.search = search;
        this.figures = figures;
        this.retrying = retrying;
        this.audit = audit;
        this.clock = clock;
    }

    public CertificateView redeem(Actor actor, String serial, Wanted wanted) {
        return retrying.inTransaction(() -> {
            var donation = locked(actor, serial);
            if (sentBefore(donation, wanted)) {
                return CertificateView.of(donation);
            }
            var facility = Given.text("facility", wanted.facility(), 160);
            var on = day(donation, wanted.on());
            var millilitres = Given.count("millilitres", wanted.millilitres(), MOST_ML);
            var before = CertificateView.of(donation);
            if (before.state() == State.VOID) {
                throw Refusal.of("certificate_void");
            }
            if (before.balanceMl() == 0) {
                throw Refusal.at("millilitres", "certificate_exhausted").with("balanceMl", 0);
            }
            if (millilitres < 1 || millilitres > before.balanceMl()) {
                throw Refusal.at("millilitres", "certificate_beyond", before.balanceMl())
                        .with("balanceMl", before.balanceMl());
            }
            var redemption = new Redemption(donation.id, facility, on, millilitres, clock.instant());
            redemption.recordedBy = actor.accountId();
            redemption.requestId = wanted.requestId();
            redemption.requestPrint = wanted.requestId() == null ? null : SentOnce.fingerprint(wanted);
            redemption.persist();
            note(actor, "certificate.redeemed", donation, millilitres + " ml");
            Panache.getEntityManager().flush();
            return CertificateView.of(donation);
        });
    }

    private static boolean sentBefore(Donation donation, Wanted wanted) {
        if (wanted.requestId() == null) {
            return false;
        }
        var before = Redemption.sent(donation.id, wanted.requestId());
        before.ifPresent(redemption -> SentOnce.mustRepeat(redemption.requestPrint, wanted));
        return before.isPresent();
    }

    private LocalDate day(Donation donation, @Nullable LocalDate given) {
        var on = Given.value("on", given);
        if (on.isBefore(donation.givenOn) || on.isAfter(LocalDate.now(clock))) {
            throw Refusal.at("on", "certificate_day", donation.givenOn);
        }
        return on;
    }

    /** Locks the drive's figures and then the donation, and reads what stands there now. */
    private Donation locked(Actor actor, String serial) {
        var found = search.donation(actor, serial);
        figures.lock(found.driveId);
        Panache.getEntityManager().refresh(found, LockModeType.PESSIMISTIC_WRITE);
        if (!CertificateSearch.spellings(serial).contains(String.valueOf(found.certificateSerial))
                || found.state == Donation.State.WITHDRAWN) {
            throw Refusal.notFound();
        }
        return found;
    }

    /** A redemption written down by mistake: it stays with the reason, and its blood is there again. */
    public CertificateView strike(Actor actor, String serial, UUID redemptionId, @Nullable String reason) {
        return retrying.inTransaction(() -> {
            var donation = locked(actor, serial);
            var redemption = Redemption.<Redemption>findByIdOptional(redemptionId)
                    .filter(one -> one.donationId.equals(donation.id))
                    .orElseThrow(Refusal::notFound);
            if (redemption.voidedAt != null) {
                throw Refusal.conflict("certificate_struck");
            }
            redemption.voidReason = Given.text("reason", reason, 200);
            redemption.voidedAt = clock.instant();
            redemption.voidedBy = actor.accountId();
            note(actor, "certificate.redemption_voided", donation, null);
            Panache.getEntityManager().flush();
            return CertificateView.of(donation);
        });
    }

    /** The paper is torn, erased or wrong: nothing can be redeemed with it any more. */
    public CertificateView annul(Actor actor, String serial, @Nullable String reason) {
        return retrying.inTransaction(() -> {
            var donation = locked(actor, serial);
            var why = Given.text("reason", reason, 200);
            if (CertificateVoid.of(donation.id).isPresent()) {
                throw Refusal.conflict("certificate_void");
            }
            var annulled = new CertificateVoid(donation.id, why, clock.instant());
            annulled.recordedBy = actor.accountId();
            annulled.persist();
            note(actor, "certificate.voided", donation, null);
            Panache.getEntityManager().flush();
            return CertificateView.of(donation);
        });
    }

    private void note(Actor actor, String act, Donation donation, @Nullable String detail) {
        audit.record(actor.accountId(), actor.fullName(), act, "donation", donation.id, detail);
    }
}
