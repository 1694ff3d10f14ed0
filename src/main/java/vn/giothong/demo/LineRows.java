package vn.giothong.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.donation.Donation;
import vn.giothong.donor.Component;
import vn.giothong.donor.Evidence;
import vn.giothong.drive.Outcome;
import vn.giothong.drive.Registration;

/** Writes the lines of drives, what was said of them, and the donations and deferrals that follow. */
final class LineRows implements AutoCloseable {
    private final Rows registrations;
    private final Rows outcomes;
    private final Rows donations;
    private final Rows deferrals;
    private final Dice dice;
    private final UUID collectorId;
    private final Cast cast;
    private final LocalDate today;

    LineRows(Connection connection, Dice dice, UUID collectorId, Cast cast, LocalDate today) throws SQLException {
        this.dice = dice;
        this.collectorId = collectorId;
        this.cast = cast;
        this.today = today;
        registrations = new Rows(
                connection,
                "registration",
                "id,drive_id,donor_id,number,slot_id,origin,state,arrived_at,screened_at,weight_kg,created_at,created_by,version");
        outcomes = new Rows(
                connection,
                "outcome",
                "id,registration_id,drive_id,donor_id,source,result,component,volume_ml,bag_number,certificate_serial,"
                        + "reason_code,until_on,weight_kg,abo,rh_d,occupation,notes,recorded_at,recorded_by");
        donations = new Rows(
                connection,
                "donation",
                "id,drive_id,donor_id,outcome_id,given_on,component,volume_ml,bag_number,certificate_serial,evidence,"
                        + "chapter_id,collector_id,sex,age,occupation,abo,rh_d,weight_kg,first_time,flags,notes,state,created_at");
        deferrals = new Rows(
                connection,
                "deferral",
                "id,donor_id,reason_code,from_on,until_on,permanent,source,drive_id,outcome_id,recorded_at,recorded_by");
    }

    void add(Line line, List<UUID> slots) throws SQLException {
        var drive = line.drive();
        var came = line.gift() != null || line.refused() != null;
        var arrived = came ? Moments.at(drive.on(), 7, Math.min(59, line.number() % 60)) : null;
        var booked = Moments.at(drive.on().isBefore(today) ? drive.on().minusDays(5) : today.minusDays(1), 20, 0);
        registrations.add(
                line.id(),
                drive.id(),
                line.person().registered(),
                line.number(),
                slots.isEmpty() ? null : slots.get(line.number() % slots.size()),
                Registration.Origin.BOOKING,
                line.state(),
                arrived,
                arrived,
                came ? line.person().traits.weightKg() : null,
                booked,
                cast.club(),
                0);
        if (line.state() != Registration.State.BOOKED) {
            outcome(line);
        }
    }

    private void outcome(Line line) throws SQLException {
        var drive = line.drive();
        var traits = line.person().traits;
        var gift = line.gift();
        var refused = line.refused();
        var recorded = Moments.at(drive.on(), 11, 30);
        var id = dice.id(recorded);
        var source = drive.listed() ? Outcome.Source.HOSPITAL : Outcome.Source.DESK;
        var by = drive.listed() ? cast.hospital() : cast.club();
        outcomes.add(
                id,
                line.id(),
                drive.id(),
                line.person().registered(),
                source,
                Outcome.Result.valueOf(line.state().name()),
                gift == null ? null : Component.WHOLE_BLOOD,
                gift == null ? null : gift.volumeMl(),
                gift == null ? null : gift.bagNumber(),
                gift == null ? null : gift.certificateSerial(),
                refused == null ? null : refused.reasonCode(),
                refused == null ? null : refused.until(),
                gift == null ? null : traits.weightKg(),
                gift == null ? null : traits.abo(),
                gift == null ? null : traits.rhD(),
                traits.occupation(),
                "",
                recorded,
                by);
        if (gift != null) {
            donation(line, gift, id);
        }
        if (refused != null && refused.until() != null) {
            deferral(line, refused, id, source, by);
        }
    }

    private void donation(Line line, Line.Gift gift, UUID outcomeId) throws SQLException {
        var drive = line.drive();
        var traits = line.person().traits;
        var recorded = Moments.at(drive.on(), 11, 30);
        donations.add(
                dice.id(recorded),
                drive.id(),
                line.person().registered(),
                outcomeId,
                drive.on(),
                Component.WHOLE_BLOOD,
                gift.volumeMl(),
                gift.bagNumber(),
                gift.certificateSerial(),
                drive.listed() ? Evidence.A : Evidence.C,
                drive.chapterId(),
                collectorId,
                traits.sex(),
                gift.age(),
                traits.occupation(),
                traits.abo(),
                traits.rhD(),
                traits.weightKg(),
                gift.firstTime(),
                gift.flags(),
                "",
                Donation.State.LIVE,
                recorded);
    }

    private void deferral(Line line, Line.Refused refused, UUID outcomeId, Outcome.Source source, @Nullable UUID by)
            throws SQLException {
        var recorded = Moments.at(line.drive().on(), 11, 30);
        deferrals.add(
                dice.id(recorded),
                line.person().registered(),
                refused.reasonCode(),
                line.drive().on(),
                refused.until(),
                false,
                source,
                line.drive().id(),
                outcomeId,
                recorded,
                by);
    }

    @Override
    public void close() throws SQLException {
        registrations.close();
        outcomes.close();
        donations.close();
        deferrals.close();
    }
}
