package vn.giothong.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.World;

/** A list whose columns cannot be told for sure asks once, and the answer is remembered for whoever sent it. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ListColumnsTest {
    private static final String HEADER = "Cột một;Cột hai;Cột ba;Cột bốn";

    @Test
    void columns_are_asked_with_a_guess_and_the_answer_is_remembered_for_the_collector() {
        var drive = drive("VHHTM");
        var list = ListWorld.csv(drive, HEADER, row("0905222001", 350), row("0905222002", 250));
        var asked = ListWorld.list(list);
        assertThat(asked.getString("state")).isEqualTo("NEEDS_COLUMNS");
        assertThat(asked.getInt("guess.sheets[0].headerRow")).isEqualTo(1);
        assertThat(asked.<Map<String, String>>get("guess.sheets[0].columns"))
                .containsEntry("fullName", "A")
                .containsEntry("volumeMl", "D");

        answer(list, asked.getString("guess.sheets[0].sheet"), Map.of("colour", "A"))
                .then()
                .statusCode(422);
        answer(list, "No such sheet", asked.getMap("guess.sheets[0].columns"))
                .then()
                .statusCode(422)
                .body("violations.field", contains("sheets"));
        assertThat(ListWorld.list(list).getString("state")).isEqualTo("NEEDS_COLUMNS");
        World.as("district")
                .body(Map.<String, Object>of("sheets", asked.getList("guess.sheets")))
                .put("/api/v1/lists/" + list + "/columns")
                .then()
                .statusCode(202)
                .header("Location", endsWith("/api/v1/lists/" + list))
                .body("state", equalTo("READING"));
        var read = ListWorld.settled(list);
        assertThat(read.getString("state")).isEqualTo("READY");
        assertThat(read.getInt("summary.millilitres")).isEqualTo(600);

        var next = ListWorld.csv(drive("VHHTM"), HEADER, row("0905222003", 450), row("0905222004", 450));
        assertThat(ListWorld.list(next).getString("state")).isEqualTo("READY");
        assertThat(ListWorld.list(next).getInt("summary.millilitres")).isEqualTo(900);

        var elsewhere = ListWorld.csv(drive("BVDK-QNG"), HEADER, row("0905222005", 350), row("0905222006", 350));
        assertThat(ListWorld.list(elsewhere).getString("state")).isEqualTo("NEEDS_COLUMNS");
    }

    private static Response answer(String list, String sheet, Map<String, String> columns) {
        return World.as("district")
                .body(Map.of("sheets", List.of(Map.of("sheet", sheet, "headerRow", 1, "columns", columns))))
                .put("/api/v1/lists/" + list + "/columns");
    }

    private static String row(String phone, int volumeMl) {
        return ListWorld.aName() + ";1990;" + phone + ";" + volumeMl;
    }

    private static UUID drive(String collector) {
        var drive = ListWorld.drive("2020-03-02");
        ListWorld.sentBy(drive, collector);
        return drive;
    }
}
