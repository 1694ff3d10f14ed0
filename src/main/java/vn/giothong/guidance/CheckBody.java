package vn.giothong.guidance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.donor.Component;
import vn.giothong.eligibility.Deferred;
import vn.giothong.eligibility.Flags;
import vn.giothong.eligibility.Giver;
import vn.giothong.eligibility.Measures;
import vn.giothong.eligibility.Question;
import vn.giothong.eligibility.RuleBook;
import vn.giothong.person.Birth;
import vn.giothong.person.Sex;
import vn.giothong.web.Given;
import vn.giothong.web.Refusal;

/** Somebody whom the register need not know, as described. Weight in kg, haemoglobin and protein in g/L, pressure in mmHg. */
record CheckBody(
        @Nullable LocalDate birthDate,
        @Nullable Integer birthYear,
        @Nullable Sex sex,
        @Nullable BigDecimal weightKg,
        @Nullable Integer haemoglobinGPerL,
        @Nullable Integer systolic,
        @Nullable Integer diastolic,
        @Nullable Integer pulse,
        @Nullable BigDecimal weightLossPercent,
        @Nullable Integer proteinGPerL,
        @Nullable Integer plateletsGigaPerL,
        @Nullable Gift lastDonation,
        @Nullable List<Stated> deferrals,
        @Nullable LocalDate on,
        @Nullable Component component,
        @Nullable UUID collectorId) {
    /** The donation given last. */
    record Gift(@Nullable LocalDate date, @Nullable Component component) {}

    /** A reason to defer and the day of its event. */
    record Stated(@Nullable String code, @Nullable LocalDate eventOn) {}

    /** A warning that defers nobody. */
    private static final String OCCUPATION = "OCCUPATION";

    Question question() {
        return new Question(Plausible.asked(Given.value("on", on)), Given.value("component", component), collectorId);
    }

    Measures measures() {
        return new Measures(
                Given.value("weightKg", Plausible.weight(weightKg)),
                Plausible.between("haemoglobinGPerL", haemoglobinGPerL, 30, 250),
                Plausible.between("systolic", systolic, 50, 300),
                Plausible.between("diastolic", diastolic, 20, 200),
                Plausible.between("pulse", pulse, 20, 250),
                Plausible.between("weightLossPercent", weightLossPercent, 0, 90),
                Plausible.between("proteinGPerL", proteinGPerL, 10, 200),
                Plausible.between("plateletsGigaPerL", plateletsGigaPerL, 1, 2000));
    }

    Giver giver(RuleBook rules) {
        var day = Plausible.asked(Given.value("on", on));
        var birth = birth(day);
        return new Giver(
                Given.value("sex", sex),
                birth,
                last(day, birth),
                deferred(rules, day),
                stated().stream().anyMatch(one -> OCCUPATION.equals(one.code())));
    }

    private Birth birth(LocalDate day) {
        if (birthDate == null && birthYear != null) {
            return Birth.in(Plausible.born(birthYear, day));
        }
        return Birth.on(Plausible.born(Given.value("birthDate", birthDate), day));
    }

    private Flags.@Nullable Earlier last(LocalDate day, Birth birth) {
        if (lastDonation == null) {
            return null;
        }
        var date = Plausible.happened("lastDonation.date", Given.value("lastDonation.date", lastDonation.date()), day);
        if (birth.oldestAgeOn(date) < 0 || date.getYear() < birth.year()) {
            throw Refusal.at("lastDonation.date", "eligibility_event", day);
        }
        return new Flags.Earlier(date, Given.value("lastDonation.component", lastDonation.component()));
    }

    private List<Stated> stated() {
        return deferrals == null ? List.of() : Given.several("deferrals", deferrals);
    }

    private List<Deferred> deferred(RuleBook rules, LocalDate day) {
        var found = new ArrayList<Deferred>();
        for (int i = 0; i < stated().size(); i++) {
            var one = stated().get(i);
            var field = "deferrals[" + i + "].";
            var code = Given.value(field + "code", one.code());
            if (!code.equals(OCCUPATION)) {
                found.add(deferred(rules, day, code, one.eventOn(), field));
            }
        }
        return found;
    }

    private static Deferred deferred(
            RuleBook rules, LocalDate day, String code, @Nullable LocalDate eventOn, String field) {
        if (!rules.knows(code)) {
            throw Refusal.badRequest(field + "code", "eligibility_code");
        }
        var dated = rules.deferral(code, day, null)
                .filter(rule -> rule.length().dated())
                .isPresent();
        if (dated || eventOn != null) {
            var event = Given.value(field + "eventOn", eventOn);
            return Deferred.since(code, Plausible.happened(field + "eventOn", event, day));
        }
        return new Deferred(code, day, null, false, null);
    }
}
