package vn.giothong.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.giothong.intake.reading.ReadResult.ColumnsNeeded;
import vn.giothong.intake.reading.ReadResult.ReadList;

/** Reads files in tests, all of a drive on 29 February 2020. */
final class Reading {

    static final LocalDate DAY = LocalDate.of(2020, 2, 29);

    private Reading() {}

    static ReadResult read(Path file, ListSource source, @Nullable ColumnPlan plan, RememberedHeaders remembered)
            throws IOException {
        var request = new ListReader.Request(file, file.getFileName().toString(), source, DAY, plan, remembered);
        return new ListReader().read(request, ReadProgress.NONE);
    }

    static ReadList list(Path file) throws IOException {
        return list(file, ListSource.HOSPITAL);
    }

    static ReadList list(Path file, ListSource source) throws IOException {
        var result = read(file, source, null, RememberedHeaders.NONE);
        assertThat(result).isInstanceOf(ReadList.class);
        return (ReadList) result;
    }

    static ReadList planned(Path file, ColumnPlan plan) throws IOException {
        return (ReadList) read(file, ListSource.HOSPITAL, plan, RememberedHeaders.NONE);
    }

    static ColumnsNeeded asked(Path file) throws IOException {
        var result = read(file, ListSource.HOSPITAL, null, RememberedHeaders.NONE);
        assertThat(result).isInstanceOf(ColumnsNeeded.class);
        return (ColumnsNeeded) result;
    }

    /** Of a hospital's list in words. */
    static List<ReadRow> rows(Path folder, String csv) throws IOException {
        return list(text(folder, "list.csv", csv)).rows();
    }

    static List<String> names(List<ReadRow> rows) {
        return rows.stream().map(row -> person(row).name().full()).toList();
    }

    static ReadPerson person(ReadRow row) {
        return Objects.requireNonNull(row.person(), () -> "nobody in row " + row.sheetRow());
    }

    static Path text(Path folder, String name, String text) throws IOException {
        return Files.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
    }
}
