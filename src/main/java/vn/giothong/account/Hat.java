package vn.giothong.account;

import java.util.UUID;

/** A role that somebody may wear: one of the account's assignments of today. */
record Hat(UUID id, Actor.Held held) {
    static Hat of(RoleAssignment held) {
        return new Hat(
                held.id,
                new Actor.Held(held.role, held.nodeKind, held.nodeId, held.scope == RoleAssignment.Scope.SUBTREE));
    }
}
