package vn.giothong.account;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.web.Refusal;

/**
 * Makes the identity of an account in one transaction with the proof of it. What it may do is asked of {@link Access}, so it carries
 * no roles that a framework would know, but what {@link CurrentActor} is made of.
 */
@ApplicationScoped
class Identities {
    /** The attribute of an identity that holds who it is. */
    static final String SIGNED_IN = "signed-in";

    /** An account as this request found it, with every role held today. */
    record SignedIn(
            UUID accountId,
            String username,
            String fullName,
            @Nullable UUID donorId,
            List<Hat> hats) {}

    private final SignIn signIn;
    private final Clock clock;

    Identities(SignIn signIn, Clock clock) {
        this.signIn = signIn;
        this.clock = clock;
    }

    @Transactional
    Optional<SecurityIdentity> ofToken(String token) {
        return signIn.holder(token).map(this::of);
    }

    @Transactional
    Optional<SecurityIdentity> ofSession(String sessionName) {
        return signIn.ofSession(sessionName).map(this::of);
    }

    @Transactional(dontRollbackOn = Refusal.class)
    Optional<SecurityIdentity> ofPassword(String username, String password) {
        return signIn.check(username, password).map(this::of);
    }

    /** The name of its principal is what the sign-in form writes into the cookie. */
    private SecurityIdentity of(Account account) {
        var hats = RoleAssignment.activeOf(account.id, LocalDate.now(clock)).stream()
                .map(Hat::of)
                .toList();
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(account.sessionName()))
                .addAttribute(
                        SIGNED_IN, new SignedIn(account.id, account.username, account.fullName, account.donorId, hats))
                .build();
    }

    static AuthenticationFailedException failed() {
        return new AuthenticationFailedException();
    }
}
