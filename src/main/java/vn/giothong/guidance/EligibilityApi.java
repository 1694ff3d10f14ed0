package vn.giothong.guidance;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import vn.giothong.eligibility.AnswerView;
import vn.giothong.eligibility.Eligibility;
import vn.giothong.eligibility.RuleBooks;
import vn.giothong.web.Given;
import vn.giothong.web.Language;

/** May somebody described give, and when; for every account. */
@Path("/api/v1/eligibility/check")
@Authenticated
class EligibilityApi {
    private final RuleBooks books;
    private final Language language;

    EligibilityApi(RuleBooks books, Language language) {
        this.books = books;
        this.language = language;
    }

    @POST
    @Operation(summary = "Whether somebody described may give, for nobody in particular; nothing is kept")
    public AnswerView check(@Nullable CheckBody given) {
        var body = Given.value("birthDate", given);
        var rules = books.current();
        var answer = new Eligibility(rules).answer(body.giver(rules), body.question(), body.measures());
        return AnswerView.of(answer, language.code());
    }
}
