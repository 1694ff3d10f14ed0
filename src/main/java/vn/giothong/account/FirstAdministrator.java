package vn.giothong.account;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Opens the first account of a real installation and says where its password is set, until it is. A demonstration needs none. */
@ApplicationScoped
class FirstAdministrator {
    static final String USERNAME = "admin";
    /** Where the data of a demonstration goes on without it, its own "admin" is nobody. */
    private static final String BESIDE_A_DEMO = "administrator";

    private static final Logger LOG = Logger.getLogger(FirstAdministrator.class);

    private final PasswordLinks links;
    private final Clock clock;
    private final boolean demo;
    private final int port;

    FirstAdministrator(
            PasswordLinks links,
            Clock clock,
            @ConfigProperty(name = "giothong.demo") boolean demo,
            @ConfigProperty(name = "quarkus.http.port") int port) {
        this.links = links;
        this.clock = clock;
        this.demo = demo;
        this.port = port;
    }

    void onStart(@Observes StartupEvent event) {
        if (demo) {
            return;
        }
        try {
            QuarkusTransaction.requiringNew()
                    .call(this::invite)
                    .ifPresent(path -> LOG.infof(
                            "Đặt mật khẩu quản trị một lần trong 24 giờ / set the administrator's password once within 24 hours:"
                                    + " http://localhost:%d%s",
                            port, path));
        } catch (PersistenceException atTheSameTime) {
            LOG.info("Another replica opens the first account");
        }
    }

    /** The path of the page to set the password; empty once it is set or where others have accounts. */
    @Transactional
    Optional<String> invite() {
        var taken = Account.named(USERNAME).filter(account -> account.demo).isPresent();
        var username = taken ? BESIDE_A_DEMO : USERNAME;
        if (Account.count("demo = false") == 0) {
            var account = new Account(username, "Quản trị hệ thống", clock.instant());
            account.persist();
            new RoleAssignment(account.id, Role.SYSTEM_ADMIN, NodeKind.SYSTEM, null, LocalDate.now(clock)).persist();
            return Optional.of(links.issue(account));
        }
        return Account.named(username)
                .filter(account -> account.active && !account.demo && account.passwordHash == null)
                .map(links::issue);
    }
}
