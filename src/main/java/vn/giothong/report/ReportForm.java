package vn.giothong.report;

import java.time.LocalDate;

/** What kind of document is handed in: figures of a period, the health side's form of a year, or the plan of a year ahead. */
enum ReportForm {
    FIGURES("BC"),
    /** Thông tư 26/2013/TT-BYT, Phụ lục 14. */
    HEALTH_YEAR("PL14"),
    PLAN("KH");

    private final String sign;

    ReportForm(String sign) {
        this.sign = sign;
    }

    /** What its number begins with. */
    String sign() {
        return sign;
    }

    /** The kind of deadline that it has. */
    String deadline(Period period) {
        return this == FIGURES ? period.kind() : name();
    }

    /** The day from which the deadline counts: a period's end, for a plan that of the year before. */
    LocalDate counted(Period period) {
        return this == PLAN ? period.from().minusDays(1) : period.to();
    }
}
