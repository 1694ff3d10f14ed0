package vn.giothong.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.database.Ids;
import vn.giothong.person.Sex;

/** Volunteer teams in some communes of each district, their members, and the visits they made in the last year and a half. */
final class CareRows {
    private static final double SPREAD = 0.45;
    private static final double CONFIRMED = 0.3;
    private static final double BUSY = 0.75;
    private static final int MONTHS = 18;
    private static final List<String> SPONSORS =
            List.of("Chùa Thiên Ấn", "Hội Chữ thập đỏ xã", "Một nhóm mạnh thường quân", "Doanh nghiệp trong xã");
    private static final List<String> OCCASIONS = List.of("ILL", "HONOURED", "BEREAVED", "HUNDREDTH");

    private record Station(UUID id, UUID communeId, String name) {}

    private record Team(UUID id, UUID communeId, LocalDate since, List<UUID> volunteers) {}

    private final Connection connection;
    private final Dice dice;
    private final InventedNames names = new InventedNames();
    private final LocalDate today;
    private final UUID by;

    CareRows(Connection connection, Dice dice, LocalDate today, Cast cast) {
        this.connection = connection;
        this.dice = dice;
        this.today = today;
        this.by = cast.district();
    }

    void write(Story story) throws SQLException {
        var teams = found();
        teams.add(first());
        recruit(teams);
        visit(teams, story);
        confirm();
        goals(story.areas);
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

    private void visit(List<Team> teams, Story story) throws SQLException {
        var near = story.people.of(areaOf(story));
        try (var rows = new VisitRows(connection, dice, by)) {
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

    /** Visits with what hangs on them, which is stored after all of them. */
    private static final class VisitRows implements AutoCloseable {
        private record Part(
                UUID visit,
                UUID id,
                Object what,
                Object value,
                @Nullable String sponsor) {}

        private final Connection connection;
        private final Dice dice;
        private final UUID by;
        private final Rows visits;
        private final List<Part> members = new ArrayList<>();
        private final List<Part> support = new ArrayList<>();

        VisitRows(Connection connection, Dice dice, UUID by) throws SQLException {
            this.connection = connection;
            this.dice = dice;
            this.by = by;
            visits = new Rows(
                    connection,
                    "care_visit",
                    "id,team_id,chapter_id,kind,occasion,donor_id,setting,visit_on,state,people,created_at,created_by,"
                            + "settled_at,settled_by,version");
        }

        void done(UUID team, UUID commune, LocalDate on, List<UUID> volunteers, @Nullable UUID donor)
                throws SQLException {
            var at = Moments.at(on, 16, 0);
            var id = dice.id(at);
            var people = donor == null ? dice.between(6, 45) : 1;
            var kind = donor == null ? "PATIENT" : "DONOR";
            var occasion = donor == null ? null : dice.pick(OCCASIONS);
            var setting = donor == null && dice.chance(0.8) ? "STATION" : "HOME";
            visits.add(id, team, commune, kind, occasion, donor, setting, on, "DONE", people, at, by, at, by, 0);
            for (var volunteer : volunteers) {
                members.add(new Part(id, dice.id(at), volunteer, dice.between(2, 8) / 2.0, null));
            }
            support.add(new Part(id, dice.id(at), "VISIT", 0, null));
            if (dice.chance(0.7)) {
                var given = donor == null && dice.chance(0.5) ? "MEAL" : "GIFT";
                var value = (long) people * dice.between(2, 20) * 10_000;
                support.add(new Part(id, dice.id(at), given, value, dice.pick(SPONSORS)));
            }
        }

        void ahead(UUID team, UUID commune, LocalDate on, List<UUID> volunteers) throws SQLException {
            var at = Moments.at(on.minusDays(10), 9, 0);
            var id = dice.id(at);
            visits.add(id, team, commune, "PATIENT", null, null, "STATION", on, "PLANNED", 0, at, by, null, null, 0);
            for (var volunteer : volunteers) {
                members.add(new Part(id, dice.id(at), volunteer, 2.0, null));
            }
        }

        @Override
        public void close() throws SQLException {
            visits.close();
            try (var rows = new Rows(connection, "care_visit_member", "id,visit_id,volunteer_id,hours")) {
                for (var part : members) {
                    rows.add(part.id(), part.visit(), part.what(), part.value());
                }
            }
            try (var rows = new Rows(connection, "care_visit_support", "id,visit_id,kind,value_vnd,sponsor")) {
                for (var part : support) {
                    rows.add(part.id(), part.visit(), part.what(), part.value(), part.sponsor());
                }
            }
        }
    }
}
