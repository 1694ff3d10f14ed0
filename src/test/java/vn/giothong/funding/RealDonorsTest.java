package vn.giothong.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/**
 * The model of the personal rate on 748 real donors of Hsin-Chu: who gave in March 2007, said from what was known before. The file is
 * "Blood Transfusion Service Center" of the UCI repository (I-Cheng Yeh, CC BY 4.0); {@code GIOTHONG_TRANSFUSION_DATA} says where it lies
 * if not here or beside the checkout.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RealDonorsTest {
    private static final Logger LOG = Logger.getLogger(RealDonorsTest.class);
    private static final String BESIDE = "../shared/data/uci/transfusion.data";
    private static final double MONTH = 1.0 / 12;

    /** A bag of 250 ml may follow after two months there. */
    private static final double GAP = 2 * MONTH;

    private record Person(int recency, Past past, boolean gave) {
        static Person of(String line) {
            var values = Arrays.stream(line.split(","))
                    .mapToInt(value -> Integer.parseInt(value.strip()))
                    .toArray();
            int recency = values[0];
            int times = values[1];
            int since = values[3];
            var past = Past.of(times - 1, (since - recency) * MONTH, since * MONTH, GAP);
            return new Person(recency, past, values[4] == 1);
        }

        double chance(Habit habit) {
            return recency * MONTH < GAP ? 0 : habit.alive(past) * habit.gives(past, 0, 0, MONTH);
        }
    }

    private static List<Person> people() throws IOException {
        var file = Stream.of(System.getenv("GIOTHONG_TRANSFUSION_DATA"), "transfusion.data", BESIDE)
                .filter(Objects::nonNull)
                .map(Path::of)
                .filter(Files::exists)
                .findFirst();
        assumeTrue(file.isPresent(), "GIOTHONG_TRANSFUSION_DATA does not say where the real donors lie: left out");
        return Files.readAllLines(file.orElseThrow()).stream()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(Person::of)
                .toList();
    }

    @Test
    void the_personal_rate_tells_more_than_the_base_rate() throws IOException {
        var people = people();
        var habit = HabitFit.of(people.stream().map(Person::past).toList());
        var base = people.stream().filter(Person::gave).count() / (double) people.size();
        var model = people.stream()
                .mapToDouble(one -> square(one.chance(habit) - (one.gave() ? 1 : 0)))
                .average()
                .orElseThrow();
        var constant = base * (1 - base);
        var auc = auc(people, habit);
        LOG.info(String.format(
                Locale.ROOT, "%d donors: Brier %.4f, base rate %.4f, AUC %.3f", people.size(), model, constant, auc));
        assertThat(people).hasSize(748);
        assertThat(model).isLessThan(constant);
        assertThat(auc).isGreaterThan(0.7);
    }

    private static double square(double value) {
        return value * value;
    }

    /** How often one who gave has a higher chance than one who did not. */
    private static double auc(List<Person> people, Habit habit) {
        var wins = 0.0;
        var pairs = 0L;
        for (var gave : people.stream().filter(Person::gave).toList()) {
            for (var not : people.stream().filter(one -> !one.gave()).toList()) {
                var more = Double.compare(gave.chance(habit), not.chance(habit));
                wins += more > 0 ? 1 : more == 0 ? 0.5 : 0;
                pairs++;
            }
        }
        return wins / pairs;
    }
}
