package vn.giothong.recognition;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.database.BaseEntity;
import vn.giothong.recognition.ladder.Authority;
import vn.giothong.recognition.ladder.Confidence;
import vn.giothong.recognition.ladder.Step;

/** A step of a rule as it is stored. */
@Entity
@Table(name = "award_rule_step")
class AwardStepRow extends BaseEntity {
    public UUID ruleId;
    public int threshold;
    public @Nullable Integer inMountains;
    public @Nullable Integer years;
    public @Nullable Integer withYears;
    public String award;
    public String objects;
    public String legalBasis;

    @Enumerated(EnumType.STRING)
    public Confidence confidence;

    public boolean toBeConfirmed;

    protected AwardStepRow() {}

    AwardStepRow(UUID ruleId, Step step) {
        this.ruleId = ruleId;
        this.threshold = step.threshold();
        this.inMountains = step.inMountains();
        this.years = step.years();
        this.withYears = step.withYears();
        this.award = step.award();
        this.objects = String.join(",", step.objects());
        this.legalBasis = step.legalBasis();
        this.confidence = step.confidence();
        this.toBeConfirmed = step.toBeConfirmed();
    }

    Step step(List<Authority> authorities) {
        return new Step(
                threshold,
                inMountains,
                years,
                withYears,
                award,
                objects.isEmpty() ? List.of() : List.of(objects.split(",", -1)),
                authorities,
                legalBasis,
                confidence,
                toBeConfirmed);
    }
}
