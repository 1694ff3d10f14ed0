package vn.giothong.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.World;
import vn.giothong.donor.Donor;

/** A club's list of whom it booked, and the closing of its drive, in whatever order they come. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ListClosedDriveTest {
    private static final String GAVE = "STT;Họ và tên;Ngày sinh;Giới tính;Thể tích (ml);Kết quả";

    private UUID drive;
    private List<String> names;

    @BeforeEach
    void a_drive() {
        drive = ListWorld.drive("2018-08-18");
        names = List.of(ListWorld.aName(), ListWorld.aName() + "x");
    }

    @Test
    void undone_after_the_drive_was_closed_it_takes_what_closing_said_of_its_people_with_it() {
        var list = booked();
        closed();
        assertThat(figures("noShows")).isEqualTo(2);
        var donors = ListWorld.rows(list, "").getList("items.donorId", String.class);
        ListWorld.undo(list);
        assertThat(figures("registered")).isZero();
        assertThat(figures("noShows")).isZero();
        assertThat(donors).hasSize(2).allSatisfy(donor -> assertThat(state(donor))
                .isEqualTo(Donor.State.WITHDRAWN));
        opened();
        assertThat(figures("registered")).isZero();
        ListWorld.apply(list);
        assertThat(figures("registered")).isEqualTo(2);
        assertThat(figures("noShows")).isZero();
    }

    @Test
    void applied_to_a_closed_drive_it_brings_nobody_who_is_still_awaited() {
        gave(names.get(0));
        closed();
        booked();
        assertThat(figures("registered")).isEqualTo(2);
        assertThat(figures("donations")).isEqualTo(1);
        assertThat(figures("noShows")).isEqualTo(1);
        opened();
        assertThat(figures("registered")).isEqualTo(2);
        assertThat(figures("noShows")).isZero();
    }

    @Test
    void whom_the_hospitals_list_leaves_again_on_a_closed_drive_did_not_come() {
        booked();
        var gave = gave(names.get(0));
        closed();
        assertThat(figures("noShows")).isEqualTo(1);
        ListWorld.undo(gave);
        assertThat(figures("registered")).isEqualTo(2);
        assertThat(figures("noShows")).isEqualTo(2);
        ListWorld.apply(gave);
        assertThat(figures("donations")).isEqualTo(1);
        assertThat(figures("noShows")).isEqualTo(1);
    }

    private String booked() {
        var people = "Họ và tên;Ngày sinh;Giới tính\n" + String.join(";28/08/1989;Nam\n", names) + ";28/08/1989;Nam";
        var list = ListWorld.take(drive, "CLUB", "clb.csv", people.getBytes(StandardCharsets.UTF_8));
        ListWorld.apply(list);
        return list;
    }

    private String gave(String name) {
        return ListWorld.appliedOn(drive, GAVE, "1;" + name + ";28/08/1989;Nam;250;Hiến");
    }

    private void closed() {
        World.as("district").put("/api/v1/drives/" + drive + "/closure").then().statusCode(200);
    }

    private void opened() {
        World.as("district")
                .delete("/api/v1/drives/" + drive + "/closure")
                .then()
                .statusCode(200);
    }

    private int figures(String figure) {
        return ListWorld.drive(drive).getInt("figures." + figure);
    }

    private static Donor.State state(String id) {
        return QuarkusTransaction.requiringNew().call(() -> Donor.<Donor>findById(UUID.fromString(id)).state);
    }
}
