package vn.giothong.recognition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.giothong.recognition.ladder.Authority;
import vn.giothong.recognition.ladder.AuthorityLevel;
import vn.giothong.recognition.ladder.AwardObject;
import vn.giothong.recognition.ladder.AwardRule;
import vn.giothong.recognition.ladder.Confidence;
import vn.giothong.recognition.ladder.Measure;
import vn.giothong.recognition.ladder.Step;
import vn.giothong.web.Faults;
import vn.giothong.web.Given;
import vn.giothong.web.Refusal;

/** The steps of a rule that a change leads to, with everything in them checked; a step is as the one before it, or the nearest. */
final class AwardStepsPlan {
    /** Those that decide today: a version begins today or later, and districts ended in July 2025 (Resolution 202/2025/QH15). */
    static final List<AuthorityLevel> LEVELS =
            List.of(AuthorityLevel.COMMUNE, AuthorityLevel.PROVINCE, AuthorityLevel.CENTRAL);

    /** The forms of an award that have a name. */
    static final List<String> FORMS =
            List.of("CERTIFICATE", "GIAY_KHEN", "BANG_KHEN", "BANG_KHEN_TW", "KY_NIEM_CHUONG", "CUP", "BADGE");

    /** What a step of a new rule is like: nobody said yet what it gives, or who decides. */
    private static final Step NOTHING =
            new Step(0, null, null, null, "", List.of(), List.of(), "", Confidence.LOW, true);

    private static final int LONGEST_AWARD = 30;
    private static final int HIGHEST = 10_000;
    private static final int MOST_STEPS = 40;

    private AwardStepsPlan() {}

    static List<Step> of(AwardRule before, List<AwardRuleChange.StepChange> given, LocalDate from, Faults wrong) {
        if (given.isEmpty() || given.size() > MOST_STEPS) {
            throw Refusal.at("steps", "field_range", 1, MOST_STEPS);
        }
        var steps = new ArrayList<Step>();
        var known = new HashSet<Integer>();
        for (int n = 0; n < given.size(); n++) {
            var own = wrong.in("steps", n);
            var one = Given.value("steps", given.get(n));
            var threshold = own.read(() -> threshold(before, one.threshold(), known));
            steps.add(step(before, one, threshold == null ? 0 : threshold, from, own));
        }
        return steps;
    }

    /** Merit alone has a step that asks for nothing. */
    private static int threshold(AwardRule rule, @Nullable Integer given, Set<Integer> known) {
        var threshold = Given.count("threshold", given, HIGHEST);
        if (threshold == 0 && rule.measure() != Measure.MERIT) {
            throw Refusal.at("threshold", "field_range", 1, HIGHEST);
        }
        if (!known.add(threshold)) {
            throw Refusal.at("threshold", "award_step_twice", threshold);
        }
        return threshold;
    }

    private static Step step(
            AwardRule before, AwardRuleChange.StepChange given, int threshold, LocalDate from, Faults wrong) {
        var like = before.step(threshold).or(() -> nearest(before, threshold)).orElse(NOTHING);
        wrong.readOr(false, () -> together(given));
        return new Step(
                threshold,
                wrong.read(() -> counted("inMountains", given.inMountains())),
                wrong.read(() -> counted("years", given.years())),
                wrong.read(() -> counted("withYears", given.withYears())),
                wrong.readOr(like.award(), () -> award(before, like, given.award())),
                wrong.readOr(List.of(), () -> given.objects() == null ? like.objects() : objects(given.objects())),
                wrong.readOr(List.of(), () -> authorities(like, given, from)),
                like.legalBasis(),
                Boolean.TRUE.equals(given.confirmed()) ? Confidence.FOUND : Confidence.LOW,
                !Boolean.TRUE.equals(given.confirmed()));
    }

    private static boolean together(AwardRuleChange.StepChange given) {
        if ((given.years() == null) != (given.withYears() == null)) {
            throw Refusal.at("years", "award_years");
        }
        return true;
    }

    /** One of the forms that have a name, or one that the rule has had. */
    private static String award(AwardRule before, Step like, @Nullable String given) {
        var award = Given.optional("award", given, LONGEST_AWARD);
        var named = award == null ? like.award() : award;
        if (named.isEmpty()) {
            throw Refusal.at("award", "field_required");
        }
        if (!FORMS.contains(named)
                && before.steps().stream().noneMatch(step -> step.award().equals(named))) {
            throw Refusal.at("award", "field_choice");
        }
        return named;
    }

    private static @Nullable Integer counted(String field, @Nullable Integer number) {
        return number == null ? null : (Integer) Given.count(field, number, HIGHEST);
    }

    /** Another level decides from the first day of the version on; who did before stays on record. */
    private static List<Authority> authorities(Step like, AwardRuleChange.StepChange given, LocalDate from) {
        var level = given.level();
        if (like.award().isEmpty()) {
            return List.of(new Authority(
                    lasting(Given.value("level", level)), null, null, !Boolean.TRUE.equals(given.confirmed())));
        }
        if (level == null
                || like.authority(from)
                        .map(Authority::level)
                        .filter(level::equals)
                        .isPresent()) {
            return like.authorities();
        }
        lasting(level);
        var before = like.authorities().stream()
                .filter(one -> one.from() == null || one.from().isBefore(from))
                .map(one ->
                        one.holdsOn(from) ? new Authority(one.level(), one.from(), from, one.toBeConfirmed()) : one);
        var then = new Authority(level, from, null, !Boolean.TRUE.equals(given.confirmed()));
        return Stream.concat(before, Stream.of(then)).toList();
    }

    private static AuthorityLevel lasting(AuthorityLevel level) {
        if (!LEVELS.contains(level)) {
            throw Refusal.at("level", "award_level_ended");
        }
        return level;
    }

    private static List<String> objects(List<String> given) {
        if (!given.stream()
                .allMatch(one -> AwardObject.named(Given.value("objects", one)).isPresent())) {
            throw Refusal.badRequest("objects", "field_choice");
        }
        return given.stream().distinct().toList();
    }

    private static Optional<Step> nearest(AwardRule before, int threshold) {
        return before.steps().stream().min(Comparator.comparingInt(step -> Math.abs(step.threshold() - threshold)));
    }
}
