package vn.giothong.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.giothong.World;
import vn.giothong.donor.Donor;

@QuarkusTest
class ListUndoKeepsTest {
    private static final String HEADER = "STT;Họ và tên;Ngày sinh;Giới tính;Thể tích (ml);Kết quả";

    @Test
    void a_donor_who_said_something_stays_when_the_list_is_undone_and_the_others_go() {
        var drive = ListWorld.drive("2019-03-07");
        var list = ListWorld.appliedOn(
                drive,
                HEADER,
                "1;" + ListWorld.aName() + ";28/08/1989;Nam;250;Hiến",
                "2;" + ListWorld.aName() + ";28/08/1988;Nam;250;Hiến");
        var rows = ListWorld.rows(list, "");
        var spoke = rows.getString("items[0].donorId");
        var silent = rows.getString("items[1].donorId");
        World.as("district")
                .body(Map.of("items", List.of(Map.of("purpose", "HONOUR_LIST", "given", true))))
                .put("/api/v1/donors/" + spoke + "/consents")
                .then()
                .statusCode(200);
        ListWorld.undo(list);
        assertThat(state(spoke)).isEqualTo(Donor.State.ACTIVE);
        assertThat(state(silent)).isEqualTo(Donor.State.WITHDRAWN);
    }

    private static Donor.State state(String id) {
        return QuarkusTransaction.requiringNew().call(() -> Donor.<Donor>findById(UUID.fromString(id)).state);
    }

    @Test
    void people_whose_papers_contradict_each_other_are_not_on_both_lists() {
        var drive = ListWorld.drive("2019-03-08");
        var name = ListWorld.aName();
        ListWorld.taken(drive, HEADER + ";Số CCCD", "1;" + name + ";28/08/1989;Nam;250;Hiến;051089001234");
        var club = ListWorld.take(
                drive,
                "CLUB",
                "clb.csv",
                ("Họ và tên;Ngày sinh;Giới tính;Số CCCD\n" + name + ";28/08/1989;Nam;051089009999")
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        ListWorld.settled(club);
        var comparison = World.as("district")
                .get("/api/v1/lists/" + club + "/comparison")
                .jsonPath();
        assertThat(comparison.getInt("onBoth")).isZero();
        assertThat(comparison.getInt("onClubOnly")).isEqualTo(1);
        assertThat(comparison.getInt("onHospitalOnly")).isEqualTo(1);
    }
}
