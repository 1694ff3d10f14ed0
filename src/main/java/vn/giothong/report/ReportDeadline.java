package vn.giothong.report;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How many days after its end a period's report is due, from a day on and by what rule. */
@Entity
@IdClass(ReportDeadline.Key.class)
class ReportDeadline extends PanacheEntityBase {
    record Key(String kind, LocalDate validFrom) {}

    @Id
    String kind;

    @Id
    LocalDate validFrom;

    int daysAfter;

    @Nullable
    String legalBasis;

    boolean toBeConfirmed;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    protected ReportDeadline() {}

    /** Month and day on which the year of a form ends, such as 10-31; null where it is that of the calendar. */
    @Nullable
    String periodEnds;

    static ReportDeadline of(ReportForm form, Period period) {
        return ReportDeadline.<ReportDeadline>find(
                        "kind = ?1 and validFrom <= ?2 order by validFrom desc", form.deadline(period), period.to())
                .firstResult();
    }

    LocalDate dueOn(ReportForm form, Period period) {
        return form.counted(period).plusDays(daysAfter);
    }
}
