package vn.giothong.me;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giothong.eligibility.NextDonation;
import vn.giothong.web.Texts;

/** When the donor may give again and why not earlier. */
record OwnAnswer(String answer, @Nullable LocalDate notBefore, List<Reason> reasons) {
    record Reason(
            String rule,
            String message,
            @Nullable LocalDate until,
            @Nullable String legalBasis) {}

    static OwnAnswer of(NextDonation next, LocalDate day, String language) {
        var reason = next.reason();
        if (reason == null || next.allows(day)) {
            return new OwnAnswer("POSSIBLE", null, List.of());
        }
        var why = new Reason(reason.name(), Texts.text(language, next.messageKey()), next.from(), next.legalBasis());
        return new OwnAnswer(next.from() == null ? "SEE_DOCTOR" : "NOT_BEFORE", next.from(), List.of(why));
    }
}
