package vn.giothong.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.giothong.web.Refusal;

/** Checks passwords and tokens. A name that is not known costs as much time as a wrong password. */
@ApplicationScoped
class SignIn {
    static final Duration TOKEN_LIFE = Duration.ofHours(12);

    private final Passwords passwords;
    private final SignInFailures failures;
    private final Clock clock;
    private final boolean demo;

    SignIn(
            Passwords passwords,
            SignInFailures failures,
            Clock clock,
            @ConfigProperty(name = "giothong.demo") boolean demo) {
        this.passwords = passwords;
        this.failures = failures;
        this.clock = clock;
        this.demo = demo;
    }

    @Transactional(dontRollbackOn = Refusal.class)
    Optional<Account> check(String username, String password) {
        if (failures.areTooMany(username)) {
            throw Refusal.tooMany("too_many_tries");
        }
        var account = Account.named(username).filter(this::mayEnter);
        var known = account.map(found -> found.passwordHash).orElse(null);
        if (passwords.fits(password, known)) {
            return account;
        }
        failures.add(username);
        return Optional.empty();
    }

    @Transactional
    Token issue(Account account) {
        var token = Tokens.next();
        var now = clock.instant();
        ApiToken.delete("accountId = ?1 and expiresAt < ?2", account.id, now);
        new ApiToken(account.id, Tokens.hash(token), now, now.plus(TOKEN_LIFE)).persist();
        return new Token(token, now.plus(TOKEN_LIFE));
    }

    @Transactional
    Optional<Account> holder(String token) {
        return Account.<Account>find(
                        "id = (select t.accountId from ApiToken t where t.tokenHash = ?1 and t.expiresAt > ?2)",
                        Tokens.hash(token),
                        clock.instant())
                .firstResultOptional()
                .filter(this::mayEnter);
    }

    @Transactional
    Optional<Account> active(String username) {
        return Account.named(username).filter(this::mayEnter);
    }

    @Transactional
    Optional<Account> ofSession(String sessionName) {
        return Account.ofSession(sessionName).filter(this::mayEnter);
    }

    /** The accounts of a demonstration, whose password everybody knows, exist in a demonstration alone. */
    private boolean mayEnter(Account account) {
        return account.active && (demo || !account.demo);
    }
}
