package vn.giothong.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static vn.giothong.merge.MergeWorld.merge;
import static vn.giothong.merge.MergeWorld.unmerge;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.giothong.World;
import vn.giothong.drive.Registration;
import vn.giothong.eligibility.Deferral;
import vn.giothong.intake.ListWorld;
import vn.giothong.web.Formats;

/** What is said of a drive while two records are one, when they turn out to be two people after all. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Tag("mysql")
class SaidSinceMergeTest {
    private final LocalDate today = LocalDate.now(Formats.ZONE);

    private UUID drive;
    private UUID kept;
    private UUID gone;
    private String name;
    private String paper;

    @BeforeEach
    void two_records_of_which_the_one_that_goes_is_booked() {
        drive = ListWorld.drive(today.toString());
        name = ListWorld.aName();
        paper = "0511750" + (10_000 + Math.floorMod(name.hashCode(), 90_000));
        kept = MergeWorld.donor(name, Map.of("identityNumber", paper));
        gone = MergeWorld.donor(ListWorld.aName(), Map.of());
    }

    private String registered(UUID donor) {
        return World.as("district")
                .body(Map.of("donorId", donor))
                .post(lines())
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String lines() {
        return "/api/v1/drives/" + drive + "/registrations";
    }

    private void say(String line, Map<String, ?> said) {
        var body = new HashMap<String, Object>(said);
        body.put("version", line(line).extract().path("version"));
        World.as("district")
                .body(body)
                .put(lines() + "/" + line + "/outcome")
                .then()
                .statusCode(200);
    }

    private void defer(String line) {
        var until = today.plusDays(60).toString();
        say(line, Map.of("outcome", "DEFERRED", "reasonCode", "LOW_HB", "until", until));
    }

    private ValidatableResponse line(String line) {
        return World.as("district").get(lines() + "/" + line).then().statusCode(200);
    }

    private static ValidatableResponse donations(UUID donor) {
        return World.as("province")
                .get("/api/v1/donors/" + donor + "/donations")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse figures() {
        return World.as("district").get("/api/v1/drives/" + drive).then().statusCode(200);
    }

    private static List<String> deferrals(UUID donor) {
        return QuarkusTransaction.requiringNew().call(() -> Deferral.standing(donor).stream()
                .map(deferral -> deferral.reasonCode)
                .toList());
    }

    @Test
    void a_gift_goes_back_with_the_line_on_which_it_was_written_down() {
        var line = registered(gone);
        var merge = merge(kept, gone);
        say(line, Map.of("outcome", "DONATED", "volumeMl", 350, "bagNumber", "GOP-" + line.substring(28)));
        donations(kept).body("items.volumeMl", contains(350));

        unmerge(kept, merge);

        line(line).body("state", equalTo("DONATED")).body("donorId", equalTo(gone.toString()));
        donations(gone).body("items.volumeMl", contains(350));
        donations(kept).body("items", empty());
        figures().body("figures.donations", equalTo(1)).body("figures.millilitres", equalTo(350));
        World.as("province").get("/api/v1/donors/" + gone).then().body("donationCount", equalTo(1));
    }

    @Test
    void a_gift_written_anew_goes_back_as_it_was_last_written() {
        var line = registered(gone);
        say(line, Map.of("outcome", "DONATED", "volumeMl", 250));
        var merge = merge(kept, gone);
        say(line, Map.of("outcome", "DONATED", "volumeMl", 450));
        unmerge(kept, merge);
        donations(gone).body("items.volumeMl", contains(450));
        donations(kept).body("items", empty());
        figures().body("figures.donations", equalTo(1)).body("figures.millilitres", equalTo(450));
    }

    @Test
    void a_correction_goes_back_with_the_gift_that_it_corrected_though_both_had_a_line() {
        var line = registered(kept);
        say(registered(gone), Map.of("outcome", "DONATED", "volumeMl", 250));
        var merge = merge(kept, gone);
        say(line, Map.of("outcome", "DONATED", "volumeMl", 350));
        say(line, Map.of("outcome", "DONATED", "volumeMl", 450));
        unmerge(kept, merge);
        donations(gone).body("items.volumeMl", contains(450));
        donations(kept).body("items", empty());
        line(line).body("state", equalTo("BOOKED"));
        figures().body("figures.donations", equalTo(1)).body("figures.millilitres", equalTo(450));
    }

    @Test
    void what_took_the_place_of_what_was_said_of_both_is_said_of_the_one_that_stays() {
        var line = registered(kept);
        defer(line);
        say(registered(gone), Map.of("outcome", "DONATED", "volumeMl", 250));
        var merge = merge(kept, gone);
        say(line, Map.of("outcome", "DONATED", "volumeMl", 450));
        unmerge(kept, merge);
        donations(kept).body("items.volumeMl", contains(450));
        figures().body("figures.donations", equalTo(1)).body("figures.millilitres", equalTo(450));
    }

    @Test
    void a_deferral_goes_back_with_the_line_on_which_it_was_written_down() {
        var line = registered(gone);
        var merge = merge(kept, gone);
        defer(line);
        assertThat(deferrals(kept)).containsExactly("LOW_HB");
        unmerge(kept, merge);
        assertThat(deferrals(kept)).isEmpty();
        assertThat(deferrals(gone)).containsExactly("LOW_HB");
        figures().body("figures.deferrals", equalTo(1));
    }

    @Test
    void a_row_of_a_list_goes_back_with_the_line_of_which_it_spoke() {
        var line = registered(gone);
        var merge = merge(kept, gone);
        var list = ListWorld.appliedOn(
                drive,
                "STT;Họ và tên;Năm sinh;Giới tính;Số CCCD;Thể tích (ml);Kết quả",
                "1;" + name + ";1975;Nữ;" + paper + ";350;Hiến");
        line(line).body("outcome.source", equalTo("HOSPITAL"));

        unmerge(kept, merge);

        donations(gone).body("items.volumeMl", contains(350));
        World.as("district")
                .get("/api/v1/lists/" + list + "/rows")
                .then()
                .body("items.donorId", contains(gone.toString()));
        ListWorld.undo(list);
        line(line).body("state", equalTo("BOOKED"));
        assertThat(ListWorld.settled(list).getString("state")).isEqualTo("UNDONE");
        figures().body("figures.donations", equalTo(0)).body("figures.registered", equalTo(1));
    }

    @Test
    void a_deferral_that_was_taken_back_since_does_not_come_back() {
        var line = registered(kept);
        defer(line);
        assertThat(deferrals(kept)).containsExactly("LOW_HB");
        drive = ListWorld.drive(today.toString());
        registered(gone);
        var merge = merge(kept, gone);
        drive = driveOf(line);
        int version = World.as("district").get(lines() + "/" + line).path("version");
        World.as("district")
                .body(Map.of("reason", "Nhầm người", "version", version))
                .delete(lines() + "/" + line + "/outcome")
                .then()
                .statusCode(200);
        assertThat(deferrals(kept)).isEmpty();
        unmerge(kept, merge);
        assertThat(deferrals(kept)).isEmpty();
        assertThat(deferrals(gone)).isEmpty();
    }

    private static UUID driveOf(String line) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Registration.<Registration>findById(UUID.fromString(line)).driveId);
    }

    @Test
    void a_deferral_that_the_merge_itself_replaced_comes_back() {
        var line = registered(kept);
        defer(line);
        say(registered(gone), Map.of("outcome", "DONATED", "volumeMl", 350));
        var before = known(kept);
        var merge = merge(kept, gone);
        assertThat(deferrals(kept)).isEmpty();
        unmerge(kept, merge);
        assertThat(deferrals(kept)).containsExactly("LOW_HB");
        assertThat(known(kept)).isEqualTo(before);
    }

    private static List<UUID> known(UUID donor) {
        return QuarkusTransaction.requiringNew().call(() -> Deferral.<Deferral>list("donorId", donor).stream()
                .map(deferral -> deferral.id)
                .toList());
    }
}
