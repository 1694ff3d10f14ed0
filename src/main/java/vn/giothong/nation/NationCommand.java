package vn.giothong.nation;

import io.quarkus.runtime.QuarkusApplication;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import org.jboss.logging.Logger;

/** {@code nation --scale=1 --seed=1 --until=2026-11-27}: fills the empty database of the settings and ends. */
public class NationCommand implements QuarkusApplication {
    public static final String NAME = "nation";

    private static final Logger LOG = Logger.getLogger(NationCommand.class);

    private final NationFilling filling;
    private final Clock clock;

    NationCommand(NationFilling filling, Clock clock) {
        this.filling = filling;
        this.clock = clock;
    }

    /** 0 when the nation is there, 1 when it was refused. */
    @Override
    public int run(String... args) throws SQLException, IOException, InterruptedException {
        try {
            filling.fill(wish(args));
            return 0;
        } catch (Refused refused) {
            LOG.error(refused.getMessage());
            return 1;
        }
    }

    private NationFilling.Wish wish(String... args) {
        try {
            var scale = new Scale(Double.parseDouble(given("scale", args).orElse("1")));
            var seed = Long.parseLong(given("seed", args).orElse("1"));
            var until = given("until", args).map(LocalDate::parse).orElseGet(() -> LocalDate.now(clock)
                    .minusDays(1));
            return new NationFilling.Wish(scale, seed, until);
        } catch (IllegalArgumentException | DateTimeParseException unreadable) {
            throw new Refused("nation [--scale=0.001…1] [--seed=1] [--until=yyyy-mm-dd]: " + unreadable.getMessage());
        }
    }

    private static Optional<String> given(String name, String... args) {
        var start = "--" + name + "=";
        return Arrays.stream(args)
                .filter(arg -> arg.startsWith(start))
                .map(arg -> arg.substring(start.length()))
                .findFirst();
    }
}
