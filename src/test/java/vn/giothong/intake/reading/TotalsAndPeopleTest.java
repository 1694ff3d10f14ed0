package vn.giothong.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
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
}
