package vn.giothong.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.giothong.club.Club;
import vn.giothong.person.RhD;

/** Makes donors members of clubs: the faithful ones first, a rare group by its blood. */
final class MemberRows {
    static final int OF_FIRST_CLUB = 120;

    private final Connection connection;
    private final Dice dice;
    private final LocalDate today;

    MemberRows(Connection connection, Dice dice, LocalDate today) {
        this.connection = connection;
        this.dice = dice;
        this.today = today;
    }

    void write(PlannedClub first, Story story) throws SQLException {
        try (var rows =
                new Rows(connection, "club_member", "id,club_id,donor_id,joined_on,left_on,leave_reason,version")) {
            var members = new LinkedHashSet<Person>();
            members.add(story.donor);
            story.people.of(first.area()).stream()
                    .filter(person -> person.donations > 1)
                    .sorted(Comparator.comparingInt((Person person) -> -person.donations)
                            .thenComparingInt(person -> person.number))
                    .limit(OF_FIRST_CLUB - 1)
                    .forEach(members::add);
            join(rows, first, members);
            for (var club : story.planned.clubs()) {
                join(rows, club, members(club, story.people));
            }
        }
    }

    private Collection<Person> members(PlannedClub club, People people) {
        if (club.kind() == Club.Kind.RARE_GROUP) {
            return people.everybody().stream()
                    .filter(person -> person.traits.rhD() == RhD.NEGATIVE && person.donations > 0)
                    .toList();
        }
        var givers = people.of(club.area()).stream()
                .filter(person -> person.donations > 0)
                .toList();
        Set<Person> members = new LinkedHashSet<>();
        var wanted = givers.isEmpty() ? 0 : dice.between(15, 60);
        for (int i = 0; i < wanted; i++) {
            members.add(dice.pick(givers));
        }
        return members;
    }

    private void join(Rows rows, PlannedClub club, Collection<Person> members) throws SQLException {
        for (var person : members) {
            var first = person.first;
            var joined = first == null ? today : first.plusDays(dice.between(0, 90));
            var on = joined.isAfter(today) ? today : joined;
            var left = dice.chance(0.05) && on.isBefore(today.minusYears(1)) ? on.plusDays(300) : null;
            rows.add(
                    dice.id(Moments.at(on, 9, 0)),
                    club.id(),
                    person.registered(),
                    on,
                    left,
                    left == null ? null : dice.pick(List.of("Chuyển nơi ở", "Theo nguyện vọng", "Lý do sức khỏe")),
                    0);
        }
    }
}
