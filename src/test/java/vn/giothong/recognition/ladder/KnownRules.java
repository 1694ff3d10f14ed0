package vn.giothong.recognition.ladder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.giothong.donor.Component;
import vn.giothong.donor.Evidence;
import vn.giothong.person.Sex;

/** The ladders that the rules must be able to express, as their sources give them. */
public final class KnownRules {
    static final LocalDate START = LocalDate.of(2017, 9, 15);

    private KnownRules() {}

    public static AwardRule people() {
        return rule("QG122_PERSON", SubjectKind.PERSON, Each.ONE, steps(1, 5, 10, 15, 20, 30, 40, 50, 70, 100));
    }

    public static AwardRule families() {
        return rule("QG122_FAMILY", SubjectKind.FAMILY, Each.ONE, steps(3, 5, 10, 15, 20));
    }

    public static AwardRule quangNam() {
        return rule("QNAM566_PERSON", SubjectKind.PERSON, Each.ONE, steps(1, 5, 10, 15, 20, 30, 40, 50, 70, 100));
    }

    /** Ten donations in the plain or seven in the mountains, and nobody who was honoured in the three years before. */
    public static AwardRule quangNamCeremony() {
        var each = new Each(Map.of(), List.of(), null, true, 3);
        return rule("QNAM2020_CEREMONY", SubjectKind.PERSON, each, List.of(byArea(10, 7)));
    }

    /** One step with a threshold of its own in the mountains. */
    public static AwardRule inTheMountains(String code, int threshold, int there) {
        return rule(code, SubjectKind.PERSON, Each.ONE, List.of(byArea(threshold, there)));
    }

    private static Step byArea(int threshold, int there) {
        return new Step(
                threshold,
                there,
                null,
                null,
                "CERTIFICATE",
                List.of(),
                List.of(),
                "QĐ 566/2021",
                Confidence.FOUND,
                false);
    }

    public static AwardRule avis() {
        var steps = List.of(
                step(8, 3, 6),
                step(16, 5, 12),
                step(36, 10, 24),
                step(50, 20, 40),
                step(75, 30, 60),
                step(100, 40, 80));
        var women = new Bonus(Component.WHOLE_BLOOD, Sex.F, 1, 25);
        return rule("AVIS", SubjectKind.PERSON, new Each(Map.of(), List.of(women), 4, true, null), steps);
    }

    public static AwardRule nhs() {
        var credits =
                Map.of(Component.WHOLE_BLOOD, 1, Component.RED_CELLS, 1, Component.PLASMA, 2, Component.PLATELETS, 3);
        var steps = new ArrayList<>(List.of(1, 5, 10, 25, 50, 75));
        IntStream.rangeClosed(1, 10).forEach(hundred -> steps.add(hundred * 100));
        return rule(
                "NHS_CREDITS",
                SubjectKind.PERSON,
                new Each(credits, List.of(), null, true, null),
                steps(steps.stream().mapToInt(Integer::intValue).toArray()));
    }

    public record Each(
            Map<Component, Integer> credits,
            List<Bonus> bonuses,
            @Nullable Integer yearlyCap,
            boolean noSkip,
            @Nullable Integer coolingOffYears) {
        public static final Each ONE = new Each(Map.of(), List.of(), null, true, null);
    }

    public static AwardRule rule(String code, SubjectKind subject, Each each, List<Step> steps) {
        var ones =
                Map.of(Component.WHOLE_BLOOD, 1, Component.RED_CELLS, 1, Component.PLASMA, 1, Component.PLATELETS, 1);
        return new AwardRule(
                UUID.randomUUID(),
                code,
                code,
                code,
                subject,
                Measure.DONATIONS,
                START,
                null,
                true,
                "QĐ 122/QĐ-BCĐQG",
                Confidence.FOUND,
                false,
                each.credits().isEmpty() ? ones : each.credits(),
                each.bonuses(),
                each.yearlyCap(),
                Evidence.C,
                each.noSkip(),
                each.coolingOffYears(),
                90,
                steps);
    }

    public static List<Step> steps(int... thresholds) {
        return IntStream.of(thresholds)
                .mapToObj(threshold -> step(threshold, null, null))
                .toList();
    }

    private static Step step(int threshold, @Nullable Integer years, @Nullable Integer withYears) {
        return new Step(
                threshold,
                null,
                years,
                withYears,
                "BANG_KHEN",
                List.of(),
                List.of(),
                "QĐ 122/QĐ-BCĐQG",
                Confidence.FOUND,
                false);
    }
}
