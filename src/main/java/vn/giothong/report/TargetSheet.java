package vn.giothong.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A unit's target of a year or a round of it, those of the units below and how their sum differs (null where none was set), and
 * those of its own clubs and drives.
 */
public record TargetSheet(
        int year,
        int round,
        LocalDate from,
        LocalDate to,
        UUID chapterId,
        String name,
        @Nullable Long target,
        long bags,
        @Nullable BigDecimal reachedPercent,
        long sumOfParts,
        @Nullable Long difference,
        long drivesTarget,
        BigDecimal yearPercent,
        boolean maySet,
        boolean maySetRounds,
        boolean maySetClubs,
        List<Round> rounds,
        List<Part> parts,
        List<OfClub> clubs,
        List<OfDrive> drives) {
    /** A unit's target and what it came to; behind where less was reached than of the time is over. */
    public record Part(
            UUID chapterId,
            String name,
            @Nullable Long target,
            long bags,
            @Nullable BigDecimal reachedPercent,
            boolean behind) {}

    /** A round of the year; both days are in it. */
    public record Round(int round, String name, LocalDate from, LocalDate to) {}

    /** A club's target (its own goal where nobody set one for the year) and what the drives held with it brought. */
    public record OfClub(
            UUID clubId,
            String name,
            @Nullable Long target,
            boolean ownGoal,
            long bags,
            @Nullable BigDecimal reachedPercent,
            boolean behind) {}

    /** A drive's target, which stands in its plan; behind once its day is over without reaching it. */
    public record OfDrive(
            UUID driveId,
            String code,
            String name,
            LocalDate date,
            long target,
            long bags,
            @Nullable BigDecimal reachedPercent,
            boolean behind) {}

    /** The name of a unit's field in the form. */
    public String field(UUID chapter) {
        return "units-" + chapter;
    }

    public String clubField(UUID club) {
        return "club-" + club;
    }

    /** Where the drives stand that count for a club. */
    public String drivesOf(UUID club) {
        return "/drives?clubId=" + club + "&from=" + from + "&to=" + to;
    }

    /** Where a unit's figures of the same days stand. */
    public String figuresOf(UUID chapter) {
        return FigureAddress.of("/reports", new FigureQuery.Read(chapter, from, to, By.CHAPTER, true));
    }
}
