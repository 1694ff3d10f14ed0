package vn.giothong.guidance;

import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.CurrentActor;
import vn.giothong.audit.Audit;
import vn.giothong.eligibility.AnswerView;
import vn.giothong.eligibility.Answers;
import vn.giothong.eligibility.Measures;
import vn.giothong.eligibility.Question;
import vn.giothong.web.Language;

/** May a donor of the register give, and when. */
@Path("/api/v1/donors/{id}/eligibility")
@Authenticated
class DonorEligibilityApi {
    private final CurrentActor current;
    private final DonorSight sight;
    private final Answers answers;
    private final Audit audit;
    private final Clock clock;
    private final Language language;

    DonorEligibilityApi(
            CurrentActor current, DonorSight sight, Answers answers, Audit audit, Clock clock, Language language) {
        this.current = current;
        this.sight = sight;
        this.answers = answers;
        this.audit = audit;
        this.clock = clock;
        this.language = language;
    }

    @GET
    @Transactional
    @Operation(summary = "Whether a donor may give on a day, with every reason that the reader may know")
    public AnswerView answer(
            UUID id,
            @QueryParam("on") @Nullable String on,
            @QueryParam("component") @Nullable String component,
            @QueryParam("weightKg") @Nullable String weightKg,
            @QueryParam("collectorId") @Nullable UUID collectorId) {
        var actor = current.get();
        var seen = sight.of(actor, id);
        if (!seen.self()) {
            audit.record(
                    actor.accountId(), actor.fullName(), "donor.viewed", "donor", seen.donor().id, seen.donor().code);
        }
        var day = Plausible.day("on", on);
        var asked = day == null ? LocalDate.now(clock) : Plausible.asked(day);
        var weight = Plausible.weight(Plausible.number("weightKg", weightKg));
        var answer = answers.of(
                seen.donor(),
                new Question(asked, Plausible.component(component), collectorId),
                Measures.weight(weight == null ? seen.donor().weightKg : weight));
        return AnswerView.of(seen.reasons() ? answer : answer.withoutMedicalReasons(), language.code());
    }
}
