package vn.giothong.entitlement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was due at a drive, given and still open: by item, and for those who may know the people, line by line. */
public record EntitlementSheet(
        UUID driveId,
        LocalDate date,
        List<Part> items,
        List<Basis> legalBasis,
        boolean mayGive,
        long total,
        List<Line> lines) {
    /**
     * An item over the whole drive: people and dong. What has no amount of its own, such as the gift for 150 ml, counts among the
     * people due and is told apart. A gift below what is due by now counts as given and as open, with what it lacks; what is due no
     * longer counts as given alone. Where the circular limits the average per donor, limit and average stand here in whole dong
     * (null elsewhere), and whether what was given lies over it.
     */
    public record Part(
            Item item,
            long due,
            long dueVnd,
            long given,
            long givenVnd,
            long open,
            long openVnd,
            long withoutAmount,
            @Nullable Long limitVnd,
            @Nullable Long averageVnd,
            boolean overAverage) {}

    public record Basis(String text, boolean confirmed) {}

    /** A donor's line with what is due for the donation, and what was given before the outcome was corrected. */
    public record Line(
            UUID registrationId,
            int number,
            String donorCode,
            String fullName,
            @Nullable Integer volumeMl,
            List<Entry> items) {}

    /** Without an amount due it is a line to fill in by hand; what is not due was given and is due no longer. */
    public record Entry(
            Item item,
            boolean due,
            @Nullable Long dueVnd,
            EntitlementRule.@Nullable Bound bound,
            long openVnd,
            @Nullable Long givenVnd,
            @Nullable GivenForm form,
            @Nullable LocalDate givenOn,
            @Nullable Instant recordedAt,
            @Nullable String recordedBy) {
        public boolean given() {
            return givenVnd != null;
        }

        /** Given, and less than what is due by now. */
        public boolean tooLittle() {
            return givenVnd != null && openVnd > 0;
        }

        boolean open() {
            return due && (givenVnd == null || openVnd > 0);
        }

        /** What the page offers as the value: what was given, or what is due. */
        public @Nullable Long valueVnd() {
            return givenVnd == null ? dueVnd : givenVnd;
        }
    }
}
