package vn.giothong.consent;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.giothong.database.BaseEntity;

/** A day on which nobody works (Bộ luật Lao động 2019, Điều 112), of one year or of every year while it holds. */
@Entity
class PublicHoliday extends BaseEntity {
    @Column(name = "holiday_month")
    public int month;

    @Column(name = "holiday_day")
    public int day;

    @Column(name = "holiday_year")
    public @Nullable Integer year;

    public String nameVi;
    public String nameEn;
    public LocalDate validFrom;
    public @Nullable LocalDate validTo;
    public String legalBasis;
    public boolean confirmed;

    protected PublicHoliday() {}

    PublicHoliday(int month, int day, @Nullable Integer year, LocalDate validFrom) {
        this.month = month;
        this.day = day;
        this.year = year;
        this.validFrom = validFrom;
        this.nameVi = "";
        this.nameEn = "";
        this.legalBasis = "";
    }

    boolean falls(LocalDate on) {
        return on.getMonthValue() == month
                && on.getDayOfMonth() == day
                && (year == null || year == on.getYear())
                && !on.isBefore(validFrom)
                && (validTo == null || !on.isAfter(validTo));
    }

    String in(String language) {
        return language.equals("en") ? nameEn : nameVi;
    }
}
