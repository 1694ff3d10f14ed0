package vn.giothong.account;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The one who sent this request, with the roles held today; read once a request, so an ended role ends at once. */
@RequestScoped
public class CurrentActor {
    static final String ACCOUNT_ID = "account-id";

    private final SecurityIdentity identity;
    private final Clock clock;
    private @Nullable Actor actor;

    CurrentActor(SecurityIdentity identity, Clock clock) {
        this.identity = identity;
        this.clock = clock;
    }

    @Transactional
    public Actor get() {
        return find().orElseThrow(UnauthorizedException::new);
    }

    @Transactional
    public Optional<Actor> find() {
        if (actor == null && !identity.isAnonymous()) {
            UUID id = identity.getAttribute(ACCOUNT_ID);
            actor = Account.<Account>findByIdOptional(id)
                    .filter(account -> account.active)
                    .map(this::load)
                    .orElse(null);
        }
        return Optional.ofNullable(actor);
    }

    private Actor load(Account account) {
        var roles = RoleAssignment.activeOf(account.id, LocalDate.now(clock)).stream()
                .map(held -> new Actor.Held(
                        held.role, held.nodeKind, held.nodeId, held.scope == RoleAssignment.Scope.SUBTREE))
                .toList();
        return new Actor(account.id, account.username, account.fullName, account.donorId, roles);
    }
}
