package vn.giothong.demo;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when the whole demonstration is in; an installation that is none is ready once it is up. */
@Readiness
@ApplicationScoped
class DemoReadiness implements HealthCheck {
    private final DemoFilling filling;

    DemoReadiness(DemoFilling filling) {
        this.filling = filling;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("ready").status(filling.isDone()).build();
    }
}
