package vn.giothong.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FigureFilesTest {
    @Test
    void a_name_that_looks_like_a_formula_is_a_text_and_a_number_stays_a_number() {
        var rows = List.of(Arrays.<Object>asList("=1+1", "@SUM(1)", "-2", "+cmd", "Đợt A-1", -5, null));
        var text = new String(FigureFiles.csv(List.of("a"), rows), StandardCharsets.UTF_8);
        assertThat(text).endsWith("'=1+1,'@SUM(1),'-2,'+cmd,Đợt A-1,-5,\r\n");
    }
}
