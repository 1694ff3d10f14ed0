package vn.giothong.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hibernate.SessionFactory;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.giothong.World;
import vn.giothong.database.Ids;
import vn.giothong.intake.ListWorld;

/** Statements, not time: what grows with every row or case would be felt with the next list. */
@QuarkusTest
@Tag("mysql")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ManyCasesTest {
    private static final String HEAD = "STT;Họ và tên;Ngày sinh;Giới tính;Thể tích (ml);Số GCN;Kết quả";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final Logger LOG = Logger.getLogger(ManyCasesTest.class);
    private static final long A_MILLISECOND = 1_000_000;

    @Inject
    SessionFactory sessions;

    @Inject
    AgroalDataSource database;

    /** An applied list of so many people, all of whom gave for the first time; its drive. */
    private record Applied(UUID drive, long statements) {}

    @Test
    void a_list_of_500_with_as_many_milestones_takes_hardly_more_statements_than_one_of_100() throws SQLException {
        var few = apply(100, "2015-03-07");
        var many = apply(500, "2015-03-08");
        assertThat(cases(many.drive())).hasSize(500);
        var more = (many.statements() - few.statements()) / 400.0;
        assertThat(more)
                .as(few.statements() + " statements for 100 rows, " + many.statements() + " for 500")
                .isLessThan(0.5);
        inBulk(cases(many.drive()).subList(0, 300));
    }

    /** What a ceremony has: the request, the decision, the list, the handing over and the certificates of 300. */
    @Test
    void papers_of_300_cases_take_hardly_more_statements_than_those_of_30() {
        var few = papers(30);
        var many = papers(300);
        LOG.info("Statements for 30 cases and for 300: " + few + " " + many);
        few.forEach((what, statements) -> assertThat(many.getOrDefault(what, 0L) - statements)
                .as(what + ": " + few + " for 30 cases, " + many + " for 300")
                .isLessThan(30));
    }

    private Map<String, Long> papers(int people) {
        World.token("district");
        World.token("province");
        var cases = PaperWorld.cases(people, PaperWorld.CUP, CaseState.REVIEWED);
        var found = new LinkedHashMap<String, Long>();
        var ids = new String[4];
        found.put("request drafted", counted(() -> ids[0] = PaperWorld.draft("district", "SUBMISSION", cases)));
        found.put("request issued", counted(() -> PaperWorld.issued("district", ids[0], Map.of())));
        found.put("decision drafted", counted(() -> ids[1] = PaperWorld.draft("province", "DECISION", cases)));
        PaperWorld.change("province", ids[1], Map.of("signer", "Đặng Ngọc Dũng"));
        found.put("decision issued", counted(() -> PaperWorld.issued("province", ids[1], Map.of())));
        ids[2] = PaperWorld.ceremony("district", AwardWorld.today().toString());
        found.put("put on a list", counted(() -> PaperWorld.put("district", ids[2], cases)));
        found.put("list shown", counted(() -> shown("district", "/api/v1/ceremonies/" + ids[2] + "/cases?size=300")));
        found.put("handed over", counted(() -> handedOver(ids[2], cases)));
        found.put("certificates drafted", counted(() -> ids[3] = PaperWorld.draft("province", "CERTIFICATES", cases)));
        found.put("paper shown", counted(() -> shown("province", "/api/v1/award-documents/" + ids[1])));
        return found;
    }

    private static void shown(String who, String address) {
        World.as(who).get(address).then().statusCode(200);
    }

    private static void handedOver(String ceremony, List<UUID> cases) {
        var received = cases.stream().map(one -> Map.of("caseId", one)).toList();
        World.as("district")
                .body(Map.of("by", "Nguyễn Văn Long", "received", received))
                .put("/api/v1/ceremonies/" + ceremony + "/handover")
                .then()
                .statusCode(200)
                .body("done", equalTo(cases.size()));
    }

    private void inBulk(List<String> ids) {
        World.token("province");
        var statements = counted(() -> World.as("province")
                .body(Map.of("ids", ids, "step", "PROPOSAL"))
                .post("/api/v1/award-cases/steps")
                .then()
                .statusCode(200)
                .extract()
                .<Integer>path("done"));
        assertThat(statements).as("statements for 300 cases").isLessThan(60);
        World.as("province2")
                .body(Map.of("ids", ids, "step", "VERIFICATION"))
                .post("/api/v1/award-cases/steps")
                .then()
                .statusCode(200)
                .body("done", equalTo(300));
        assertThat(counted(() -> World.as("province2")
                        .get("/api/v1/award-cases?state=VERIFIED&size=300")
                        .then()
                        .statusCode(200)))
                .isLessThan(40);
    }

    private long counted(Runnable work) {
        var statistics = sessions.getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();
        work.run();
        statistics.setStatisticsEnabled(false);
        return statistics.getPrepareStatementCount();
    }

    private Applied apply(int rows, String day) {
        var drive = ListWorld.drive(day);
        var mark = UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        var lines = Stream.concat(
                        Stream.of(HEAD), IntStream.rangeClosed(1, rows).mapToObj(n -> line(n, rows, mark)))
                .toArray(String[]::new);
        var list = ListWorld.taken(drive, lines);
        World.token("district");
        var statements = counted(() -> {
            World.as("district")
                    .put("/api/v1/lists/" + list + "/application")
                    .then()
                    .statusCode(202);
            waitUntilApplied(list);
        });
        return new Applied(drive, statements);
    }

    /** Nobody resembles another: each has a name and a day of birth of the own. */
    private static String line(int n, int rows, String mark) {
        var name = "Bùi " + letters(n * 7919L + rows) + " " + mark;
        return n + ";" + name + ";" + LocalDate.of(1970, 1, 1).plusDays(17L * n).format(DAY) + ";Nam;350;;Hiến";
    }

    private static String letters(long number) {
        var text = new StringBuilder();
        for (var rest = number; rest > 0; rest /= 26) {
            text.append((char) ('a' + rest % 26));
        }
        return text.toString();
    }

    /** Asked past Hibernate, whose statements are counted meanwhile. */
    private void waitUntilApplied(String list) {
        for (int i = 0; i < 60_000; i++) {
            if (state(list).equals("APPLIED")) {
                return;
            }
            LockSupport.parkNanos(A_MILLISECOND);
        }
        throw new AssertionError("The list takes too long");
    }

    private String state(String list) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("select state from intake_list where id = ?")) {
            statement.setBytes(1, Ids.bytes(UUID.fromString(list)));
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private List<String> cases(UUID drive) throws SQLException {
        var found = new ArrayList<String>();
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(
                        "select c.id from award_case c join donation d on d.donor_id = c.subject_id where d.drive_id = ?"
                                + " and c.threshold = 1 order by c.id")) {
            statement.setBytes(1, Ids.bytes(drive));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(Ids.of(rows.getBytes(1)).toString());
                }
            }
        }
        return found;
    }
}
