package vn.giothong.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static vn.giothong.recognition.AwardWorld.today;
import static vn.giothong.recognition.PaperWorld.CUP;
import static vn.giothong.recognition.PaperWorld.MERIT;
import static vn.giothong.recognition.PaperWorld.begin;
import static vn.giothong.recognition.PaperWorld.cases;
import static vn.giothong.recognition.PaperWorld.draft;
import static vn.giothong.recognition.PaperWorld.file;
import static vn.giothong.recognition.PaperWorld.issue;
import static vn.giothong.recognition.PaperWorld.issued;
import static vn.giothong.recognition.PaperWorld.paper;
import static vn.giothong.recognition.PaperWorld.picture;
import static vn.giothong.recognition.PaperWorld.state;
import static vn.giothong.recognition.PaperWorld.submitted;
import static vn.giothong.recognition.PaperWorld.text;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.giothong.World;
import vn.giothong.document.Fingerprint;
import vn.giothong.donor.Donor;

/** A paper from its draft on: what issuing it does, and that it stays as it was issued. */
@QuarkusTest
@Tag("mysql")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PaperTest {
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
