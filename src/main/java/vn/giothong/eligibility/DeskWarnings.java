package vn.giothong.eligibility;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.donor.Component;
import vn.giothong.person.Birth;
import vn.giothong.person.Sex;

/**
 * What the desk should know before a person gives on a day: everything that the engine finds in the way, deferrals by their date
 * alone, and too much for the weight. Pure; what is not known warns of nothing. The examining doctor decides.
 */
public final class DeskWarnings {
    /** The person on that day; weight in kg. */
    public record Person(
            @Nullable Sex sex,
            @Nullable Birth birth,
            @Nullable BigDecimal weightKg,
            Flags.@Nullable Earlier earlier,
            @Nullable Postponed postponed) {
        private Giver giver(LocalDate day) {
            var deferrals = postponed == null
                    ? List.<Deferred>of()
                    : List.of(new Deferred("DEFERRAL", day, postponed.until(), false, null));
            return new Giver(sex, birth, earlier, deferrals);
        }
    }

    /** An open deferral; without an end it goes on until the hospital says otherwise. */
    public record Postponed(@Nullable LocalDate until) {}

    /** What is about to be given, and to whom; no volume as long as it is not known. */
    public record Intended(
            LocalDate day,
            Component component,
            @Nullable Integer volumeMl,
            @Nullable UUID collectorId) {
        public Intended(LocalDate day, Component component, @Nullable Integer volumeMl) {
            this(day, component, volumeMl, null);
        }
    }

    private final Eligibility eligibility;
    private final Volumes volumes;

    public DeskWarnings(RuleBook rules) {
        this.eligibility = new Eligibility(rules);
        this.volumes = new Volumes(rules);
    }

    public List<DeskWarning> of(Person person, Intended intended) {
        var question = new Question(intended.day(), intended.component(), intended.collectorId());
        var warnings = new ArrayList<DeskWarning>();
        eligibility.reasonsOn(person.giver(intended.day()), question, Measures.weight(person.weightKg())).stream()
                .map(reason -> reason.deferral() ? Reason.unnamed(reason.effect(), reason.until()) : reason)
                .map(DeskWarnings::warning)
                .forEach(warnings::add);
        if (intended.volumeMl() != null) {
            volume(warnings, person.weightKg(), intended.volumeMl(), question);
        }
        return List.copyOf(warnings);
    }

    private static DeskWarning warning(Reason reason) {
        return new DeskWarning(
                reason.rule(), reason.text(), reason.arguments(), reason.legalBasis(), reason.confirmed());
    }

    private void volume(List<DeskWarning> warnings, @Nullable BigDecimal weight, int volume, Question question) {
        var amount = BigDecimal.valueOf(volume);
        volumes.limits(weight, question).stream()
                .filter(limit -> amount.compareTo(limit.most()) > 0)
                .map(limit -> warning(limit, weight, volume))
                .forEach(warnings::add);
    }

    private static DeskWarning warning(Volumes.Limit limit, @Nullable BigDecimal weight, int volume) {
        var rule = limit.rule();
        var most = limit.most().setScale(0, RoundingMode.DOWN);
        return switch (rule.code()) {
            case LOW_WEIGHT_VOLUME -> warning(rule, "over_volume_light", known(weight), most, volume);
            case VOLUME_PER_KG -> warning(rule, "over_volume", known(weight), most, volume, rule.amount());
            default -> warning(rule, "over_most", rule.amount(), volume);
        };
    }

    /** A limit by weight holds for a weight alone. */
    private static BigDecimal known(@Nullable BigDecimal weight) {
        return weight == null ? BigDecimal.ZERO : weight;
    }

    private static DeskWarning warning(Rule rule, String text, Object... arguments) {
        return new DeskWarning(rule.code().name(), text, List.of(arguments), rule.legalBasis(), rule.confirmed());
    }
}
