package vn.giothong.account;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who acts: an account with the roles it holds today. */
public record Actor(
        UUID accountId,
        String username,
        String fullName,
        @Nullable UUID donorId,
        List<Held> roles) {
    /** A role at a node. */
    public record Held(
            Role role, NodeKind nodeKind, @Nullable UUID nodeId, boolean subtree) {}

    public Actor {
        roles = List.copyOf(roles);
    }

    /** Whether this is a donor who looks after nothing but the own record. */
    public boolean donorOnly() {
        return !roles.isEmpty() && roles.stream().allMatch(held -> held.role() == Role.DONOR);
    }

    public boolean has(Role role) {
        return roles.stream().anyMatch(held -> held.role() == role);
    }
}
