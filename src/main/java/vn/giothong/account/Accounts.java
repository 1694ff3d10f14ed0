package vn.giothong.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Opens accounts. */
@ApplicationScoped
public class Accounts {
    private final Passwords passwords;
    private final Clock clock;

    Accounts(Passwords passwords, Clock clock) {
        this.passwords = passwords;
        this.clock = clock;
    }

    /** An account of the demonstration, with a password that everybody may know. */
    @Transactional
    public Account openForDemo(String username, String fullName, String password) {
        var account = new Account(username, fullName, clock.instant());
        account.passwordHash = passwords.hash(password);
        account.demo = true;
        account.persist();
        return account;
    }
}
