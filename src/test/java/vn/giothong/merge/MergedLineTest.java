package vn.giothong.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static vn.giothong.merge.MergeWorld.merge;
import static vn.giothong.merge.MergeWorld.unmerge;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.giothong.World;
import vn.giothong.drive.DriveSlot;
import vn.giothong.drive.Registration;
import vn.giothong.intake.ListWorld;
import vn.giothong.web.Formats;

/** Two lines of one person in one drive: what the person did at the desk under either record was done. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Tag("mysql")
class MergedLineTest {
    private UUID drive;
    private UUID kept;
    private UUID gone;
    private String row;

    @BeforeEach
    void two_records() {
        drive = ListWorld.drive(LocalDate.now(Formats.ZONE).toString());
        var name = ListWorld.aName();
        var paper = "051175" + (100_000 + Math.floorMod(name.hashCode(), 900_000));
        kept = MergeWorld.donor(name, Map.of("identityNumber", paper));
        gone = MergeWorld.donor(ListWorld.aName(), Map.of());
        row = "1;" + name + ";1975;Nữ;" + paper + ";350;Hiến";
    }

    private String list() {
        return ListWorld.appliedOn(drive, "STT;Họ và tên;Năm sinh;Giới tính;Số CCCD;Thể tích (ml);Kết quả", row);
    }

    private String lines() {
        return "/api/v1/drives/" + drive + "/registrations";
    }

    private String registered(UUID donor, boolean arrived, @Nullable UUID slot) {
        var body = new HashMap<String, Object>(Map.of("donorId", donor, "arrived", arrived));
        if (slot != null) {
            body.put("slotId", slot);
        }
        return World.as("district")
                .body(body)
                .post(lines())
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void screened(String line) {
        World.as("district")
                .body(Map.of("weightKg", 52))
                .put(lines() + "/" + line + "/screening")
                .then()
                .statusCode(200);
    }

    private UUID slot() {
        return QuarkusTransaction.requiringNew().call(() -> {
            var slot = new DriveSlot(drive, LocalTime.of(7, 0), LocalTime.of(9, 0), 5);
            slot.persist();
            return slot.id;
        });
    }

    private void counts(int registered, int arrived) {
        World.as("district")
                .get("/api/v1/drives/" + drive)
                .then()
                .body("figures.registered", equalTo(registered))
                .body("figures.arrived", equalTo(arrived));
    }

    private String line(UUID donor) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Registration line = Registration.<Registration>find("driveId = ?1 and donorId = ?2", drive, donor)
                    .singleResult();
            return line.origin + " " + line.state + " " + line.slotId + " "
                    + (line.weightKg == null ? null : line.weightKg.intValue());
        });
    }

    @Test
    void who_was_screened_under_the_other_record_stays_so_where_a_list_was_undone() {
        ListWorld.undo(list());
        screened(registered(gone, true, null));
        assertThat(line(kept)).isEqualTo("LIST WITHDRAWN null null");
        counts(1, 1);

        var merge = merge(kept, gone);

        assertThat(line(kept)).isEqualTo("DESK SCREENED null 52");
        counts(1, 1);

        unmerge(kept, merge);

        assertThat(line(kept)).isEqualTo("LIST WITHDRAWN null null");
        assertThat(line(gone)).isEqualTo("DESK SCREENED null 52");
        counts(1, 1);
    }

    @Test
    void who_was_booked_under_the_other_record_has_the_place() {
        ListWorld.undo(list());
        var slot = slot();
        registered(gone, false, slot);
        var merge = merge(kept, gone);
        assertThat(line(kept)).isEqualTo("DESK BOOKED " + slot + " null");
        counts(1, 0);
        unmerge(kept, merge);
        assertThat(line(kept)).isEqualTo("LIST WITHDRAWN null null");
        assertThat(line(gone)).isEqualTo("DESK BOOKED " + slot + " null");
        counts(1, 0);
    }

    @Test
    void what_the_line_that_stays_has_of_its_own_stays() {
        var first = slot();
        registered(kept, false, first);
        screened(registered(gone, true, slot()));
        var merge = merge(kept, gone);
        assertThat(line(kept)).isEqualTo("DESK SCREENED " + first + " 52");
        unmerge(kept, merge);
        assertThat(line(kept)).isEqualTo("DESK BOOKED " + first + " null");
        counts(2, 1);
    }

    @Test
    void who_came_since_has_come_under_the_record_that_stays() {
        var line = registered(kept, false, null);
        registered(gone, false, null);
        var merge = merge(kept, gone);
        screened(line);
        unmerge(kept, merge);
        assertThat(line(kept)).isEqualTo("DESK SCREENED null 52");
        assertThat(line(gone)).isEqualTo("DESK BOOKED null null");
        counts(2, 1);
    }

    private void says(String line, Map<String, ?> said) {
        var body = new HashMap<String, Object>(said);
        body.put("version", World.as("district").get(lines() + "/" + line).path("version"));
        World.as("district")
                .body(body)
                .put(lines() + "/" + line + "/outcome")
                .then()
                .statusCode(200);
    }

    @Test
    void who_gave_under_one_record_did_not_stay_away_under_the_other() {
        var away = registered(kept, false, null);
        says(registered(gone, true, null), Map.of("outcome", "DONATED", "volumeMl", 350));
        says(away, Map.of("outcome", "NO_SHOW"));
        gave(2, 1, 1);
        var merge = merge(kept, gone);
        gave(1, 1, 0);
        unmerge(kept, merge);
        gave(2, 1, 1);
        assertThat(line(kept)).isEqualTo("DESK NO_SHOW null null");
        assertThat(line(gone)).isEqualTo("DESK DONATED null null");
    }

    @Test
    void who_came_under_the_record_that_stays_did_not_stay_away_under_the_other() {
        registered(kept, true, null);
        says(registered(gone, false, null), Map.of("outcome", "NO_SHOW"));
        var merge = merge(kept, gone);
        assertThat(line(kept)).isEqualTo("DESK ARRIVED null null");
        counts(1, 1);
        unmerge(kept, merge);
        gave(2, 0, 1);
        counts(2, 1);
    }

    private void gave(int registered, int donations, int noShows) {
        World.as("district")
                .get("/api/v1/drives/" + drive)
                .then()
                .body("figures.registered", equalTo(registered))
                .body("figures.donations", equalTo(donations))
                .body("figures.noShows", equalTo(noShows));
    }
}
