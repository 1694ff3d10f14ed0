package vn.giothong.nation;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import vn.giothong.account.Account;
import vn.giothong.account.NodeKind;
import vn.giothong.account.Role;
import vn.giothong.account.RoleAssignment;
import vn.giothong.demo.InventedNames;
import vn.giothong.demo.Moments;
import vn.giothong.donor.IdentityVault;
import vn.giothong.drive.Campaign;
import vn.giothong.drive.MonthSums;

/** Fills an empty database with a nation: the same one again from the same scale, seed and last day. */
@ApplicationScoped
class NationFilling {
    /** What is wanted; the past ends with the day. */
    record Wish(Scale scale, long seed, LocalDate until) {}

    private static final Logger LOG = Logger.getLogger(NationFilling.class);
    private static final int YEARS = 11;
    private static final int WRITERS = 2;
    private static final int LONGEST_WAIT = 3_600;

    private final AgroalDataSource database;
    private final IdentityVault vault;
    private final MonthSums months;
    private final Clock clock;
    private final Path dataFolder;

    NationFilling(
            AgroalDataSource database,
            IdentityVault vault,
            MonthSums months,
            Clock clock,
            @ConfigProperty(name = "giothong.data.dir", defaultValue = "data") String dataFolder) {
        this.database = database;
        this.vault = vault;
        this.months = months;
        this.clock = clock;
        this.dataFolder = Path.of(dataFolder);
    }

    /**
     * How many donations it came to.
     *
     * @throws Refused when the database is not empty or its disk too full
     */
    long fill(Wish wish) throws SQLException, IOException, InterruptedException {
        var begun = clock.instant();
        try (var connection = database.getConnection()) {
            var ground = new Ground(connection, dataFolder);
            ground.mustBeEmpty();
            ground.mustHaveRoom(wish.scale().bytes());
        }
        var genesis = Moments.at(wish.until().minusYears(YEARS), 0, 0);
        var country = new Country(wish.scale(), genesis, wish.seed());
        var starts = inBulk(connection -> units(connection, country, genesis, wish));
        LOG.infof("%d chapters, %d s", wish.scale().chapters(), seconds(begun));
        inBulk(DonorIndexes::drop);
        var donations = provinces(starts, genesis, wish, begun);
        inBulk(DonorIndexes::build);
        months.rebuild();
        inBulk(DonorIndexes::analyze);
        inBulk(connection -> Numbers.goOn(connection, wish.scale().donors()));
        LOG.infof("%d donors, %d donations, %d s", wish.scale().donors(), donations, seconds(begun));
        return donations;
    }

    /** The tree with its accounts, collectors and targets, and where each province begins. */
    private List<ProvinceWriting.Start> units(Connection connection, Country country, Instant genesis, Wish wish)
            throws SQLException {
        var tables = new UnitTables(connection, genesis, new RowIds(genesis.minus(Duration.ofDays(1)), wish.seed()));
        tables.write(country);
        var author = officer("nation", country.nation(), wish.until());
        tables.targets(country, wish.until(), author);
        var starts = new ArrayList<ProvinceWriting.Start>();
        var donors = 0;
        for (var province : country.provinces()) {
            officer(province.unit().code().toLowerCase(Locale.ROOT), province.unit(), wish.until());
            starts.add(new ProvinceWriting.Start(province, tables.collector(province), author, donors));
            donors += province.donors();
        }
        connection.commit();
        return starts;
    }

    /** An account without a password; whoever administrates gives it one. */
    private UUID officer(String username, Unit unit, LocalDate since) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var account = new Account(username, unit.name(), clock.instant());
            account.persist();
            new RoleAssignment(account.id, Role.BLOOD_OFFICER, NodeKind.CHAPTER, unit.id(), since).persist();
            return account.id;
        });
    }

    /** The largest first, so that both writers end at about the same time. */
    private long provinces(List<ProvinceWriting.Start> starts, Instant genesis, Wish wish, Instant begun)
            throws InterruptedException, SQLException {
        List<String> campaigns = QuarkusTransaction.requiringNew().call(() -> Campaign.<Campaign>listAll().stream()
                .map(campaign -> campaign.code)
                .sorted()
                .toList());
        var writing = new ProvinceWriting(vault, new InventedNames(), campaigns, wish.until(), genesis, wish.seed());
        var done = new AtomicInteger();
        var writers = Executors.newFixedThreadPool(WRITERS);
        try {
            var written = writers.invokeAll(starts.stream()
                    .map(start -> (Callable<Long>) () -> {
                        var donations = inBulk(connection -> writing.write(connection, start));
                        LOG.infof(
                                "%s: %d of %d provinces, %d s",
                                start.province().unit().name(), done.incrementAndGet(), starts.size(), seconds(begun));
                        return donations;
                    })
                    .toList());
            return sum(written);
        } finally {
            writers.shutdownNow();
        }
    }

    private static long sum(List<Future<Long>> written) throws InterruptedException, SQLException {
        var sum = 0L;
        for (var part : written) {
            try {
                sum += part.get();
            } catch (ExecutionException broken) {
                throw new SQLException("A province could not be written", broken);
            }
        }
        return sum;
    }

    private interface Work<T> {
        T in(Connection connection) throws SQLException;
    }

    /**
     * On a connection that leaves out checks which these rows cannot fail. MariaDB locks an empty table for whoever writes its first
     * rows in this way, and the other writer waits.
     */
    private <T> T inBulk(Work<T> work) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(
                    "set unique_checks = 0, foreign_key_checks = 0, innodb_lock_wait_timeout = " + LONGEST_WAIT);
            try {
                return work.in(connection);
            } finally {
                connection.rollback();
                statement.execute("set unique_checks = 1, foreign_key_checks = 1, innodb_lock_wait_timeout = default");
                connection.setAutoCommit(true);
            }
        }
    }

    private long seconds(Instant since) {
        return Duration.between(since, clock.instant()).toSeconds();
    }
}
