package vn.giothong.donor;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class DonorCodesTest {
    @Property
    void a_code_is_read_back_however_it_is_typed(@ForAll @LongRange(min = 1, max = 99_999_999) long number) {
        var code = DonorCodes.of(number);
        assertThat(DonorCodes.read(code)).contains(code);
        assertThat(DonorCodes.read(" " + code.replace("-", "").toLowerCase(java.util.Locale.ROOT)))
                .contains(code);
    }

    @Property
    void one_wrong_digit_is_caught(
            @ForAll @LongRange(min = 1, max = 9_999_999) long number,
            @ForAll @IntRange(min = 4, max = 10) int place,
            @ForAll @IntRange(min = 0, max = 9) int digit) {
        var code = DonorCodes.of(number);
        var wrong = code.substring(0, place) + digit + code.substring(place + 1);
        assertThat(wrong.equals(code) || DonorCodes.read(wrong).isEmpty()).isTrue();
    }
}
