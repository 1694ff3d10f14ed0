package vn.giothong.nation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import vn.giothong.demo.Dice;
import vn.giothong.demo.InventedNames;
import vn.giothong.demo.Weighted;
import vn.giothong.donor.Occupation;
import vn.giothong.person.Abo;
import vn.giothong.person.Birth;
import vn.giothong.person.RhD;
import vn.giothong.person.Sex;

/** Invents people as a register has them: names, ages, groups, weights and work in their usual shares. */
final class Inventor {
    private static final double MEN = 0.54;
    private static final double BIRTH_DATES = 0.94;
    private static final double PHONES = 0.85;
    private static final double PAPERS = 0.7;
    private static final double RARE = 0.001;

    private final InventedNames names;
    private final Weighted<Abo> groups =
            new Weighted<Abo>().with(Abo.O, 45).with(Abo.B, 30).with(Abo.A, 20).with(Abo.AB, 5);
    private final Weighted<Integer> ages =
            new Weighted<Integer>().with(18, 42).with(25, 32).with(34, 18).with(43, 8);
    private final Weighted<Occupation> work = new Weighted<Occupation>()
            .with(Occupation.PUPIL_STUDENT, 24)
            .with(Occupation.OFFICIAL, 22)
            .with(Occupation.WORKER, 20)
            .with(Occupation.FARMER, 12)
            .with(Occupation.FREELANCE, 11)
            .with(Occupation.ARMED_FORCES, 5)
            .with(Occupation.RELIGIOUS, 1)
            .with(Occupation.OTHER, 5);

    Inventor(InventedNames names) {
        this.names = names;
    }

    /** Somebody who gives for the first time on a day, old and heavy enough for it. */
    Giver.Traits invent(Dice dice, LocalDate day) {
        var sex = dice.chance(MEN) ? Sex.M : Sex.F;
        var age = ages.pick(dice) + dice.between(0, 8);
        var born = day.minusYears(age + 1L).minusDays(dice.between(1, 360));
        return new Giver.Traits(
                names.draw(dice, sex, born.getYear()),
                sex,
                dice.chance(BIRTH_DATES) ? Birth.on(born) : Birth.in(born.getYear()),
                groups.pick(dice),
                dice.chance(RARE) ? RhD.NEGATIVE : RhD.POSITIVE,
                work.pick(dice),
                weight(dice, sex),
                dice.chance(PHONES),
                dice.chance(PAPERS));
    }

    private static BigDecimal weight(Dice dice, Sex sex) {
        var kilograms = sex == Sex.M ? Math.max(46, dice.around(61, 7.5)) : Math.max(43, dice.around(52, 5.5));
        return BigDecimal.valueOf(kilograms).setScale(1, RoundingMode.HALF_UP);
    }
}
