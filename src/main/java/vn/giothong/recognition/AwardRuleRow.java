package vn.giothong.recognition;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.database.BaseEntity;
import vn.giothong.donor.Component;
import vn.giothong.donor.Evidence;
import vn.giothong.person.Sex;
import vn.giothong.recognition.ladder.AwardRule;
import vn.giothong.recognition.ladder.Bonus;
import vn.giothong.recognition.ladder.Confidence;
import vn.giothong.recognition.ladder.Measure;
import vn.giothong.recognition.ladder.Step;
import vn.giothong.recognition.ladder.SubjectKind;

/** A version of a rule as it is stored; credits and bonuses are short lists in one column each. */
@Entity
@Table(name = "award_rule")
class AwardRuleRow extends BaseEntity {
    public String code;
    public String nameVi;
    public String nameEn;

    @Enumerated(EnumType.STRING)
    public SubjectKind subject;

    @Enumerated(EnumType.STRING)
    public Measure measure;

    public LocalDate validFrom;
    public @Nullable LocalDate validTo;
    public boolean active;
    public String legalBasis;

    @Enumerated(EnumType.STRING)
    public Confidence confidence;

    public boolean toBeConfirmed;
    public String credits;
    public String bonuses;
    public @Nullable Integer yearlyCap;

    @Enumerated(EnumType.STRING)
    public Evidence weakest;

    public boolean noSkip;
    public @Nullable Integer coolingOffYears;
    public int dueDays;
    public Instant recordedAt;
    public @Nullable UUID recordedBy;

    /** When everybody was looked at by it, or by its having been switched off. */
    public @Nullable Instant appliedAt;

    protected AwardRuleRow() {}

    AwardRuleRow(AwardRule rule, Instant recordedAt, UUID recordedBy) {
        this.id = rule.id();
        this.code = rule.code();
        this.nameVi = rule.nameVi();
        this.nameEn = rule.nameEn();
        this.subject = rule.subject();
        this.measure = rule.measure();
        this.validFrom = rule.validFrom();
        this.validTo = rule.validTo();
        this.active = rule.active();
        this.legalBasis = rule.legalBasis();
        this.confidence = rule.confidence();
        this.toBeConfirmed = rule.toBeConfirmed();
        this.credits = written(rule.credits());
        this.bonuses = String.join(
                ",", rule.bonuses().stream().map(AwardRuleRow::written).toList());
        this.yearlyCap = rule.yearlyCap();
        this.weakest = rule.weakest();
        this.noSkip = rule.noSkip();
        this.coolingOffYears = rule.coolingOffYears();
        this.dueDays = rule.dueDays();
        this.recordedAt = recordedAt;
        this.recordedBy = recordedBy;
    }

    /** The versions whose first day has come and by which nobody was looked at yet. */
    static List<UUID> notApplied(LocalDate today) {
        return getEntityManager()
                .createQuery(
                        "select r.id from AwardRuleRow r where r.validFrom <= ?1 and r.appliedAt is null", UUID.class)
                .setParameter(1, today)
                .getResultList();
    }

    private static String written(Map<Component, Integer> credits) {
        return String.join(
                ",",
                credits.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(one -> one.getKey() + ":" + one.getValue())
                        .toList());
    }

    private static String written(Bonus bonus) {
        return bonus.component() + ":" + bonus.sex() + ":" + bonus.credits() + ":" + bonus.most();
    }

    AwardRule rule(List<Step> steps) {
        return new AwardRule(
                id,
                code,
                nameVi,
                nameEn,
                subject,
                measure,
                validFrom,
                validTo,
                active,
                legalBasis,
                confidence,
                toBeConfirmed,
                readCredits(),
                readBonuses(),
                yearlyCap,
                weakest,
                noSkip,
                coolingOffYears,
                dueDays,
                steps);
    }

    private Map<Component, Integer> readCredits() {
        var read = new EnumMap<Component, Integer>(Component.class);
        for (var part : credits.split(",", -1)) {
            var pair = part.split(":", -1);
            read.put(Component.valueOf(pair[0]), Integer.valueOf(pair[1]));
        }
        return read;
    }

    private List<Bonus> readBonuses() {
        if (bonuses.isEmpty()) {
            return List.of();
        }
        return Arrays.stream(bonuses.split(",", -1))
                .map(part -> part.split(":", -1))
                .map(parts -> new Bonus(
                        Component.valueOf(parts[0]),
                        Sex.valueOf(parts[1]),
                        Integer.parseInt(parts[2]),
                        Integer.parseInt(parts[3])))
                .toList();
    }
}
