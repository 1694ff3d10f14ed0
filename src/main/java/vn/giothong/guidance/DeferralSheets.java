package vn.giothong.guidance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import vn.giothong.account.Actor;
import vn.giothong.donor.Component;
import vn.giothong.eligibility.Answer;
import vn.giothong.eligibility.Answers;
import vn.giothong.eligibility.Question;
import vn.giothong.eligibility.RuleBooks;
import vn.giothong.web.Language;
import vn.giothong.web.Texts;

/** Everything on the page of a donor's deferrals. */
@ApplicationScoped
class DeferralSheets {
    /** An entry of a list to choose from. */
    record Choice(String value, String text) {}

    record Sheet(
            String code,
            String fullName,
            boolean own,
            LocalDate today,
            Answer answer,
            List<DeferralRecord> deferrals,
            boolean mayRecord,
            boolean reasons,
            List<Choice> codes,
            List<Choice> sources) {}

    private final DonorSight sight;
    private final Deferrals deferrals;
    private final Answers answers;
    private final RuleBooks books;
    private final Clock clock;
    private final Language language;

    DeferralSheets(
            DonorSight sight, Deferrals deferrals, Answers answers, RuleBooks books, Clock clock, Language language) {
        this.sight = sight;
        this.deferrals = deferrals;
        this.answers = answers;
        this.books = books;
        this.clock = clock;
        this.language = language;
    }

    @Transactional
    public Sheet of(Actor actor, UUID donorId) {
        var seen = sight.of(actor, donorId);
        var today = LocalDate.now(clock);
        var answer = answers.of(seen.donor(), new Question(today, Component.WHOLE_BLOOD));
        return new Sheet(
                seen.donor().code,
                seen.donor().fullName,
                seen.self(),
                today,
                seen.reasons() ? answer : answer.withoutMedicalReasons(),
                deferrals.of(actor, seen.donor().id),
                seen.mayRecord(),
                seen.reasons(),
                codes(today),
                sources(seen));
    }

    private List<Choice> codes(LocalDate today) {
        var rules = books.current();
        return rules.codes().stream()
                .map(code -> {
                    var length = rules.deferral(code, today, null)
                            .map(rule -> ": " + rule.length().in(language.code()));
                    return new Choice(code, rules.name(code).in(language.code()) + length.orElse(""));
                })
                .toList();
    }

    /** Only who keeps the record says whether it was seen at the desk or told by the donor. */
    private List<Choice> sources(DonorSight.Sight seen) {
        if (seen.self() || seen.hospital()) {
            return List.of();
        }
        return Stream.of(NewDeferral.Source.DESK, NewDeferral.Source.DONOR)
                .map(source -> new Choice(source.name(), Texts.text(language.code(), "eligibility_source_" + source)))
                .toList();
    }
}
