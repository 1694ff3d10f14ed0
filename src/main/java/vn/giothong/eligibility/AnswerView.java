package vn.giothong.eligibility;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An answer in the words of a language, as the API gives it. */
public record AnswerView(
        Verdict answer, @Nullable LocalDate notBefore, int maxVolumeMl, List<Told> reasons, List<Noted> notes) {
    /** One reason; the collector where the rule is its own. */
    public record Told(
            String rule,
            String message,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            String legalBasis,
            boolean confirmed,
            @Nullable UUID collectorId) {}

    public record Noted(Note.Kind kind, String rule, String message) {}

    public static AnswerView of(Answer answer, String language) {
        return new AnswerView(
                answer.verdict(),
                answer.notBefore(),
                answer.maxVolumeMl(),
                answer.reasons().stream()
                        .map(reason -> new Told(
                                reason.rule(),
                                reason.message(language),
                                reason.from(),
                                reason.until(),
                                reason.legalBasis(),
                                reason.confirmed(),
                                reason.collectorId()))
                        .toList(),
                answer.notes().stream()
                        .map(note -> new Noted(note.kind(), note.rule(), note.message(language)))
                        .toList());
    }
}
