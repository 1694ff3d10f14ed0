package vn.giothong.me;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import vn.giothong.account.Account;
import vn.giothong.account.DonorAccounts;
import vn.giothong.audit.Audit;
import vn.giothong.donor.Donor;

/** Lets a donor in who has proved who it is. */
@ApplicationScoped
class Entrance {
    private final DonorAccounts accounts;
    private final Audit audit;

    Entrance(DonorAccounts accounts, Audit audit) {
        this.accounts = accounts;
        this.audit = audit;
    }

    /** The donor's own account; none where it was suspended. Called in a transaction. */
    Optional<Account> enter(Donor donor) {
        Donor.findById(donor.id, LockModeType.PESSIMISTIC_WRITE);
        var account = accounts.enter(donor.id, donor.code, donor.fullName);
        account.ifPresent(own -> audit.record(own.id, own.fullName, "donor.signed_in", "account", own.id, null));
        return account;
    }
}
