package vn.giothong.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static vn.giothong.recognition.AwardWorld.today;
import static vn.giothong.recognition.PaperWorld.CUP;
import static vn.giothong.recognition.PaperWorld.MERIT;
import static vn.giothong.recognition.PaperWorld.begin;
import static vn.giothong.recognition.PaperWorld.cases;
import static vn.giothong.recognition.PaperWorld.change;
import static vn.giothong.recognition.PaperWorld.decided;
import static vn.giothong.recognition.PaperWorld.draft;
import static vn.giothong.recognition.PaperWorld.file;
import static vn.giothong.recognition.PaperWorld.issue;
import static vn.giothong.recognition.PaperWorld.issued;
import static vn.giothong.recognition.PaperWorld.paper;
import static vn.giothong.recognition.PaperWorld.printed;
import static vn.giothong.recognition.PaperWorld.state;
import static vn.giothong.recognition.PaperWorld.submitted;
import static vn.giothong.recognition.PaperWorld.text;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.apache.pdfbox.Loader;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.giothong.World;
import vn.giothong.document.Fingerprint;
import vn.giothong.donor.Donor;
import vn.giothong.web.Formats;

@QuarkusTest
@Tag("mysql")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PaperTest {
    private static void picture(String name, byte[] pdf) throws Exception {
        Files.createDirectories(Path.of("target/pictures"));
        Files.write(Path.of("target/pictures/" + name + ".pdf"), pdf);
    }

    @Test
    void a_request_is_numbered_frozen_and_submits_its_cases() throws Exception {
        var cases = cases(7, CUP, CaseState.REVIEWED);
        var id = draft("district", "SUBMISSION", cases);
        var preview = file("district", id, "pdf");
        picture("paper-draft", preview);
        assertThat(text(preview)).contains("BẢN NHÁP").contains("/TTr-HCTĐ");
        assertThat(state(cases.get(0))).isEqualTo("REVIEWED");
        issue("district", id, Map.of())
                .then()
                .statusCode(200)
                .body("state", equalTo("ISSUED"))
                .body("number", matchesPattern("\\d{2,}/TTr-HCTĐ"))
                .body("date", equalTo(today().toString()))
                .body("pdfHash", matchesPattern("[0-9a-f]{64}"));
        assertThat(cases).allSatisfy(one -> assertThat(state(one)).isEqualTo("SUBMITTED"));
        var pdf = file("district", id, "pdf");
        picture("paper-submission", pdf);
        assertThat(text(pdf))
                .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
                .contains("Độc lập - Tự do - Hạnh phúc")
                .contains("HỘI CHỮ THẬP ĐỎ HUYỆN BÌNH SƠN")
                .contains("Số: " + paper("district", id).getString("number"))
                .contains("TỜ TRÌNH")
                .contains("Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;")
                .contains("Kính gửi: Ban Chỉ đạo vận động hiến máu tình nguyện tỉnh Quảng Ngãi")
                .contains("TM. BAN THƯỜNG VỤ")
                .contains("Nơi nhận:")
                .contains("Nguyễn Thị Mỹ Lệ")
                .contains("Phạm Thị Quỳnh Như")
                .contains("Đỗ Thị Ẩn")
                .doesNotContain("BẢN NHÁP");
    }

    @Test
    void an_issued_paper_stays_byte_for_byte_whatever_becomes_of_the_register() {
        var cases = cases(2, CUP, CaseState.REVIEWED);
        var id = submitted(cases);
        var before = file("district", id, "pdf");
        var workbook = file("district", id, "xlsx");
        var seen = paper("district", id);
        assertThat(Fingerprint.of(before)).isEqualTo(seen.getString("pdfHash"));
        assertThat(Fingerprint.of(workbook)).isEqualTo(seen.getString("xlsxHash"));
        String donor =
                World.as("province").get("/api/v1/award-cases/" + cases.get(0)).path("subjectId");
        rename(donor);
        assertThat(file("district", id, "pdf")).isEqualTo(before);
        assertThat(paper("district", id).getList("lines.name")).doesNotContain("Tên Đã Sửa");
        World.as("district")
                .body(Map.of("about", "khác"))
                .put("/api/v1/award-documents/" + id)
                .then()
                .statusCode(409)
                .body("code", equalTo("paper_state"));
        issue("district", id, Map.of()).then().statusCode(409);
        World.as("district")
                .post("/api/v1/award-documents/" + id + "/discard")
                .then()
                .statusCode(409);
    }

    private static void rename(String donor) {
        QuarkusTransaction.requiringNew()
                .run(() -> Donor.update("fullName = ?1 where id = ?2", "Tên Đã Sửa", UUID.fromString(donor)));
    }

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
    void a_body_whose_register_is_elsewhere_says_its_number_itself_and_none_is_given_twice() {
        var cases = cases(2, MERIT, CaseState.SUBMITTED);
        var first = draft("province", "DECISION", List.of(cases.get(0)));
        var second = draft("province", "DECISION", List.of(cases.get(1)));
        change("province", first, Map.of("signer", "Trần Hoàng Tuấn", "mandate", "KT", "onBehalfOf", "Chủ tịch"));
        change("province", second, Map.of("signer", "Trần Hoàng Tuấn"));
        var number = 10_000 + (int) (System.nanoTime() % 80_000);
        var given = Map.of("number", number, "date", today().minusDays(3).toString());
        issue("province", first, Map.of()).then().statusCode(422).body("code", equalTo("field_required"));
        issue("province", first, given).then().statusCode(200).body("number", equalTo(number + "/QĐ-UBND"));
        issue("province", second, given).then().statusCode(409).body("code", equalTo("paper_number_taken"));
        assertThat(state(cases.get(1))).isEqualTo("SUBMITTED");
        assertThat(state(cases.get(0))).isEqualTo("DECIDED");
    }

    @Test
    void who_decides_goes_by_level_and_day_and_districts_are_gone_from_july_2025() {
        var cases = cases(1, 5, CaseState.SUBMITTED);
        begin("province", Map.of("kind", "DECISION", "caseIds", cases, "date", "2025-06-30"))
                .then()
                .statusCode(201)
                .body("items[0].issuer", equalTo("Ủy ban nhân dân huyện Bình Sơn"));
        begin("province", Map.of("kind", "DECISION", "caseIds", cases, "date", "2025-07-01"))
                .then()
                .statusCode(201)
                .body("items[0].issuer", equalTo("Ủy ban nhân dân thị trấn Châu Ổ"));
    }

    @Test
    void cases_of_several_bodies_become_one_paper_for_each() {
        var mixed = new ArrayList<>(cases(2, CUP, CaseState.REVIEWED));
        mixed.addAll(cases(1, MERIT, CaseState.REVIEWED));
        begin("district", Map.of("kind", "SUBMISSION", "caseIds", mixed))
                .then()
                .statusCode(201)
                .body("total", equalTo(2))
                .body("items.addressee", hasItem("Chủ tịch Ủy ban nhân dân tỉnh Quảng Ngãi"));
    }

    @Test
    void papers_issued_at_once_are_numbered_without_gap_or_double() throws Exception {
        var drafts = new ArrayList<String>();
        for (var one : cases(12, CUP, CaseState.REVIEWED)) {
            drafts.add(draft("district", "SUBMISSION", List.of(one)));
        }
        var executor = Executors.newFixedThreadPool(6);
        try {
            var works = new ArrayList<Callable<Integer>>();
            drafts.forEach(draft -> works.add(() -> number(draft)));
            var numbers = new ArrayList<Integer>();
            for (var one : executor.invokeAll(works)) {
                numbers.add(one.get());
            }
            numbers.sort(null);
            assertThat(numbers).doesNotHaveDuplicates();
            assertThat(numbers.get(11) - numbers.get(0)).isEqualTo(11);
        } finally {
            executor.shutdownNow();
        }
    }

    private static int number(String draft) {
        var number = issued("district", draft, Map.of()).getString("number");
        return Integer.parseInt(number.substring(0, number.indexOf('/')));
    }

    @Test
    void a_correction_replaces_the_paper_says_what_changed_and_leaves_it_readable() throws Exception {
        var cases = cases(3, CUP, CaseState.REVIEWED);
        var more = cases(1, CUP, CaseState.REVIEWED);
        var old = submitted(cases);
        var before = file("district", old, "pdf");
        var kept = List.of(cases.get(0), cases.get(1), more.get(0));
        World.as("district")
                .body(Map.of("caseIds", kept))
                .post("/api/v1/award-documents/" + old + "/correction")
                .then()
                .statusCode(422);
        String draft = World.as("district")
                .body(Map.of("change", "Bỏ một trường hợp trùng, thêm một trường hợp", "caseIds", kept))
                .post("/api/v1/award-documents/" + old + "/correction")
                .then()
                .statusCode(201)
                .body("edition", equalTo(2))
                .body("differences.what", equalTo(List.of("ADDED", "REMOVED")))
                .extract()
                .path("id");
        World.as("district")
                .body(Map.of("change", "lần nữa"))
                .post("/api/v1/award-documents/" + old + "/correction")
                .then()
                .statusCode(409)
                .body("code", equalTo("paper_corrected"));
        var issued = issued("district", draft, Map.of());
        assertThat(paper("district", old).getString("state")).isEqualTo("REPLACED");
        assertThat(paper("district", old).getString("replacedBy.id")).isEqualTo(draft);
        assertThat(file("district", old, "pdf")).isEqualTo(before);
        assertThat(issued.getString("number"))
                .isNotEqualTo(paper("district", old).getString("number"));
        assertThat(text(file("district", draft, "pdf")))
                .contains("thay thế Tờ trình số " + paper("district", old).getString("number"))
                .contains("Bỏ một trường hợp trùng");
        assertThat(state(cases.get(2))).isEqualTo("REVIEWED");
        assertThat(state(more.get(0))).isEqualTo("SUBMITTED");
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

    @Test
    void papers_are_for_those_in_whose_reach_their_unit_is() {
        var cases = cases(1, CUP, CaseState.REVIEWED);
        var id = submitted(cases);
        for (var who : List.of("district", "province", "auditor")) {
            World.as(who).get("/api/v1/award-documents/" + id).then().statusCode(200);
            World.as(who).get("/api/v1/award-documents/" + id + ".pdf").then().statusCode(200);
        }
        for (var who : List.of("commune", "club", "hospital", "health", "finance", "admin", "donor")) {
            World.as(who).get("/api/v1/award-documents/" + id).then().statusCode(404);
            World.as(who).get("/api/v1/award-documents/" + id + ".pdf").then().statusCode(404);
            World.as(who).get("/api/v1/award-documents/" + id + ".xlsx").then().statusCode(404);
        }
        World.as("auditor")
                .body(Map.of("change", "x"))
                .post("/api/v1/award-documents/" + id + "/correction")
                .then()
                .statusCode(403);
        World.as("commune")
                .get("/api/v1/award-documents?caseId=" + cases.get(0))
                .then()
                .statusCode(200)
                .body("total", equalTo(0));
        World.as("district")
                .get("/api/v1/award-documents?kind=SUBMISSION&caseId=" + cases.get(0))
                .then()
                .body("items", hasSize(1));
        World.as("finance").get("/api/v1/award-documents").then().statusCode(403);
        RestAssured.given().get("/api/v1/award-documents/" + id).then().statusCode(401);
        World.as("district")
                .get("/api/v1/award-documents/" + UUID.randomUUID())
                .then()
                .statusCode(404);
    }

    @Test
    void who_has_no_right_over_a_case_makes_no_paper_of_it() {
        var cases = cases(1, CUP, CaseState.REVIEWED);
        begin("commune", Map.of("kind", "SUBMISSION", "caseIds", cases)).then().statusCode(403);
        begin("hospital", Map.of("kind", "SUBMISSION", "caseIds", cases)).then().statusCode(404);
        begin("district", Map.of("kind", "SUBMISSION", "caseIds", List.of(UUID.randomUUID())))
                .then()
                .statusCode(404);
        begin("district", Map.of("kind", "DECISION", "caseIds", cases)).then().statusCode(403);
        begin("province", Map.of("kind", "DECISION", "caseIds", cases))
                .then()
                .statusCode(409)
                .body("code", equalTo("award_state"));
        begin("district", Map.of("kind", "SUBMISSION", "caseIds", List.of()))
                .then()
                .statusCode(422);
        begin("district", Map.of("caseIds", cases)).then().statusCode(422);
        begin("district", Map.of("kind", "CEREMONY_LIST")).then().statusCode(422);
    }

    @Test
    void the_proposer_issues_no_paper_that_approves_the_proposal() {
        var id = AwardWorld.caseOf(AwardWorld.donor(CUP), CUP);
        AwardWorld.put("province", id, "proposal", Map.of()).then().statusCode(200);
        AwardWorld.put("province2", id, "verification", Map.of()).then().statusCode(200);
        AwardWorld.put("province2", id, "review", Map.of()).then().statusCode(200);
        var cases = List.of(UUID.fromString(id));
        issue("province", draft("province", "SUBMISSION", cases), Map.of())
                .then()
                .statusCode(403)
                .body("code", equalTo("award_own"));
        var paper = issued("province2", draft("province2", "SUBMISSION", cases), Map.of());
        assertThat(paper.getString("number")).contains("TTr");
        World.as("auditor").get("/api/v1/audit").then().body("items.action", hasItem("paper.issued"));
    }

    @Test
    void a_draft_may_be_given_up_and_leaves_its_cases_as_they_are() {
        var cases = cases(1, CUP, CaseState.REVIEWED);
        var id = draft("district", "SUBMISSION", cases);
        issue("district", id, Map.of("version", 999)).then().statusCode(409).body("code", equalTo("stale"));
        World.as("district")
                .header("If-Match", "\"77\"")
                .post("/api/v1/award-documents/" + id + "/discard")
                .then()
                .statusCode(409)
                .body("code", equalTo("stale"));
        World.as("district")
                .post("/api/v1/award-documents/" + id + "/discard")
                .then()
                .statusCode(200)
                .body("state", equalTo("DISCARDED"))
                .body("acts", not(hasItem("ISSUE")));
        issue("district", id, Map.of()).then().statusCode(409);
        assertThat(state(cases.get(0))).isEqualTo("REVIEWED");
    }
}
