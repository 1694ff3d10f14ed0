package vn.giothong.donor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.giothong.person.Birth;
import vn.giothong.person.IdentityNumber;
import vn.giothong.person.Sex;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LikenessTest {
    /** Each side: name, birth, sex, phone, paper (its kind by its first letter); a dash where nothing is known. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            an 1990-02-03 F 1 C1 | an 1990-02-03 F 1 C1 | SURE     | [IDENTITY, PHONE, NAME, BIRTH_DATE]
            an 1990-02-03 F 1 C1 | an 1991-02-03 M 2 C1 | SURE     | [IDENTITY, NAME]
            an 1990-02-03 - - C1 | ba 1990-02-03 - - C1 | POSSIBLE | [IDENTITY, BIRTH_DATE]
            an 1990-02-03 - - -  | an 1990-02-03 - - -  | LIKELY   | [NAME, BIRTH_DATE]
            an 1990-02-03 F 1 M1 | an 1990-02-03 F 1 C1 | LIKELY   | [PHONE, NAME, BIRTH_DATE]
            an 1990-02-03 F - M1 | an 1990-02-03 F - C1 | LIKELY   | [NAME, BIRTH_DATE]
            an 1990-02-03 - - C1 | an 1990-02-03 - - C2 | POSSIBLE | [NAME, BIRTH_DATE]
            an 1990-02-03 - 1 -  | an 1990-02-03 - 2 -  | POSSIBLE | [NAME, BIRTH_DATE]
            an 1990-02-03 F - -  | an 1990-02-03 M - -  | POSSIBLE | [NAME, BIRTH_DATE]
            an -          - 1 -  | an -          - 1 -  | LIKELY   | [PHONE, NAME]
            an 1990       - 1 -  | an 1990-02-03 - 1 -  | LIKELY   | [PHONE, NAME, BIRTH_YEAR]
            an 1990-02-03 - 1 -  | an 1990-02-04 - 1 -  | POSSIBLE | [PHONE, NAME]
            an -          F 1 -  | an -          M 1 -  | POSSIBLE | [PHONE, NAME]
            an 1990       - - -  | an 1990       - - -  | POSSIBLE | [NAME, BIRTH_YEAR]
            an 1990       - - -  | an 1990-02-03 - 2 -  | POSSIBLE | [NAME, BIRTH_YEAR]
            an 1990       F - -  | an 1990       F - -  | POSSIBLE | [NAME, BIRTH_YEAR]
            an 1990       F - -  | an 1990       M - -  | POSSIBLE | [NAME, BIRTH_YEAR]
            an 1990       - - C1 | an 1990       - - C2 | none     | none
            an 1990-02-03 - - -  | an 1990-02-04 - - -  | none     | none
            an 1990       - - -  | an 1991       - - -  | none     | none
            an -          - - -  | an -          - - -  | none     | none
            an 1990-02-03 - 1 -  | ba 1990-02-03 - 1 -  | none     | none
            """)
    void two_descriptions_are_as_like_as_what_they_share(String one, String other, String grade, String by) {
        var likeness = Likeness.of(traits(one), traits(other));
        assertThat(likeness.map(found -> found.grade().toString()).orElse("none"))
                .isEqualTo(grade);
        assertThat(likeness.map(found -> found.by().toString()).orElse("none")).isEqualTo(by);
        assertThat(Likeness.of(traits(other), traits(one))).isEqualTo(likeness);
    }

    private static Likeness.Traits traits(String text) {
        var parts = text.split(" +", -1);
        var paper = known(parts[4]);
        return new Likeness.Traits(
                parts[0],
                birth(parts[1]),
                known(parts[2]) == null ? null : Sex.valueOf(parts[2]),
                known(parts[3]),
                paper == null ? null : paper.startsWith("C") ? IdentityNumber.Kind.CCCD : IdentityNumber.Kind.CMND,
                paper);
    }

    private static @Nullable Birth birth(String text) {
        if (known(text) == null) {
            return null;
        }
        return text.length() == 4 ? Birth.in(Integer.parseInt(text)) : Birth.on(LocalDate.parse(text));
    }

    private static @Nullable String known(String text) {
        return text.equals("-") ? null : text;
    }
}
