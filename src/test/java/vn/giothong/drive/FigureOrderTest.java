package vn.giothong.drive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FigureOrderTest {
    static Stream<List<String>> tables() {
        return Stream.of(
                Stream.concat(Arrays.stream(AgeBand.values()).map(AgeBand::name), Stream.of("UNKNOWN"))
                        .toList(),
                List.of("F UNDER_18", "F FROM_18_TO_24", "F FROM_65", "M FROM_18_TO_24"),
                List.of("90", "250", "350", "1000", "UNKNOWN"),
                List.of("A", "B", "O", "AB", "UNKNOWN"));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void rows_stand_as_people_count(List<String> table) {
        var rows = new ArrayList<>(table);
        Collections.reverse(rows);
        rows.sort(DriveFigures.ORDER);
        assertThat(rows).isEqualTo(table);
    }
}
