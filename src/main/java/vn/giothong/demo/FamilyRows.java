package vn.giothong.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A few households of two, with the donor of the demonstration in the first. */
final class FamilyRows {
    private static final int HOUSEHOLDS = 6;

    private final Connection connection;
    private final Dice dice;
    private final LocalDate today;

    FamilyRows(Connection connection, Dice dice, LocalDate today) {
        this.connection = connection;
        this.dice = dice;
        this.today = today;
    }

    void write(PlannedClub club, Story story, Cast cast) throws SQLException {
        var people = new ArrayList<Person>(List.of(story.donor));
        story.people.of(club.area()).stream()
                .filter(person -> person.donations > 1 && person != story.donor)
                .limit(2L * HOUSEHOLDS - 1)
                .forEach(people::add);
        var made = Moments.at(today.minusDays(60), 9, 0);
        var written = people.size() / 2;
        var ids = Stream.generate(() -> dice.id(made)).limit(written).toList();
        try (var rows = new Rows(connection, "household", "id,code,name,created_at,created_by")) {
            for (int i = 0; i < written; i++) {
                var code = String.format(Locale.ROOT, "GD-%05d", i + 1);
                var name = "Gia đình " + people.get(2 * i).traits.name().full();
                rows.add(ids.get(i), code, name, made, cast.district());
            }
        }
        try (var rows = new Rows(
                connection, "household_member", "id,household_id,donor_id,relation,joined_on,left_on,version")) {
            for (int i = 0; i < 2 * written; i++) {
                var relation = i % 2 == 0 ? "HEAD" : "SPOUSE";
                var donor = people.get(i).registered();
                rows.add(dice.id(made), ids.get(i / 2), donor, relation, LocalDate.of(2018, 1, 1), null, 0);
            }
        }
        try (var next = connection.prepareStatement("update household_sequence set next_number = ? where id = 1")) {
            next.setInt(1, written + 1);
            next.executeUpdate();
        }
    }
}
