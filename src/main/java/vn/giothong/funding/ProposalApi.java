package vn.giothong.funding;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.CurrentActor;
import vn.giothong.document.Downloads;
import vn.giothong.web.Given;
import vn.giothong.web.GivenVersion;
import vn.giothong.web.Listing;

/** Proposals of the money for a year's awards. */
@Path("/api/v1/funding-proposals")
@Authenticated
class ProposalApi {

    record Wanted(
            @Nullable Integer year,
            @Nullable UUID forecastId,
            @Nullable String scenario) {}

    /** A step on a version of the proposal; without one it is taken on whatever stands. */
    record OnVersion(@Nullable Integer version) {
        static GivenVersion of(@Nullable OnVersion given, @Nullable String match) {
            return GivenVersion.of(given == null ? null : given.version, match);
        }
    }

    record Signed(
            @Nullable String signer,
            @Nullable String position,
            @Nullable UUID replaces,
            @Nullable String reason,
            @Nullable Integer version) {}

    record SetAside(@Nullable String reason, @Nullable Integer version) {}

    record Granted(
            @Nullable BigDecimal amount,
            @Nullable String number,
            @Nullable LocalDate date,
            @Nullable Boolean correction,
            @Nullable String reason,
            @Nullable Integer version) {}

    private final CurrentActor current;
    private final Proposals proposals;
    private final ProposalSteps steps;
    private final Approvals approvals;
    private final ProposalDrafting drafting;

    ProposalApi(
            CurrentActor current,
            Proposals proposals,
            ProposalSteps steps,
            Approvals approvals,
            ProposalDrafting drafting) {
        this.current = current;
        this.proposals = proposals;
        this.steps = steps;
        this.approvals = approvals;
        this.drafting = drafting;
    }

    @POST
    @Operation(summary = "Make a draft out of a forecast for a scenario: low, middle or high")
    @APIResponseSchema(value = ProposalView.class, responseCode = "201")
    public Response make(@Nullable Wanted wanted) {
        var given = Given.value("year", wanted);
        var made = drafting.make(current.get(), given.year(), given.forecastId(), Scenario.of(given.scenario()));
        return Response.created(URI.create("/api/v1/funding-proposals/" + made.id()))
                .entity(made)
                .build();
    }

    @GET
    @Operation(summary = "The proposals for a year, without lines; for those who pay the sent ones")
    public Listing<ProposalRow> list(@QueryParam("year") @Nullable Integer year) {
        var found = proposals.of(current.get(), Given.value("year", year));
        return new Listing<>(found, found.size());
    }

    @GET
    @Path("{id}")
    @Operation(summary = "A proposal: its lines with how each was computed, and its total")
    public ProposalView get(UUID id) {
        return proposals.get(current.get(), id);
    }

    @PUT
    @Path("{id}/check")
    @Operation(summary = "Check a draft; never one's own")
    public ProposalView check(UUID id, @Nullable OnVersion given, @HeaderParam("If-Match") @Nullable String match) {
        return steps.check(current.get(), id, OnVersion.of(given, match));
    }

    @PUT
    @Path("{id}/signature")
    @Operation(
            summary =
                    "Sign a checked one, never one's own, with the name and office of who signs; from then on text and documents are"
                            + " frozen under a hash. Where one of the year was sent, it says that it replaces it, and why")
    public ProposalView sign(UUID id, @Nullable Signed given, @HeaderParam("If-Match") @Nullable String match) {
        var signed = given == null ? new Signed(null, null, null, null, null) : given;
        return steps.sign(
                current.get(),
                id,
                new ProposalSteps.Signing(signed.signer(), signed.position()),
                new ProposalSteps.Replacing(signed.replaces(), signed.reason()),
                GivenVersion.of(signed.version(), match));
    }

    @PUT
    @Path("{id}/dispatch")
    @Operation(
            summary =
                    "Send a signed one to those who pay; the one of the year that it replaces stays readable. Where another stands by"
                            + " now than the signed paper names, a new one has to be made")
    public ProposalView send(UUID id, @Nullable OnVersion given, @HeaderParam("If-Match") @Nullable String match) {
        return steps.send(current.get(), id, OnVersion.of(given, match));
    }

    @PUT
    @Path("{id}/approval")
    @Operation(
            summary =
                    "Write down what those who pay granted on a sent one: amount in dong, number and date of their paper; another"
                            + " time as a correction with its reason")
    public ProposalView approve(UUID id, @Nullable Granted granted, @HeaderParam("If-Match") @Nullable String match) {
        var given = Given.value("amount", granted);
        return approvals.approve(
                current.get(),
                id,
                new Approvals.Granted(
                        given.amount(),
                        given.number(),
                        given.date(),
                        Boolean.TRUE.equals(given.correction()),
                        given.reason()),
                GivenVersion.of(given.version(), match));
    }

    @PUT
    @Path("{id}/set-aside")
    @Operation(
            summary =
                    "Put aside one that was not sent, with a reason; it is not sent any more, keeps its number and its frozen documents")
    public ProposalView setAside(UUID id, @Nullable SetAside given, @HeaderParam("If-Match") @Nullable String match) {
        var wanted = given == null ? new SetAside(null, null) : given;
        return steps.setAside(current.get(), id, wanted.reason(), GivenVersion.of(wanted.version(), match));
    }

    @GET
    @Path("{id}.pdf")
    @Operation(summary = "A proposal as PDF")
    public Response pdf(UUID id) {
        return Downloads.of(proposals.pdf(current.get(), id), Downloads.PDF, id + ".pdf");
    }

    @GET
    @Path("{id}.xlsx")
    @Operation(summary = "A proposal as a workbook, with the forecast by chapter and month")
    public Response xlsx(UUID id) {
        return Downloads.of(proposals.xlsx(current.get(), id), Downloads.XLSX, id + ".xlsx");
    }
}
