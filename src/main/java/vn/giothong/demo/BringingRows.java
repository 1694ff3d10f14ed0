package vn.giothong.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Who brought whom: those who were nominated for it in past years, and those who come near it this year. */
final class BringingRows {
    private static final int NOMINATED = 24;
    private static final List<Integer> THIS_YEAR = List.of(104, 97, 71, 52, 48, 33, 20, 12, 7, 3);

    /** Somebody who brought so many people in the year up to a day. */
    record Mobiliser(Person person, int people, LocalDate until) {}

    private final Connection connection;
    private final Dice dice;
    private final Cast cast;

    BringingRows(Connection connection, Dice dice, Cast cast) {
        this.connection = connection;
        this.dice = dice;
        this.cast = cast;
    }

    /** The same people every time that a story is told. */
    static List<Mobiliser> nominated(Story story, LocalDate today) {
        var people = active(story).limit(NOMINATED).toList();
        var found = new ArrayList<Mobiliser>();
        for (int n = 0; n < people.size(); n++) {
            found.add(
                    new Mobiliser(people.get(n), 50 + 13 * (n % 6), LocalDate.of(today.getYear() - 1 - n % 3, 12, 20)));
        }
        return found;
    }

    private static Stream<Person> active(Story story) {
        return story.people.everybody().stream().filter(person -> person.donations > 3);
    }

    void write(Story story, LocalDate today) throws SQLException {
        var mobilisers = new ArrayList<>(nominated(story, today));
        var others = active(story).skip(NOMINATED).limit(THIS_YEAR.size()).toList();
        for (int n = 0; n < others.size(); n++) {
            mobilisers.add(new Mobiliser(others.get(n), THIS_YEAR.get(n), today));
        }
        try (var rows = new Rows(connection, "bringing", "id,registration_id,donor_id,told_at,told_by")) {
            Set<UUID> taken = new HashSet<>();
            for (var mobiliser : mobilisers) {
                write(rows, mobiliser, story.lines, taken);
            }
        }
    }

    /** People of the own area before others, each once. */
    private void write(Rows rows, Mobiliser mobiliser, List<Line> lines, Set<UUID> taken) throws SQLException {
        Set<Person> brought = new HashSet<>(Set.of(mobiliser.person()));
        var free = lines.stream()
                .filter(line -> line.gift() != null && !taken.contains(line.id()))
                .filter(line -> line.drive().on().getYear() == mobiliser.until().getYear())
                .filter(line -> !line.drive().on().isAfter(mobiliser.until()))
                .sorted(Comparator.comparing((Line line) -> !line.person().area.equals(mobiliser.person().area)))
                .filter(line -> brought.add(line.person()))
                .limit(mobiliser.people())
                .toList();
        for (var line : free) {
            var at = Moments.at(line.drive().on(), 7, 0);
            rows.add(dice.id(at), line.id(), mobiliser.person().registered(), at, cast.club());
            taken.add(line.id());
        }
    }
}
