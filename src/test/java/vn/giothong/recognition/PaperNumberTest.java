package vn.giothong.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static vn.giothong.recognition.AwardWorld.today;
import static vn.giothong.recognition.PaperWorld.CUP;
import static vn.giothong.recognition.PaperWorld.MERIT;
import static vn.giothong.recognition.PaperWorld.begin;
import static vn.giothong.recognition.PaperWorld.cases;
import static vn.giothong.recognition.PaperWorld.change;
import static vn.giothong.recognition.PaperWorld.draft;
import static vn.giothong.recognition.PaperWorld.issue;
import static vn.giothong.recognition.PaperWorld.issued;
import static vn.giothong.recognition.PaperWorld.state;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whose a paper is, and the number it gets there. */
@QuarkusTest
@Tag("mysql")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PaperNumberTest {
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
}
