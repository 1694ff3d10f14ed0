package vn.giothong.recognition.ladder;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.donor.Component;
import vn.giothong.donor.Evidence;

/**
 * A rule of honouring as it holds from a day until before another. Versions of one rule share its code. The yearly cap is a number
 * of donations; what is not in the credits is not counted.
 */
public record AwardRule(
        UUID id,
        String code,
        String nameVi,
        String nameEn,
        SubjectKind subject,
        Measure measure,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        boolean active,
        String legalBasis,
        Confidence confidence,
        boolean toBeConfirmed,
        Map<Component, Integer> credits,
        List<Bonus> bonuses,
        @Nullable Integer yearlyCap,
        Evidence weakest,
        boolean noSkip,
        @Nullable Integer coolingOffYears,
        int dueDays,
        List<Step> steps) {
    public AwardRule {
        credits = Map.copyOf(credits);
        bonuses = List.copyOf(bonuses);
        steps = steps.stream().sorted(Comparator.comparingInt(Step::threshold)).toList();
    }

    public Optional<Step> step(int threshold) {
        return steps.stream().filter(step -> step.threshold() == threshold).findFirst();
    }

    public boolean holdsOn(LocalDate day) {
        return !validFrom.isAfter(day) && (validTo == null || validTo.isAfter(day));
    }

    public String name(String language) {
        return language.equals("en") ? nameEn : nameVi;
    }

    /** Whether time alone may lead to a step, without another donation. */
    public boolean ripens() {
        return coolingOffYears != null || steps.stream().anyMatch(step -> step.years() != null);
    }
}
