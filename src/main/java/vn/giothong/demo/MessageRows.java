package vn.giothong.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.giothong.database.Ids;

/**
 * Messages of the demonstration's district. They are written as planned, so that the application itself selects who gets them and
 * hands them over to the outbox once it runs; one waits for its day.
 */
final class MessageRows {
    private static final int DAYS_AHEAD = 7;

    private final Connection connection;
    private final Dice dice;
    private final LocalDate today;
    private final UUID by;
    private final String site;

    MessageRows(Connection connection, Dice dice, LocalDate today, Cast cast, String site) {
        this.connection = connection;
        this.dice = dice;
        this.today = today;
        this.by = cast.district();
        this.site = site;
    }

    void write(PlannedClub club, Story story) throws SQLException {
        var over = drive(story, club, one -> one.held(today), Comparator.reverseOrder());
        var ahead = drive(
                story,
                club,
                one -> one.awaited(today) && one.on().isAfter(today.plusDays(DAYS_AHEAD)),
                Comparator.naturalOrder());
        try (var mailings = mailings()) {
            if (over != null) {
                add(mailings, "CAM-ON", over, Moments.at(over.on().plusDays(1), 8, 0));
            }
            if (ahead != null) {
                add(mailings, "MOI-HIEN-MAU", ahead, Moments.at(today, 7, 30));
                add(mailings, "MOI-HIEN-MAU", ahead, Moments.at(ahead.on().minusDays(2), 8, 0));
            }
        }
        try (var rules = rules()) {
            rule(rules, "HIEN-LAI", club.id());
            rule(rules, "KY-NIEM", club.id());
        }
    }

    private static @Nullable PlannedDrive drive(
            Story story, PlannedClub club, Predicate<PlannedDrive> wanted, Comparator<LocalDate> order) {
        return story.drives.stream()
                .filter(one -> one.area().equals(club.area()) && wanted.test(one))
                .min(Comparator.comparing(PlannedDrive::on, order).thenComparing(PlannedDrive::id))
                .orElse(null);
    }

    private PreparedStatement mailings() throws SQLException {
        return connection.prepareStatement(
                "insert into mailing (id, occasion, wording_id, subject_vi, body_vi, subject_en, body_en, channel,"
                        + " chapter_id, drive_id, rule_key, due_on, round_on, scheduled_at, state, site, created_at, created_by)"
                        + " select ?, w.occasion, w.id, w.subject_vi, w.body_vi, w.subject_en, w.body_en, 'SMS', ?, ?,"
                        + " concat(w.occasion, '/', ?), ?, ?, ?, 'SCHEDULED', ?, ?, ? from message_wording w where w.code = ?");
    }

    private void add(PreparedStatement mailings, String wording, PlannedDrive drive, Instant at) throws SQLException {
        var made = Moments.at(today, 7, 0);
        mailings.setBytes(1, Ids.bytes(dice.id(made)));
        mailings.setBytes(2, Ids.bytes(drive.area().id()));
        mailings.setBytes(3, Ids.bytes(drive.id()));
        mailings.setString(4, drive.id().toString());
        mailings.setObject(5, drive.on());
        mailings.setObject(6, drive.on());
        mailings.setObject(7, utc(at));
        mailings.setString(8, site);
        mailings.setObject(9, utc(made));
        mailings.setBytes(10, Ids.bytes(by));
        mailings.setString(11, wording);
        mailings.executeUpdate();
    }

    private static LocalDateTime utc(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    }

    private PreparedStatement rules() throws SQLException {
        return connection.prepareStatement(
                "insert into message_rule (id, occasion, wording_id, channel, club_id, sends_at, active, created_at,"
                        + " created_by, version) select ?, w.occasion, w.id, 'SMS', ?, '08:00:00', true, ?, ?, 0"
                        + " from message_wording w where w.code = ?");
    }

    private void rule(PreparedStatement rules, String wording, UUID clubId) throws SQLException {
        var made = Moments.at(today, 7, 0);
        rules.setBytes(1, Ids.bytes(dice.id(made)));
        rules.setBytes(2, Ids.bytes(clubId));
        rules.setObject(3, utc(made));
        rules.setBytes(4, Ids.bytes(by));
        rules.setString(5, wording);
        rules.executeUpdate();
    }
}
