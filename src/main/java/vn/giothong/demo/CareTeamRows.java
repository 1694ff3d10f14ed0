package vn.giothong.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.giothong.database.Ids;
import vn.giothong.person.Sex;

/** Volunteer teams at some health stations, beside the one whose leader has an account, and their members. */
final class CareTeamRows {
    /** A team with its members, the leader first. */
    record Team(UUID id, UUID communeId, LocalDate since, List<UUID> volunteers) {}

    private record Station(UUID id, UUID communeId, String name) {}

    private static final double SPREAD = 0.45;

    private final Connection connection;
    private final Dice dice;
    private final InventedNames names = new InventedNames();
    private final LocalDate today;

    CareTeamRows(Connection connection, Dice dice, LocalDate today) {
        this.connection = connection;
        this.dice = dice;
        this.today = today;
    }

    /** That of the account is the last. */
    List<Team> write() throws SQLException {
        var teams = found();
        teams.add(first());
        recruit(teams);
        return teams;
    }

    /** Codes go on after the last that was taken. */
    private List<Team> found() throws SQLException {
        var teams = new ArrayList<Team>();
        var taken = taken();
        try (var rows = new Rows(
                connection,
                "care_team",
                "id,code,name,chapter_id,health_station_id,founded_on,decision_number,created_at,version")) {
            for (var station : stations()) {
                if (!dice.chance(SPREAD)) {
                    continue;
                }
                var since = today.minusDays(dice.between(30, 1_800));
                var team = new Team(dice.id(Moments.at(since, 8, 0)), station.communeId(), since, new ArrayList<>());
                teams.add(team);
                rows.add(
                        team.id(),
                        "DTN-%04d".formatted(taken + teams.size()),
                        "Đội tình nguyện " + station.name(),
                        station.communeId(),
                        station.id(),
                        since,
                        "%d/QĐ-CTĐ".formatted(dice.between(3, 90)),
                        Moments.at(since, 8, 0),
                        0);
            }
        }
        try (var update = connection.prepareStatement("update care_team_code_sequence set taken = ? where id = 1")) {
            update.setLong(1, taken + teams.size());
            update.executeUpdate();
        }
        return teams;
    }

    private long taken() throws SQLException {
        try (var query = connection.prepareStatement("select taken from care_team_code_sequence where id = 1");
                var found = query.executeQuery()) {
            if (!found.next()) {
                throw new IllegalStateException("The codes of teams have no beginning");
            }
            return found.getLong(1);
        }
    }

    private List<Station> stations() throws SQLException {
        var stations = new ArrayList<Station>();
        try (var query = connection.prepareStatement("select s.id, s.chapter_id, s.name from health_station s"
                        + " where s.id not in (select t.health_station_id from care_team t) order by s.id");
                var found = query.executeQuery()) {
            while (found.next()) {
                stations.add(new Station(Ids.of(found.getBytes(1)), Ids.of(found.getBytes(2)), found.getString(3)));
            }
        }
        return stations;
    }

    /** The team whose leader has an account. */
    private Team first() throws SQLException {
        try (var query = connection.prepareStatement(
                        "select t.id, t.chapter_id, t.founded_on, m.volunteer_id from care_team t"
                                + " join care_member m on m.team_id = t.id where t.code = 'DTN-0001'");
                var found = query.executeQuery()) {
            if (!found.next()) {
                throw new IllegalStateException("The first team is missing");
            }
            return new Team(
                    Ids.of(found.getBytes(1)),
                    Ids.of(found.getBytes(2)),
                    found.getObject(3, LocalDate.class),
                    new ArrayList<>(List.of(Ids.of(found.getBytes(4)))));
        }
    }

    private void recruit(List<Team> teams) throws SQLException {
        // closed in the other order: people are stored before what points to them
        try (var trainings = new Rows(
                        connection, "care_training", "id,team_id,volunteer_id,topic,held_on,hours,created_at");
                var members = new Rows(
                        connection,
                        "care_member",
                        "id,team_id,volunteer_id,role,joined_on,left_on,leave_reason,version");
                var people = new Rows(connection, "care_volunteer", "id,full_name,birth_year,phone,created_at")) {
            for (var team : teams) {
                var size = dice.between(4, 8);
                while (team.volunteers().size() < size) {
                    var at = Moments.at(team.since(), 8, team.volunteers().size());
                    var volunteer = dice.id(at);
                    var born = dice.between(1958, 2004);
                    var sex = dice.chance(0.35) ? Sex.M : Sex.F;
                    people.add(volunteer, names.draw(dice, sex, born).full(), born, phone(), at);
                    var role = team.volunteers().isEmpty()
                            ? "LEADER"
                            : team.volunteers().size() == 1 ? "DEPUTY" : "MEMBER";
                    members.add(dice.id(at), team.id(), volunteer, role, team.since(), null, null, 0);
                    team.volunteers().add(volunteer);
                    if (dice.chance(0.5)) {
                        var on = team.since().plusDays(dice.between(5, 25));
                        trainings.add(
                                dice.id(at), team.id(), volunteer, "Sơ cấp cứu ban đầu", on, 8, Moments.at(on, 17, 0));
                    }
                }
            }
        }
    }

    private String phone() {
        return "09%02d%06d".formatted(dice.between(0, 99), dice.between(0, 999_999));
    }
}
