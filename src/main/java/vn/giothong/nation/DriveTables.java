package vn.giothong.nation;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.demo.Moments;
import vn.giothong.demo.Rows;
import vn.giothong.donor.Component;
import vn.giothong.drive.Attendee;
import vn.giothong.drive.Drive;
import vn.giothong.drive.DriveStep;
import vn.giothong.drive.Figures;
import vn.giothong.drive.Registration;
import vn.giothong.person.PersonName;

/** Writes the drives of a province with the steps they took, and their figures as the application counts them. */
final class DriveTables {
    private final Connection connection;
    private final Province province;
    private final UUID collectorId;
    private final UUID author;
    private final RowIds ids;

    DriveTables(Connection connection, Province province, UUID collectorId, UUID author, RowIds ids) {
        this.connection = connection;
        this.province = province;
        this.collectorId = collectorId;
        this.author = author;
        this.ids = ids;
    }

    void write(List<HeldDrive> drives) throws SQLException {
        try (var rows = new Rows(
                        connection,
                        "drive",
                        "id,code,name,folded_name,chapter_id,collector_id,campaign_code,commune_id,venue,held_on,starts_at,"
                                + "ends_at,target_units,emergency,late_entry,state,created_at,created_by,version");
                var steps = new Rows(connection, "drive_step", "id,drive_id,step,taken_at,taken_by")) {
            for (int i = 0; i < drives.size(); i++) {
                write(rows, drives.get(i), i + 1);
                write(steps, drives.get(i));
            }
        }
        connection.commit();
        try (var totals = new Rows(
                        connection,
                        "drive_total",
                        "drive_id,next_number,changes,registered,arrived,donations,deferrals,no_shows,millilitres,first_time,"
                                + "repeated");
                var figures = new Rows(
                        connection,
                        "drive_figure",
                        "drive_id,dimension,item,registered,donations,millilitres,deferrals,first_time")) {
            for (var drive : drives) {
                write(totals, figures, drive);
            }
        }
        connection.commit();
    }

    private void write(Rows rows, HeldDrive drive, int number) throws SQLException {
        var name = "Hiến máu tình nguyện " + drive.place.name() + ", đợt " + number;
        rows.add(
                drive.id,
                "D%d-%02d%05d".formatted(drive.on.getYear(), province.number(), number),
                name,
                PersonName.fold(name),
                drive.host.id(),
                collectorId,
                drive.campaign,
                drive.place.id(),
                "Nhà văn hóa " + drive.place.name(),
                drive.on,
                "07:00:00",
                "11:00:00",
                Math.max(10, drive.gifts.size() / 10 * 11),
                false,
                false,
                Drive.State.CLOSED,
                Moments.at(drive.on.minusDays(30), 9, 0),
                author,
                0);
    }

    private void write(Rows rows, HeldDrive drive) throws SQLException {
        rows.add(ids.next(), drive.id, DriveStep.Step.SUBMITTED, Moments.at(drive.on.minusDays(28), 9, 30), author);
        rows.add(ids.next(), drive.id, DriveStep.Step.APPROVED, Moments.at(drive.on.minusDays(25), 9, 30), author);
        rows.add(ids.next(), drive.id, DriveStep.Step.CLOSED, Moments.at(drive.on.plusDays(3), 9, 30), author);
    }

    private static void write(Rows totals, Rows figures, HeldDrive drive) throws SQLException {
        var count = count(drive);
        var sum = count.sum();
        totals.add(
                drive.id,
                drive.lines() + 1,
                0,
                sum.registered(),
                count.arrived(),
                sum.donations(),
                sum.deferrals(),
                count.noShows(),
                sum.millilitres(),
                sum.firstTime(),
                sum.donations() - sum.firstTime());
        for (var dimension : new TreeMap<>(count.breakdown()).entrySet()) {
            for (var item : new TreeMap<>(dimension.getValue()).entrySet()) {
                var tally = item.getValue();
                figures.add(
                        drive.id,
                        dimension.getKey(),
                        item.getKey(),
                        tally.registered(),
                        tally.donations(),
                        tally.millilitres(),
                        tally.deferrals(),
                        tally.firstTime());
            }
        }
    }

    private static Figures.Count count(HeldDrive drive) {
        var people = new ArrayList<Attendee>();
        drive.gifts.forEach(gift -> people.add(attendee(drive, gift)));
        var deferred = new HashMap<String, Long>();
        for (var miss : drive.misses) {
            people.add(attendee(miss.giver(), miss.state(), null));
            if (miss.reasonCode() != null) {
                deferred.merge(miss.reasonCode(), 1L, Long::sum);
            }
        }
        return Figures.Count.of(
                people,
                drive.on,
                deferred.entrySet().stream()
                        .map(entry -> new Figures.Deferred(entry.getKey(), entry.getValue()))
                        .toList());
    }

    private static Attendee attendee(HeldDrive drive, HeldDrive.Gift gift) {
        return attendee(gift.giver(), drive.lined ? Registration.State.DONATED : null, gift);
    }

    private static Attendee attendee(Giver giver, Registration.@Nullable State state, HeldDrive.@Nullable Gift gift) {
        var traits = giver.traits;
        return new Attendee(
                state,
                null,
                traits.sex(),
                traits.birth().date(),
                traits.birth().year(),
                traits.abo(),
                traits.rhD(),
                traits.occupation(),
                gift == null ? null : gift.id(),
                gift == null ? null : (Integer) gift.volumeMl(),
                traits.abo(),
                traits.rhD(),
                traits.sex(),
                gift == null ? null : (Integer) gift.age(),
                traits.occupation(),
                gift == null ? null : Component.WHOLE_BLOOD,
                gift == null ? null : (Boolean) gift.first());
    }
}
