package vn.giothong.funding;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where this room learns of ladders and of awards given: the steps of a day, and what years came to. Nothing else here knows where that lies. */
@ApplicationScoped
class Ladders {
    /** How many awards of a step were given in a year, and what they cost in dong. */
    record Outturn(int year, String rule, int given, long spent) {}

    List<LadderStep> on(LocalDate day) {
        return FundingStep.<FundingStep>listAll().stream()
                .filter(step -> step.holdsOn(day))
                .sorted(Comparator.comparing((FundingStep step) -> step.subjectKind)
                        .thenComparing(step -> step.threshold))
                .map(FundingStep::step)
                .toList();
    }

    Collection<Outturn> outturns() {
        var last = new HashMap<String, Outturn>();
        FundingOutturn.<FundingOutturn>list("order by recordedAt, id")
                .forEach(row ->
                        last.put(row.year + row.stepCode, new Outturn(row.year, row.stepCode, row.given, row.spent)));
        return last.values();
    }

    Map<String, Outturn> outturn(int year) {
        var found = new HashMap<String, Outturn>();
        outturns().stream().filter(one -> one.year() == year).forEach(one -> found.put(one.rule(), one));
        return found;
    }

    /** How many awards of each step are on record over all years. */
    Map<String, Integer> given() {
        var given = new HashMap<String, Integer>();
        outturns().forEach(one -> given.merge(one.rule(), one.given(), Integer::sum));
        return given;
    }
}
