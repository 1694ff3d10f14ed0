package vn.giothong.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes down what happens, in the transaction that does it. */
@ApplicationScoped
public class Audit {
    private final Clock clock;

    Audit(Clock clock) {
        this.clock = clock;
    }

    /** Takes the name of somebody who was erased, or wants to be, out of what that person did; the acts stay. */
    public void forget(Collection<UUID> actorIds, String name) {
        if (!actorIds.isEmpty()) {
            AuditEvent.update("actorName = ?1 where actorId in ?2", name, actorIds);
        }
    }

    /** The action is a stable word such as {@code drive.approved}; the subject a kind such as {@code drive} with its id. */
    public void record(
            @Nullable UUID actorId,
            String actorName,
            String action,
            String subjectKind,
            @Nullable UUID subjectId,
            @Nullable String detail) {
        new AuditEvent(clock.instant(), actorId, actorName, action, subjectKind, subjectId, detail).persist();
    }
}
