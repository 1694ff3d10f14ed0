package vn.giothong.account;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;

/** Makes the identity of an account; what it may do is asked of {@link Access}, so it carries no roles. */
final class Identities {
    private Identities() {}

    static SecurityIdentity of(Account account) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(account.username))
                .addAttribute(CurrentActor.ACCOUNT_ID, account.id)
                .build();
    }

    static AuthenticationFailedException failed() {
        return new AuthenticationFailedException();
    }
}
