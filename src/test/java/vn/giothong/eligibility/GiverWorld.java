package vn.giothong.eligibility;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import vn.giothong.donor.Component;
import vn.giothong.person.Birth;
import vn.giothong.person.Sex;

/** Whoever wants to give, what is measured on them, and what the law answers. */
final class GiverWorld {
    static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    static final Birth GROWN = Birth.on(LocalDate.of(1990, 5, 6));
    static final Eligibility LAW = new Eligibility(LawRules.book());

    private GiverWorld() {}

    static Giver giver(Sex sex, Birth birth) {
        return new Giver(sex, birth, null, List.of());
    }

    static Giver deferred(String code, LocalDate eventOn) {
        return new Giver(Sex.F, GROWN, null, List.of(Deferred.since(code, eventOn)));
    }

    static Giver gave(Component last, LocalDate on) {
        return new Giver(Sex.F, GROWN, new Flags.Earlier(on, last), List.of());
    }

    static Measures kg(String weight) {
        return Measures.weight(new BigDecimal(weight));
    }

    static String told(Answer answer) {
        return answer.verdict() + " " + answer.notBefore() + " " + answer.maxVolumeMl();
    }

    static Answer wholeBlood(Giver giver, Measures measures) {
        return LAW.answer(giver, new Question(DAY, Component.WHOLE_BLOOD), measures);
    }
}
