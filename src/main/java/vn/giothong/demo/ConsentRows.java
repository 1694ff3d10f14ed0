package vn.giothong.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.consent.Channel;
import vn.giothong.consent.Purpose;
import vn.giothong.database.Ids;

/** What some donors of the demonstration's district agreed to when they came, in the words of that day; others were not asked. */
final class ConsentRows {
    private static final double ASKED = 0.6;
    private static final double HONOURED = 0.5;
    private static final int DAYS_AGO = 40;

    private final Connection connection;
    private final Dice dice;
    private final LocalDate today;
    private final Map<Purpose, UUID> texts = new EnumMap<>(Purpose.class);

    ConsentRows(Connection connection, Dice dice, LocalDate today) {
        this.connection = connection;
        this.dice = dice;
        this.today = today;
    }

    void write(PlannedClub club, Story story, Cast cast) throws SQLException {
        var agreed = story.people.of(club.area()).stream()
                .filter(person -> person == story.donor || dice.chance(ASKED))
                .toList();
        try (var rows = new Rows(
                connection, "consent", "id,donor_id,purpose,channel,text_id,given_on,given_at,given_by,given_how")) {
            for (var person : agreed) {
                add(rows, person, Purpose.RECORD, null, cast.district());
                add(rows, person, Purpose.INVITATION, Channel.SMS, cast.district());
                if (person == story.donor) {
                    add(rows, person, Purpose.INVITATION, Channel.EMAIL, cast.district());
                }
                if (person == story.donor || dice.chance(HONOURED)) {
                    add(rows, person, Purpose.HONOUR_LIST, null, cast.district());
                }
            }
        }
        write(story.donor, cast.district());
    }

    private void write(Person donor, UUID by) throws SQLException {
        var at = Moments.at(today.minusDays(DAYS_AGO), 8, 0);
        try (var rows = new Rows(connection, "mail_contact", "id,donor_id,email,language,changed_at,changed_by")) {
            rows.add(dice.id(at), donor.registered(), "nguoi.hien@example.org", "vi", at, by);
        }
    }

    private void add(Rows rows, Person person, Purpose purpose, @Nullable Channel channel, UUID by)
            throws SQLException {
        var on = today.minusDays(DAYS_AGO);
        var at = Moments.at(on, 8, 0);
        rows.add(dice.id(at), person.registered(), purpose, channel, text(purpose, on), on, at, by, "PAPER");
    }

    private UUID text(Purpose purpose, LocalDate on) throws SQLException {
        var known = texts.get(purpose);
        if (known != null) {
            return known;
        }
        var sql = "select id from consent_text where purpose = ? and valid_from <= ?"
                + " and (valid_to is null or valid_to >= ?)";
        try (var query = connection.prepareStatement(sql)) {
            query.setString(1, purpose.name());
            query.setObject(2, on);
            query.setObject(3, on);
            try (var found = query.executeQuery()) {
                if (!found.next()) {
                    throw new IllegalStateException("No text of consent for " + purpose + " on " + on);
                }
                var id = Ids.of(found.getBytes(1));
                texts.put(purpose, id);
                return id;
            }
        }
    }
}
