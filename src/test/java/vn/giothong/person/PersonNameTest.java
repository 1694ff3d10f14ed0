package vn.giothong.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonNameTest {

    @ParameterizedTest
    @CsvSource({
        "'  Nguyễn   Văn  An ', Nguyễn Văn An",
        "NGUYỄN THỊ ÁNH ĐÀO, Nguyễn Thị Ánh Đào",
        "đặng thị ê-đê, Đặng Thị Ê-Đê",
        "le huu huy, Le Huu Huy",
        "H Thị Nhã Mai, H Thị Nhã Mai",
        "Trần McDonald, Trần McDonald",
        "'Lê\u00a0\u200bThị\tHoa', Lê Thị Hoa",
    })
    void a_name_is_cleaned(String raw, String clean) {
        assertThat(new PersonName(raw).full()).isEqualTo(clean);
        assertThat(new PersonName(Normalizer.normalize(raw, Normalizer.Form.NFD)).full())
                .isEqualTo(clean);
    }

    @ParameterizedTest
    @CsvSource({
        "Đặng Thị Thủy Vân, dang thi thuy van",
        "ĐỖ  ĐỨC ĐẠT, do duc dat",
        "H'Hen Niê, hhen nie",
        "Y-Bhim, y bhim",
        "Số CCCD/CMND, so cccd cmnd",
        "N. máu (ml), n mau ml",
    })
    void folding_leaves_small_letters_and_single_blanks(String raw, String folded) {
        assertThat(PersonName.fold(raw)).isEqualTo(folded);
    }

    @ParameterizedTest
    @CsvSource({"12345", "'0905 123 456'", "Nguyễn Văn 5", "'---'", "'(Ký, ghi rõ họ tên)'"})
    void what_no_name_has_is_unreadable(String raw) {
        assertThat(PersonName.parse(raw)).isEqualTo(Parsed.unreadable());
    }

    @Test
    void a_blank_is_nothing() {
        assertThat(PersonName.parse(" \u00a0 ")).isEqualTo(Parsed.blank());
        assertThat(PersonName.parse(null)).isEqualTo(Parsed.blank());
    }

    @Test
    void names_sort_by_given_then_middle_then_family_name() {
        var names = Stream.of(
                        "Trần Văn Bình", "Nguyễn Văn Ân", "Lê Thị An", "Nguyễn Anh An", "Bùi Anh An", "An", "Trần Bình")
                .map(PersonName::new)
                .sorted(Comparator.comparing(PersonName::sortKey))
                .map(PersonName::full);
        assertThat(names)
                .containsExactly(
                        "An",
                        "Bùi Anh An",
                        "Nguyễn Anh An",
                        "Lê Thị An",
                        "Nguyễn Văn Ân",
                        "Trần Bình",
                        "Trần Văn Bình");
    }

    @Test
    void signs_alone_are_sought_as_they_are() {
        assertThat(PersonName.sought(" Đỗ-Thị ")).isEqualTo("do thi");
        assertThat(PersonName.sought("--")).isEqualTo("--");
    }

    @Test
    void words_are_folded_and_in_order() {
        assertThat(new PersonName("ĐỖ Mỹ Hương").words()).containsExactly("do", "my", "huong");
    }
}
