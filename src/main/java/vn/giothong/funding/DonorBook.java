package vn.giothong.funding;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.giothong.donor.Component;
import vn.giothong.donor.Evidence;
import vn.giothong.person.Sex;
import vn.giothong.recognition.ladder.Gift;
import vn.giothong.recognition.ladder.History;
import vn.giothong.recognition.ladder.Opening;

/** Everybody's gifts in little space: days are counted from 1 January 1970, chapters and groups are numbered from 0. */
final class DonorBook {
    static final int NEVER = Integer.MAX_VALUE;
    static final int UNKNOWN = Integer.MIN_VALUE;

    private static final List<Kind> KINDS = Arrays.stream(Component.values())
            .flatMap(component -> Arrays.stream(Evidence.values()).map(evidence -> new Kind(component, evidence)))
            .toList();
    private static final Map<Kind, Integer> NUMBERS =
            IntStream.range(0, KINDS.size()).boxed().collect(Collectors.toMap(KINDS::get, number -> number));
    private static final UUID NOBODY = new UUID(0, 0);
    private static final LocalDate BEFORE = LocalDate.of(1900, 1, 1);

    /** One donor; the opening balance is what was given before the register, until a day if that is known. */
    record Entry(
            int chapter,
            int group,
            int lastDay,
            int opening,
            int openingUntil,
            Evidence openingEvidence,
            @Nullable Sex sex) {}

    /** What was given, and how well that is known. */
    private record Kind(Component component, Evidence evidence) {}

    /** A time in which one may not give, as written down on its first day. */
    record Block(int from, int until) {}

    private final List<Entry> entries;
    private final int[] begins;
    private final int[] days;
    private final byte[] kinds;
    private final Map<Integer, Block> blocks;

    /** The gifts: whose, by number, on which day and of which kind; in any order. */
    DonorBook(List<Entry> entries, int[] whose, int[] when, byte[] kinds, Map<Integer, Block> blocks) {
        this.entries = entries;
        this.blocks = new HashMap<>(blocks);
        this.begins = new int[entries.size() + 1];
        for (var donor : whose) {
            begins[donor + 1]++;
        }
        for (int i = 0; i < entries.size(); i++) {
            begins[i + 1] += begins[i];
        }
        var gifts = new long[whose.length];
        var next = Arrays.copyOf(begins, entries.size());
        for (int i = 0; i < whose.length; i++) {
            gifts[next[whose[i]]++] = (long) when[i] << Byte.SIZE | kinds[i];
        }
        for (int i = 0; i < entries.size(); i++) {
            Arrays.sort(gifts, begins[i], begins[i + 1]);
        }
        this.days = new int[gifts.length];
        this.kinds = new byte[gifts.length];
        for (int i = 0; i < gifts.length; i++) {
            this.days[i] = (int) (gifts[i] >> Byte.SIZE);
            this.kinds[i] = (byte) gifts[i];
        }
    }

    /** Component and evidence of a gift in one number. */
    static byte kind(Component component, Evidence evidence) {
        return NUMBERS.getOrDefault(new Kind(component, evidence), 0).byteValue();
    }

    /** The same number in a query, out of two columns. */
    static String kind(String component, String evidence) {
        var kinds = KINDS.stream()
                .map(kind -> "'" + kind.component() + ' ' + kind.evidence() + "'")
                .collect(Collectors.joining(", "));
        return "field(concat(" + component + ", ' ', " + evidence + "), " + kinds + ") - 1";
    }

    int size() {
        return entries.size();
    }

    int gifts() {
        return days.length;
    }

    Entry entry(int donor) {
        return entries.get(donor);
    }

    @Nullable
    Block block(int donor) {
        return blocks.get(donor);
    }

    /** How many gifts are on record until the end of a day, without the opening balance. */
    int givenBy(int donor, int day) {
        var found = begins[donor];
        while (found < begins[donor + 1] && days[found] <= day) {
            found++;
        }
        return found - begins[donor];
    }

    int recorded(int donor) {
        return begins[donor + 1] - begins[donor];
    }

    /** The day of a gift on record, counted from 0. */
    int day(int donor, int number) {
        return days[begins[donor] + number];
    }

    /** A gift on record as the rules of honouring look at it. */
    Gift gift(int donor, int number) {
        var at = begins[donor] + number;
        var kind = KINDS.get(kinds[at]);
        return new Gift(
                new UUID(0, at),
                NOBODY,
                LocalDate.ofEpochDay(days[at]),
                kind.component(),
                kind.evidence(),
                entries.get(donor).sex(),
                Gift.Standing.LIVE);
    }

    /** Everything one gave, with the opening balance; one of which no day is known came before everything. */
    History history(int donor) {
        var gifts = IntStream.range(0, recorded(donor))
                .mapToObj(number -> gift(donor, number))
                .toList();
        var entry = entries.get(donor);
        var until = entry.openingUntil() == UNKNOWN ? BEFORE : LocalDate.ofEpochDay(entry.openingUntil());
        return History.of(
                gifts, entry.opening() == 0 ? null : new Opening(entry.opening(), entry.openingEvidence(), until));
    }
}
