package vn.giothong.guidance;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import vn.giothong.donor.Donor;
import vn.giothong.eligibility.Answer;
import vn.giothong.eligibility.Answers;
import vn.giothong.eligibility.Measures;
import vn.giothong.eligibility.Question;
import vn.giothong.web.Refusal;

/** Answers what an address asks: for today, whole blood and the weight of the register where it does not say. */
@ApplicationScoped
public class AskedAnswers {
    private final Answers answers;
    private final Clock clock;

    AskedAnswers(Answers answers, Clock clock) {
        this.answers = answers;
        this.clock = clock;
    }

    /**
     * For those who may not know medical reasons: the day on which a past answer changes would be that of the event, so that they
     * ask from today on.
     */
    Answer ahead(Donor donor, AnswerQuery query) {
        var day = Plausible.day("on", query.on());
        if (day != null && day.isBefore(LocalDate.now(clock))) {
            throw Refusal.at("on", "eligibility_past");
        }
        return of(donor, query);
    }

    /** With the medical reasons, which are for the hospital and the donor alone. */
    public Answer of(Donor donor, AnswerQuery query) {
        var day = Plausible.day("on", query.on());
        var asked = day == null ? LocalDate.now(clock) : Plausible.asked(day);
        var weight = Plausible.weight(Plausible.number("weightKg", query.weightKg()));
        return answers.of(
                donor,
                new Question(asked, Plausible.component(query.component()), query.collectorId()),
                Measures.weight(weight == null ? donor.weightKg : weight));
    }
}
