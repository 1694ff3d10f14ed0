package vn.giothong.report;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.web.Refusal;
import vn.giothong.web.Time;

/** Which figures are asked for. Days are included on both ends; without any it is the year so far. */
record FigureQuery(
        @QueryParam("chapterId") @Nullable String chapter,
        @QueryParam("from") @Nullable String first,
        @QueryParam("to") @Nullable String last,
        @QueryParam("by") @Nullable String breakdown,
        @QueryParam("tree") @Nullable String treeOf) {
    /** The same, read. */
    record Read(@Nullable UUID chapterId, LocalDate from, LocalDate to, By by, boolean today) {
        Read {
            if (to.isBefore(from)) {
                throw Refusal.badRequest("to", "report_period_order");
            }
        }

        Read by(By other) {
            return new Read(chapterId, from, to, other, today);
        }

        Read of(@Nullable UUID unit) {
            return new Read(unit, from, to, by, today);
        }

        Read within(LocalDate first, LocalDate last) {
            return new Read(
                    chapterId, first.isBefore(from) ? from : first, last.isAfter(to) ? to : last, By.DRIVE, today);
        }

        /** Whole months compare with whole months: February to the 28th with one to the 29th. */
        Read yearBefore() {
            var month = YearMonth.from(to);
            var whole = from.getDayOfMonth() == 1 && to.equals(month.atEndOfMonth());
            var until = whole ? month.minusYears(1).atEndOfMonth() : to.minusYears(1);
            return new Read(chapterId, from.minusYears(1), until, by, today);
        }

        /** The year that the period is, whole; null where it is something else. */
        @Nullable
        Integer wholeYear() {
            var whole = from.getDayOfYear() == 1 && to.equals(LocalDate.of(from.getYear(), 12, 31));
            return whole ? (Integer) from.getYear() : null;
        }
    }

    Read read(LocalDate today) {
        var to = day("to", last, LocalDate.of(today.getYear(), 12, 31));
        var from = day("from", first, LocalDate.of(to.getYear(), 1, 1));
        return new Read(id(), from, to, By.of(breakdown), tree());
    }

    private boolean tree() {
        if (treeOf == null || treeOf.isEmpty() || treeOf.equals("today")) {
            return true;
        }
        if (treeOf.equals("day")) {
            return false;
        }
        throw Refusal.badRequest("tree", "field_choice");
    }

    private @Nullable UUID id() {
        try {
            return chapter == null || chapter.isEmpty() ? null : UUID.fromString(chapter);
        } catch (IllegalArgumentException unreadable) {
            throw Refusal.badRequest("chapterId", "field_choice");
        }
    }

    private static LocalDate day(String name, @Nullable String text, LocalDate otherwise) {
        try {
            return text == null || text.isEmpty() ? otherwise : Time.sane(LocalDate.parse(text));
        } catch (java.time.DateTimeException unreadable) {
            throw Refusal.badRequest(name, "field_date");
        }
    }
}
