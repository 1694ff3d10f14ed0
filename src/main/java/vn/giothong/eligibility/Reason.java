package vn.giothong.eligibility;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.web.Texts;

/**
 * One thing that stands in the way: the rule with its legal basis, its words, and until when. A deferral's rule is its code, which is
 * for the hospital and the donor alone.
 */
public record Reason(
        Verdict effect,
        String rule,
        String text,
        List<Object> arguments,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        String legalBasis,
        boolean confirmed,
        @Nullable Collecting collector,
        boolean deferral) {
    /** Temporary deferral stands in Article 5 of the circular. */
    static final String DEFERRAL_BASIS = "Thông tư 26/2013/TT-BYT, Điều 5";

    public Reason {
        arguments = List.copyOf(arguments);
    }

    static Reason of(Verdict effect, Rule rule, String text, Object... arguments) {
        return new Reason(
                effect,
                rule.code().name(),
                text,
                List.of(arguments),
                null,
                null,
                rule.legalBasis(),
                rule.confirmed(),
                rule.collector(),
                false);
    }

    /** A deferral as those see it who may not know why. */
    static Reason unnamed(Verdict effect, @Nullable LocalDate until) {
        return new Reason(
                effect,
                "DEFERRAL",
                until == null ? "deferred" : "deferred_until",
                until == null ? List.of() : List.of(until),
                null,
                until,
                DEFERRAL_BASIS,
                true,
                null,
                true);
    }

    Reason between(@Nullable LocalDate begun, @Nullable LocalDate ended) {
        return new Reason(effect, rule, text, arguments, begun, ended, legalBasis, confirmed, collector, deferral);
    }

    public @Nullable UUID collectorId() {
        return collector == null ? null : collector.id();
    }

    public String message(String language) {
        var words =
                arguments.stream().map(argument -> inWords(argument, language)).toArray();
        var message = Texts.text(language, "eligibility_warning_" + text, words);
        return collector == null
                ? message
                : message + " " + Texts.text(language, "eligibility_of_collector", collector.name());
    }

    private static Object inWords(Object argument, String language) {
        if (argument instanceof Wording name) {
            return name.in(language);
        }
        return argument instanceof Length length ? length.in(language) : argument;
    }
}
