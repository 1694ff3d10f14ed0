package vn.giothong.guidance;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.CurrentActor;
import vn.giothong.donor.Component;
import vn.giothong.donor.Donor;
import vn.giothong.eligibility.Wording;
import vn.giothong.person.Sex;
import vn.giothong.web.Form;
import vn.giothong.web.Language;
import vn.giothong.web.Pages;
import vn.giothong.web.Refusal;
import vn.giothong.web.Texts;

/** The questions before giving, for anybody, on a phone first. */
@Path("/screening")
@PermitAll
class ScreeningPages {
    /** A question in the reader's language. */
    record Asked(String code, String text, @Nullable String when) {
        public String field() {
            return "q-" + code;
        }

        public String dateField() {
            return "when-" + code;
        }
    }

    @CheckedTemplate(basePath = "guidance", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ScreeningPage(
            List<Asked> questions,
            @Nullable String donorName,
            Screening.@Nullable Ahead drive,
            List<RuleChoices.Choice> sexes,
            Screening.@Nullable Outcome outcome)
            implements TemplateInstance {}

    private final CurrentActor current;
    private final Screening screening;
    private final Language language;
    private final Form form;

    ScreeningPages(CurrentActor current, Screening screening, Language language, Form form) {
        this.current = current;
        this.screening = screening;
        this.language = language;
        this.form = form;
    }

    @GET
    public Response show(@QueryParam("driveId") @Nullable UUID driveId) {
        form.put("driveId", driveId);
        return Pages.ok(page(driveId, null));
    }

    @POST
    public Response answer() {
        var driveId = form.id("driveId");
        var body = given(driveId);
        Screening.@Nullable Outcome outcome = null;
        if (!form.hasErrors()) {
            try {
                outcome = screening.answer(current.find().orElse(null), body);
            } catch (Refusal refusal) {
                if (refusal.status() == 404) {
                    throw refusal;
                }
                form.reject(refusal);
            }
        }
        var page = page(driveId, outcome);
        return form.hasErrors() ? Pages.invalid(page) : Pages.ok(page);
    }

    private ScreeningBody given(@Nullable UUID driveId) {
        var replies = new ArrayList<ScreeningBody.Reply>();
        for (var question : screening.questions()) {
            var when = form.date("when-" + question.code);
            var said = form.text("q-" + question.code);
            replies.add(
                    new ScreeningBody.Reply(question.code, said == null ? null : (Boolean) said.equals("yes"), when));
        }
        var last = form.date("lastOn");
        return new ScreeningBody(
                driveId,
                replies,
                form.integer("birthYear"),
                null,
                form.choice("sex", Sex.class),
                form.decimal("weightKg"),
                last == null ? null : new CheckBody.Gift(last, Component.WHOLE_BLOOD),
                form.ticked("keep"));
    }

    private ScreeningPage page(@Nullable UUID driveId, Screening.@Nullable Outcome outcome) {
        var donor = screening.own(current.find().orElse(null));
        return new ScreeningPage(
                questions(donor),
                donor == null ? null : donor.fullName,
                driveId == null ? null : screening.drive(driveId),
                sexes(),
                outcome);
    }

    /** A man is not asked what is asked of women alone. */
    private List<Asked> questions(@Nullable Donor donor) {
        return screening.questions().stream()
                .filter(question ->
                        question.sex == null || donor == null || donor.sex == null || donor.sex == question.sex)
                .map(question -> new Asked(question.code, question.text().in(language.code()), words(question.when())))
                .toList();
    }

    private @Nullable String words(@Nullable Wording when) {
        return when == null ? null : when.in(language.code());
    }

    private List<RuleChoices.Choice> sexes() {
        return Stream.of(Sex.values())
                .map(sex -> new RuleChoices.Choice(sex.name(), Texts.text(language.code(), "donorSex_" + sex)))
                .toList();
    }
}
