package vn.giothong.guidance;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import vn.giothong.donor.Donor;
import vn.giothong.eligibility.Answer;
import vn.giothong.eligibility.Answers;
import vn.giothong.eligibility.Deferred;
import vn.giothong.eligibility.Giver;
import vn.giothong.eligibility.Measures;
import vn.giothong.eligibility.Note;
import vn.giothong.eligibility.Question;
import vn.giothong.eligibility.Reason;
import vn.giothong.eligibility.Verdict;

/** Answers what an address asks: for today, whole blood and the weight of the register where it does not say. */
@ApplicationScoped
public class AskedAnswers {
    private static final String DEFERRAL = "DEFERRAL";

    private final Answers answers;
    private final Clock clock;

    AskedAnswers(Answers answers, Clock clock) {
        this.answers = answers;
        this.clock = clock;
    }

    /**
     * For those who may not know medical reasons. The day on which a past answer changes would be that of an event, so that a past
     * day counts the deferrals that they read today, as if those had no beginning, and none that has ended.
     */
    Answer withoutReasons(Donor donor, AnswerQuery query) {
        var asked = asked(donor, query);
        var today = LocalDate.now(clock);
        if (!asked.question().day().isBefore(today)) {
            return of(donor, asked).withoutMedicalReasons();
        }
        var known = answers.giver(donor, asked.question().day());
        var giver = new Giver(
                known.sex(), known.birth(), known.last(), inForce(donor, asked, today), known.guardedOccupation());
        var answer = answers.of(giver, asked.question(), asked.measures()).withoutMedicalReasons();
        return answer.with(new Note(Note.Kind.ASSUMED, DEFERRAL, "past_deferrals", List.of()));
    }

    private List<Deferred> inForce(Donor donor, Asked asked, LocalDate today) {
        var past = asked.question();
        var now = new Question(today, past.component(), past.collectorId());
        return of(donor, new Asked(now, asked.measures())).withoutMedicalReasons().reasons().stream()
                .filter(Reason::deferral)
                .map(reason ->
                        new Deferred(DEFERRAL, past.day(), reason.until(), reason.effect() == Verdict.PERMANENT, null))
                .toList();
    }

    /** With the medical reasons, which are for the hospital and the donor alone. */
    public Answer of(Donor donor, AnswerQuery query) {
        return of(donor, asked(donor, query));
    }

    private Answer of(Donor donor, Asked asked) {
        return answers.of(donor, asked.question(), asked.measures());
    }

    private record Asked(Question question, Measures measures) {}

    private Asked asked(Donor donor, AnswerQuery query) {
        var day = Plausible.day("on", query.on());
        var weight = Plausible.weight(Plausible.number("weightKg", query.weightKg()));
        return new Asked(
                new Question(
                        day == null ? LocalDate.now(clock) : Plausible.asked(day),
                        Plausible.component(query.component()),
                        query.collectorId()),
                Measures.weight(weight == null ? donor.weightKg : weight));
    }
}
