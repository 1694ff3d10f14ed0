package vn.giothong.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A row that identifies somebody is no total, whatever its words; a total identifies nobody. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TotalsAndPeopleTest {
    private static final String HEADER = "Đơn vị;Họ tên;Nam;Nữ;CCCD;Điện thoại;ml\n";
    private static final String SOMEBODY = "Xã Bình An;Nguyễn Văn An;1990;;;;350\n";

    private final Path folder;

    TotalsAndPeopleTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private int rows(String lines) throws IOException {
        return Reading.list(Reading.text(folder, "list.csv", HEADER + lines))
                .rows()
                .size();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Xã Bình An;Tổng Thị Ngọc;;1991;;;350",
                "Xã Bình An;Tổng Thị Ngọc;;;051191001234;;350",
                "Xã Bình An;Cộng Văn Hòa;;;;0905854703;350",
                "Tổng công ty Sông Thu;Trần Thị Bình;;1991;;;350",
                "Tổng công ty Sông Thu;Trần Thị Bình;;91;;;350",
                "Tong cong ty Song Thu;Tran Thi Binh;;1991;;;350",
                "Tổng cục Thuế;Trần Thị Bình;;1991;;;350"
            })
    void a_row_with_a_birth_a_paper_or_a_phone_is_kept(String row) throws IOException {
        assertThat(rows(SOMEBODY + row + "\n")).isEqualTo(2);
        assertThat(rows(row + "\n" + SOMEBODY)).isEqualTo(2);
    }

    @Test
    void a_list_of_one_company_alone_is_read() throws IOException {
        var company = """
                Tổng công ty Sông Thu;Trần Thị Bình;;1991;;;350
                Tổng công ty Sông Thu;Lê Thị Cúc;;1992;;;350
                """;
        assertThat(rows(company)).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tổng cộng;;87;90;;;61950",
                ";Tổng cộng;87;90;;;61950",
                "Cộng xã Bình An;;1;;;;350",
                "Tổng cộng;430 đơn vị;87;90;;;61950"
            })
    void a_total_whose_counts_look_like_years_is_dropped(String row) throws IOException {
        assertThat(rows(SOMEBODY + row + "\n")).isEqualTo(1);
    }

    private static final String LIST = """
            STT;Họ và tên;Năm sinh;Địa chỉ;Thể tích
            1;Nguyễn Văn An;1990;Bình An;350
            2;Trần Thị Bình;1991;Bình An;250
            ;Tổng cộng;;;600
            """;

    private List<String> numbers(String csv) throws IOException {
        return Reading.rows(folder, csv).stream()
                .map(row -> row.cells().get("STT"))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "STT;Thể tích;Số lượng\n1;250ml;1\n2;350ml;1\n;Cộng;2\n",
                "TT;Loại túi;Số túi\n1;Túi 250 ml;01 túi\n2;Túi 350 ml;12 túi\n"
            })
    void volumes_counted_below_the_total_are_no_people(String summary) throws IOException {
        assertThat(numbers(LIST + summary)).containsExactly("1", "2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3;Lê Văn Cường;;;",
                "3;Nam;;;",
                "3;250ml;Lê Văn Cường;;",
                "3;350;1992;;",
                "3;350;Bình Minh;;",
                "3;250ml;;;\n4;Lê Văn Cường;1992;;350"
            })
    void whoever_may_be_a_person_below_the_total_stays(String rows) throws IOException {
        assertThat(numbers(LIST + rows + "\n")).startsWith("1", "2", "3");
    }
}
