package vn.giothong.eligibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The one engine that says whether somebody may give on a day. Everything is judged by the rules of the day; permanent outweighs
 * seeing a doctor, that a date, and of several dates the latest counts. On the day named nothing dated stands in the way any more,
 * which is looked at again on that day: who will be too old by then, or deferred from then on, is told so now.
 */
public final class Eligibility {
    private final RuleBook rules;
    private final Volumes volumes;
    private final MeasureChecks measureChecks;
    private final DeferralChecks deferralChecks;
    private final AgeChecks ageChecks;

    /** What makes two reasons one, on whichever day they were found. */
    private record Source(String rule, @Nullable LocalDate from) {}

    public Eligibility(RuleBook rules) {
        this.rules = rules;
        this.volumes = new Volumes(rules);
        this.measureChecks = new MeasureChecks(rules);
        this.deferralChecks = new DeferralChecks(rules);
        this.ageChecks = new AgeChecks(rules);
    }

    public Answer answer(Giver giver, Question question, Measures measures) {
        Map<Source, Reason> reasons = new LinkedHashMap<>();
        @Nullable LocalDate day = question.day();
        var last = question.day();
        while (day != null) {
            last = day;
            var found = reasonsOn(giver, question.on(day), measures);
            found.forEach(reason -> reasons.merge(source(reason), reason, Eligibility::longer));
            day = latestEnd(found);
        }
        var verdict = reasons.values().stream()
                .map(Reason::effect)
                .max(Verdict::compareTo)
                .orElse(Verdict.POSSIBLE);
        var none = verdict.outweighs(Verdict.NOT_BEFORE);
        return new Answer(
                verdict,
                verdict == Verdict.NOT_BEFORE ? last : null,
                none ? 0 : volumes.largestBag(giver.sex(), measures, question.on(last)),
                List.copyOf(reasons.values()),
                new Notes(rules).of(giver, question, measures));
    }

    private static Source source(Reason reason) {
        return new Source(reason.rule(), reason.deferral() || reason.rule().equals("INTERVAL") ? reason.from() : null);
    }

    /** The same reason found again on a later day ends later, or is the same. */
    private static Reason longer(Reason known, Reason again) {
        var one = known.until();
        var other = again.until();
        return one != null && other != null && other.isAfter(one) ? again : known;
    }

    private static @Nullable LocalDate latestEnd(List<Reason> reasons) {
        return reasons.stream()
                .map(Reason::until)
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElse(null);
    }

    /** What stands in the way on the very day. */
    List<Reason> reasonsOn(Giver giver, Question question, Measures measures) {
        var reasons = new ArrayList<Reason>();
        deferralChecks.of(reasons, giver.deferrals(), question);
        interval(reasons, giver, question);
        if (giver.birth() != null) {
            ageChecks.of(reasons, giver.birth(), question);
        }
        measureChecks.of(reasons, giver.sex(), measures, question);
        return reasons;
    }

    /** The component given last sets the interval. */
    private void interval(List<Reason> reasons, Giver giver, Question question) {
        var last = giver.last();
        if (last == null || last.givenOn().isAfter(question.day())) {
            return;
        }
        rules.find(RuleCode.INTERVAL, last.component(), null, question.day(), question.collectorId())
                .ifPresent(rule -> {
                    var next = last.givenOn().plusWeeks(rule.amount().longValueExact());
                    if (next.isAfter(question.day())) {
                        reasons.add(Reason.of(Verdict.NOT_BEFORE, rule, "interval", last.givenOn(), rule.amount(), next)
                                .between(last.givenOn(), next));
                    }
                });
    }
}
