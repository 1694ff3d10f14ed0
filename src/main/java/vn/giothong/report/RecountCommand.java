package vn.giothong.report;

import io.quarkus.runtime.QuarkusApplication;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;
import vn.giothong.job.JobProgress;

/** {@code recount [--repair]}: counts every stored figure of the database again, tells what differs and ends. */
public class RecountCommand implements QuarkusApplication {
    public static final String NAME = "recount";

    private static final Logger LOG = Logger.getLogger(RecountCommand.class);
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final Recounting recounting;
    private final Clock clock;

    RecountCommand(Recounting recounting, Clock clock) {
        this.recounting = recounting;
        this.clock = clock;
    }

    /** 0 when every figure is as the donations have it, 1 when one was not. */
    @Override
    public int run(String... args) {
        var begun = clock.instant();
        var result = recounting.run(List.of(args).contains("--repair"), progress());
        result.told()
                .forEach(one -> LOG.warnf(
                        "%s %s: %s stored, %s counted", one.drive(), one.figure(), one.stored(), one.counted()));
        LOG.infof(
                "%d drives counted again, %d differences, %d s",
                result.drives(),
                result.differences(),
                Duration.between(begun, clock.instant()).toSeconds());
        return result.differences() == 0 ? 0 : 1;
    }

    private JobProgress progress() {
        var told = new Instant[] {clock.instant()};
        return (done, known) -> {
            var now = clock.instant();
            if (now.isAfter(told[0].plus(PAUSE))) {
                told[0] = now;
                LOG.infof("%d of %d drives", done, known);
            }
        };
    }
}
