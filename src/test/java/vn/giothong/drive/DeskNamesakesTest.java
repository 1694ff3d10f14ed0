package vn.giothong.drive;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.Visitor;

/** Of more namesakes than the desk shows the rest are told of, and found by their year of birth. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DeskNamesakesTest {
    private static final String MORE = "Còn người khác nữa";

    private UUID drive;

    @BeforeEach
    void its_day_is_today() {
        drive = DeskStory.drive(DeskStory.today());
    }

    @Test
    void a_ninth_namesake_is_told_of_and_found_by_the_year_of_birth() {
        IntStream.range(1980, 1989).forEach(year -> DeskStory.donor("Khúc Thị Trùng Danh", year));
        assertThat(results("khuc thi trung danh")).contains(MORE);
        for (int year = 1980; year < 1989; year++) {
            assertThat(results("khuc thi trung danh " + year))
                    .contains("data-count=\"1\"", "" + year)
                    .doesNotContain(MORE);
        }
    }

    @Test
    void the_year_tells_lines_of_the_drive_apart_too() {
        for (int year = 1980; year < 1989; year++) {
            var donor = DeskStory.donor("Khúc Thị Trùng Dòng", year);
            DeskStory.register(drive, Map.of("donorId", donor)).statusCode(201);
        }
        assertThat(results("trung dong khuc")).contains("data-count=\"8\"", MORE);
        assertThat(results("trung dong khuc 1988")).contains("data-count=\"1\"", "0009");
    }

    @Test
    void eight_namesakes_are_all_there_are() {
        IntStream.range(1980, 1988).forEach(year -> DeskStory.donor("Khúc Thị Vừa Đủ", year));
        assertThat(results("khuc thi vua du")).contains("data-count=\"8\"").doesNotContain(MORE);
    }

    private String results(String words) {
        return Visitor.signedIn("club")
                .page("/drives/" + DeskStory.code(drive) + "/desk/results?q=" + words.replace(" ", "%20"));
    }
}
