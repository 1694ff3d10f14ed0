package vn.giothong.account;

import io.quarkus.vertx.http.runtime.security.PersistentLoginManager;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Begins a session for somebody who proved who they are by other means than a password; its cookie is that of the sign-in form. */
@ApplicationScoped
public class Sessions {
    private final PersistentLoginManager cookies;
    private final String name;

    Sessions(
            @ConfigProperty(name = "quarkus.http.auth.session.encryption-key") String key,
            @ConfigProperty(name = "quarkus.http.auth.form.cookie-name") String name,
            @ConfigProperty(name = "quarkus.http.auth.form.timeout") Duration timeout,
            @ConfigProperty(name = "quarkus.http.auth.form.new-cookie-interval") Duration interval) {
        this.name = name;
        this.cookies = new PersistentLoginManager(
                key, name, timeout.toMillis(), interval.toMillis(), true, "LAX", "/", -1, null);
    }

    public void begin(Account account, RoutingContext routing) {
        cookies.save(
                account.sessionName(), routing, name, null, routing.request().isSSL());
    }
}
