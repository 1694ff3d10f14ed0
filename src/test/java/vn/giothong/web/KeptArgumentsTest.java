package vn.giothong.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class KeptArgumentsTest {
    @Test
    void dates_numbers_and_words_come_back_as_what_they_were() {
        var day = LocalDate.of(2020, 2, 29);
        var kept = KeptArguments.write("Châu Ổ", day, 13_498, new Texts.Word("listState", "READY"));
        assertThat(KeptArguments.read(kept))
                .containsExactly("Châu Ổ", day, BigDecimal.valueOf(13_498), new Texts.Word("listState", "READY"));
    }

    @Test
    void nothing_is_kept_of_a_text_that_is_words_alone() {
        assertThat(KeptArguments.write()).isNull();
        assertThat(KeptArguments.read(null)).isEmpty();
    }
}
