package vn.giothong.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.donor.Component;
import vn.giothong.donor.Evidence;
import vn.giothong.recognition.CaseState;
import vn.giothong.recognition.ladder.AwardRule;
import vn.giothong.recognition.ladder.Climb;
import vn.giothong.recognition.ladder.Gift;
import vn.giothong.recognition.ladder.History;
import vn.giothong.recognition.ladder.Ladder;
import vn.giothong.recognition.ladder.Opening;

/**
 * The awards of the invented people: those of past years given at the ceremonies of June and December, the certificate of the first
 * donation on the spot, and the latest ones still on their way.
 */
final class AwardRows implements AutoCloseable {
    private static final LocalDate COUNTED_UNTIL = LocalDate.of(2017, 12, 31);
    private static final List<CaseState> WAY = List.of(
            CaseState.DETECTED,
            CaseState.PROPOSED,
            CaseState.VERIFIED,
            CaseState.REVIEWED,
            CaseState.SUBMITTED,
            CaseState.DECIDED,
            CaseState.HANDED_OVER);
    private static final int FRESH_DAYS = 21;
    private static final double STUCK = 0.03;

    /** Where a case stands, and the day of each step it took. */
    private record Way(CaseState state, Map<CaseState, LocalDate> days) {
        LocalDate last(LocalDate reached) {
            return days.getOrDefault(state, reached);
        }
    }

    private final Rows cases;
    private final Rows steps;
    private final List<Object[]> taken = new ArrayList<>();
    private final Dice dice;
    private final Cast cast;
    private final LocalDate today;

    AwardRows(Connection connection, Dice dice, Cast cast, LocalDate today) throws SQLException {
        this.dice = dice;
        this.cast = cast;
        this.today = today;
        cases = new Rows(
                connection,
                "award_case",
                "id,rule_code,rule_id,subject_kind,subject_id,threshold,award_year,award,chapter_id,amount,reached_on,due_by,"
                        + "state,since_on,opened_at,proposed_by,decision_number,decided_on,signer,decided_level,handed_on,"
                        + "handed_by,receipt,version");
        steps = new Rows(connection, "award_case_step", "id,case_id,state,taken_on,taken_at,taken_by,taken_name");
    }

    void write(AwardRule rule, Story story) throws SQLException {
        var given = new HashMap<UUID, List<Gift>>();
        for (var line : story.lines) {
            if (line.gift() != null) {
                given.computeIfAbsent(line.person().registered(), ignored -> new ArrayList<>())
                        .add(gift(line));
            }
        }
        var ladder = new Ladder(rule);
        for (var person : story.people.everybody()) {
            var gifts = given.getOrDefault(person.registered(), List.of());
            var climb = ladder.climb(History.of(gifts, opening(person)), today);
            for (var reached : climb.reached()) {
                write(rule, person, reached, climb.total(), 0);
            }
        }
    }

    /** Whom somebody nominated in a year for the people that he or she brought. */
    void nominate(AwardRule rule, Person person, int amount, LocalDate on) throws SQLException {
        for (var step : new Ladder(rule).reachedBy(amount)) {
            write(rule, person, new Climb.Reached(step, on, null), amount, on.getYear());
        }
    }

    private static Gift gift(Line line) {
        var person = line.person();
        return new Gift(
                line.id(),
                person.registered(),
                line.drive().on(),
                Component.WHOLE_BLOOD,
                Evidence.A,
                person.traits.sex(),
                Gift.Standing.LIVE);
    }

    private static @Nullable Opening opening(Person person) {
        var count = person.traits.openingCount();
        return count == 0 ? null : new Opening(count, Evidence.C, COUNTED_UNTIL);
    }

    private void write(AwardRule rule, Person person, Climb.Reached reached, int total, int year) throws SQLException {
        var step = reached.step();
        var way = step.threshold() == 1 ? onTheSpot(reached.on()) : way(reached.on());
        var opened = Moments.at(reached.on(), 11, 30);
        var id = dice.id(opened);
        var decided = way.days().get(CaseState.DECIDED);
        var handed = way.days().get(CaseState.HANDED_OVER);
        var central = step.threshold() >= 30;
        cases.add(
                id,
                rule.code(),
                rule.id(),
                rule.subject(),
                person.registered(),
                step.threshold(),
                year,
                step.award(),
                person.chapterId,
                total,
                reached.on(),
                reached.on().plusDays(rule.dueDays()),
                way.state(),
                way.last(reached.on()),
                opened,
                way.days().containsKey(CaseState.PROPOSED) ? cast.district() : null,
                decided == null ? null : number(step.threshold(), decided),
                decided,
                decided == null ? null : central ? "Nguyễn Thị Xuân Thu" : "Đặng Ngọc Dũng",
                decided == null
                        ? null
                        : step.authority(decided)
                                .map(authority -> authority.level().name())
                                .orElse(null),
                handed,
                handed == null ? null : "Hội Chữ thập đỏ",
                null,
                0);
        new TreeMap<>(way.days()).forEach((state, on) -> step(id, state, on));
    }

    private static String number(int threshold, LocalDate decided) {
        return threshold == 1 ? "GCN " + decided.getYear() : (threshold * 7) + "/QĐ-KT-" + decided.getYear();
    }

    private void step(UUID caseId, CaseState state, LocalDate on) {
        // steps of one day stand in their order
        Instant at = Moments.at(on, 12, WAY.indexOf(state));
        var proposed = state == CaseState.PROPOSED;
        taken.add(new Object[] {
            dice.id(at),
            caseId,
            state,
            on,
            at,
            proposed ? cast.district() : cast.province(),
            proposed ? "Nguyễn Văn Long" : "Phạm Thị Thanh Hà"
        });
    }

    /** The certificate and the badge of the first donation are given where it is made. */
    private Way onTheSpot(LocalDate on) {
        if (on.isAfter(today.minusDays(FRESH_DAYS)) && dice.chance(0.3)) {
            return new Way(CaseState.DETECTED, Map.of());
        }
        return new Way(CaseState.HANDED_OVER, Map.of(CaseState.DECIDED, on, CaseState.HANDED_OVER, on));
    }

    private Way way(LocalDate on) {
        var ceremony = ceremonyAfter(on.plusDays(FRESH_DAYS));
        if (ceremony.isBefore(today) && !dice.chance(STUCK)) {
            return new Way(
                    CaseState.HANDED_OVER,
                    Map.of(
                            CaseState.PROPOSED, on.plusDays(dice.between(3, 14)),
                            CaseState.DECIDED, ceremony.minusDays(7),
                            CaseState.HANDED_OVER, ceremony));
        }
        return onItsWay(on, dice.between(0, 4));
    }

    private Way onItsWay(LocalDate on, int steps) {
        var days = new EnumMap<CaseState, LocalDate>(CaseState.class);
        var day = on;
        var state = CaseState.DETECTED;
        for (int i = 1; i <= steps; i++) {
            day = day.plusDays(dice.between(2, 12));
            if (day.isAfter(today)) {
                break;
            }
            state = WAY.get(i);
            days.put(state, day);
        }
        return new Way(state, days);
    }

    private static LocalDate ceremonyAfter(LocalDate day) {
        var june = LocalDate.of(day.getYear(), 6, 14);
        var december = LocalDate.of(day.getYear(), 12, 27);
        if (!june.isBefore(day)) {
            return june;
        }
        return december.isBefore(day) ? june.plusYears(1) : december;
    }

    /** The steps point to their cases, which are written first. */
    @Override
    public void close() throws SQLException {
        try (steps) {
            cases.close();
            for (var one : taken) {
                steps.add(one);
            }
        }
    }
}
