package vn.giothong.me;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Throttle;
import vn.giothong.database.Retrying;
import vn.giothong.donor.Donor;
import vn.giothong.donor.Survivors;
import vn.giothong.web.Keys;

/**
 * Takes a code back. Five tries at a code, five codes an hour: that leaves a guesser nothing. Wrong tries at living codes count
 * against an address too, for whoever goes through many numbers; but a village may sit behind one address, so the first try at a code
 * is open to everybody whatever others behind the address did, and a new code makes for a new first try.
 */
@ApplicationScoped
class CodeProof {
    static final Throttle.Limit WRONG_BY_ADDRESS = new Throttle.Limit("code-wrong-address", 60, Duration.ofHours(1));

    private final Throttle throttle;
    private final Entrance entrance;
    private final Retrying retrying;
    private final Keys keys;
    private final Clock clock;

    CodeProof(Throttle throttle, Entrance entrance, Retrying retrying, Keys keys, Clock clock) {
        this.throttle = throttle;
        this.entrance = entrance;
        this.retrying = retrying;
        this.keys = keys;
        this.clock = clock;
    }

    /** The donor's code chooses among several who share a phone; a right code is used up only when somebody enters by it. */
    Proof prove(Contact contact, String digits, @Nullable String donorCode, String address) {
        if (contact.nothing()) {
            return Proof.NONE;
        }
        var code = retrying.inTransaction(
                () -> SignInCode.alive(CodeHashes.contact(keys, contact.subject()), clock.instant())
                        .orElse(null));
        if (code == null || (code.tries > 0 && throttle.isReached(WRONG_BY_ADDRESS, address))) {
            return Proof.NONE;
        }
        var proof = retrying.inTransaction(() -> attempt(code, contact, digits, donorCode));
        if (proof.nothing()) {
            throttle.admits(WRONG_BY_ADDRESS, address);
        }
        return proof;
    }

    private Proof attempt(SignInCode code, Contact contact, String digits, @Nullable String donorCode) {
        var now = clock.instant();
        if (!code.takeTry(now)
                || !MessageDigest.isEqual(code.codeHash, CodeHashes.code(keys, code.id, digits.strip()))) {
            return Proof.NONE;
        }
        var chosen = donorCode == null ? donors(contact) : chosen(donors(contact), donorCode);
        if (chosen.size() > 1) {
            return new Proof(null, chosen.stream().map(Proof.Choice::of).toList());
        }
        if (chosen.isEmpty() || !code.use(now)) {
            return Proof.NONE;
        }
        return entrance.enter(chosen.get(0))
                .map(account -> new Proof(account, List.of()))
                .orElse(Proof.NONE);
    }

    /** An old card chooses the record into which its own was merged. */
    private static List<Donor> chosen(List<Donor> donors, String donorCode) {
        var meant = Survivors.coded(donorCode);
        return donors.stream()
                .filter(donor -> meant.filter(donor::equals).isPresent())
                .toList();
    }

    private static List<Donor> donors(Contact contact) {
        return contact.phone() == null
                ? Survivors.coded(contact.donorCode() == null ? "" : contact.donorCode())
                        .filter(donor -> donor.state == Donor.State.ACTIVE && donor.phone != null)
                        .stream()
                        .toList()
                : Donor.list(
                        "phone = ?1 and state = ?2 order by sortName, id",
                        contact.phone().e164(),
                        Donor.State.ACTIVE);
    }
}
