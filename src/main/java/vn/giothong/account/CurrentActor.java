package vn.giothong.account;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The one who sent this request, with the roles held today, on pages the one that is worn; found anew at
 * every request, so an ended role ends at once.
 */
@RequestScoped
public class CurrentActor {
    private final SecurityIdentity identity;
    private final Hats wardrobe;
    private @Nullable Actor actor;
    private List<Hat> hats = List.of();
    private @Nullable Hat worn;

    CurrentActor(SecurityIdentity identity, Hats wardrobe) {
        this.identity = identity;
        this.wardrobe = wardrobe;
    }

    public Actor get() {
        return find().orElseThrow(UnauthorizedException::new);
    }

    public Optional<Actor> find() {
        if (actor == null) {
            Identities.SignedIn found = identity.getAttribute(Identities.SIGNED_IN);
            actor = found == null ? null : dressed(found);
        }
        return Optional.ofNullable(actor);
    }

    private Actor dressed(Identities.SignedIn account) {
        hats = account.hats();
        worn = wardrobe.worn(hats).orElse(null);
        var roles = worn == null ? hats : List.of(worn);
        return new Actor(
                account.accountId(),
                account.username(),
                account.fullName(),
                account.donorId(),
                roles.stream().map(Hat::held).toList());
    }

    /** Every role held today, whichever is worn. */
    List<Hat> hats() {
        find();
        return hats;
    }

    /** The one role worn; nothing where all are. */
    Optional<Hat> hat() {
        find();
        return hats.size() == 1 ? Optional.of(hats.get(0)) : Optional.ofNullable(worn);
    }
}
