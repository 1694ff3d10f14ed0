package vn.giothong.consent;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
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

    boolean isFor(Step wanted, boolean others) {
        return step == wanted && (thirdParties == others || wanted == Step.ACKNOWLEDGE);
    }
}
