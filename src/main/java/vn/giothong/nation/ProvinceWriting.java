package vn.giothong.nation;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.giothong.demo.Dice;
import vn.giothong.demo.InventedNames;
import vn.giothong.donor.IdentityVault;

/** Invents a province and writes it, without a look at any other: so provinces may be written beside each other. */
final class ProvinceWriting {
    private static final Duration OF_A_PROVINCE = Duration.ofHours(1);

    /** Where a province's numbers begin, and under which collector and in whose name its past is written down. */
    record Start(Province province, UUID collectorId, UUID author, int donorsBefore) {}

    private final IdentityVault vault;
    private final InventedNames names;
    private final List<String> campaigns;
    private final LocalDate until;
    private final Instant genesis;
    private final long seed;

    ProvinceWriting(
            IdentityVault vault,
            InventedNames names,
            List<String> campaigns,
            LocalDate until,
            Instant genesis,
            long seed) {
        this.vault = vault;
        this.names = names;
        this.campaigns = campaigns;
        this.until = until;
        this.genesis = genesis;
        this.seed = seed;
    }

    /** How many donations it came to. */
    long write(Connection connection, Start start) throws SQLException {
        var province = start.province();
        var own = seed * 1_000 + province.number();
        var ids = new RowIds(genesis.plus(OF_A_PROVINCE.multipliedBy(province.number())), own);
        var past = new Past(campaigns, new Inventor(names), new Dice(own), ids, until);
        province.districts().forEach(past::of);
        new DonorTables(connection, vault, province, start.donorsBefore() + 1).write(past.givers());
        var drives = past.drives();
        new DriveTables(connection, province, start.collectorId(), start.author(), ids).write(drives);
        new LineTables(connection, province, start.collectorId(), start.author(), ids).write(drives);
        new YearTable(connection, province.unit().areaId(), ids).write(drives);
        return drives.stream().mapToLong(drive -> drive.gifts.size()).sum();
    }
}
