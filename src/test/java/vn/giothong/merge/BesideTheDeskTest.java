package vn.giothong.merge;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.giothong.Meanwhile;
import vn.giothong.World;
import vn.giothong.intake.ListWorld;
import vn.giothong.web.Formats;

/** An officer works on the record of somebody whom the desk saves at the same moment: what the officer wrote is not lost. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Tag("mysql")
class BesideTheDeskTest {
    private UUID drive;
    private UUID kept;
    private UUID gone;
    private String name;

    @BeforeEach
    void two_records_of_which_one_has_come_to_the_drive() {
        List.of("province", "district", "commune").forEach(World::token);
        drive = ListWorld.drive(LocalDate.now(Formats.ZONE).toString());
        name = ListWorld.aName();
        kept = MergeWorld.donor(name, Map.of("phone", "0913570277"));
        gone = MergeWorld.donor(ListWorld.aName(), Map.of());
        World.as("district")
                .body(Map.of("donorId", kept, "arrived", true))
                .post("/api/v1/drives/" + drive + "/registrations")
                .then()
                .statusCode(201);
    }

    @Test
    void two_records_are_merged_once_the_desk_is_done() {
        assertThat(besideTheDesk(() -> World.as("province")
                        .body(Map.of("otherId", gone, "reason", "Viết sai dấu"))
                        .post("/api/v1/donors/" + kept + "/merges")
                        .statusCode()))
                .isEqualTo(201);
    }

    @Test
    void a_merge_is_taken_back_once_the_desk_is_done() {
        var merge = MergeWorld.merge(kept, gone);
        assertThat(besideTheDesk(() -> World.as("province")
                        .delete("/api/v1/donors/" + kept + "/merges/" + merge)
                        .statusCode()))
                .isEqualTo(204);
    }

    @Test
    void a_record_is_corrected_once_the_desk_is_done() {
        int version = World.as("commune").get("/api/v1/donors/" + kept).path("version");
        var corrected = Map.of(
                "fullName",
                name,
                "birthYear",
                1976,
                "sex",
                "F",
                "chapterId",
                World.chapter("21040"),
                "version",
                version);
        assertThat(besideTheDesk(() -> World.as("commune")
                        .body(corrected)
                        .put("/api/v1/donors/" + kept)
                        .statusCode()))
                .isEqualTo(200);
    }

    @Test
    void an_opening_balance_is_taken_over_once_the_desk_is_done() {
        var list = ListWorld.fromClub(
                ListWorld.drive("2016-06-09"),
                "Họ và tên;Năm sinh;Điện thoại;Số lần đã hiến",
                name + ";1975;0913570277;4");
        ListWorld.apply(list);
        assertThat(besideTheDesk(() -> World.as("district")
                        .put("/api/v1/lists/" + list + "/rows/1/opening-balance")
                        .statusCode()))
                .isEqualTo(204);
    }

    /** The desk holds the drive and comes to ask for the donor; having written more, it is the one that may go on. */
    private int besideTheDesk(Callable<Integer> officer) {
        CompletableFuture<Integer> answer;
        QuarkusTransaction.begin();
        try {
            Panache.getEntityManager()
                    .createNativeQuery("update chapter_version set name = reverse(name)")
                    .executeUpdate();
            Meanwhile.hold("select drive_id from drive_total where drive_id = ?1 for update", drive);
            answer = Meanwhile.started(officer);
            Meanwhile.mustWait(answer);
            Meanwhile.hold("select id from donor where id = ?1 for update", kept);
        } finally {
            QuarkusTransaction.rollback();
        }
        return answer.join();
    }
}
