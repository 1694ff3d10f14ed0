package vn.giothong.recognition;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.giothong.donor.Component;
import vn.giothong.donor.Evidence;
import vn.giothong.recognition.ladder.Climb;
import vn.giothong.recognition.ladder.Gift;
import vn.giothong.recognition.ladder.Measure;
import vn.giothong.recognition.ladder.Opening;

/**
 * Why a case is there: what was counted, in credits, and what was left out. Opening balances left out are the earlier donations of a
 * family's members that are known by their number alone. Where the rule honours nobody again within some years, the next honour is
 * possible from a day on. What people nominated for is told by who said so, when and in which words; of one who brought others with
 * those who gave, as far as the reader may know them by name, and with the number of the rest.
 */
public record Explanation(
        @Nullable Balance opening,
        long openingsLeftOut,
        List<Counted> counted,
        List<LeftOut> leftOut,
        int total,
        Measure measure,
        @Nullable LocalDate nextPossibleFrom,
        @Nullable Nominated nominated,
        long countedUnnamed,
        long leftOutUnnamed) {
    /** A donation as it was counted. */
    public record Given(UUID id, UUID donorId, LocalDate date, Component component, Evidence evidence) {
        static Given of(Gift gift) {
            return new Given(gift.id(), gift.donorId(), gift.on(), gift.component(), gift.evidence());
        }
    }

    /** Somebody who was brought. */
    public record Person(UUID id, String code, String fullName) {}

    /** A donation with what it counts and the total after it; the person where others were brought to give. */
    public record Counted(
            Given donation,
            int credits,
            int total,
            @Nullable Person person) {}

    /** A donation, or an opening balance, that is not counted; neither where somebody was brought and did not give. */
    public record LeftOut(
            @Nullable Given donation,
            @Nullable Balance opening,
            Climb.Why why,
            @Nullable Person person) {
        static LeftOut of(Gift gift, Climb.Why why) {
            return new LeftOut(Given.of(gift), null, why, null);
        }

        static LeftOut of(Opening opening, Climb.Why why) {
            var balance = new Balance(opening.count(), opening.evidence(), opening.until(), 0);
            return new LeftOut(null, balance, why, null);
        }
    }

    /** Whom somebody brought in a year: those whom the reader may know by name, and how many others. */
    record Brought(List<Counted> counted, List<LeftOut> leftOut, long countedUnnamed, long leftOutUnnamed) {
        static final Brought NOBODY = new Brought(List.of(), List.of(), 0, 0);
    }

    /** Earlier donations known by their number; no credits where they are known too weakly. */
    public record Balance(int count, Evidence evidence, LocalDate until, int credits) {}

    /** Who gave the number, on which day, for which day, and why; whether the register counts it by now. */
    public record Nominated(
            String by,
            LocalDate on,
            LocalDate reachedOn,
            @Nullable String why,
            boolean counted) {}

    /** Where people gave the number, beside whom they brought as far as the register knows. */
    static Explanation told(Measure measure, int amount, @Nullable Nominated nominated, Brought brought) {
        return new Explanation(
                null,
                0,
                brought.counted(),
                brought.leftOut(),
                amount,
                measure,
                null,
                nominated,
                brought.countedUnnamed(),
                brought.leftOutUnnamed());
    }

    /** Everybody whom somebody brought and who gave. */
    public long brought() {
        return counted.size() + countedUnnamed;
    }

    static Explanation of(Climb climb, long openingsLeftOut, List<LeftOut> more) {
        var opening = climb.opening();
        return new Explanation(
                opening == null
                        ? null
                        : new Balance(opening.count(), opening.evidence(), opening.until(), climb.openingCredits()),
                openingsLeftOut,
                climb.counted().stream()
                        .map(one -> new Counted(Given.of(one.gift()), one.credits(), one.total(), null))
                        .toList(),
                Stream.concat(more.stream(), climb.leftOut().stream().map(one -> LeftOut.of(one.gift(), one.why())))
                        .toList(),
                climb.total(),
                Measure.DONATIONS,
                climb.freeFrom(),
                null,
                0,
                0);
    }
}
