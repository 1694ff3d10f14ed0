package vn.giothong.drive;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.giothong.World;

/** A program that watches the desk of a drive hears of every change, however many come at once. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Tag("mysql")
class DeskChangesTest {
    private static final int PEOPLE = 230;
    private static final int ANSWERED_AT_ONCE = 200;

    private final UUID drive = DeskStory.drive(DeskStory.today());

    private JsonPath since(long since) {
        return World.as("club")
                .get("/api/v1/drives/" + drive + "/desk?since=" + since)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void more_changes_than_one_answer_holds_come_in_their_order_with_the_next() {
        var lines = DeskStory.crowd(drive, PEOPLE);
        settle();
        var first = since(0);
        assertThat(first.getList("lines")).hasSize(ANSWERED_AT_ONCE);
        assertThat(first.getBoolean("more")).isTrue();
        var next = since(first.getLong("since"));
        assertThat(next.getBoolean("more")).isFalse();
        List<Integer> changes = new ArrayList<>(first.getList("lines.change"));
        changes.addAll(next.getList("lines.change"));
        assertThat(changes).isSorted().hasSize(PEOPLE);
        List<String> heard = new ArrayList<>(first.getList("lines.id"));
        heard.addAll(next.getList("lines.id"));
        assertThat(heard).containsExactlyInAnyOrderElementsOf(lines);

        var quiet = since(next.getLong("since"));
        assertThat(quiet.getList("lines")).isEmpty();
        assertThat(quiet.getBoolean("more")).isFalse();
        assertThat(quiet.getLong("since")).isEqualTo(next.getLong("since"));
    }

    @Test
    void whoever_begins_to_watch_is_shown_the_latest_first_and_hears_what_comes_after() {
        DeskStory.crowd(drive, 12);
        settle();
        var begun = World.as("club")
                .get("/api/v1/drives/" + drive + "/desk")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(begun.getList("lines.change")).containsExactly(12, 11, 10, 9, 8, 7, 6, 5);
        assertThat(begun.getLong("since")).isEqualTo(12);
        assertThat(begun.getBoolean("more")).isFalse();
        assertThat(since(begun.getLong("since")).getList("lines")).isEmpty();
    }

    /** As a list does that is applied. */
    private void settle() {
        QuarkusTransaction.requiringNew().timeout(120).run(() -> Arc.container()
                .instance(Settlement.class)
                .get()
                .settle(
                        drive,
                        Registration.<Registration>list("driveId", drive).stream()
                                .map(line -> line.donorId)
                                .toList()));
    }
}
