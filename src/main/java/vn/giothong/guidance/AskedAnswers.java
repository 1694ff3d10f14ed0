package vn.giothong.guidance;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import vn.giothong.donor.Donor;
import vn.giothong.eligibility.Answer;
import vn.giothong.eligibility.Answers;
import vn.giothong.eligibility.Measures;
import vn.giothong.eligibility.Question;

/** Answers what an address asks: for today, whole blood and the weight of the register where it does not say. */
@ApplicationScoped
public class AskedAnswers {
    private final Answers answers;
    private final Clock clock;

    AskedAnswers(Answers answers, Clock clock) {
        this.answers = answers;
        this.clock = clock;
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
