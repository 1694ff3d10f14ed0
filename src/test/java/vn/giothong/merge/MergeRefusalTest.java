package vn.giothong.merge;

import static org.hamcrest.Matchers.equalTo;
import static vn.giothong.merge.MergeWorld.donor;
import static vn.giothong.merge.MergeWorld.merge;
import static vn.giothong.merge.MergeWorld.undo;
import static vn.giothong.merge.MergeWorld.unmerge;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.giothong.World;
import vn.giothong.database.Ids;

/** Who merges which records, and in which order merges are undone. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Tag("mysql")
class MergeRefusalTest {
    private UUID kept;
    private UUID gone;

    @BeforeEach
    void two_records() {
        kept = donor("Lưu Thị Gộp", Map.of());
        gone = donor("Lưu Thị Gọp", Map.of());
    }

    @Test
    void the_latest_merge_is_undone_first() {
        var third = donor("Lưu Thị Gốp", Map.of());
        var first = merge(kept, gone);
        var second = merge(kept, third);
        undo(kept, first).statusCode(409).body("code", equalTo("merge_later"));
        unmerge(kept, second);
        unmerge(kept, first);
        undo(kept, first).statusCode(404);
    }

    @Test
    void only_the_province_merges_and_only_two_records_that_stand() {
        refused("commune", kept, Map.of("otherId", gone, "reason", "Cùng người"), 403);
        refused("club", kept, Map.of("otherId", gone, "reason", "Cùng người"), 404);
        refused("province", kept, Map.of("otherId", gone), 422);
        refused("province", kept, Map.of("reason", "Cùng người"), 422);
        refused("province", kept, Map.of("otherId", kept, "reason", "Cùng người"), 422);
        refused("province", kept, Map.of("otherId", Ids.next(), "reason", "Cùng người"), 404);
        merge(kept, gone);
        refused("province", kept, Map.of("otherId", gone, "reason", "Lần nữa"), 409);
        refused("province", gone, Map.of("otherId", kept, "reason", "Lần nữa"), 409);
    }

    private static void refused(String username, UUID donor, Map<String, Object> body, int status) {
        World.as(username)
                .body(body)
                .post("/api/v1/donors/" + donor + "/merges")
                .then()
                .statusCode(status);
    }
}
