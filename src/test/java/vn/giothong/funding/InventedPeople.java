package vn.giothong.funding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import vn.giothong.donor.Component;
import vn.giothong.donor.Evidence;
import vn.giothong.person.Sex;
import vn.giothong.recognition.AwardTotals;
import vn.giothong.recognition.ladder.AwardRule;
import vn.giothong.recognition.ladder.Confidence;
import vn.giothong.recognition.ladder.KnownRules;
import vn.giothong.recognition.ladder.Measure;
import vn.giothong.recognition.ladder.SubjectKind;

/** Donors, families and clubs of whom everything is known, as a forecast reads them. */
final class InventedPeople {
    static final LocalDate END = LocalDate.of(2025, 12, 31);
    static final Limits LAW = new Limits(84, 60);

    final List<DonorBook.Entry> entries = new ArrayList<>();
    final List<int[]> gifts = new ArrayList<>();
    final Map<Integer, DonorBook.Block> blocks = new HashMap<>();
    final List<List<Families.Member>> families = new ArrayList<>();

    static final UUID HOME = new UUID(1, 1);

    final List<Collective> collectives = new ArrayList<>();
    final Numbering donors = new Numbering();
    Known known = Known.NOTHING;

    static List<LadderStep> ladder(AwardRule... rules) {
        return Arrays.stream(rules)
                .flatMap(rule -> rule.steps().stream().map(step -> LadderStep.of(rule, step, END)))
                .toList();
    }

    int donor(int opening, LocalDate... days) {
        return donor(DonorBook.NEVER, opening, days);
    }

    int donor(int lastDay, int opening, LocalDate... days) {
        return donor(
                new DonorBook.Entry(0, 0, lastDay, opening, DonorBook.UNKNOWN, Evidence.B, Sex.M),
                Component.WHOLE_BLOOD,
                days);
    }

    int donor(DonorBook.Entry entry, Component component, LocalDate... days) {
        entries.add(entry);
        for (var day : days) {
            gifts.add(new int[] {entries.size() - 1, (int) day.toEpochDay(), DonorBook.kind(component, Evidence.A)});
        }
        return donors.of(new UUID(2, entries.size()));
    }

    ForecastInput input() {
        var kinds = new byte[gifts.size()];
        for (int i = 0; i < kinds.length; i++) {
            kinds[i] = (byte) gifts.get(i)[2];
        }
        var book = new DonorBook(
                entries,
                gifts.stream().mapToInt(gift -> gift[0]).toArray(),
                gifts.stream().mapToInt(gift -> gift[1]).toArray(),
                kinds,
                blocks);
        var chapters = new Numbering();
        chapters.of(HOME);
        return new ForecastInput(book, new Families(book, families), donors, chapters, 1, collectives);
    }

    /** Somebody was nominated by a rule on the day. */
    void nominated(String rule, int threshold, LocalDate day) {
        var all = new ArrayList<>(known.nominated());
        all.add(new AwardTotals.Nominated(rule, threshold, HOME, day));
        known = new Known(known.backlog(), all, known.honoured(), known.areas());
    }

    static LocalDate[] every(int days, LocalDate until, int times) {
        var all = new LocalDate[times];
        for (int i = 0; i < times; i++) {
            all[i] = until.minusDays((long) days * (times - 1 - i));
        }
        return all;
    }

    /** People who come at rates of their own and stop now and then, over some years. */
    void crowd(int people, int from, int until, Random random) {
        for (int i = 0; i < people; i++) {
            var rate = -Math.log(random.nextDouble()) * 1.6;
            var day = LocalDate.of(from, 1, 1).plusDays(random.nextInt(365 * (until - from + 1)));
            var days = new ArrayList<LocalDate>();
            while (day.getYear() <= until) {
                days.add(day);
                if (random.nextDouble() < 0.15) {
                    break;
                }
                day = day.plusDays(84 + (long) (-Math.log(random.nextDouble()) / rate * 365));
            }
            donor(0, days.toArray(LocalDate[]::new));
        }
    }

    void club(Map<Integer, Long> goals, Map<Integer, Long> units) {
        collectives.add(new Collective(SubjectKind.CLUB, 0, goals, units));
    }

    static AwardRule clubs() {
        return rule("QG122_CLUB", "CLB", "Clubs", SubjectKind.CLUB, Measure.TARGET_PERCENT, 100, 110, 120);
    }

    static AwardRule mobilisers() {
        return rule(
                "QG122_MOBILISER", "Vận động", "Mobilisers", SubjectKind.MOBILISER, Measure.PEOPLE_IN_YEAR, 50, 100);
    }

    private static AwardRule rule(
            String code, String nameVi, String nameEn, SubjectKind subject, Measure measure, int... thresholds) {
        return new AwardRule(
                HOME,
                code,
                nameVi,
                nameEn,
                subject,
                measure,
                LocalDate.of(2017, 9, 15),
                null,
                true,
                "QĐ 122",
                Confidence.FOUND,
                false,
                Map.of(Component.WHOLE_BLOOD, 1),
                List.of(),
                null,
                Evidence.C,
                false,
                null,
                90,
                KnownRules.steps(thresholds));
    }
}
