package vn.giothong.account;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.database.BaseEntity;

/** A role that an account holds at a node from one day until before another, given by somebody. */
@Entity
public class RoleAssignment extends BaseEntity {
    /** The node alone, or everything below it too. How far an action reaches within is the role's matter. */
    public enum Scope {
        SELF_NODE,
        SUBTREE
    }

    public UUID accountId;

    @Enumerated(EnumType.STRING)
    public Role role;

    @Enumerated(EnumType.STRING)
    public NodeKind nodeKind;

    public @Nullable UUID nodeId;

    @Enumerated(EnumType.STRING)
    public Scope scope;

    public LocalDate validFrom;
    public @Nullable LocalDate validTo;
    public boolean suspended;
    public @Nullable UUID grantedBy;
    public @Nullable String decisionNumber;
    public @Nullable String reason;

    protected RoleAssignment() {}

    public RoleAssignment(UUID accountId, Role role, NodeKind nodeKind, @Nullable UUID nodeId, LocalDate validFrom) {
        this.accountId = accountId;
        this.role = role;
        this.nodeKind = nodeKind;
        this.nodeId = nodeId;
        this.scope = nodeKind == NodeKind.CHAPTER ? Scope.SUBTREE : Scope.SELF_NODE;
        this.validFrom = validFrom;
    }

    static List<RoleAssignment> activeOf(UUID accountId, LocalDate day) {
        return list(
                "accountId = ?1 and suspended = false and validFrom <= ?2 and (validTo is null or validTo > ?2)"
                        + " order by validFrom, id",
                accountId,
                day);
    }

    /** Those that hold on the day or will after it. */
    static List<RoleAssignment> currentOf(List<UUID> accountIds, LocalDate day) {
        return accountIds.isEmpty()
                ? List.of()
                : list("accountId in ?1 and (validTo is null or validTo > ?2) order by validFrom, id", accountIds, day);
    }
}
