package vn.giothong.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** In which role somebody acted on a day, and where: enough to tell a donor who looked, without a private name. */
@ApplicationScoped
public class Posts {
    public record Post(Role role, String place) {}

    private final Nodes nodes;

    Posts(Nodes nodes) {
        this.nodes = nodes;
    }

    @Transactional
    public Optional<Post> of(UUID accountId, LocalDate day) {
        return RoleAssignment.activeOf(accountId, day).stream()
                .findFirst()
                .map(held -> new Post(held.role, nodes.name(held.nodeKind, held.nodeId)));
    }
}
