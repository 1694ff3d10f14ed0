package vn.giothong.funding;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.giothong.database.BaseEntity;

/** A step of a ladder as a row, for the days on which it holds. */
@Entity
class FundingStep extends BaseEntity {
    public String code;

    @Enumerated(EnumType.STRING)
    public SubjectKind subjectKind;

    public int threshold;

    @Enumerated(EnumType.STRING)
    public @Nullable Award award;

    @Enumerated(EnumType.STRING)
    public AuthorityLevel authorityLevel;

    @Enumerated(EnumType.STRING)
    public @Nullable Item item;

    public @Nullable LocalDate validFrom;
    public @Nullable LocalDate validTo;
    public String legalBasis;

    @Enumerated(EnumType.STRING)
    public Confidence confidence;

    protected FundingStep() {}

    boolean holdsOn(LocalDate day) {
        return (validFrom == null || !validFrom.isAfter(day)) && (validTo == null || validTo.isAfter(day));
    }

    LadderStep step() {
        return new LadderStep(code, subjectKind, threshold, award, authorityLevel, item, legalBasis, confidence);
    }
}
