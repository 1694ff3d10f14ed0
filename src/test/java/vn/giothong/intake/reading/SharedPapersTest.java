package vn.giothong.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One paper is one person, whatever name stands beside it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SharedPapersTest {
    private static final String HEADER = "STT;Họ tên;Năm sinh;CCCD;ml\n";

    private final Path folder;

    SharedPapersTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private List<ReadRow> rows(String lines) throws IOException {
        return Reading.list(Reading.text(folder, "list.csv", HEADER + lines)).rows();
    }

    @Test
    void a_paper_under_a_second_name_is_noted_with_the_row_of_the_first() throws IOException {
        var rows = rows("1;Nguyễn Thị Hoa;1990;051190001234;350\n2;Nguyễn T. Hoa;1990;051190001234;350\n");
        assertThat(rows.get(0).notes()).noneMatch(note -> note.code() == NoteCode.PAPER_OF_ANOTHER);
        assertThat(rows.get(1).notes())
                .contains(new CellNote("identityNumber", NoteCode.PAPER_OF_ANOTHER, "051190001234", "1"));
        assertThat(rows.get(1).repeatOf()).isNull();
    }

    @Test
    void a_paper_under_the_same_name_without_accents_is_a_repeat() throws IOException {
        var rows = rows("1;Nguyễn Thị Hoa;1990;051190001234;350\n2;NGUYEN THI HOA;1990;051190001234;350\n");
        assertThat(rows.get(1).repeatOf()).isEqualTo(1);
    }

    @Test
    void a_third_row_repeats_the_one_that_bears_its_name() throws IOException {
        var rows = rows("""
                1;Nguyễn Thị Hoa;1990;051190001234;350
                2;Nguyễn T. Hoa;1990;051190001234;350
                3;Nguyễn T. Hoa;1990;051190001234;350
                """);
        assertThat(rows.get(2).repeatOf()).isEqualTo(2);
    }
}
