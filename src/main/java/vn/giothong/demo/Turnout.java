package vn.giothong.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giothong.donor.Component;
import vn.giothong.drive.Registration;
import vn.giothong.eligibility.Flag;
import vn.giothong.eligibility.Flags;

/** Who comes to a drive and how it ends for each, as drives go: most give, some are deferred, some stay away. Drives come in the order of their days. */
final class Turnout {
    private static final int INTERVAL_DAYS = 84;
    private static final double GIVING = 0.84;
    private static final double NEW_SHARE = 0.19;
    private static final BigDecimal LIGHT = BigDecimal.valueOf(45);
    private static final BigDecimal MIDDLE = BigDecimal.valueOf(50);

    private final Weighted<String> reasons = new Weighted<String>()
            .with("LOW_HB", 34)
            .with("BLOOD_PRESSURE", 30)
            .with("WEIGHT", 8)
            .with("SMALL_VEIN", 8)
            .with("INTERVAL", 4)
            .with("OTHER", 10)
            .with("DIS_4W", 4)
            .with("TATTOO", 2);
    private final Dice dice;
    private final People people;
    private final Flags flags;
    private final LocalDate today;
    private int certificates;

    Turnout(Dice dice, People people, Flags flags, LocalDate today) {
        this.dice = dice;
        this.people = people;
        this.flags = flags;
        this.today = today;
    }

    /** The lines of a drive; somebody invited comes in any case and gives. */
    List<Line> of(PlannedDrive drive, @Nullable Person invited) {
        var held = drive.held(today);
        if (!held && !drive.awaited(today)) {
            return List.of();
        }
        var wanted = held ? drive.target() * (0.85 + dice.share() * 0.3) / GIVING : drive.target() * 0.6;
        var comers = comers(drive, (int) Math.round(wanted), invited);
        var lines = new ArrayList<Line>();
        for (var person : comers) {
            var number = lines.size() + 1;
            lines.add(held ? ended(drive, person, number, person == invited) : booked(drive, person, number));
        }
        return lines;
    }

    private Collection<Person> comers(PlannedDrive drive, int wanted, @Nullable Person invited) {
        var comers = new LinkedHashSet<Person>();
        if (invited != null) {
            comers.add(invited);
        }
        var known = people.of(drive.area());
        var again = (int) Math.round(wanted * (1 - NEW_SHARE));
        for (int i = 0; i < wanted * 12 && comers.size() < again && !known.isEmpty(); i++) {
            var person = dice.pick(known);
            if (comes(person, drive.on())) {
                comers.add(person);
            }
        }
        while (comers.size() < wanted) {
            comers.add(people.arrive(drive.area(), drive.on()));
        }
        comers.forEach(person -> person.seen = drive.on());
        return comers;
    }

    /** Most keep the interval, few forget it; who stayed away for years seldom comes again. */
    private boolean comes(Person person, LocalDate on) {
        var age = person.traits.birth().ageOn(on);
        var last = person.last;
        var away = ChronoUnit.DAYS.between(person.seen, on);
        if (person.byInvitationAlone
                || age < 18
                || age >= 60
                || away <= 0
                || (person.deferredUntil != null && person.deferredUntil.isAfter(on))) {
            return false;
        }
        if (last != null && ChronoUnit.DAYS.between(last, on) < INTERVAL_DAYS) {
            return ChronoUnit.DAYS.between(last, on) > 60 && dice.chance(0.01);
        }
        return dice.chance(away > 900 ? person.traits.habit() * 0.1 : person.traits.habit());
    }

    private Line booked(PlannedDrive drive, Person person, int number) {
        return new Line(
                dice.id(Moments.at(drive.on().minusDays(6), 20, 0)),
                drive,
                person,
                number,
                Registration.State.BOOKED,
                null,
                null);
    }

    private Line ended(PlannedDrive drive, Person person, int number, boolean surely) {
        var id = dice.id(Moments.at(drive.on(), 7, 30));
        var lot = surely ? 1 : dice.share();
        if (lot < 0.04) {
            return new Line(id, drive, person, number, Registration.State.NO_SHOW, null, null);
        }
        if (lot < 1 - GIVING) {
            var refused = refused(drive.on());
            person.deferredUntil = refused.until();
            return new Line(id, drive, person, number, Registration.State.DEFERRED, null, refused);
        }
        var gift = gift(drive, person);
        person.gave(drive.on());
        return new Line(id, drive, person, number, Registration.State.DONATED, gift, null);
    }

    private Line.Refused refused(LocalDate on) {
        var reason = reasons.pick(dice);
        return switch (reason) {
            case "DIS_4W", "LOW_HB" -> new Line.Refused(reason, on.plusWeeks(4));
            case "TATTOO" -> new Line.Refused(reason, on.plusMonths(6));
            default -> new Line.Refused(reason, null);
        };
    }

    private Line.Gift gift(PlannedDrive drive, Person person) {
        var traits = person.traits;
        var volume = volume(traits.weightKg());
        var gift = new Flags.Gift(drive.on(), volume, traits.weightKg(), traits.sex(), traits.birth(), false);
        var last = person.last;
        var found = flags.of(gift, last == null ? null : new Flags.Earlier(last, Component.WHOLE_BLOOD));
        var day = drive.on();
        certificates++;
        return new Line.Gift(
                volume,
                "%s9%02d%02d%02d%05d"
                        .formatted(
                                drive.area().code(),
                                day.getYear() % 100,
                                day.getMonthValue(),
                                day.getDayOfMonth(),
                                certificates % 100_000),
                "QN%02d-%07d".formatted(day.getYear() % 100, certificates),
                person.donations == 0 && traits.openingCount() == 0,
                traits.birth().ageOn(day),
                Flag.join(found));
    }

    private int volume(BigDecimal weightKg) {
        if (weightKg.compareTo(LIGHT) < 0) {
            return 250;
        }
        if (weightKg.compareTo(MIDDLE) < 0) {
            return dice.chance(0.6) ? 250 : 350;
        }
        return dice.chance(0.14) ? 450 : dice.chance(0.75) ? 350 : 250;
    }
}
