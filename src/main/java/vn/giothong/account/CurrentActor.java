package vn.giothong.account;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The one who sent this request, with the roles held today, on pages the one that is worn; read once a request, so an ended role ends at once. */
@RequestScoped
public class CurrentActor {
    static final String ACCOUNT_ID = "account-id";

    private final SecurityIdentity identity;
    private final Clock clock;
    private final Hats wardrobe;
    private @Nullable Actor actor;
    private List<Hat> hats = List.of();
    private @Nullable Hat worn;

    CurrentActor(SecurityIdentity identity, Clock clock, Hats wardrobe) {
        this.identity = identity;
        this.clock = clock;
        this.wardrobe = wardrobe;
    }

    @Transactional
    public Actor get() {
        return find().orElseThrow(UnauthorizedException::new);
    }

    @Transactional
    public Optional<Actor> find() {
        if (actor == null && !identity.isAnonymous()) {
            UUID id = identity.getAttribute(ACCOUNT_ID);
            actor = Optional.ofNullable(id)
                    .flatMap(known -> Account.<Account>findByIdOptional(known))
                    .filter(account -> account.active)
                    .map(this::load)
                    .orElse(null);
        }
        return Optional.ofNullable(actor);
    }

    private Actor load(Account account) {
        hats = RoleAssignment.activeOf(account.id, LocalDate.now(clock)).stream()
                .map(Hat::of)
                .toList();
        worn = wardrobe.worn(hats).orElse(null);
        var roles = worn == null ? hats : List.of(worn);
        return new Actor(
                account.id,
                account.username,
                account.fullName,
                account.donorId,
                roles.stream().map(Hat::held).toList());
    }

    /** Every role held today, whichever is worn. */
    @Transactional
    List<Hat> hats() {
        find();
        return hats;
    }

    /** The one role worn; nothing where all are. */
    @Transactional
    Optional<Hat> hat() {
        find();
        return hats.size() == 1 ? Optional.of(hats.get(0)) : Optional.ofNullable(worn);
    }
}
