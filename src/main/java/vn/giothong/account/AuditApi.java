package vn.giothong.account;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import vn.giothong.audit.AuditLog;
import vn.giothong.web.Listing;
import vn.giothong.web.Paging;

/** What was done and looked at, newest first, for the auditor. */
@Path("/api/v1/audit")
@Authenticated
class AuditApi {
    private final AuditLog log;
    private final Access access;
    private final CurrentActor current;

    AuditApi(AuditLog log, Access access, CurrentActor current) {
        this.log = log;
        this.access = access;
        this.current = current;
    }

    @GET
    @Operation(summary = "What was done and looked at, the latest first, for the auditor")
    public Listing<AuditLog.Act> list(
            @QueryParam("subjectId") @Nullable UUID subjectId,
            @QueryParam("actorId") @Nullable UUID actorId,
            @BeanParam Paging paging) {
        access.mustHold(current.get(), Action.READ_LOGS);
        return log.list(subjectId, actorId, paging);
    }
}
