package vn.giothong.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Volunteer teams in some communes of each district and the visits they made in the last year and a half. */
final class CareRows {
    private static final double CONFIRMED = 0.3;
    private static final double BUSY = 0.75;
    private static final int MONTHS = 18;

    private final Connection connection;
    private final Dice dice;
    private final LocalDate today;
    private final UUID by;

    CareRows(Connection connection, Dice dice, LocalDate today, Cast cast) {
        this.connection = connection;
        this.dice = dice;
        this.today = today;
        this.by = cast.district();
    }

    void write(Story story) throws SQLException {
        var teams = new CareTeamRows(connection, dice, today).write();
        visit(teams, story);
        confirm();
        goals(story.areas);
    }

    private void visit(List<CareTeamRows.Team> teams, Story story) throws SQLException {
        var near = story.people.of(areaOf(story));
        try (var rows = new CareVisitRows(connection, dice, by)) {
            for (var team : teams) {
                var own = team.equals(teams.get(teams.size() - 1));
                var busy = own || dice.chance(BUSY);
                for (int month = MONTHS; month >= 0; month--) {
                    var on = today.minusMonths(month).minusDays(dice.between(0, 20));
                    if (on.isBefore(team.since()) || !dice.chance(busy ? 0.8 : 0.15)) {
                        continue;
                    }
                    @Nullable
                    UUID donor = own && dice.chance(0.3) ? dice.pick(near).registered() : null;
                    rows.done(team.id(), team.communeId(), on, pick(team.volunteers()), donor);
                }
            }
            var own = teams.get(teams.size() - 1);
            rows.ahead(own.id(), own.communeId(), today, own.volunteers());
            rows.ahead(own.id(), own.communeId(), today.plusDays(9), own.volunteers());
        }
    }

    private static Area areaOf(Story story) {
        return story.areas.stream()
                .filter(area -> area.code().equals(Story.DISTRICT))
                .findFirst()
                .orElseThrow();
    }

    private List<UUID> pick(List<UUID> volunteers) {
        return volunteers.stream().filter(ignored -> dice.chance(0.6)).toList();
    }

    private void confirm() throws SQLException {
        try (var query = connection.prepareStatement("select id from health_station order by id");
                var found = query.executeQuery();
                var update = connection.prepareStatement("update health_station set confirmed = true where id = ?")) {
            while (found.next()) {
                if (dice.chance(CONFIRMED)) {
                    update.setBytes(1, found.getBytes(1));
                    update.addBatch();
                }
            }
            update.executeBatch();
        }
    }

    /** In this year more than half of the communes of a district are to have a team. */
    private void goals(List<Area> areas) throws SQLException {
        try (var rows = new Rows(connection, "care_goal", "id,goal_year,chapter_id,communes,set_at,set_by")) {
            var at = Moments.at(LocalDate.of(today.getYear(), 1, 15), 9, 0);
            for (var area : areas) {
                if (!area.communes().isEmpty()) {
                    rows.add(
                            dice.id(at),
                            today.getYear(),
                            area.id(),
                            (area.communes().size() * 6 + 9) / 10,
                            at,
                            by);
                }
            }
        }
    }
}
