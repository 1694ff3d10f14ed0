package vn.giothong.nation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.demo.Dice;
import vn.giothong.demo.Weighted;
import vn.giothong.drive.Registration;

/** Invents ten years of a province: who came to which drive, in the order of the days, so that nobody gives too soon. */
final class Past {
    private static final int YEARS = 10;
    private static final int YEARS_OF_LINES = 2;
    /** Twelve weeks with some days to spare (Circular 26/2013, Annex 1). */
    private static final int PAUSE_DAYS = 90;

    private static final int OLDEST = 60;
    private static final int TRIES = 3;
    private static final double MOST_OF_MEAN = 2.5;
    private static final double AT_COMMUNES = 0.7;
    private static final double DEFERRED = 0.08;
    private static final double ABSENT = 0.1;
    private static final int LARGE_FROM_KG = 52;

    private final List<Giver> givers = new ArrayList<>();
    private final List<HeldDrive> drives = new ArrayList<>();
    private final Weighted<Integer> volumes =
            new Weighted<Integer>().with(250, 45).with(350, 45).with(450, 10);
    private final Weighted<String> reasons = new Weighted<String>()
            .with("LOW_HB", 4)
            .with("BLOOD_PRESSURE", 3)
            .with("WEIGHT", 2)
            .with("OTHER", 1);
    private final List<String> campaigns;
    private final Inventor inventor;
    private final Dice dice;
    private final RowIds ids;
    private final LocalDate until;

    Past(List<String> campaigns, Inventor inventor, Dice dice, RowIds ids, LocalDate until) {
        this.campaigns = campaigns;
        this.inventor = inventor;
        this.dice = dice;
        this.ids = ids;
        this.until = until;
    }

    List<Giver> givers() {
        return givers;
    }

    List<HeldDrive> drives() {
        return drives;
    }

    void of(Province.District district) {
        var known = new ArrayList<Giver>();
        var newcomers = new Parts(district.donors(), Math.max(1, district.drives()));
        var days = days(Math.max(1, district.drives()));
        var mean = (double) district.donations() / days.size();
        var owed = 0.0;
        for (int i = 0; i < days.size(); i++) {
            var drive = drive(district, days.get(i));
            owed += mean;
            for (int n = newcomers.of(i); n > 0; n--) {
                known.add(arrive(district, drive));
            }
            again(drive, known, (int) Math.round(Math.min(owed - drive.gifts.size(), mean * MOST_OF_MEAN)));
            owed -= drive.gifts.size();
            if (drive.lined) {
                miss(drive, known);
            }
            drives.add(drive);
        }
    }

    private List<LocalDate> days(int count) {
        var from = until.minusYears(YEARS).plusDays(1);
        var length = (int) ChronoUnit.DAYS.between(from, until);
        var offsets = new ArrayList<Integer>();
        for (int i = 0; i < count; i++) {
            offsets.add(dice.between(0, length));
        }
        offsets.sort(null);
        return offsets.stream().map(from::plusDays).toList();
    }

    private HeldDrive drive(Province.District district, LocalDate on) {
        var commune = dice.pick(district.communes());
        return new HeldDrive(
                ids.next(),
                dice.chance(AT_COMMUNES) ? commune : district.unit(),
                commune,
                on,
                campaign(),
                on.isAfter(until.minusYears(YEARS_OF_LINES)));
    }

    private @Nullable String campaign() {
        return campaigns.isEmpty() || dice.chance(0.6) ? null : dice.pick(campaigns);
    }

    private Giver arrive(Province.District district, HeldDrive drive) {
        var home = dice.pick(district.communes()).id();
        var giver = new Giver(ids.next(), givers.size(), home, inventor.invent(dice, drive.on));
        givers.add(giver);
        give(giver, drive);
        return giver;
    }

    private void again(HeldDrive drive, List<Giver> known, int wanted) {
        var found = 0;
        for (int tries = wanted * TRIES; found < wanted && tries > 0; tries--) {
            var giver = dice.pick(known);
            if (giver.mayGive(drive.on, PAUSE_DAYS) && giver.traits.birth().ageOn(drive.on) <= OLDEST) {
                give(giver, drive);
                found++;
            }
        }
    }

    private void give(Giver giver, HeldDrive drive) {
        var traits = giver.traits;
        var volume = traits.weightKg().intValue() < LARGE_FROM_KG ? 250 : (int) volumes.pick(dice);
        drive.gifts.add(new HeldDrive.Gift(
                ids.next(),
                ids.next(),
                giver,
                volume,
                giver.donations == 0,
                traits.birth().ageOn(drive.on)));
        giver.gave(drive.on);
    }

    private void miss(HeldDrive drive, List<Giver> known) {
        Set<UUID> there = new HashSet<>();
        drive.gifts.forEach(gift -> there.add(gift.giver().id));
        var gave = drive.gifts.size();
        for (int i = 0; i < gave * (DEFERRED + ABSENT); i++) {
            var giver = dice.pick(known);
            if (there.add(giver.id)) {
                var deferred = i < gave * DEFERRED;
                drive.misses.add(new HeldDrive.Miss(
                        giver,
                        deferred ? Registration.State.DEFERRED : Registration.State.NO_SHOW,
                        deferred ? reasons.pick(dice) : null));
            }
        }
    }
}
