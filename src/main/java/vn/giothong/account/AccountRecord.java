package vn.giothong.account;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An account as its administrator sees it: who signs in and which roles are held where, nothing of any donor. */
public record AccountRecord(
        UUID id, String username, String fullName, State state, Instant createdAt, List<RoleHeld> roles) {
    /** Whether the account can be used. */
    public enum State {
        ACTIVE,
        WAITING,
        SUSPENDED
    }

    /** A role with the name of where it is held. */
    public record RoleHeld(
            UUID id,
            Role role,
            NodeKind nodeKind,
            @Nullable UUID nodeId,
            String place,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {}

    static AccountRecord of(Account account, List<RoleHeld> roles) {
        return new AccountRecord(
                account.id, account.username, account.fullName, state(account), account.createdAt, roles);
    }

    private static State state(Account account) {
        if (!account.active) {
            return State.SUSPENDED;
        }
        return account.passwordHash == null ? State.WAITING : State.ACTIVE;
    }
}
