package vn.giothong.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.arc.Arc;
import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giothong.Visitor;
import vn.giothong.World;
import vn.giothong.account.Accounts;
import vn.giothong.account.NodeKind;
import vn.giothong.account.Role;
import vn.giothong.account.RoleAssignment;
import vn.giothong.chapter.ChapterTrees;
import vn.giothong.database.Ids;
import vn.giothong.demo.DemoAccounts;
import vn.giothong.drive.Drive;
import vn.giothong.intake.ListWorld;

/** A chapter of Bình Sơn that was merged into the commune of Châu Ổ on 1 July 2025, with a drive of before that has no donation. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FindingOwnerTest {
    private static final String FINDINGS = "/api/v1/reports/findings";
    private static final String PERIOD = "?from=1991-03-01&to=1991-03-31";
    private static final String SUCCESSOR = "Thị trấn Châu Ổ";
    private static final String MERGED = "Chi hội đã sáp nhập";

    private UUID chapter;
    private UUID drive;

    @BeforeEach
    void a_chapter_that_was_merged() {
        chapter = UUID.fromString(World.as("district")
                .body(Map.of("name", MERGED, "kind", "SCHOOL", "parentId", World.chapter("524"), "from", "1985-01-01"))
                .post("/api/v1/chapters")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
        drive = ListWorld.drive("1991-03-10", chapter, Drive.State.APPROVED);
        QuarkusTransaction.requiringNew().run(() -> {
            run("update chapter_version set valid_to = '2025-07-01' where chapter_id = ?1", chapter);
            run(
                    "insert into chapter_succession (id, from_id, to_id, relation, happened_on)"
                            + " values (?1, ?2, ?3, 'FULL', '2025-07-01')",
                    Ids.next(),
                    chapter,
                    UUID.fromString(World.chapter("21040")));
            ChapterTrees.changed();
        });
    }

    /** The month is every test's. */
    @AfterEach
    void called_off() {
        QuarkusTransaction.requiringNew().run(() -> Drive.update("state = 'CANCELLED' where id = ?1", drive));
    }

    private static void run(String sql, UUID... ids) {
        var query = Panache.getEntityManager().createNativeQuery(sql);
        for (int i = 0; i < ids.length; i++) {
            query.setParameter(i + 1, Ids.bytes(ids[i]));
        }
        query.executeUpdate();
    }

    @ParameterizedTest
    @CsvSource({"commune, today", "district, today", "province, today", "health, today", "health, day"})
    void the_successor_owns_the_finding_whoever_looks(String who, String tree) {
        World.as(who)
                .get(FINDINGS + PERIOD + "&tree=" + tree)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].driveId", equalTo(drive.toString()))
                .body("items[0].ownerId", equalTo(World.chapter("21040")))
                .body("items[0].owner", equalTo(SUCCESSOR));
    }

    @Test
    void the_page_names_the_successor_and_takes_its_explanation() {
        var officer = Visitor.signedIn("commune");
        var page = officer.page("/reports/findings" + PERIOD);
        assertThat(page).contains("<td>" + SUCCESSOR + "</td>").doesNotContain(MERGED);
        officer.post(
                        page,
                        "/reports/findings",
                        "driveId",
                        drive.toString(),
                        "rule",
                        "WITHOUT_FIGURES",
                        "note",
                        "Sổ cũ đã mất",
                        "from",
                        "1991-03-01",
                        "to",
                        "1991-03-31")
                .statusCode(303);
        assertThat(officer.page("/reports/findings" + PERIOD)).contains("Sổ cũ đã mất (Võ Thị Kim Loan)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"commune", "district"})
    void the_successor_and_who_approves_its_drives_explain_it(String who) {
        explain(who, 204);
        World.as(who).get(FINDINGS + PERIOD).then().body("items[0].state", equalTo("EXPLAINED"));
    }

    @Test
    void one_who_reads_all_figures_explains_nothing() {
        explain("health", 403);
    }

    @Test
    void for_another_commune_of_the_district_it_is_not_there() {
        var other = officerOf("21043");
        World.as(other)
                .get(FINDINGS + PERIOD)
                .then()
                .statusCode(200)
                .body("items.driveId", not(hasItem(drive.toString())));
        World.as(other).get(FINDINGS + PERIOD + "&chapterId=" + chapter).then().statusCode(404);
        explain(other, 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"commune", "district"})
    void the_ended_chapter_is_asked_for_by_who_keeps_its_records(String who) {
        World.as(who)
                .get(FINDINGS + PERIOD + "&chapterId=" + chapter)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items.owner", everyItem(equalTo(SUCCESSOR)));
    }

    private void explain(String who, int status) {
        World.as(who)
                .body(Map.of("driveId", drive, "rule", "WITHOUT_FIGURES", "note", "Sổ cũ đã mất"))
                .put(FINDINGS)
                .then()
                .statusCode(status);
    }

    private static String officerOf(String code) {
        var name = "officer-" + Ids.next();
        var account =
                Arc.container().instance(Accounts.class).get().openForDemo(name, "Người xã bên", DemoAccounts.PASSWORD);
        QuarkusTransaction.requiringNew().run(() -> new RoleAssignment(
                        account.id,
                        Role.COMMUNE_OFFICER,
                        NodeKind.CHAPTER,
                        UUID.fromString(World.chapter(code)),
                        LocalDate.of(2020, 4, 1))
                .persist());
        return name;
    }
}
