package vn.giothong.funding;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A year of which ten to fifteen fifth donations are foreseen, for the tests that propose by it. */
abstract class ForeseenYear {
    String forecast = "";

    @BeforeEach
    void foresee() {
        forecast = FundingStory.foreseen(2021, Map.of("QG122_PERSON_5", new int[] {10, 12, 15}));
    }

    @AfterEach
    void forget() {
        FundingStory.forget();
    }
}
