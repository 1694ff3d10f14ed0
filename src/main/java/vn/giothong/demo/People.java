package vn.giothong.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.giothong.donor.Occupation;
import vn.giothong.person.Abo;
import vn.giothong.person.Birth;
import vn.giothong.person.PersonName;
import vn.giothong.person.RhD;
import vn.giothong.person.Sex;

/** Invents donors as a province has them: ages, groups, weights and work in their usual shares. */
final class People {
    /** Phones of this range are given to nobody else here, so that no real list meets an invented person. */
    private static final int FIRST_PHONE = 868_000_000;

    private static final int PHONES = 1_000_000;
    private static final int PHONE_STEP = 7_919;
    private static final int OPENING_UNTIL = 2020;

    private final InventedNames names = new InventedNames();
    private final Weighted<Abo> groups =
            new Weighted<Abo>().with(Abo.O, 45).with(Abo.B, 30).with(Abo.A, 20).with(Abo.AB, 5);
    private final Weighted<Integer> ages = new Weighted<Integer>()
            .with(18, 30)
            .with(25, 32)
            .with(35, 22)
            .with(45, 12)
            .with(52, 4);
    private final Weighted<Occupation> work = new Weighted<Occupation>()
            .with(Occupation.OFFICIAL, 32)
            .with(Occupation.WORKER, 22)
            .with(Occupation.FARMER, 16)
            .with(Occupation.FREELANCE, 14)
            .with(Occupation.ARMED_FORCES, 9)
            .with(Occupation.RELIGIOUS, 2)
            .with(Occupation.OTHER, 5);

    private final Map<String, List<Person>> byArea = new HashMap<>();
    private final List<Person> everybody = new ArrayList<>();
    private final Set<String> papers = new HashSet<>();
    private final Dice dice;

    People(Dice dice) {
        this.dice = dice;
    }

    List<Person> everybody() {
        return everybody;
    }

    List<Person> of(Area area) {
        return byArea.computeIfAbsent(area.code(), ignored -> new ArrayList<>());
    }

    /** Somebody who comes for the first time on a day. */
    Person arrive(Area area, LocalDate day) {
        var sex = dice.chance(0.54) ? Sex.M : Sex.F;
        var age = ages.pick(dice) + dice.between(0, 6);
        var born = day.minusYears(age).minusDays(dice.between(1, 360));
        return arrive(area, day, sex, born, names.draw(dice, sex, born.getYear()));
    }

    Person arrive(Area area, LocalDate day, Sex sex, LocalDate born, PersonName name) {
        var birth = dice.chance(0.94) ? Birth.on(born) : Birth.in(born.getYear());
        var number = everybody.size() + 1;
        var traits = new Person.Traits(
                name,
                sex,
                birth,
                groups.pick(dice),
                dice.chance(0.001) ? RhD.NEGATIVE : RhD.POSITIVE,
                day.getYear() - born.getYear() < 23 && dice.chance(0.55) ? Occupation.PUPIL_STUDENT : work.pick(dice),
                weight(sex),
                dice.chance(0.85) ? phone(number) : null,
                dice.chance(0.7) ? paper(sex, born) : null,
                day.getYear() < OPENING_UNTIL && dice.chance(0.12) ? dice.between(1, 8) : 0,
                0.15 + dice.share() * dice.share() * 0.85);
        var home = area.communes().isEmpty() ? area.id() : dice.pick(area.communes());
        var moment = Moments.at(day, 7, 0);
        var person = new Person(number, traits, area, home, day, moment);
        everybody.add(person);
        of(area).add(person);
        return person;
    }

    private BigDecimal weight(Sex sex) {
        var kilograms = sex == Sex.M ? Math.max(45, dice.around(61, 7.5)) : Math.max(42, dice.around(51, 5.5));
        return BigDecimal.valueOf(kilograms).setScale(1, RoundingMode.HALF_UP);
    }

    private static String phone(int number) {
        return "+84" + (FIRST_PHONE + (int) ((long) number * PHONE_STEP % PHONES));
    }

    /** A personal number as the law makes them: place, century and sex, year, six digits. */
    private @Nullable String paper(Sex sex, LocalDate born) {
        var century = (born.getYear() - 1900) / 100 * 2 + (sex == Sex.M ? 0 : 1);
        var place = dice.chance(0.88) ? "051" : dice.pick(List.of("049", "052", "048", "062", "046"));
        var paper = "%s%d%02d9%05d".formatted(place, century, born.getYear() % 100, dice.between(0, 99_999));
        return papers.add(paper) ? paper : null;
    }
}
