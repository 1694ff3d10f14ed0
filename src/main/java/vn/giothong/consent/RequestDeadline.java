package vn.giothong.consent;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giothong.database.BaseEntity;

/** How many days the law of a time gives for a step of a request; longer where others hold the data too. */
@Entity
class RequestDeadline extends BaseEntity {
    enum Step {
        ACKNOWLEDGE,
        FINISH
    }

    @Enumerated(EnumType.STRING)
    public Step step;

    public boolean thirdParties;
    public int days;
    public boolean workingDays;
    public LocalDate validFrom;
    public @Nullable LocalDate validTo;
    public String legalBasis;
    public boolean confirmed;

    protected RequestDeadline() {}

    RequestDeadline(Step step, boolean thirdParties, int days, boolean workingDays, LocalDate validFrom) {
        this.step = step;
        this.thirdParties = thirdParties;
        this.days = days;
        this.workingDays = workingDays;
        this.validFrom = validFrom;
        this.legalBasis = "";
    }

    /** The last day of the step for what was received on a day; before the first rule by the first. */
    static LocalDate end(List<RequestDeadline> rules, Step step, boolean thirdParties, LocalDate received) {
        var known = rules.stream()
                .filter(rule -> rule.step == step && (rule.thirdParties == thirdParties || step == Step.ACKNOWLEDGE))
                .sorted(Comparator.comparing((RequestDeadline rule) -> rule.validFrom)
                        .reversed())
                .toList();
        var rule = known.stream()
                .filter(one -> !one.validFrom.isAfter(received))
                .findFirst()
                .orElseGet(() -> known.get(known.size() - 1));
        return rule.workingDays ? WorkingDays.after(received, rule.days) : received.plusDays(rule.days);
    }
}
