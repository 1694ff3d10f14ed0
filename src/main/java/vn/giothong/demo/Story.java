package vn.giothong.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.drive.Drive;
import vn.giothong.eligibility.Flags;
import vn.giothong.person.PersonName;
import vn.giothong.person.Sex;

/** Everything that happened in the invented province until a day, and what is planned after it; nothing is stored yet. */
final class Story {
    static final String DISTRICT = "524";
    private static final long SEED = 20_200_629L;
    private static final int DONATIONS_OF_DONOR = 4;
    private static final int REST = 100;

    final Dice dice;
    final List<Area> areas;
    final PlannedUnits planned;
    final List<PlannedDrive> drives = new ArrayList<>();
    final List<Line> lines = new ArrayList<>();
    final People people;
    final Person donor;
    private final LocalDate today;

    Story(LocalDate today, Units units, PlannedClub club, Flags flags) {
        this.today = today;
        dice = new Dice(SEED + today.toEpochDay());
        areas = units.areas();
        planned = new PlannedUnits(
                dice, areas, Units.coded(units.on(today), "51").orElseThrow().id());
        people = new People(dice);
        plan(units, club);
        var visits = visits();
        var district = area(DISTRICT);
        donor = people.arrive(
                district,
                visits.isEmpty() ? today : visits.get(0).on(),
                Sex.F,
                today.minusYears(31).withDayOfYear(113),
                new PersonName(DemoAccounts.DONOR_NAME));
        donor.byInvitationAlone = true;
        happen(flags, visits, club.id());
    }

    private Area area(String code) {
        return areas.stream().filter(one -> one.code().equals(code)).findFirst().orElseThrow();
    }

    private void plan(Units units, PlannedClub club) {
        var calendar = new DriveCalendar(dice, units, planned.clubs(), today);
        areas.forEach(area -> drives.addAll(calendar.of(area)));
        var ahead = new DrivesAhead(dice, today);
        drives.addAll(ahead.ofClub(club));
        var district = club.area();
        var commune = district.communes().get(district.communes().size() / 2);
        drives.add(ahead.submittedBy(district, commune, units.on(today).name(commune), 24));
        drives.add(ahead.submittedBy(district, district.id(), district.inSentence(), 27));
        var capital = areas.get(0);
        drives.add(ahead.submittedBy(capital, capital.id(), capital.inSentence(), 25));
        drives.sort(Comparator.comparing(PlannedDrive::on).thenComparing(PlannedDrive::id));
    }

    /** The drives to which the donor of the demonstration came, the oldest first. */
    private List<PlannedDrive> visits() {
        var visits = new ArrayList<PlannedDrive>();
        for (int i = drives.size() - 1; i >= 0 && visits.size() < DONATIONS_OF_DONOR; i--) {
            var drive = drives.get(i);
            var next = visits.isEmpty() ? today : visits.get(0).on();
            if (drive.area().code().equals(DISTRICT)
                    && drive.state() == Drive.State.CLOSED
                    && ChronoUnit.DAYS.between(drive.on(), next) >= REST) {
                visits.add(0, drive);
            }
        }
        return visits;
    }

    private void happen(Flags flags, List<PlannedDrive> visits, UUID club) {
        var turnout = new Turnout(dice, people, flags, today);
        for (var drive : drives) {
            lines.addAll(turnout.of(drive, invited(drive, visits, club)));
        }
    }

    /** The donor gave where it was planned, and has booked for the club's drive of today. */
    private @Nullable Person invited(PlannedDrive drive, List<PlannedDrive> visits, UUID club) {
        var booked = drive.on().equals(today) && club.equals(drive.clubId());
        return booked || visits.contains(drive) ? donor : null;
    }

    Map<UUID, List<Line>> linesByDrive() {
        var byDrive = new HashMap<UUID, List<Line>>();
        lines.forEach(line -> byDrive.computeIfAbsent(line.drive().id(), ignored -> new ArrayList<>())
                .add(line));
        return byDrive;
    }
}
