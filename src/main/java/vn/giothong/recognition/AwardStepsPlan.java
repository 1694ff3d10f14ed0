package vn.giothong.recognition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.giothong.recognition.ladder.Authority;
import vn.giothong.recognition.ladder.AuthorityLevel;
import vn.giothong.recognition.ladder.AwardObject;
import vn.giothong.recognition.ladder.AwardRule;
import vn.giothong.recognition.ladder.Confidence;
import vn.giothong.recognition.ladder.Step;
import vn.giothong.web.Given;
import vn.giothong.web.Refusal;

/** The steps of a rule that a change leads to, with everything in them checked; a step is as the one before it, or the nearest. */
final class AwardStepsPlan {
    /** Those that decide today: a version begins today or later, and districts ended in July 2025 (Resolution 202/2025/QH15). */
    static final List<AuthorityLevel> LEVELS =
            List.of(AuthorityLevel.COMMUNE, AuthorityLevel.PROVINCE, AuthorityLevel.CENTRAL);

    private static final int LONGEST_AWARD = 30;
    private static final int HIGHEST = 10_000;
    private static final int MOST_STEPS = 40;

    private AwardStepsPlan() {}

    static List<Step> of(AwardRule before, List<AwardRuleChange.StepChange> given, LocalDate from) {
        if (given.isEmpty() || given.size() > MOST_STEPS) {
            throw Refusal.at("steps", "field_range", 1, MOST_STEPS);
        }
        var steps = new ArrayList<Step>();
        var known = new HashSet<Integer>();
        for (var one : given) {
            var step = step(before, Given.value("steps", one), from);
            if (!known.add(step.threshold())) {
                throw Refusal.at("steps", "award_step_twice", step.threshold());
            }
            steps.add(step);
        }
        return steps;
    }

    private static Step step(AwardRule before, AwardRuleChange.StepChange given, LocalDate from) {
        var threshold = Given.count("threshold", given.threshold(), HIGHEST);
        var like = before.step(threshold).orElseGet(() -> nearest(before, threshold));
        var award = Given.optional("award", given.award(), LONGEST_AWARD);
        if (award != null && !award.matches("[A-Z0-9_]+")) {
            throw Refusal.at("award", "field_choice");
        }
        if ((given.years() == null) != (given.withYears() == null)) {
            throw Refusal.at("years", "award_years");
        }
        return new Step(
                threshold,
                counted("inMountains", given.inMountains()),
                counted("years", given.years()),
                counted("withYears", given.withYears()),
                award == null ? like.award() : award,
                given.objects() == null ? like.objects() : objects(given.objects()),
                authorities(like, given, from),
                like.legalBasis(),
                Boolean.TRUE.equals(given.confirmed()) ? Confidence.FOUND : Confidence.LOW,
                !Boolean.TRUE.equals(given.confirmed()));
    }

    private static @Nullable Integer counted(String field, @Nullable Integer number) {
        return number == null ? null : (Integer) Given.count(field, number, HIGHEST);
    }

    /** Another level decides from the first day of the version on; who did before stays on record. */
    private static List<Authority> authorities(Step like, AwardRuleChange.StepChange given, LocalDate from) {
        var level = given.level();
        if (level == null
                || like.authority(from)
                        .map(Authority::level)
                        .filter(level::equals)
                        .isPresent()) {
            return like.authorities();
        }
        if (!LEVELS.contains(level)) {
            throw Refusal.at("level", "award_level_ended");
        }
        var before = like.authorities().stream()
                .filter(one -> one.from() == null || one.from().isBefore(from))
                .map(one ->
                        one.holdsOn(from) ? new Authority(one.level(), one.from(), from, one.toBeConfirmed()) : one);
        var then = new Authority(level, from, null, !Boolean.TRUE.equals(given.confirmed()));
        return Stream.concat(before, Stream.of(then)).toList();
    }

    private static List<String> objects(List<String> given) {
        if (!given.stream()
                .allMatch(one -> AwardObject.named(Given.value("objects", one)).isPresent())) {
            throw Refusal.badRequest("objects", "field_choice");
        }
        return given.stream().distinct().toList();
    }

    private static Step nearest(AwardRule before, int threshold) {
        return before.steps().stream()
                .min(Comparator.comparingInt(step -> Math.abs(step.threshold() - threshold)))
                .orElseThrow();
    }
}
