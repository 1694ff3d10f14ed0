package vn.giothong.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static vn.giothong.funding.InventedPeople.every;
import static vn.giothong.funding.InventedPeople.ladder;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.donor.Component;
import vn.giothong.donor.Evidence;
import vn.giothong.person.Sex;
import vn.giothong.recognition.AwardTotals;
import vn.giothong.recognition.ladder.Area;
import vn.giothong.recognition.ladder.KnownRules;
import vn.giothong.recognition.ladder.Ladder;

/** What counts on the ladders counts so in the forecast too: years, areas, honours, weights and days. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ForecastLaddersTest {
    private final InventedPeople people = new InventedPeople();
    private static final LocalDate END = InventedPeople.END;

    private Forecaster forecaster(List<LadderStep> ladder) {
        return new Forecaster(new Ground(people.input(), ladder, people.known), InventedPeople.LAW);
    }

    private static double mean(YearOutlook outlook, List<LadderStep> ladder, int threshold) {
        return ladder.stream()
                .filter(step -> step.threshold() == threshold)
                .mapToDouble(step -> outlook.of(step).mean())
                .sum();
    }

    @Test
    void a_step_that_years_alone_lead_to_is_certain_in_the_year_in_which_they_are_full() {
        var avis = ladder(KnownRules.avis());
        // six gifts in the first year and a half, none since: the eighth, or six after three years
        people.donor(0, every(90, LocalDate.of(2024, 6, 1), 6));
        people.blocks.put(0, new DonorBook.Block(0, DonorBook.NEVER));
        assertThat(mean(forecaster(avis).of(END, 2026), avis, 8)).isCloseTo(1, within(1e-9));
        assertThat(mean(forecaster(avis).of(LocalDate.of(2024, 12, 31), 2025), avis, 8))
                .isZero();
    }

    @Test
    void the_mountains_need_fewer_gifts() {
        var ceremony = ladder(KnownRules.quangNamCeremony());
        people.donor(0, every(90, END.minusDays(100), 6));
        assertThat(mean(forecaster(ceremony).of(END, 2026), ceremony, 10)).isLessThan(0.3);
        people.known = new Known(Map.of(), List.of(), List.of(), chapter -> Area.MOUNTAIN);
        assertThat(mean(forecaster(ceremony).of(END, 2026), ceremony, 10)).isGreaterThan(0.5);
    }

    @Test
    void who_was_honoured_too_lately_waits() {
        var ceremony = ladder(KnownRules.quangNamCeremony());
        var donor = people.donor(0, every(90, END.minusDays(100), 9));
        assertThat(mean(forecaster(ceremony).of(END, 2026), ceremony, 10)).isGreaterThan(0.5);
        var honoured =
                new AwardTotals.Honoured("QNAM2020_CEREMONY", people.donors.id(donor), LocalDate.of(2025, 6, 14));
        people.known = new Known(Map.of(), List.of(), List.of(honoured), chapter -> Area.PLAIN);
        assertThat(mean(forecaster(ceremony).of(END, 2026), ceremony, 10)).isZero();
        assertThat(mean(forecaster(ceremony).of(LocalDate.of(2025, 6, 1), 2025), ceremony, 10))
                .as("before that day nobody knew")
                .isGreaterThan(0);
    }

    @Test
    void weights_caps_and_grades_count_as_on_the_ladder() {
        var nhs = ladder(KnownRules.nhs());
        var entry = new DonorBook.Entry(0, 0, DonorBook.NEVER, 0, DonorBook.UNKNOWN, Evidence.B, Sex.M);
        people.donor(entry, Component.PLATELETS, every(30, END.minusDays(100), 3));
        // nine credits: the next one leads to ten
        assertThat(mean(forecaster(nhs).of(END, 2026), nhs, 10)).isGreaterThan(0.3);
        assertThat(mean(forecaster(nhs).of(END, 2026), nhs, 25)).isZero();
        people.entries.clear();
        people.gifts.clear();
        var weak = new DonorBook.Entry(0, 0, DonorBook.NEVER, 9, DonorBook.UNKNOWN, Evidence.D, Sex.M);
        people.donor(weak, Component.WHOLE_BLOOD, END.minusDays(120));
        assertThat(mean(forecaster(ladder(KnownRules.people())).of(END, 2026), ladder(KnownRules.people()), 10))
                .isZero();
    }

    @Test
    void the_day_of_a_step_is_the_one_the_ladder_says() {
        people.crowd(300, 2015, 2025, new Random(3));
        for (var rule : List.of(KnownRules.people(), KnownRules.avis(), KnownRules.nhs())) {
            var steps = ladder(rule);
            var input = people.input();
            var counting = new Ground(input, steps, people.known).countings().get(0);
            for (int donor = 0; donor < input.book().size(); donor++) {
                var climb = new Ladder(rule).climb(input.book().history(donor), END);
                for (var step : steps) {
                    var said = counting.reached(step, donor, Area.PLAIN, END);
                    var expected = climb.reached(step.threshold())
                            .map(one -> (int) one.on().toEpochDay())
                            .orElse(DonorBook.NEVER);
                    assertThat(said).isEqualTo(expected);
                }
            }
        }
    }
}
