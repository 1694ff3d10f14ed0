package vn.giothong.demo;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import vn.giothong.account.Account;

/**
 * Fills an empty database when a demonstration starts. It is one transaction that begins with the only row of {@code demo_state}: of
 * two replicas the second waits for the first, and what was killed half-way never was.
 */
@ApplicationScoped
class DemoFilling {
    private static final Logger LOG = Logger.getLogger(DemoFilling.class);
    private static final int LONGEST_SECONDS = 600;

    private final DemoProvince province;
    private final DemoAccounts accounts;
    private final AgroalDataSource database;
    private final Clock clock;
    private final boolean demo;
    private final boolean full;
    private volatile boolean done;

    DemoFilling(
            DemoProvince province,
            DemoAccounts accounts,
            AgroalDataSource database,
            Clock clock,
            @ConfigProperty(name = "giothong.demo") boolean demo,
            @ConfigProperty(name = "giothong.demo.fill") boolean fill) {
        this.province = province;
        this.accounts = accounts;
        this.database = database;
        this.clock = clock;
        this.demo = demo;
        this.full = fill;
    }

    /** Migrations are in when this comes; in the meantime the application answers and says that it is not ready. */
    void onStart(@Observes StartupEvent event) {
        if (!demo || !QuarkusTransaction.requiringNew().call(DemoFilling::isEmpty)) {
            done = true;
            return;
        }
        if (full) {
            fillBesides();
        } else {
            fillOnce();
        }
    }

    private void fillBesides() {
        var thread = new Thread(this::fillOnce, "demo");
        thread.setDaemon(true);
        thread.setUncaughtExceptionHandler(
                (ended, reason) -> LOG.error("The demonstration could not be filled", reason));
        thread.start();
    }

    /** Whether everything that belongs to the demonstration is there; true where none is wanted. */
    boolean isDone() {
        return done;
    }

    private static boolean isEmpty() {
        return Account.count() == 0;
    }

    private void fillOnce() {
        var begun = clock.instant();
        QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).run(() -> {
            if (claim()) {
                open();
                LOG.infof(
                        "The demonstration was filled in %d s",
                        Duration.between(begun, clock.instant()).toSeconds());
            }
        });
        done = true;
    }

    private void open() {
        if (full) {
            province.fill(LocalDate.now(clock));
        } else {
            accounts.open();
        }
    }

    /** False where another replica has filled it. */
    private boolean claim() {
        try (var connection = database.getConnection();
                var wait = connection.createStatement();
                var insert = connection.prepareStatement(
                        "insert into demo_state (id, state, started_on, finished_at) values (1, 'DONE', ?, utc_timestamp(6))")) {
            wait.execute("set innodb_lock_wait_timeout = " + LONGEST_SECONDS);
            insert.setObject(1, LocalDate.now(clock));
            insert.executeUpdate();
            return true;
        } catch (SQLIntegrityConstraintViolationException another) {
            return false;
        } catch (SQLException broken) {
            throw new IllegalStateException("The demonstration could not be begun", broken);
        }
    }
}
