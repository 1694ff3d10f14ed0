package vn.giothong.me;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Account;
import vn.giothong.account.Actor;
import vn.giothong.account.DonorAccounts;
import vn.giothong.audit.Audit;
import vn.giothong.database.Retrying;
import vn.giothong.donation.DonorAccess;
import vn.giothong.donor.Donor;
import vn.giothong.donor.Survivors;
import vn.giothong.web.Keys;
import vn.giothong.web.Refusal;

/** Codes printed at the desk: thirty days, once, with the year of birth. A new one ends those before. */
@ApplicationScoped
class Activations {
    static final Duration LIFE = Duration.ofDays(30);

    private static final SecureRandom RANDOM = new SecureRandom();
    /**
     * Neither 0 and O nor 1, I and L: people type this from paper. Ten of them leave nothing to guess, and a limit for an address
     * would lock out the others of a village who sit behind it.
     */
    private static final String CHARACTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private static final int LENGTH = 10;

    /** A code as it is shown this once. */
    record Printed(String donorCode, String donorName, String code, Instant expiresAt) {
        /** Where the code is taken. */
        String address(String site) {
            return site + "/me/activate?code=" + code;
        }
    }

    private final DonorAccess access;
    private final DonorAccounts accounts;
    private final Retrying retrying;
    private final Audit audit;
    private final Keys keys;
    private final Clock clock;

    Activations(DonorAccess access, DonorAccounts accounts, Retrying retrying, Audit audit, Keys keys, Clock clock) {
        this.access = access;
        this.accounts = accounts;
        this.retrying = retrying;
        this.audit = audit;
        this.keys = keys;
        this.clock = clock;
    }

    @Transactional
    Printed print(Actor actor, UUID donorId) {
        var donor = access.writable(actor, donorId);
        if (donor.state != Donor.State.ACTIVE) {
            throw Refusal.conflict("donor_merged");
        }
        if (donor.birth() == null) {
            throw Refusal.conflict("activation_birth");
        }
        donor.keep();
        var now = clock.instant();
        Activation.delete("donorId = ?1 and usedAt is null", donor.id);
        var code = next();
        new Activation(donor.id, CodeHashes.activation(keys, code), actor.accountId(), now, now.plus(LIFE)).persist();
        audit.record(actor.accountId(), actor.fullName(), "donor.activation_printed", "donor", donor.id, donor.code);
        return new Printed(donor.code, donor.fullName, shown(code), now.plus(LIFE));
    }

    private static String next() {
        var code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(CHARACTERS.charAt(RANDOM.nextInt(CHARACTERS.length())));
        }
        return code.toString();
    }

    private static String shown(String code) {
        return code.substring(0, LENGTH / 2) + "-" + code.substring(LENGTH / 2);
    }

    /** The account of the donor for whom the code was printed; none where anything is wrong, whatever it is. */
    Optional<Account> activate(@Nullable String typed, @Nullable Integer birthYear) {
        var code = typed == null ? "" : typed.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "");
        return retrying.inTransaction(() -> attempt(code, birthYear));
    }

    private Optional<Account> attempt(String code, @Nullable Integer birthYear) {
        var now = clock.instant();
        var found = Activation.alive(CodeHashes.activation(keys, code), now).filter(Activation::takeTry);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var donor = Survivors.standing(Donor.findById(found.get().donorId));
        var birth = donor.birth();
        if (birth == null
                || birthYear == null
                || birth.year() != birthYear
                || !found.get().use(now)) {
            return Optional.empty();
        }
        Donor.findById(donor.id, LockModeType.PESSIMISTIC_WRITE);
        var account = accounts.enter(donor.id, donor.code, donor.fullName);
        account.ifPresent(own -> audit.record(own.id, own.fullName, "donor.activated", "donor", donor.id, donor.code));
        return account;
    }
}
