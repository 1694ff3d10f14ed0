package vn.giothong.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OccupationGroupTest {

    @ParameterizedTest
    @CsvSource({
        "Học sinh - sinh viên, PUPIL_STUDENT",
        "HSSV, PUPIL_STUDENT",
        "Giáo viên, OFFICIAL",
        "Cán bộ, OFFICIAL",
        "CB-CC-VC, OFFICIAL",
        "Bộ đội, ARMED_FORCES",
        "CÔNG AN, ARMED_FORCES",
        "Công nhân, WORKER",
        "cong nhan may, WORKER",
        "Nông dân, FARMER",
        "Ngư dân, FARMER",
        "Lao động tự do, FREELANCE",
        "Buôn bán, FREELANCE",
        "Tu sĩ, RELIGIOUS",
        "Hưu trí, OTHER",
        "Nhiếp ảnh, OTHER",
        "Lao động phổ thông, WORKER",
    })
    void occupations_have_a_group(String text, OccupationGroup group) {
        assertThat(OccupationGroup.of(text)).isEqualTo(group);
    }

    @Test
    void no_occupation_has_none() {
        assertThat(OccupationGroup.of(" ")).isNull();
        assertThat(OccupationGroup.of(null)).isNull();
    }
}
