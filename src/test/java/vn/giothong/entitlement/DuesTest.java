package vn.giothong.entitlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.giothong.donor.Component;
import vn.giothong.entitlement.EntitlementRule.Bound;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DuesTest {
    private static final List<Dues.Rule> RULES = new ArrayList<>(List.of(
            gift(false, 250, 250, 100_000),
            gift(false, 350, 350, 150_000),
            gift(false, 450, 450, 180_000),
            gift(true, 250, 400, 150_000),
            gift(true, 401, 500, 200_000),
            gift(true, 501, 650, 250_000),
            new Dues.Rule(Item.MEAL, null, null, null, 30_000, Bound.MAXIMUM, "TT 15/2023", true)));

    private static Dues.Rule gift(boolean apheresis, int from, int to, long amount) {
        return new Dues.Rule(Item.GIFT, apheresis, from, to, amount, Bound.MINIMUM, "TT 15/2023", true);
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "WHOLE_BLOOD, 250, 100000",
                "WHOLE_BLOOD, 350, 150000",
                "WHOLE_BLOOD, 450, 180000",
                // no circular names 150 ml: a line to fill in by hand
                "WHOLE_BLOOD, 150, -",
                "WHOLE_BLOOD, -, -",
                "PLATELETS, 250, 150000",
                "PLATELETS, 400, 150000",
                "PLASMA, 401, 200000",
                "RED_CELLS, 500, 200000",
                "PLATELETS, 501, 250000",
                "PLATELETS, 650, 250000",
                "PLATELETS, 651, -"
            },
            nullValues = "-")
    void the_gift_goes_by_what_was_given(Component component, Integer volume, Long amount) {
        var dues = Dues.of(RULES, component, volume);
        assertThat(dues).extracting(Dues.Due::item).containsExactly(Item.GIFT, Item.MEAL);
        assertThat(dues.get(0).amountVnd()).isEqualTo(amount);
        assertThat(dues.get(1).amountVnd()).isEqualTo(30_000L);
    }
}
