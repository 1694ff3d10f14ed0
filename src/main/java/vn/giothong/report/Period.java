package vn.giothong.report;

import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.giothong.web.Refusal;

/** A year, half, quarter or month: 2026, 2026-H1, 2026-Q3, 2026-10; as DHIS2 writes them too. */
record Period(String code, LocalDate from, LocalDate to) {
    private static final Pattern FORM = Pattern.compile("(\\d{4})-?(?:([HSQ])(\\d)|(\\d{2}))?");

    static Period of(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            throw Refusal.at("period", "field_required");
        }
        var match = FORM.matcher(text.toUpperCase(Locale.ROOT));
        if (!match.matches() || Integer.parseInt(match.group(1)) < 1990) {
            throw Refusal.at("period", "report_period");
        }
        var year = Integer.parseInt(match.group(1));
        if (match.group(4) != null) {
            return part(String.format("%d-%s", year, match.group(4)), year, Integer.parseInt(match.group(4)), 1);
        }
        if (match.group(2) == null) {
            return part(String.valueOf(year), year, 1, 12);
        }
        var quarter = "Q".equals(match.group(2));
        return part(
                String.format("%d-%s%s", year, quarter ? "Q" : "H", match.group(3)),
                year,
                Integer.parseInt(match.group(3)),
                quarter ? 3 : 6);
    }

    /** Of a query, in which an unreadable value is a request that makes no sense. */
    static Period asked(@Nullable String text) {
        return asked(() -> of(text));
    }

    static Period asked(ReportForm form, String text) {
        return asked(() -> of(form, text));
    }

    private static Period asked(Supplier<Period> read) {
        try {
            return read.get();
        } catch (Refusal unreadable) {
            throw Refusal.badRequest("period", unreadable.code());
        }
    }

    private static Period part(String code, int year, int number, int months) {
        if (number < 1 || number > 12 / months) {
            throw Refusal.at("period", "report_period");
        }
        var from = LocalDate.of(year, (number - 1) * months + 1, 1);
        return new Period(code, from, from.plusMonths(months).minusDays(1));
    }

    /** Of a form; a form's year may end before the calendar's does. */
    static Period of(ReportForm form, @Nullable String text) {
        var period = of(text);
        if (form == ReportForm.FIGURES) {
            return period;
        }
        if (!period.kind().equals("YEAR")) {
            throw Refusal.at("period", "report_period_year");
        }
        var ends = ReportDeadline.of(form, period).periodEnds;
        if (ends == null) {
            return period;
        }
        var last = LocalDate.parse(period.code() + "-" + ends);
        return new Period(period.code(), last.minusYears(1).plusDays(1), last);
    }

    /** MONTH, QUARTER, HALF or YEAR. */
    String kind() {
        return code.length() == 4 ? "YEAR" : code.contains("Q") ? "QUARTER" : code.contains("H") ? "HALF" : "MONTH";
    }

    String dhis2() {
        return code.replace("-H", "S").replace("-", "");
    }
}
