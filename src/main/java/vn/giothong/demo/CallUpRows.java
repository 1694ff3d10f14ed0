package vn.giothong.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.giothong.person.RhD;

/** One emergency of yesterday: rare blood that the district called for, and what three donors answered. */
final class CallUpRows {
    private static final String[] ANSWERS = {"YES", "NO", "NO_ANSWER"};

    private final Connection connection;
    private final Dice dice;
    private final LocalDate today;

    CallUpRows(Connection connection, Dice dice, LocalDate today) {
        this.connection = connection;
        this.dice = dice;
        this.today = today;
    }

    void write(PlannedClub club, Story story, Cast cast) throws SQLException {
        var begun = Moments.at(today.minusDays(1), 14, 0);
        var by = Moments.at(today.minusDays(1), 20, 0);
        var id = dice.id(begun);
        try (var rows = new Rows(
                connection, "call_up", "id,chapter_id,rh_d,needed_units,radius,needed_by,created_at,created_by")) {
            rows.add(id, club.area().id(), RhD.NEGATIVE, 2, 1, by, begun, cast.district());
        }
        var rare = story.people.of(club.area()).stream()
                .filter(person -> person.traits.rhD() == RhD.NEGATIVE)
                .limit(ANSWERS.length)
                .toList();
        try (var rows = new Rows(
                connection,
                "call_up_call",
                "id,call_up_id,donor_id,called_at,called_by,answer,answered_at,answered_by,arrives_by,version")) {
            for (int i = 0; i < rare.size(); i++) {
                var called = begun.plusSeconds(600L * (i + 1));
                @Nullable Object arrives = i == 0 ? by : null;
                var answered = called.plusSeconds(120);
                var donor = rare.get(i).registered();
                rows.add(
                        dice.id(called),
                        id,
                        donor,
                        called,
                        cast.district(),
                        ANSWERS[i],
                        answered,
                        cast.district(),
                        arrives,
                        0);
            }
        }
    }
}
