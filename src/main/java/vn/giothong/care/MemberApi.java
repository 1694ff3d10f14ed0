package vn.giothong.care;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.CurrentActor;
import vn.giothong.document.Downloads;
import vn.giothong.web.Given;
import vn.giothong.web.Listing;

/** The members of a team: those of today, or with {@code all=true} everybody who ever was one. */
@Path("/api/v1/care-teams/{id}/members")
@Authenticated
class MemberApi {
    private final TeamRoster roster;
    private final TeamMembers members;
    private final MemberAges ages;
    private final Trainings trainings;
    private final ServiceRecords records;
    private final CurrentActor current;

    MemberApi(
            TeamRoster roster,
            TeamMembers members,
            MemberAges ages,
            Trainings trainings,
            ServiceRecords records,
            CurrentActor current) {
        this.roster = roster;
        this.members = members;
        this.ages = ages;
        this.trainings = trainings;
        this.records = records;
        this.current = current;
    }

    @GET
    @Operation(summary = "The members of a team: those of today, or with all=true everybody who ever was one")
    public Listing<TeamMember> list(UUID id, @QueryParam("all") boolean all) {
        var found = roster.list(current.get(), id, all);
        return new Listing<>(found, found.size());
    }

    @POST
    @Operation(summary = "Let somebody join a team from a day on")
    @APIResponseSchema(value = TeamMember.class, responseCode = "201")
    public Response join(UUID id, TeamMembers.@Nullable Joining given) {
        var member = members.join(current.get(), id, Given.value("name", given));
        return Response.created(URI.create("/api/v1/care-teams/" + id + "/members/" + member.id()))
                .entity(member)
                .build();
    }

    @GET
    @Path("{memberId}")
    @Operation(summary = "A membership")
    public TeamMember get(UUID id, UUID memberId) {
        return roster.get(current.get(), id, memberId);
    }

    @PUT
    @Path("{memberId}/age")
    @Operation(summary = "Give a member's birth, or state that a paper shows the age")
    public TeamMember settleAge(UUID id, UUID memberId, @Nullable GivenAge given) {
        return ages.settle(current.get(), id, memberId, Given.value("birthDate", given));
    }

    @POST
    @Path("{memberId}/departure")
    @Operation(summary = "Let a member leave, with a reason")
    public TeamMember leave(UUID id, UUID memberId, TeamMembers.@Nullable Departure given) {
        return members.leave(current.get(), id, memberId, Given.value("on", given));
    }

    @POST
    @Path("{memberId}/role")
    @Operation(summary = "Give a member another role in the team from a day on")
    public TeamMember changeRole(UUID id, UUID memberId, TeamMembers.@Nullable NewRole given) {
        return members.changeRole(current.get(), id, memberId, Given.value("role", given));
    }

    @POST
    @Path("{memberId}/trainings")
    @Operation(summary = "Write down a training of a member")
    public Response train(UUID id, UUID memberId, Trainings.@Nullable Training given) {
        var member = trainings.train(current.get(), id, memberId, Given.value("topic", given));
        return Response.status(201).entity(member).build();
    }

    @GET
    @Path("{memberId}/service-record")
    @Operation(summary = "What a member did in the team")
    public ServiceRecords.Sheet record(UUID id, UUID memberId) {
        return records.of(current.get(), id, memberId);
    }

    @GET
    @Path("{memberId}/service-record.pdf")
    @Produces(Downloads.PDF)
    @Operation(summary = "What a member did in the team, as PDF")
    public Response print(UUID id, UUID memberId) {
        var sheet = record(id, memberId);
        return Downloads.of(ServiceRecordFiles.pdf(sheet), Downloads.PDF, sheet.teamCode() + ".pdf");
    }
}
