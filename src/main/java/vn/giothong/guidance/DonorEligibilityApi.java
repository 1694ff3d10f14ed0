package vn.giothong.guidance;

import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vn.giothong.account.CurrentActor;
import vn.giothong.audit.Audit;
import vn.giothong.eligibility.AnswerView;
import vn.giothong.web.Language;

/** May a donor of the register give, and when. */
@Path("/api/v1/donors/{id}/eligibility")
@Authenticated
class DonorEligibilityApi {
    private final CurrentActor current;
    private final DonorSight sight;
    private final AskedAnswers answers;
    private final Audit audit;
    private final Language language;

    DonorEligibilityApi(CurrentActor current, DonorSight sight, AskedAnswers answers, Audit audit, Language language) {
        this.current = current;
        this.sight = sight;
        this.answers = answers;
        this.audit = audit;
        this.language = language;
    }

    @GET
    @Transactional
    @Operation(summary = "Whether a donor may give on a day, with every reason that the reader may know")
    public AnswerView answer(UUID id, @BeanParam AnswerQuery query) {
        var actor = current.get();
        var seen = sight.of(actor, id);
        if (!seen.self()) {
            audit.record(
                    actor.accountId(), actor.fullName(), "donor.viewed", "donor", seen.donor().id, seen.donor().code);
        }
        if (seen.reasons()) {
            return AnswerView.of(answers.of(seen.donor(), query), language.code());
        }
        return AnswerView.of(answers.withoutReasons(seen.donor(), query), language.code());
    }
}
