package vn.giothong.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static vn.giothong.merge.MergeWorld.donor;
import static vn.giothong.merge.MergeWorld.merge;
import static vn.giothong.merge.MergeWorld.unmerge;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.giothong.World;

/** What the record that stays takes of the other one. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Tag("mysql")
class MergedRecordTest {
    @Test
    void blanks_of_the_record_that_stays_are_filled_and_undoing_takes_exactly_these_back() {
        var bare = donor("Lưu Thị Trống", Map.of("bloodGroup", Map.of("abo", "A", "evidence", "D")));
        var full = donor(
                "Lưu Thị Đủ",
                Map.of(
                        "birthDate", "1975-06-07",
                        "phone", "0905444901",
                        "identityNumber", "051175444901",
                        "occupation", "WORKER",
                        "weightKg", 51.5,
                        "address", "Thôn Tây",
                        "bloodGroup", Map.of("abo", "O", "rhD", "POSITIVE", "evidence", "A")));
        var before = record(bare);

        var id = merge(bare, full);

        World.as("commune")
                .get("/api/v1/donors/" + bare)
                .then()
                .body("birthDate", equalTo("1975-06-07"))
                .body("phone", equalTo("0905444901"))
                .body("identityNumber", equalTo("••••4901"))
                .body("occupation", equalTo("WORKER"))
                .body("weightKg", equalTo(51.5f))
                .body("address", equalTo("Thôn Tây"))
                .body("bloodGroup.abo", equalTo("O"))
                .body("bloodGroup.evidence", equalTo("A"));
        World.as("province").get("/api/v1/donors?q=051175444901").then().body("items.id", contains(bare.toString()));

        unmerge(bare, id);

        assertThat(record(bare)).isEqualTo(before);
        World.as("province").get("/api/v1/donors?q=051175444901").then().body("items.id", contains(full.toString()));
    }

    @Test
    void what_is_known_of_the_record_that_stays_is_not_written_over_and_what_was_changed_since_is_not_taken_back() {
        var known =
                donor("Lưu Thị Biết", Map.of("phone", "0905444902", "bloodGroup", Map.of("abo", "B", "evidence", "A")));
        var other = donor(
                "Lưu Thị Khác",
                Map.of(
                        "birthYear",
                        1976,
                        "phone",
                        "0905444903",
                        "occupation",
                        "WORKER",
                        "bloodGroup",
                        Map.of("abo", "O", "evidence", "D")));
        var id = merge(known, other);
        var now = World.as("commune")
                .get("/api/v1/donors/" + known)
                .then()
                .extract()
                .jsonPath();
        assertThat(now.getString("phone")).isEqualTo("0905444902");
        assertThat(now.getInt("birthYear")).isEqualTo(1975);
        assertThat(now.getString("bloodGroup.abo")).isEqualTo("B");
        assertThat(now.getString("occupation")).isEqualTo("WORKER");
        World.as("commune")
                .body(Map.of(
                        "fullName",
                        "Lưu Thị Biết",
                        "birthYear",
                        1975,
                        "chapterId",
                        World.chapter("21040"),
                        "occupation",
                        "FARMER",
                        "version",
                        now.getInt("version")))
                .put("/api/v1/donors/" + known)
                .then()
                .statusCode(200);
        unmerge(known, id);
        World.as("commune").get("/api/v1/donors/" + known).then().body("occupation", equalTo("FARMER"));
    }

    @Test
    void an_opening_balance_that_was_corrected_since_is_not_taken_back() {
        var kept = donor("Lưu Thị Số", Map.of("openingCount", 2, "openingSource", "Sổ CLB"));
        var gone = donor("Lưu Thị Sổ", Map.of("openingCount", 5, "openingSource", "Sổ xã"));
        var id = merge(kept, gone);
        World.as("commune")
                .body(Map.of(
                        "fullName",
                        "Lưu Thị Số",
                        "birthYear",
                        1975,
                        "chapterId",
                        World.chapter("21040"),
                        "openingCount",
                        9,
                        "openingSource",
                        "Sổ mới",
                        "version",
                        record(kept, "version")))
                .put("/api/v1/donors/" + kept)
                .then()
                .statusCode(200)
                .body("openingCount", equalTo(9));
        unmerge(kept, id);
        assertThat(record(kept, "openingCount")).isEqualTo(9);
        assertThat(record(kept, "openingSource")).isEqualTo("Sổ mới");
        assertThat(record(gone, "openingCount")).isEqualTo(5);
    }

    private static Object record(UUID donor, String field) {
        return World.as("commune").get("/api/v1/donors/" + donor).path(field);
    }

    private static Map<String, Object> record(UUID donor) {
        var found = new HashMap<String, Object>(World.as("commune")
                .get("/api/v1/donors/" + donor)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .<Map<String, Object>>get(""));
        found.remove("version");
        return found;
    }
}
