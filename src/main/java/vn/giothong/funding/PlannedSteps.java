package vn.giothong.funding;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import vn.giothong.recognition.Ladders;
import vn.giothong.recognition.ladder.AwardRule;

/** The steps that money is planned for: those of the rules by which people, families and collectives are honoured on the day. */
@ApplicationScoped
class PlannedSteps {
    private final Ladders ladders;

    PlannedSteps(Ladders ladders) {
        this.ladders = ladders;
    }

    /** By what is counted, for whom, rule and threshold. */
    List<LadderStep> on(LocalDate day) {
        return ladders.on(day).stream()
                .filter(AwardRule::active)
                .sorted(Comparator.comparing(AwardRule::measure)
                        .thenComparing(AwardRule::subject)
                        .thenComparing(AwardRule::code))
                .flatMap(rule -> rule.steps().stream().map(step -> LadderStep.of(rule, step, day)))
                .toList();
    }

    StepNames names(String language) {
        var names = new HashMap<String, String>();
        for (var rule : ladders.all()) {
            for (var step : rule.steps()) {
                var threshold = step.threshold();
                names.put(LadderStep.code(rule.code(), threshold), LadderStep.name(rule, threshold, language));
            }
        }
        return new StepNames(names);
    }
}
