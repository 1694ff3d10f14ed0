package vn.giothong.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.web.Listing;
import vn.giothong.web.Paging;

/** Reads what was written down, newest first: everything, or what concerns one record or one person. */
@ApplicationScoped
public class AuditLog {
    /** One act as it is shown. */
    public record Act(
            UUID id,
            Instant occurredAt,
            @Nullable UUID actorId,
            String actorName,
            String action,
            String subjectKind,
            @Nullable UUID subjectId,
            @Nullable String detail) {}

    @Transactional
    public Listing<Act> list(@Nullable UUID subjectId, @Nullable UUID actorId, Paging paging) {
        var parameters = new HashMap<String, Object>();
        var where = "1 = 1";
        if (subjectId != null) {
            where += " and subjectId = :subject";
            parameters.put("subject", subjectId);
        }
        if (actorId != null) {
            where += " and actorId = :actor";
            parameters.put("actor", actorId);
        }
        var acts = AuditEvent.<AuditEvent>find(where + " order by occurredAt desc, id desc", parameters)
                .page(paging.page(), paging.size())
                .list();
        return new Listing<>(acts.stream().map(AuditLog::act).toList(), AuditEvent.count(where, parameters));
    }

    /** What was done with any of several records, such as those that were merged into one. */
    @Transactional
    public Listing<Act> on(Collection<UUID> subjectIds, Paging paging) {
        var acts = AuditEvent.<AuditEvent>find("subjectId in ?1 order by occurredAt desc, id desc", subjectIds)
                .page(paging.page(), paging.size())
                .list();
        return new Listing<>(
                acts.stream().map(AuditLog::act).toList(), AuditEvent.count("subjectId in ?1", subjectIds));
    }

    private static Act act(AuditEvent event) {
        return new Act(
                event.id,
                event.occurredAt,
                event.actorId,
                event.actorName,
                event.action,
                event.subjectKind,
                event.subjectId,
                event.detail);
    }
}
