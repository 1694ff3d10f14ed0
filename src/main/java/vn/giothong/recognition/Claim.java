package vn.giothong.recognition;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import vn.giothong.recognition.ladder.Measure;
import vn.giothong.web.Given;
import vn.giothong.web.Refusal;

/**
 * How many people or percent are claimed in a nomination. What the register counts need not be said; it may hold a part of them alone,
 * so whoever names a document claims more, and then both figures are known.
 */
record Claim(
        int amount,
        boolean counted,
        @Nullable String evidence,
        @Nullable Integer registered) {
    private static final int MOST = 1_000_000;
    private static final int LONGEST = 300;

    static Claim of(Measure measure, Nomination given, OptionalInt register) {
        if (measure == Measure.MERIT) {
            return new Claim(0, false, null, null);
        }
        var known = register.orElse(0);
        if (given.amount() == null && known > 0) {
            return new Claim(known, true, null, null);
        }
        var amount = Given.count("amount", given.amount(), MOST);
        if (register.isPresent() && amount <= known) {
            return new Claim(amount, true, null, null);
        }
        var evidence = Given.optional("evidence", given.evidence(), LONGEST);
        if (evidence == null) {
            throw missing(measure, register);
        }
        return new Claim(amount, false, evidence, register.isPresent() ? known : null);
    }

    private static Refusal missing(Measure measure, OptionalInt register) {
        if (register.isEmpty()) {
            return Refusal.at("evidence", "field_required");
        }
        var known = register.getAsInt();
        var code = measure == Measure.TARGET_PERCENT ? "award_target_counted" : "award_people_counted";
        return Refusal.at("amount", code, known).with("counted", known);
    }
}
