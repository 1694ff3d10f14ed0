package vn.giothong.club;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.CurrentActor;
import vn.giothong.web.Given;
import vn.giothong.web.Listing;
import vn.giothong.web.Paging;

/** The members of a club: those of today, or with {@code all=true} everybody who ever was one. */
@Path("/api/v1/clubs/{id}/members")
@Authenticated
class ClubMemberApi {
    private final ClubMembers members;
    private final CurrentActor current;

    ClubMemberApi(ClubMembers members, CurrentActor current) {
        this.members = members;
        this.current = current;
    }

    @GET
    @Operation(summary = "The members of today, or with all=true everybody who ever was one")
    public Listing<MemberRow> list(UUID id, @QueryParam("all") boolean all, @BeanParam Paging paging) {
        return members.list(current.get(), id, all, paging);
    }

    @POST
    @Operation(summary = "Let a donor join from a day on")
    @APIResponseSchema(value = MemberRow.class, responseCode = "201")
    public Response join(UUID id, ClubMembers.@Nullable Joining given) {
        var member = members.join(current.get(), id, Given.value("donorId", given));
        return Response.created(URI.create("/api/v1/clubs/" + id + "/members/" + member.id()))
                .entity(member)
                .build();
    }

    @GET
    @Path("{memberId}")
    @Operation(summary = "A membership")
    public MemberRow get(UUID id, UUID memberId) {
        return members.get(current.get(), id, memberId);
    }

    @POST
    @Path("{memberId}/departure")
    @Operation(summary = "Let a member leave, with a reason")
    public MemberRow leave(UUID id, UUID memberId, ClubMembers.@Nullable Departure given) {
        return members.leave(current.get(), id, memberId, Given.value("on", given));
    }

    @POST
    @Path("{memberId}/void")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Take back a membership that was written down by mistake")
    public void strike(UUID id, UUID memberId, ClubMembers.@Nullable Mistake given) {
        members.strike(current.get(), id, memberId, Given.value("reason", given));
    }
}
