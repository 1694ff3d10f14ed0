package vn.giothong.care;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.giothong.database.BaseEntity;

/** A dated number of the work of volunteer teams, with where it stands. */
@Entity
class CareRule extends BaseEntity {
    enum Code {
        /** Years that a member has at least. */
        MEMBER_AGE,
        /** Visits within the months of ACTIVE_MONTHS that make a team active. */
        ACTIVE_VISITS,
        ACTIVE_MONTHS,
        /** The last months, which do not count against a team that has written nothing down yet. */
        GRACE_MONTHS,
        /** Months for which a patient's initials are kept after the visit. */
        PATIENT_MONTHS
    }

    @Enumerated(EnumType.STRING)
    public Code code;

    public int amount;
    public LocalDate validFrom;
    public @Nullable LocalDate validTo;
    public String legalBasis;
    public boolean confirmed;

    protected CareRule() {}

    /** The rule that holds on the day; before the first one, the first. */
    static CareRule on(Code code, LocalDate day) {
        return CareRule.<CareRule>find(
                        "code = ?1 and validFrom <= ?2 and (validTo is null or validTo > ?2) order by validFrom desc",
                        code,
                        day)
                .firstResultOptional()
                .or(() -> find("code = ?1 order by validFrom", code).firstResultOptional())
                .orElseThrow(() -> new IllegalStateException("No rule " + code));
    }

    static Activity.Thresholds thresholds(LocalDate day) {
        var visits = on(Code.ACTIVE_VISITS, day);
        return new Activity.Thresholds(
                visits.amount, on(Code.ACTIVE_MONTHS, day).amount, on(Code.GRACE_MONTHS, day).amount, visits.confirmed);
    }
}
