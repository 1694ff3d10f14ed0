package vn.giothong.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import vn.giothong.audit.Audit;

/**
 * The accounts with which donors see their own record, opened at the first sign-in. An account that holds any other role is never
 * one of them: a code sent to a phone must not open an officer's work.
 */
@ApplicationScoped
public class DonorAccounts {
    private final SignIn signIn;
    private final Audit audit;
    private final Clock clock;

    DonorAccounts(SignIn signIn, Audit audit, Clock clock) {
        this.signIn = signIn;
        this.audit = audit;
        this.clock = clock;
    }

    /** The donor's account; none where it was suspended. The caller holds a lock on the donor, so that two do not open it twice. */
    @Transactional
    public Optional<Account> enter(UUID donorId, String donorCode, String fullName) {
        var today = LocalDate.now(clock);
        List<Account> own = Account.<Account>list("donorId = ?1 order by createdAt, id", donorId).stream()
                .filter(account -> isDonorOnly(account, today))
                .toList();
        if (own.isEmpty()) {
            return Optional.of(open(donorId, donorCode, fullName, today));
        }
        var suspended = own.stream().anyMatch(account -> !account.active);
        return suspended ? Optional.empty() : signIn.active(own.get(0).username);
    }

    /** The accounts by which the donor signs in. */
    @Transactional
    public List<UUID> of(UUID donorId) {
        return Account.<Account>list("donorId", donorId).stream()
                .map(account -> account.id)
                .toList();
    }

    /** Ends what a person who was erased signed in with; an account with other work loses its donor alone. Returns the ended. */
    @Transactional
    public List<UUID> close(UUID donorId, String name) {
        var ended = new ArrayList<UUID>();
        for (var account : Account.<Account>list("donorId", donorId)) {
            account.donorId = null;
            var held = RoleAssignment.<RoleAssignment>list("accountId", account.id);
            if (held.stream().allMatch(role -> role.role == Role.DONOR)) {
                account.fullName = name;
                account.active = false;
                account.endSessions();
                ProviderLink.delete("accountId", account.id);
                ended.add(account.id);
            }
        }
        return ended;
    }

    private static boolean isDonorOnly(Account account, LocalDate today) {
        var roles = RoleAssignment.activeOf(account.id, today);
        return !roles.isEmpty() && roles.stream().allMatch(held -> held.role == Role.DONOR);
    }

    private Account open(UUID donorId, String donorCode, String fullName, LocalDate today) {
        var account = new Account(free(donorCode.toLowerCase(Locale.ROOT)), fullName, clock.instant());
        account.donorId = donorId;
        account.persist();
        new RoleAssignment(account.id, Role.DONOR, NodeKind.SYSTEM, null, today).persist();
        audit.record(account.id, fullName, "account.opened", "account", account.id, null);
        return account;
    }

    /** A merge that was undone leaves an account under the code of the other record. */
    private static String free(String wanted) {
        var name = wanted;
        for (int n = 2; Account.named(name).isPresent(); n++) {
            name = wanted + "-" + n;
        }
        return name;
    }

    public Token issue(Account account) {
        return signIn.issue(account);
    }
}
