package vn.giothong.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.chapter.ChapterTree;
import vn.giothong.chapter.Level;
import vn.giothong.drive.Drive;

/** The drives that every district holds year by year, each hosted by a unit that stood on its day. */
final class DriveCalendar {
    static final int FIRST_YEAR = 2018;
    static final int WEEKS_AHEAD = 4;

    /** About a fifth of the units that the province gathered in these years; later years like the last. */
    private static final List<Integer> UNITS = List.of(2_500, 2_600, 2_400, 2_700, 3_000, 3_300, 3_700, 3_800);

    private static final LocalDate LOCKED_DOWN = LocalDate.of(2021, 7, 10);
    private static final LocalDate OPENED_AGAIN = LocalDate.of(2021, 9, 20);
    private static final String TRA_BONG = "525";
    private static final String TAY_TRA = "526";

    private final Dice dice;
    private final Units units;
    private final List<PlannedClub> clubs;
    private final LocalDate today;

    DriveCalendar(Dice dice, Units units, List<PlannedClub> clubs, LocalDate today) {
        this.dice = dice;
        this.units = units;
        this.clubs = clubs;
        this.today = today;
    }

    List<PlannedDrive> of(Area area) {
        var drives = new ArrayList<PlannedDrive>();
        for (int year = FIRST_YEAR; year <= today.plusWeeks(WEEKS_AHEAD).getYear(); year++) {
            for (int turn = 0; turn < area.drives(); turn++) {
                var on = day(area, year, turn);
                if (on.getYear() == year && on.isBefore(today.plusWeeks(WEEKS_AHEAD))) {
                    drives.add(drive(area, on, turn));
                }
            }
        }
        return drives;
    }

    /** Spread over the year, at weekends mostly; today belongs to one drive alone. */
    private LocalDate day(Area area, int year, int turn) {
        var every = 365.0 / area.drives();
        var start = Integer.parseInt(area.code()) * 7 % 40;
        var on = LocalDate.ofYearDay(year, 1).plusDays((long) (turn * every) + start + dice.between(0, 12));
        var moved = dice.chance(0.6) ? on.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)) : on;
        return moved.equals(today) ? moved.minusDays(1) : moved;
    }

    private PlannedDrive drive(Area area, LocalDate on, int turn) {
        var tree = units.on(on);
        var club = turn % 2 == 1 ? club(area, on, tree) : null;
        var host = club == null ? host(area, tree, turn) : club.chapterId();
        var place = club == null ? sentence(tree.name(host)) : club.name();
        var season = Season.on(on);
        var name = season.map(found -> "%s %d – %s".formatted(found.name(), on.getYear(), place))
                .orElseGet(() -> "Hiến máu tình nguyện %s, đợt %d năm %d".formatted(place, turn + 1, on.getYear()));
        var venue = dice.pick(List.of("Trung tâm Y tế ", "Nhà văn hóa ", "Hội trường UBND ")) + area.inSentence();
        return new PlannedDrive(
                dice.id(Moments.at(on.minusDays(30), 9, 0)),
                area,
                host,
                club == null ? null : club.id(),
                commune(area, tree),
                name,
                venue,
                on,
                target(area, on.getYear()),
                season.map(Season::campaign).orElse(null),
                state(on),
                lockedDown(on) ? "Tạm dừng vì dịch COVID-19" : null,
                dice.chance(0.8));
    }

    private static String sentence(String unit) {
        return unit.substring(0, 1).toLowerCase(Locale.ROOT) + unit.substring(1);
    }

    private Drive.State state(LocalDate on) {
        if (lockedDown(on)) {
            return Drive.State.CANCELLED;
        }
        return on.isBefore(today) ? Drive.State.CLOSED : Drive.State.APPROVED;
    }

    private static boolean lockedDown(LocalDate on) {
        return on.isAfter(LOCKED_DOWN) && on.isBefore(OPENED_AGAIN);
    }

    static int target(Area area, int year) {
        var ofYear = UNITS.get(Math.min(UNITS.size() - 1, Math.max(0, year - FIRST_YEAR)));
        return (int) Math.round(ofYear * area.share() / area.drives() / 5) * 5;
    }

    private @Nullable PlannedClub club(Area area, LocalDate on, ChapterTree tree) {
        var able = clubs.stream()
                .filter(club -> club.area().equals(area) && club.foundedOn().isBefore(on))
                .filter(club -> tree.find(club.chapterId()).isPresent())
                .toList();
        return able.isEmpty() ? null : dice.pick(able);
    }

    private UUID host(Area area, ChapterTree tree, int turn) {
        var district = area.code().equals(TRA_BONG) && turn % 2 == 1
                ? Units.coded(tree, TAY_TRA).map(ChapterTree.Node::id).orElse(area.id())
                : area.id();
        var standing = tree.find(district).isPresent() ? district : predecessor(area, tree);
        if (turn % 3 != 2) {
            return standing;
        }
        var commune = commune(area, tree);
        return commune == null ? standing : commune;
    }

    /** The unit that bore the district's code on a day before the district itself was made. */
    private static UUID predecessor(Area area, ChapterTree tree) {
        return Units.coded(tree, area.code()).map(ChapterTree.Node::id).orElse(area.id());
    }

    private @Nullable UUID commune(Area area, ChapterTree tree) {
        var communes = tree.children(predecessor(area, tree)).stream()
                .filter(node -> node.level() == Level.COMMUNE)
                .map(ChapterTree.Node::id)
                .toList();
        return communes.isEmpty() ? null : dice.pick(communes);
    }
}
