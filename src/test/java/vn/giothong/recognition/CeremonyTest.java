package vn.giothong.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static vn.giothong.recognition.AwardWorld.today;
import static vn.giothong.recognition.PaperWorld.CUP;
import static vn.giothong.recognition.PaperWorld.cases;
import static vn.giothong.recognition.PaperWorld.decided;
import static vn.giothong.recognition.PaperWorld.file;
import static vn.giothong.recognition.PaperWorld.issued;
import static vn.giothong.recognition.PaperWorld.printed;
import static vn.giothong.recognition.PaperWorld.put;
import static vn.giothong.recognition.PaperWorld.state;
import static vn.giothong.recognition.PaperWorld.text;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.World;

@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CeremonyTest {
    private static final int MANY = 300;

    @Inject
    SessionFactory sessions;

    private static Response handOver(String who, String ceremony, List<UUID> cases) {
        var received = cases.stream().map(id -> Map.of("caseId", id)).toList();
        return World.as(who)
                .body(Map.of("by", "Phạm Thị Thanh Hà", "receipt", "Biên bản 01", "received", received))
                .put("/api/v1/ceremonies/" + ceremony + "/handover");
    }

    private static Response read(String who, String path) {
        return World.as(who).get("/api/v1/ceremonies/" + path);
    }

    @Test
    void three_hundred_are_handed_over_in_one_request_within_few_statements() throws Exception {
        var all = cases(MANY, CUP, CaseState.SUBMITTED);
        decided(all);
        var ceremony = PaperWorld.ceremony("province", today().toString());
        put("province", ceremony, all);
        var statistics = sessions.getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();
        handOver("province", ceremony, all.subList(0, MANY - 1))
                .then()
                .statusCode(200)
                .body("done", equalTo(MANY - 1));
        var statements = statistics.getPrepareStatementCount();
        statistics.setStatisticsEnabled(false);
        assertThat(statements).isLessThan(60).isPositive();
        read("province", ceremony).then().body("handedOver", equalTo(MANY - 1)).body("waiting", equalTo(1));
        assertThat(state(all.get(0))).isEqualTo("HANDED_OVER");
        assertThat(state(all.get(MANY - 1))).isEqualTo("DECIDED");
        read("province", ceremony + "/cases?waiting=true")
                .then()
                .body("items", hasSize(1))
                .body("items[0].caseId", equalTo(all.get(MANY - 1).toString()));
        certificates(ceremony);
    }

    private static void certificates(String ceremony) throws Exception {
        String id = PaperWorld.begin("province", Map.of("kind", "CERTIFICATES", "ceremonyId", ceremony))
                .then()
                .statusCode(201)
                .extract()
                .path("items[0].id");
        assertThat(issued("province", id, Map.of()).getString("state")).isEqualTo("PRINTING");
        assertThat(printed("province", id).getString("state")).isEqualTo("ISSUED");
        try (var document = Loader.loadPDF(file("province", id, "pdf"))) {
            assertThat(document.getNumberOfPages()).isEqualTo(MANY);
        }
    }

    @Test
    void who_was_absent_stays_waiting_and_comes_to_another_ceremony() {
        var all = cases(3, CUP, CaseState.SUBMITTED);
        decided(all);
        var first = PaperWorld.ceremony("district", today().toString());
        put("district", first, all);
        World.as("district")
                .body(Map.of(
                        "by",
                        "Nguyễn Văn Long",
                        "received",
                        List.of(
                                Map.of("caseId", all.get(0), "receivedBy", "Trần Thị Hạnh", "receipt", "BN-07"),
                                Map.of("caseId", all.get(1)),
                                Map.of("caseId", UUID.randomUUID()))))
                .put("/api/v1/ceremonies/" + first + "/handover")
                .then()
                .statusCode(200)
                .body("done", equalTo(2))
                .body("results[2].code", equalTo("not_found"));
        read("district", first + "/cases")
                .then()
                .body("items.find { it.caseId == '" + all.get(0) + "' }.receivedBy", equalTo("Trần Thị Hạnh"))
                .body("items.find { it.caseId == '" + all.get(0) + "' }.receipt", equalTo("BN-07"))
                .body("items.find { it.caseId == '" + all.get(2) + "' }.handedOver", equalTo(false));
        handOver("district", first, all.subList(0, 1))
                .then()
                .statusCode(200)
                .body("done", equalTo(0))
                .body("results[0].code", equalTo("award_state"));
        var second = PaperWorld.ceremony("district", today().toString());
        put("district", second, all.subList(2, 3));
        handOver("district", second, all.subList(2, 3)).then().body("done", equalTo(1));
        World.as("district")
                .get("/api/v1/award-cases/" + all.get(2))
                .then()
                .body("state", equalTo("HANDED_OVER"))
                .body("handover.by", equalTo("Phạm Thị Thanh Hà"))
                .body("handover.receipt", equalTo("Biên bản 01"));
    }

    @Test
    void the_list_is_printed_in_the_order_of_the_page() throws Exception {
        var all = cases(8, CUP, CaseState.SUBMITTED);
        decided(all);
        var ceremony = PaperWorld.ceremony("district", today().toString());
        put("district", ceremony, all);
        String id = PaperWorld.begin("district", Map.of("kind", "CEREMONY_LIST", "ceremonyId", ceremony))
                .then()
                .statusCode(201)
                .extract()
                .path("items[0].id");
        assertThat(issued("district", id, Map.of()).getString("number")).matches("\\d{2,}/DS-HCTĐ");
        var pdf = file("district", id, "pdf");
        Files.createDirectories(Path.of("target/pictures"));
        Files.write(Path.of("target/pictures/paper-ceremony.pdf"), pdf);
        assertThat(text(pdf))
                .contains("Ký nhận")
                .contains("Hội trường huyện Bình Sơn")
                .contains("/QĐ-BCĐ");
        assertThat(read("district", ceremony + "/cases").jsonPath().getList("items.name"))
                .isEqualTo(PaperWorld.paper("district", id).getList("lines.name"));
    }

    @Test
    void only_decided_awards_go_on_the_list_and_what_was_handed_over_stays_on_it() {
        var open = cases(1, CUP, CaseState.SUBMITTED);
        var all = cases(2, CUP, CaseState.SUBMITTED);
        decided(all);
        var ceremony = PaperWorld.ceremony("district", today().toString());
        World.as("district")
                .body(Map.of("caseIds", open))
                .post("/api/v1/ceremonies/" + ceremony + "/cases")
                .then()
                .statusCode(409)
                .body("code", equalTo("ceremony_not_decided"));
        put("district", ceremony, all);
        put("district", ceremony, all);
        handOver("district", ceremony, all.subList(0, 1)).then().body("done", equalTo(1));
        World.as("district")
                .body(Map.of("caseIds", all))
                .post("/api/v1/ceremonies/" + ceremony + "/cases/removal")
                .then()
                .statusCode(200)
                .body("cases", equalTo(1));
    }

    @Test
    void ceremonies_are_for_those_in_whose_reach_their_unit_is() {
        var ceremony = PaperWorld.ceremony("district", today().plusDays(20).toString());
        for (var who : List.of("district", "province", "auditor")) {
            read(who, ceremony).then().statusCode(200);
        }
        for (var who : List.of("commune", "club", "hospital", "health", "finance", "admin", "donor")) {
            read(who, ceremony).then().statusCode(404);
            handOver(who, ceremony, List.of(UUID.randomUUID())).then().statusCode(404);
        }
        handOver("auditor", ceremony, List.of(UUID.randomUUID())).then().statusCode(403);
        handOver("district", ceremony, List.of(UUID.randomUUID())).then().statusCode(422);
        World.as("hospital")
                .body(Map.of("name", "x", "venue", "x", "heldOn", today().toString()))
                .post("/api/v1/ceremonies")
                .then()
                .statusCode(403);
        World.as("district")
                .body(Map.of("name", "x", "heldOn", today().toString()))
                .post("/api/v1/ceremonies")
                .then()
                .statusCode(422)
                .body("violations.field", hasItem("venue"));
        read("finance", "").then().statusCode(403);
        World.as("district")
                .body(Map.of("name", "Lễ khác", "venue", "x", "heldOn", today().toString(), "version", 99))
                .put("/api/v1/ceremonies/" + ceremony)
                .then()
                .statusCode(409);
    }
}
