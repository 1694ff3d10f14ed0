package vn.giothong.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import vn.giothong.audit.Audit;
import vn.giothong.web.Refusal;

/** Lets the owner of an account set its password by a link that works once, for a day. A new link ends the old. */
@ApplicationScoped
class PasswordLinks {
    static final int SHORTEST = 12;
    /** What lies behind it bcrypt does not look at. */
    private static final int MOST_BYTES = 72;

    private static final Duration LIFE = Duration.ofHours(24);

    private final Passwords passwords;
    private final SignInFailures failures;
    private final Audit audit;
    private final Clock clock;

    PasswordLinks(Passwords passwords, SignInFailures failures, Audit audit, Clock clock) {
        this.passwords = passwords;
        this.failures = failures;
        this.audit = audit;
        this.clock = clock;
    }

    /** The path of the page, with the token that is nowhere else. */
    @Transactional
    String issue(Account account) {
        PasswordLink.delete("accountId = ?1 and usedAt is null", account.id);
        var token = Tokens.next();
        new PasswordLink(account.id, Tokens.hash(token), clock.instant().plus(LIFE)).persist();
        return "/welcome/" + token;
    }

    @Transactional
    Account owner(String token) {
        return link(token)
                .flatMap(link -> Account.<Account>findByIdOptional(link.accountId))
                .filter(account -> account.active)
                .orElseThrow(Refusal::notFound);
    }

    @Transactional
    void setPassword(String token, String password, String again) {
        var account = owner(token);
        mustBeGood(password, again);
        // two at once: one of them finds the link used
        var used = PasswordLink.update(
                "usedAt = ?1 where tokenHash = ?2 and usedAt is null", clock.instant(), Tokens.hash(token));
        if (used == 0) {
            throw Refusal.notFound();
        }
        account.passwordHash = passwords.hash(password);
        account.endSessions();
        failures.forget(account.username);
        audit.record(account.id, account.fullName, "password.set", "account", account.id, null);
    }

    private static void mustBeGood(String password, String again) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            throw Refusal.at("password", "password_short", SHORTEST);
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw Refusal.at("password", "password_long");
        }
        if (!password.equals(again)) {
            throw Refusal.at("again", "password_differs");
        }
    }

    private Optional<PasswordLink> link(String token) {
        return PasswordLink.find(
                        "tokenHash = ?1 and usedAt is null and expiresAt > ?2", Tokens.hash(token), clock.instant())
                .firstResultOptional();
    }
}
