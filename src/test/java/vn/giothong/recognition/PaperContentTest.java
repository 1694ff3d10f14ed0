package vn.giothong.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static vn.giothong.recognition.AwardWorld.today;
import static vn.giothong.recognition.PaperWorld.CUP;
import static vn.giothong.recognition.PaperWorld.MERIT;
import static vn.giothong.recognition.PaperWorld.begin;
import static vn.giothong.recognition.PaperWorld.cases;
import static vn.giothong.recognition.PaperWorld.change;
import static vn.giothong.recognition.PaperWorld.decided;
import static vn.giothong.recognition.PaperWorld.draft;
import static vn.giothong.recognition.PaperWorld.file;
import static vn.giothong.recognition.PaperWorld.issued;
import static vn.giothong.recognition.PaperWorld.paper;
import static vn.giothong.recognition.PaperWorld.picture;
import static vn.giothong.recognition.PaperWorld.printed;
import static vn.giothong.recognition.PaperWorld.submitted;
import static vn.giothong.recognition.PaperWorld.text;

import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.giothong.World;
import vn.giothong.web.Formats;

/** What decisions, their workbooks and certificates say. */
@QuarkusTest
@Tag("mysql")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PaperContentTest {
    @Test
    void a_decision_gives_its_cases_number_day_and_signer() throws Exception {
        var cases = cases(5, CUP, CaseState.REVIEWED);
        var request = paper("district", submitted(cases)).getString("number");
        var id = decided(cases);
        var number = paper("province", id).getString("number");
        assertThat(number).matches("\\d{2,}/QĐ-BCĐ");
        World.as("province")
                .get("/api/v1/award-cases/" + cases.get(0))
                .then()
                .body("state", equalTo("DECIDED"))
                .body("decision.number", equalTo(number))
                .body("decision.signer", equalTo("Đặng Ngọc Dũng"))
                .body("decision.level", equalTo("PROVINCE"));
        var pdf = file("province", id, "pdf");
        picture("paper-decision", pdf);
        assertThat(text(pdf))
                .contains("BAN CHỈ ĐẠO VẬN ĐỘNG HIẾN MÁU TÌNH NGUYỆN TỈNH QUẢNG NGÃI")
                .contains("Số: " + number)
                .contains("Theo đề nghị của Hội Chữ thập đỏ huyện Bình Sơn tại Tờ trình số " + request)
                .contains("Điều 1.")
                .contains("Điều 4.")
                .contains("TM. BAN CHỈ ĐẠO")
                .contains("Đặng Ngọc Dũng")
                .contains("Võ Đình Thưởng");
    }

    /** Coefficients and base salaries by hand: 1.0 and 1,490,000 dong in 2020, 1.5 and 2,340,000 in 2025, 0.3 of a district. */
    @ParameterizedTest
    @CsvSource({
        "20, 2020-06-08, '1 × 1.490.000 = 1.490.000', 1490000, 4470000, Bốn triệu bốn trăm bảy mươi nghìn đồng, false",
        "20, 2025-08-08, '1,5 × 2.340.000 = 3.510.000', 3510000, 10530000, Mười triệu năm trăm ba mươi nghìn đồng, false",
        "5, 2020-06-08, '0,3 × 1.490.000 = 447.000', 450000, 1350000, Một triệu ba trăm năm mươi nghìn đồng, false",
        "20, 2026-08-08, '1,5 × 2.340.000 = 3.510.000', 3510000, 10530000, Mười triệu năm trăm ba mươi nghìn đồng, true"
    })
    void a_decision_says_for_each_what_is_paid_and_the_sum_in_figures_and_words(
            int threshold, String day, String how, int each, int sum, String words, boolean toBeConfirmed)
            throws Exception {
        var cases = cases(3, threshold, CaseState.SUBMITTED);
        String id = begin("province", Map.of("kind", "DECISION", "caseIds", cases, "date", day))
                .then()
                .statusCode(201)
                .body("items[0].lines.money.amount", everyItem(equalTo(each)))
                .body("items[0].lines.money.toBeConfirmed", everyItem(equalTo(toBeConfirmed)))
                .body("items[0].payout.total", equalTo(sum))
                .body("items[0].payout.words", equalTo(words))
                .body("items[0].payout.toBeConfirmed", equalTo(toBeConfirmed))
                .extract()
                .path("items[0].id");
        var pdf = file("province", id, "pdf");
        picture("paper-money-" + threshold + "-" + day, pdf);
        assertThat(text(pdf))
                .contains(how)
                .contains("tổng số tiền " + Formats.number("vi", sum) + " đồng (bằng chữ: " + words + ")");
        assertThat(text(pdf).contains("(*)")).isEqualTo(toBeConfirmed);
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file("province", id, "xlsx")))) {
            var rows = workbook.getFirstSheet().read();
            assertThat(rows.get(3).getCellAsNumber(14).orElseThrow()).isEqualByComparingTo(String.valueOf(each));
            assertThat(rows.get(6).getCellAsNumber(14).orElseThrow()).isEqualByComparingTo(String.valueOf(sum));
        }
    }

    @Test
    void the_sums_of_the_workbook_are_those_of_its_lines() throws Exception {
        var cases = new ArrayList<>(cases(4, CUP, CaseState.REVIEWED));
        cases.addAll(cases(3, 15, CaseState.REVIEWED));
        var id = submitted(cases);
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file("district", id, "xlsx")))) {
            var list = workbook.getFirstSheet().read();
            var lines = list.subList(3, list.size() - 1);
            var total = list.get(list.size() - 1);
            assertThat(lines).hasSize(7);
            var sum = lines.stream()
                    .map(line -> line.getCellAsNumber(7).orElseThrow())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(total.getCellAsNumber(7).orElseThrow())
                    .isEqualByComparingTo(sum)
                    .isEqualByComparingTo("85");
            assertThat(total.getCellAsNumber(0).orElseThrow()).isEqualByComparingTo("7");
            var sums = workbook.getSheet(1).orElseThrow().read();
            assertThat(sums.get(sums.size() - 1).getCellAsNumber(1).orElseThrow())
                    .isEqualByComparingTo("7");
            assertThat(sums.get(sums.size() - 1).getCellAsNumber(4).orElseThrow())
                    .isEqualByComparingTo("7");
        }
    }

    @Test
    void certificates_are_printed_one_page_each_with_every_letter() throws Exception {
        var cases = cases(6, MERIT, CaseState.SUBMITTED);
        var decision = draft("province", "DECISION", cases);
        change("province", decision, Map.of("signer", "Trần Hoàng Tuấn"));
        var number = 10_000 + (int) (System.nanoTime() % 80_000);
        issued("province", decision, Map.of("number", number, "date", today().toString()));
        var id = draft("province", "CERTIFICATES", cases);
        picture("paper-certificates-draft", file("province", id, "pdf"));
        issued("province", id, Map.of());
        assertThat(printed("province", id).getString("state")).isEqualTo("ISSUED");
        var pdf = file("province", id, "pdf");
        picture("paper-certificates", pdf);
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(6);
            var page = document.getPage(0).getMediaBox();
            assertThat(page.getWidth()).isGreaterThan(page.getHeight());
        }
        assertThat(text(pdf))
                .contains("BẰNG KHEN")
                .contains("Lê Hoàng Ngự")
                .contains("Đỗ Thị Ẩn")
                .contains(number + "/QĐ-UBND")
                .contains("Trần Hoàng Tuấn");
        World.as("province")
                .get("/api/v1/award-documents/" + id + ".xlsx")
                .then()
                .statusCode(404);
    }

    @Test
    void a_cup_is_certified_by_the_colour_of_the_rule() {
        assertThat(PaperLines.form("CUP", List.of("CUP_BRONZE"))).isEqualTo("Cúp thủy tinh màu đồng");
        assertThat(PaperLines.form("CUP", List.of("CUP"))).isEqualTo("Cúp");
        assertThat(PaperLines.form("GIAY_KHEN", List.of("BADGE"))).isEqualTo("Giấy khen kèm phù hiệu");
        assertThat(PaperLines.form("BANG_KHEN", List.of("CERTIFICATE"))).isEqualTo("Bằng khen");
        assertThat(PaperLines.form("KY_NIEM_CHUONG", List.of("MEDAL"))).isEqualTo("Kỷ niệm chương kèm huy hiệu");
    }
}
