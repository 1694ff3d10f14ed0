package vn.giothong.funding;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.giothong.recognition.AwardTotals;
import vn.giothong.recognition.ladder.Area;
import vn.giothong.recognition.ladder.Authority;
import vn.giothong.recognition.ladder.AuthorityLevel;
import vn.giothong.recognition.ladder.AwardRule;
import vn.giothong.recognition.ladder.Measure;
import vn.giothong.recognition.ladder.Step;
import vn.giothong.recognition.ladder.SubjectKind;
import vn.giothong.recognition.money.Award;
import vn.giothong.recognition.money.Item;
import vn.giothong.recognition.money.Payee;
import vn.giothong.web.Texts;

/** A step that awards are planned for, as the rule in use on a day has it, with the level that decides and pays on that day. */
record LadderStep(String code, AwardRule rule, Step step, AuthorityLevel level, boolean toBeConfirmed) {
    /** A step for which no level is named is taken to be the province's, to be confirmed. */
    static LadderStep of(AwardRule rule, Step step, LocalDate day) {
        var authority = step.authority(day);
        return new LadderStep(
                code(rule.code(), step.threshold()),
                rule,
                step,
                authority.map(Authority::level).orElse(AuthorityLevel.PROVINCE),
                rule.toBeConfirmed()
                        || step.toBeConfirmed()
                        || authority.map(Authority::toBeConfirmed).orElse(true));
    }

    static String code(String rule, int threshold) {
        return rule + "_" + threshold;
    }

    static String name(AwardRule rule, int threshold, String language) {
        var name = rule.name(language);
        return rule.measure() == Measure.MERIT
                ? name
                : Texts.text(language, "fundingStep_" + rule.subject() + "_" + rule.measure(), name, threshold);
    }

    AwardTotals.Key key() {
        return new AwardTotals.Key(rule.code(), step.threshold());
    }

    SubjectKind kind() {
        return rule.subject();
    }

    int threshold() {
        return step.threshold();
    }

    int required(Area area) {
        return step.required(area);
    }

    Payee payee() {
        return Payee.of(rule.subject());
    }

    /** The form for which the law knows a coefficient; none where only an object is given. */
    @Nullable
    Award award() {
        return Award.named(step.award()).orElse(null);
    }

    List<Item> items() {
        return step.objects().stream()
                .map(Item::named)
                .flatMap(Optional::stream)
                .toList();
    }

    String legalBasis() {
        return step.legalBasis();
    }
}
