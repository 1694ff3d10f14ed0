package vn.giothong.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vn.giothong.account.Access;
import vn.giothong.account.Action;
import vn.giothong.account.Actor;
import vn.giothong.account.Place;
import vn.giothong.audit.Audit;
import vn.giothong.donation.Donation;
import vn.giothong.drive.Collector;
import vn.giothong.web.Refusal;

/** Finds what a paper stands for by the serial on it; every look is noted. */
@ApplicationScoped
class CertificateSearch {
    private final Access access;
    private final Audit audit;

    CertificateSearch(Access access, Audit audit) {
        this.access = access;
        this.audit = audit;
    }

    @Transactional
    CertificateView of(Actor actor, String serial) {
        var there = there(actor, serial);
        if (there.isEmpty()) {
            return erased(actor, serial);
        }
        var donation = only(there);
        audit.record(actor.accountId(), actor.fullName(), "certificate.looked", "donation", donation.id, serial);
        return CertificateView.of(donation);
    }

    private CertificateView erased(Actor actor, String serial) {
        var erased = ErasedCertificate.in(access.reach(actor, Action.REDEEM_CERTIFICATE), serial.strip())
                .orElseThrow(Refusal::notFound);
        audit.record(actor.accountId(), actor.fullName(), "certificate.looked", "certificate", erased.id, serial);
        Collector collector = Collector.findById(erased.collectorId);
        return CertificateView.erased(erased.serial, collector.name);
    }

    /** The one donation behind the paper, or the refusal that is due. */
    Donation donation(Actor actor, String serial) {
        var there = there(actor, serial);
        if (there.isEmpty()) {
            var reach = access.reach(actor, Action.REDEEM_CERTIFICATE);
            throw ErasedCertificate.in(reach, serial.strip()).isPresent()
                    ? Refusal.of("certificate_void")
                    : Refusal.notFound();
        }
        return only(there);
    }

    /**
     * Who holds the serial holds the paper. A gift that was taken back gives up its serial as soon as another bears it: a desk writes
     * down for one what it meant for the next.
     */
    private List<Donation> there(Actor actor, String serial) {
        access.mustHold(actor, Action.REDEEM_CERTIFICATE);
        List<Donation> found = Donation.list(
                "certificateSerial in ?1 and state in ?2 order by id",
                spellings(serial),
                List.of(Donation.State.LIVE, Donation.State.VOIDED));
        var reach = access.reach(actor, Action.REDEEM_CERTIFICATE);
        var there = found.stream()
                .filter(donation -> reach.covers(Place.chapter(donation.chapterId)))
                .toList();
        var live = there.stream()
                .filter(donation -> donation.state == Donation.State.LIVE)
                .toList();
        return live.isEmpty() ? there : live;
    }

    /** A serial that two donations bear tells nothing and is refused. */
    private static Donation only(List<Donation> there) {
        if (there.size() > 1) {
            throw Refusal.conflict("certificate_twice", there.size());
        }
        return there.get(0);
    }

    /** As it is typed and in capitals, as a desk writes it down. */
    static Set<String> spellings(String serial) {
        var typed = serial.strip();
        return new HashSet<>(List.of(typed, typed.toUpperCase(Locale.ROOT)));
    }
}
