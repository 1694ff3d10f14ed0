package vn.giothong.nation;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.demo.Moments;
import vn.giothong.demo.Rows;
import vn.giothong.donation.Donation;
import vn.giothong.donor.Component;
import vn.giothong.donor.Evidence;
import vn.giothong.drive.Outcome;
import vn.giothong.drive.Registration;

/** Writes the donations of a province, and the lines of its drives of the last years with what was said of them. */
final class LineTables {
    private static final String DONATION =
            "id,drive_id,donor_id,outcome_id,given_on,component,volume_ml,bag_number,certificate_serial,evidence,chapter_id,"
                    + "collector_id,sex,age,occupation,abo,rh_d,weight_kg,first_time,flags,notes,state,created_at";
    private static final String REGISTRATION =
            "id,drive_id,donor_id,number,origin,state,arrived_at,screened_at,weight_kg,created_at,created_by,version";
    private static final String OUTCOME =
            "id,registration_id,drive_id,donor_id,source,result,component,volume_ml,bag_number,certificate_serial,reason_code,"
                    + "weight_kg,abo,rh_d,occupation,notes,recorded_at,recorded_by";

    private final Connection connection;
    private final Province province;
    private final UUID collectorId;
    private final UUID author;
    private final RowIds ids;
    private int bags;

    LineTables(Connection connection, Province province, UUID collectorId, UUID author, RowIds ids) {
        this.connection = connection;
        this.province = province;
        this.collectorId = collectorId;
        this.author = author;
        this.ids = ids;
    }

    void write(List<HeldDrive> drives) throws SQLException {
        try (var donations = new Rows(connection, "donation", DONATION);
                var registrations = new Rows(connection, "registration", REGISTRATION);
                var outcomes = new Rows(connection, "outcome", OUTCOME)) {
            for (var drive : drives) {
                write(donations, registrations, outcomes, drive);
            }
        }
        connection.commit();
    }

    private void write(Rows donations, Rows registrations, Rows outcomes, HeldDrive drive) throws SQLException {
        var recorded = Moments.at(drive.on, 11, 30);
        var number = 0;
        for (var gift : drive.gifts) {
            bags++;
            donation(donations, drive, gift, recorded);
            if (drive.lined) {
                number++;
                var line = line(registrations, drive, gift.giver(), Registration.State.DONATED, number);
                outcome(outcomes, drive, line, gift.giver(), Outcome.Result.DONATED, gift, null, gift.outcomeId());
            }
        }
        for (var miss : drive.misses) {
            number++;
            var line = line(registrations, drive, miss.giver(), miss.state(), number);
            var result = Outcome.Result.valueOf(miss.state().name());
            outcome(outcomes, drive, line, miss.giver(), result, null, miss.reasonCode(), ids.next());
        }
    }

    private void donation(Rows rows, HeldDrive drive, HeldDrive.Gift gift, Instant recorded) throws SQLException {
        var traits = gift.giver().traits;
        rows.add(
                gift.id(),
                drive.id,
                gift.giver().id,
                gift.outcomeId(),
                drive.on,
                Component.WHOLE_BLOOD,
                gift.volumeMl(),
                bag(),
                serial(),
                Evidence.A,
                drive.host.id(),
                collectorId,
                traits.sex(),
                gift.age(),
                traits.occupation(),
                traits.abo(),
                traits.rhD(),
                traits.weightKg(),
                gift.first(),
                "",
                "",
                Donation.State.LIVE,
                recorded);
    }

    private String bag() {
        return "%02d%08d".formatted(province.number(), bags);
    }

    private String serial() {
        return "HM%02d-%08d".formatted(province.number(), bags);
    }

    private UUID line(Rows rows, HeldDrive drive, Giver giver, Registration.State state, int number)
            throws SQLException {
        var id = ids.next();
        var arrived = state == Registration.State.NO_SHOW ? null : Moments.at(drive.on, 7, number % 60);
        rows.add(
                id,
                drive.id,
                giver.id,
                number,
                Registration.Origin.BOOKING,
                state,
                arrived,
                arrived,
                arrived == null ? null : giver.traits.weightKg(),
                Moments.at(drive.on.minusDays(5), 20, 0),
                author,
                0);
        return id;
    }

    private void outcome(
            Rows rows,
            HeldDrive drive,
            UUID line,
            Giver giver,
            Outcome.Result result,
            HeldDrive.@Nullable Gift gift,
            @Nullable String reasonCode,
            UUID id)
            throws SQLException {
        var traits = giver.traits;
        rows.add(
                id,
                line,
                drive.id,
                giver.id,
                Outcome.Source.HOSPITAL,
                result,
                gift == null ? null : Component.WHOLE_BLOOD,
                gift == null ? null : gift.volumeMl(),
                gift == null ? null : bag(),
                gift == null ? null : serial(),
                reasonCode,
                gift == null ? null : traits.weightKg(),
                gift == null ? null : traits.abo(),
                gift == null ? null : traits.rhD(),
                traits.occupation(),
                "",
                Moments.at(drive.on, 11, 30),
                author);
    }
}
