package vn.giothong.funding;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.giothong.recognition.Ladders;
import vn.giothong.recognition.ladder.AwardRule;
import vn.giothong.web.Texts;

/** The steps that money is planned for: those of the rules by which people, families and collectives are honoured on the day. */
@ApplicationScoped
class PlannedSteps {
    private final Ladders ladders;

    PlannedSteps(Ladders ladders) {
        this.ladders = ladders;
    }

    /** By what is counted, for whom, rule and threshold. */
    List<LadderStep> on(LocalDate day) {
        return sorted(ladders.on(day).stream().filter(AwardRule::active))
                .flatMap(rule -> rule.steps().stream().map(step -> LadderStep.of(rule, step, day)))
                .toList();
    }

    /** Those of the last day of a year, and after them those with one of the codes that were removed before, as they were last. */
    List<LadderStep> of(int year, Set<String> codes) {
        var last = LocalDate.of(year, 12, 31);
        var steps = new LinkedHashMap<String, LadderStep>();
        on(last).forEach(step -> steps.put(step.code(), step));
        sorted(ladders.all().stream()
                        .filter(rule -> !rule.validFrom().isAfter(last))
                        .sorted(Comparator.comparing(AwardRule::validFrom).reversed()))
                .flatMap(rule -> rule.steps().stream().map(step -> LadderStep.of(rule, step, last)))
                .filter(step -> codes.contains(step.code()))
                .forEach(step -> steps.putIfAbsent(step.code(), step));
        return List.copyOf(steps.values());
    }

    private static Stream<AwardRule> sorted(Stream<AwardRule> rules) {
        return rules.sorted(Comparator.comparing(AwardRule::measure)
                .thenComparing(AwardRule::subject)
                .thenComparing(AwardRule::code));
    }

    StepNames names(String language) {
        var names = new HashMap<String, String>();
        names.put(YearReport.AROUND, Texts.text(language, "funding_around"));
        for (var rule : ladders.all()) {
            for (var step : rule.steps()) {
                var threshold = step.threshold();
                names.put(LadderStep.code(rule.code(), threshold), LadderStep.name(rule, threshold, language));
            }
        }
        return new StepNames(names);
    }
}
