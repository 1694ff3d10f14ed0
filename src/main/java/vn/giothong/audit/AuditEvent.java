package vn.giothong.audit;

import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.database.BaseEntity;

/** One act: who, when, what, on which record. The detail holds codes and numbers, never a person's data. */
@Entity
public class AuditEvent extends BaseEntity {
    public Instant occurredAt;
    public @Nullable UUID actorId;
    public String actorName;
    public String action;
    public String subjectKind;
    public @Nullable UUID subjectId;
    public @Nullable String detail;

    protected AuditEvent() {}

    AuditEvent(
            Instant occurredAt,
            @Nullable UUID actorId,
            String actorName,
            String action,
            String subjectKind,
            @Nullable UUID subjectId,
            @Nullable String detail) {
        this.occurredAt = occurredAt;
        this.actorId = actorId;
        this.actorName = actorName;
        this.action = action;
        this.subjectKind = subjectKind;
        this.subjectId = subjectId;
        this.detail = detail;
    }

    public static boolean happened(UUID subjectId, String action, Instant since) {
        return count("subjectId = ?1 and action = ?2 and occurredAt >= ?3", subjectId, action, since) > 0;
    }

    /** The latest acts on a record, newest first. */
    public static List<AuditEvent> latestOn(UUID subjectId, int most) {
        return find("subjectId = ?1 order by occurredAt desc, id desc", subjectId)
                .page(0, most)
                .list();
    }
}
