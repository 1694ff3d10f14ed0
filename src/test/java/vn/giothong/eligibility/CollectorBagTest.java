package vn.giothong.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.donor.Component;
import vn.giothong.person.Birth;
import vn.giothong.person.Sex;

/** A collector that has bags of its own takes blood in these alone; everybody else in those of the list. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CollectorBagTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final Collecting OWN_BAGS = new Collecting(new UUID(1, 1), "Bệnh viện");

    private int largest(@Nullable UUID collector) {
        var bag = new Rule(
                UUID.randomUUID(),
                RuleCode.BAG_SIZE,
                null,
                null,
                OWN_BAGS,
                BigDecimal.valueOf(300),
                LocalDate.of(2020, 1, 1),
                null,
                "–",
                true);
        var giver = new Giver(Sex.M, Birth.in(1990), null, List.of());
        return new Eligibility(LawRules.book(List.of(bag), List.of()))
                .answer(
                        giver,
                        new Question(DAY, Component.WHOLE_BLOOD, collector),
                        Measures.weight(BigDecimal.valueOf(70)))
                .maxVolumeMl();
    }

    @Test
    void its_bags_count_there_and_nowhere_else() {
        assertThat(largest(OWN_BAGS.id())).isEqualTo(300);
        assertThat(largest(null)).isEqualTo(450);
        assertThat(largest(new UUID(2, 2))).isEqualTo(450);
    }
}
