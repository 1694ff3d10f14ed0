package vn.giothong.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Visits with what hangs on them, which is stored after all of them. */
final class CareVisitRows implements AutoCloseable {
    private static final List<String> SPONSORS =
            List.of("Chùa Thiên Ấn", "Hội Chữ thập đỏ xã", "Một nhóm mạnh thường quân", "Doanh nghiệp trong xã");
    private static final List<String> OCCASIONS = List.of("ILL", "HONOURED", "BEREAVED", "HUNDREDTH");

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

    CareVisitRows(Connection connection, Dice dice, UUID by) throws SQLException {
        this.connection = connection;
        this.dice = dice;
        this.by = by;
        visits = new Rows(
                connection,
                "care_visit",
                "id,team_id,chapter_id,kind,occasion,donor_id,setting,visit_on,state,people,created_at,created_by,"
                        + "settled_at,settled_by,version");
    }

    void done(UUID team, UUID commune, LocalDate on, List<UUID> volunteers, @Nullable UUID donor) throws SQLException {
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
