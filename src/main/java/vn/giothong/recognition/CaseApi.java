package vn.giothong.recognition;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.CurrentActor;
import vn.giothong.web.Given;
import vn.giothong.web.GivenVersion;
import vn.giothong.web.Listing;
import vn.giothong.web.Paging;
import vn.giothong.web.Refusal;

/** Award cases on their way. */
@Path("/api/v1/award-cases")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
class CaseApi {
    /** One step for many cases. */
    record Steps(
            @Nullable List<UUID> ids,
            @Nullable String step,
            @Nullable String number,
            @Nullable LocalDate date,
            @Nullable String signer,
            @Nullable String by,
            @Nullable String receipt,
            @Nullable Long amount,
            @Nullable String reason) {
        CaseAct act() {
            return CaseAct.named(Given.text("step", step, 20))
                    .orElseThrow(() -> Refusal.badRequest("step", "field_choice"));
        }

        CaseDetails details() {
            return new CaseDetails(number, date, signer, by, receipt, amount, reason, null);
        }
    }

    private final CurrentActor current;
    private final Cases cases;
    private final CaseActs acts;
    private final Explanations explanations;
    private final Nominations nominations;

    CaseApi(CurrentActor current, Cases cases, CaseActs acts, Explanations explanations, Nominations nominations) {
        this.current = current;
        this.cases = cases;
        this.acts = acts;
        this.explanations = explanations;
        this.nominations = nominations;
    }

    @GET
    @Operation(summary = "The cases in reach, those that wait longest first")
    public Listing<CaseRecord> list(@BeanParam CaseQuery query, @BeanParam Paging paging) {
        return cases.list(current.get(), query, paging);
    }

    @POST
    @Operation(
            summary = "Nominate for merit, for bringing others or for a target reached",
            description =
                    "An amount above what the register counts, or of what it does not count, needs {evidence}: the document"
                            + " that shows it. The case then has byPaper {document, registered}")
    public Response nominate(@Nullable Nomination given) {
        var made = nominations.nominate(current.get(), Given.value("rule", given));
        return Response.created(URI.create("/api/v1/award-cases/" + made.get(0).id()))
                .entity(new Listing<>(made, made.size()))
                .build();
    }

    @POST
    @Path("steps")
    @Operation(summary = "One step for up to 500 cases, each answered for itself")
    public CaseActs.AllDone steps(@Nullable Steps given) {
        var steps = Given.value("ids", given);
        return acts.actOnAll(current.get(), steps.ids(), steps.act(), steps.details());
    }

    @GET
    @Path("{id}")
    @Operation(summary = "A case with its steps")
    public CaseRecord show(UUID id) {
        return cases.show(current.get(), id);
    }

    @GET
    @Path("{id}/explanation")
    @Operation(
            summary = "The donations counted for a case and those left out, and why",
            description =
                    "Of one who brought others: whom, by name as far as the caller may read them, and how many more")
    public Explanation explain(UUID id) {
        return explanations.of(current.get(), id);
    }

    @PUT
    @Path("{id}/{step: proposal|verification|review|submission|decision|handover|payment|confirmation}")
    @Operation(
            summary = "The next step of a case",
            description =
                    "A decision has {number, date, signer}, a handover {date, by, receipt}, a payment {date, number,"
                            + " amount}; the proposer takes none of the steps up to the decision. What is in doubt is neither handed"
                            + " over nor paid before a confirmation {reason}, or is withdrawn")
    public CaseRecord advance(
            UUID id, String step, @Nullable CaseDetails details, @HeaderParam("If-Match") @Nullable String match) {
        return act(id, step, CaseDetails.of(details), match);
    }

    @POST
    @Path("{id}/{step: return|rejection|withdrawal}")
    @Operation(summary = "Return, reject or withdraw a case, with a reason")
    public CaseRecord stop(
            UUID id, String step, @Nullable CaseDetails details, @HeaderParam("If-Match") @Nullable String match) {
        return act(id, step, CaseDetails.of(details), match);
    }

    private CaseRecord act(UUID id, String step, CaseDetails details, @Nullable String match) {
        var act = CaseAct.named(step).orElseThrow(Refusal::notFound);
        acts.act(current.get(), id, act, details, GivenVersion.of(details.version(), match));
        return cases.show(current.get(), id);
    }
}
