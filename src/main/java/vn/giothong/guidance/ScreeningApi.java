package vn.giothong.guidance;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.CurrentActor;
import vn.giothong.eligibility.AnswerView;
import vn.giothong.eligibility.Wording;
import vn.giothong.person.Sex;
import vn.giothong.web.Given;
import vn.giothong.web.Language;
import vn.giothong.web.Listing;

/** The questions before giving and what the answers mean; for everybody. */
@Path("/api/v1/eligibility")
@PermitAll
class ScreeningApi {
    /** A question as asked today; the date, where one is asked for, in the words of its own question. */
    record Asked(
            String code,
            String text,
            String textVi,
            String textEn,
            ScreeningQuestion.Kind kind,
            @Nullable String deferralCode,
            @Nullable Sex sex,
            @Nullable String when,
            LocalDate validFrom,
            String legalBasis) {}

    record Explained(@JsonUnwrapped AnswerView answer, LocalDate on, boolean kept) {}

    private final CurrentActor current;
    private final Screening screening;
    private final Language language;

    ScreeningApi(CurrentActor current, Screening screening, Language language) {
        this.current = current;
        this.screening = screening;
        this.language = language;
    }

    @GET
    @Path("questionnaire")
    @Operation(summary = "The questions of today, without any about sexual behaviour")
    public Listing<Asked> questionnaire() {
        var asked = screening.questions().stream().map(this::asked).toList();
        return new Listing<>(asked, asked.size());
    }

    private Asked asked(ScreeningQuestion question) {
        return new Asked(
                question.code,
                question.text().in(language.code()),
                question.textVi,
                question.textEn,
                question.kind,
                question.deferralCode,
                question.sex,
                words(question.when()),
                question.validFrom,
                question.legalBasis);
    }

    private @Nullable String words(@Nullable Wording when) {
        return when == null ? null : when.in(language.code());
    }

    @POST
    @Path("screening")
    @Operation(summary = "What the answers mean; kept for thirty days where a donor who is signed in says so")
    public Explained screen(@Nullable ScreeningBody given) {
        var body = Given.value("answers", given);
        var outcome = screening.answer(current.find().orElse(null), body);
        return new Explained(AnswerView.of(outcome.answer(), language.code()), outcome.day(), outcome.kept());
    }
}
