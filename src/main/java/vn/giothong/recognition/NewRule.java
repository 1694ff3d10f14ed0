package vn.giothong.recognition;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.giothong.database.Ids;
import vn.giothong.donor.Component;
import vn.giothong.donor.Evidence;
import vn.giothong.recognition.ladder.AwardRule;
import vn.giothong.recognition.ladder.Confidence;
import vn.giothong.recognition.ladder.Measure;
import vn.giothong.recognition.ladder.SubjectKind;
import vn.giothong.web.Faults;
import vn.giothong.web.Given;
import vn.giothong.web.Refusal;

/** What a rule of a province's own is about, before its first version says what it gives: it honours nobody. */
final class NewRule {
    private static final String CODE = "[A-Z][A-Z0-9_]{2,39}";
    private static final int LONGEST_NAME = 160;
    private static final int DUE_DAYS = 90;

    private NewRule() {}

    /** Who names a code alone means a rule that is known. */
    static AwardRule of(AwardRuleChange change, String code, LocalDate from, Faults wrong) {
        if (!change.introduces()) {
            throw Refusal.badRequest("code", "award_rule_unknown");
        }
        return blank(
                wrong.readOr(code, () -> code(code)),
                wrong.readOr(code, () -> Given.text("nameVi", change.nameVi(), LONGEST_NAME)),
                wrong.readOr(code, () -> Given.text("nameEn", change.nameEn(), LONGEST_NAME)),
                wrong.readOr(SubjectKind.PERSON, () -> Given.value("subject", change.subject())),
                wrong.readOr(Measure.DONATIONS, () -> measure(change)),
                from);
    }

    private static String code(String code) {
        if (!code.isEmpty() && !code.matches(CODE)) {
            throw Refusal.at("code", "award_rule_code");
        }
        return code;
    }

    private static Measure measure(AwardRuleChange change) {
        var measure = Given.value("measure", change.measure());
        if (change.subject() != null && !measure.fits(change.subject())) {
            throw Refusal.at("measure", "award_rule_measure");
        }
        return measure;
    }

    /** Every component counts once, as in the national rules, until the first version says otherwise. */
    static AwardRule blank(
            String code, String nameVi, String nameEn, SubjectKind subject, Measure measure, LocalDate from) {
        Map<Component, Integer> credits =
                Arrays.stream(Component.values()).collect(Collectors.toMap(component -> component, component -> 1));
        return new AwardRule(
                Ids.next(),
                code,
                nameVi,
                nameEn,
                subject,
                measure,
                from,
                null,
                false,
                "",
                Confidence.LOW,
                true,
                credits,
                List.of(),
                null,
                Evidence.C,
                measure.countsDonations(),
                null,
                DUE_DAYS,
                List.of());
    }
}
