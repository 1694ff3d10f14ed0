package vn.giothong.recognition;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.giothong.donor.Component;
import vn.giothong.donor.Evidence;
import vn.giothong.recognition.ladder.AuthorityLevel;
import vn.giothong.recognition.ladder.Bonus;
import vn.giothong.recognition.ladder.Measure;
import vn.giothong.recognition.ladder.SubjectKind;

/**
 * A new version of a rule from a day on; what is missing stays as in the version before. Names, subject and measure are those of a new
 * rule; subject and measure of a known one stay.
 */
record AwardRuleChange(
        @Nullable String code,
        @Nullable String nameVi,
        @Nullable String nameEn,
        @Nullable SubjectKind subject,
        @Nullable Measure measure,
        @Nullable LocalDate validFrom,
        @Nullable Boolean active,
        @Nullable String legalBasis,
        @Nullable Boolean confirmed,
        @Nullable Map<Component, Integer> credits,
        @Nullable List<Bonus> bonuses,
        @Nullable Integer yearlyCap,
        @Nullable Evidence weakest,
        @Nullable Boolean noSkip,
        @Nullable Integer coolingOffYears,
        @Nullable Integer dueDays,
        @Nullable List<StepChange> steps) {
    /** Whether it tells what a rule that is not known yet is about. */
    boolean introduces() {
        return nameVi != null || nameEn != null || subject != null || measure != null;
    }

    /** A step as it is to be; who decides stays as it was for the step, or the nearest one, where no level is named. */
    record StepChange(
            @Nullable Integer threshold,
            @Nullable Integer inMountains,
            @Nullable Integer years,
            @Nullable Integer withYears,
            @Nullable String award,
            @Nullable List<String> objects,
            @Nullable AuthorityLevel level,
            @Nullable Boolean confirmed) {}
}
