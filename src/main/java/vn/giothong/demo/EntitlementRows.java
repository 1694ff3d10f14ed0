package vn.giothong.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.giothong.database.Ids;

/** What donors of the last months were given, blank certificates as they came, and some blood that was given back. */
final class EntitlementRows {
    private static final int DAYS = 150;
    private static final int REDEMPTIONS = 12;
    private static final long MEAL = 30_000;
    private static final long TRAVEL = 50_000;
    private static final List<String> FACILITIES =
            List.of("Bệnh viện Đa khoa tỉnh Quảng Ngãi", "Bệnh viện Đà Nẵng", "Bệnh viện Chợ Rẫy");

    private record Giver(UUID line, UUID donation, LocalDate on, int volumeMl) {}

    private final Connection connection;
    private final Dice dice;
    private final LocalDate today;
    private final Cast cast;

    EntitlementRows(Connection connection, Dice dice, LocalDate today, Cast cast) {
        this.connection = connection;
        this.dice = dice;
        this.today = today;
        this.cast = cast;
    }

    void write(UUID collector) throws SQLException {
        var givers = givers();
        give(givers);
        giveBack(givers);
        stock(collector);
    }

    private List<Giver> givers() throws SQLException {
        var givers = new ArrayList<Giver>();
        try (var query = connection.prepareStatement("select r.id, d.id, d.given_on, d.volume_ml from donation d"
                + " join registration r on r.drive_id = d.drive_id and r.donor_id = d.donor_id"
                + " where d.state = 'LIVE' and d.volume_ml is not null and d.certificate_serial is not null"
                + " and d.given_on between ? and ? order by d.given_on, r.number, r.id")) {
            query.setObject(1, today.minusDays(DAYS));
            query.setObject(2, today);
            try (var found = query.executeQuery()) {
                while (found.next()) {
                    givers.add(new Giver(
                            Ids.of(found.getBytes(1)),
                            Ids.of(found.getBytes(2)),
                            found.getObject(3, LocalDate.class),
                            found.getInt(4)));
                }
            }
        }
        return givers;
    }

    /** Nearly everybody got the gift and the meal, and two of three the travel money; today's are still to be given. */
    private void give(List<Giver> givers) throws SQLException {
        try (var rows = new Rows(
                connection,
                "entitlement_given",
                "id,registration_id,item,form,value_vnd,given_on,recorded_at,recorded_by")) {
            for (var giver : givers) {
                var at = Moments.at(giver.on(), 11, 30);
                var gift = giver.volumeMl() == 250 ? 100_000L : giver.volumeMl() == 350 ? 150_000L : 180_000L;
                if (giver.on().isBefore(today) && dice.chance(0.97)) {
                    add(rows, giver, "GIFT", gift);
                    add(rows, giver, "MEAL", MEAL);
                    if (dice.chance(0.66)) {
                        rows.add(dice.id(at), giver.line(), "TRAVEL", "GOODS", TRAVEL, giver.on(), at, cast.hospital());
                    }
                }
            }
        }
    }

    private void add(Rows rows, Giver giver, String item, long value) throws SQLException {
        var at = Moments.at(giver.on(), 11, 30);
        rows.add(dice.id(at), giver.line(), item, "GOODS", value, giver.on(), at, cast.hospital());
    }

    private void giveBack(List<Giver> givers) throws SQLException {
        try (var rows = new Rows(
                connection, "redemption", "id,donation_id,facility,redeemed_on,millilitres,recorded_at,recorded_by")) {
            for (int i = 0; i < REDEMPTIONS && i * 50 < givers.size(); i++) {
                var giver = givers.get(i * 50);
                var on = giver.on().plusDays(dice.between(1, 20));
                if (on.isBefore(today)) {
                    var at = Moments.at(on, 15, 0);
                    var millilitres = dice.chance(0.5) ? giver.volumeMl() : 150;
                    rows.add(
                            dice.id(at), giver.donation(), dice.pick(FACILITIES), on, millilitres, at, cast.hospital());
                }
            }
        }
    }

    /** At the start of each year about as many as that year's donations needed. */
    private void stock(UUID collector) throws SQLException {
        try (var query = connection.prepareStatement("select year(given_on), count(*) from donation"
                        + " where collector_id = ? and state = 'LIVE' group by year(given_on) order by 1");
                var rows = new Rows(
                        connection,
                        "certificate_stock",
                        "id,collector_id,kind,happened_on,quantity,recorded_at,recorded_by")) {
            query.setBytes(1, Ids.bytes(collector));
            try (var found = query.executeQuery()) {
                while (found.next()) {
                    var start = LocalDate.of(found.getInt(1), 1, 6);
                    if (start.isBefore(today)) {
                        var needed = found.getInt(2);
                        var at = Moments.at(start, 9, 0);
                        rows.add(
                                dice.id(at),
                                collector,
                                "RECEIVED",
                                start,
                                (needed / 500 + 1) * 500,
                                at,
                                cast.hospital());
                        rows.add(
                                dice.id(at),
                                collector,
                                "SPOILED",
                                start.plusDays(150).isBefore(today) ? start.plusDays(150) : start,
                                dice.between(3, 25),
                                at,
                                cast.hospital());
                    }
                }
            }
        }
    }
}
