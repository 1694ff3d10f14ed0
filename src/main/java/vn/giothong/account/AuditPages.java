package vn.giothong.account;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.audit.AuditLog;
import vn.giothong.web.Pages;
import vn.giothong.web.Paging;

/** What was done and looked at, for the auditor. */
@Path("/admin/audit")
@Authenticated
class AuditPages {
    @CheckedTemplate(basePath = "account", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record AuditPage(List<AuditLog.Act> acts, Paging paging, long total, String path, boolean filtered)
            implements TemplateInstance {}

    private final AuditLog log;
    private final Access access;
    private final CurrentActor current;

    AuditPages(AuditLog log, Access access, CurrentActor current) {
        this.log = log;
        this.access = access;
        this.current = current;
    }

    @GET
    public Response show(
            @QueryParam("subjectId") @Nullable UUID subjectId,
            @QueryParam("actorId") @Nullable UUID actorId,
            @BeanParam Paging paging) {
        access.mustHold(current.get(), Action.READ_LOGS);
        var found = log.list(subjectId, actorId, paging);
        var path = "/admin/audit?"
                + (subjectId == null ? "" : "subjectId=" + subjectId + "&")
                + (actorId == null ? "" : "actorId=" + actorId + "&");
        return Pages.ok(
                new AuditPage(found.items(), paging, found.total(), path, subjectId != null || actorId != null));
    }
}
