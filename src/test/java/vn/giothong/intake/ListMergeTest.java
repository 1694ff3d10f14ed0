package vn.giothong.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.giothong.World;
import vn.giothong.donor.Donor;
import vn.giothong.merge.MergeWorld;

/** Undoing a list whose people were merged since. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Tag("mysql")
class ListMergeTest {
    private static final String HEADER = "STT;Họ và tên;Năm sinh;Điện thoại;Thể tích (ml);Mã túi máu;Địa chỉ";

    @Test
    void a_merge_blocks_the_undo_by_name_and_after_it_is_undone_nothing_is_left() {
        var drive = ListWorld.drive("2020-03-07");
        var list = ListWorld.csv(
                drive,
                HEADER,
                "1;Ông Thị Gộp Lại;1985;0905222701;350;G1;Thị trấn Châu Ổ",
                "2;Ông Thị Gọp Lại;;0905222702;250;G2;Thị trấn Châu Ổ");
        ListWorld.apply(list);
        var kept = UUID.fromString(ListWorld.rows(list, "").getString("items[0].donorId"));
        var gone = UUID.fromString(ListWorld.rows(list, "").getString("items[1].donorId"));
        var merge = MergeWorld.merge(kept, gone);
        assertThat(ListWorld.drive(drive).getInt("figures.donations")).isEqualTo(1);

        World.as("district")
                .delete("/api/v1/lists/" + list + "/application")
                .then()
                .statusCode(409)
                .body("code", equalTo("list_blocked"))
                .body("detail", containsString(code(kept)))
                .body("blockers[0].donorId", equalTo(kept.toString()))
                .body("blockers[0].kind", equalTo("MERGE"));
        assertThat(ListWorld.list(list).getString("state")).isEqualTo("APPLIED");

        MergeWorld.unmerge(kept, merge);
        assertThat(ListWorld.drive(drive).getInt("figures.donations")).isEqualTo(2);

        ListWorld.undo(list);

        for (var id : List.of(kept, gone)) {
            assertThat(state(id)).isEqualTo(Donor.State.WITHDRAWN);
            World.as("district").get("/api/v1/donors/" + id).then().statusCode(404);
        }
        var figures = ListWorld.drive(drive);
        for (var figure : List.of("registered", "arrived", "donations", "millilitres", "firstTime")) {
            assertThat(figures.getInt("figures." + figure)).as(figure).isZero();
        }
        assertThat(ListWorld.lines(drive)).isZero();
    }

    @Test
    void a_merge_of_somebody_whose_row_was_left_out_blocks_nothing() {
        var known = "1;Ông Thị Bỏ Dòng;1985;0905222705;350;G5;Thị trấn Châu Ổ";
        ListWorld.appliedOn(
                ListWorld.drive("2019-03-09"),
                HEADER,
                known,
                "2;Ông Thị Bỏ Dong;1986;0905222706;250;G6;Thị trấn Châu Ổ");
        var list = ListWorld.taken(
                ListWorld.drive("2020-03-14"),
                HEADER,
                known.replace(";G5;", ";G7;"),
                "2;Ông Thị Bỏ Dong;1986;0905222706;250;G8;Thị trấn Châu Ổ",
                "3;Ông Thị Ở Lại;1987;0905222707;250;G9;Thị trấn Châu Ổ");
        var left = List.of(1, 2);
        for (var row : left) {
            ListWorld.resolve(list, row, Map.of("skip", true, "reason", "người nhà"))
                    .then()
                    .statusCode(204);
        }
        ListWorld.apply(list);
        var rows = ListWorld.rows(list, "");
        MergeWorld.merge(
                UUID.fromString(rows.getString("items[0].donorId")),
                UUID.fromString(rows.getString("items[1].donorId")));
        ListWorld.undo(list);
        assertThat(state(UUID.fromString(rows.getString("items[2].donorId")))).isEqualTo(Donor.State.WITHDRAWN);
    }

    @Test
    void a_record_that_somebody_edited_while_it_was_merged_stays() {
        var list = ListWorld.csv(
                ListWorld.drive("2020-03-07"),
                HEADER,
                "1;Ông Văn Sửa Rồi;1985;0905222703;350;G3;Thị trấn Châu Ổ",
                "2;Ông Văn Sủa Rồi;1986;0905222704;250;G4;Thị trấn Châu Ổ");
        ListWorld.apply(list);
        var kept = UUID.fromString(ListWorld.rows(list, "").getString("items[0].donorId"));
        var gone = UUID.fromString(ListWorld.rows(list, "").getString("items[1].donorId"));
        var merge = MergeWorld.merge(kept, gone);
        var now = World.as("province")
                .get("/api/v1/donors/" + kept)
                .then()
                .extract()
                .jsonPath();
        World.as("commune")
                .body(Map.of(
                        "fullName",
                        "Ông Văn Sửa Rồi",
                        "birthYear",
                        1985,
                        "chapterId",
                        now.getString("chapterId"),
                        "address",
                        "Thôn Đông",
                        "version",
                        now.getInt("version")))
                .put("/api/v1/donors/" + kept)
                .then()
                .statusCode(200);
        MergeWorld.unmerge(kept, merge);
        ListWorld.undo(list);
        assertThat(state(kept)).isEqualTo(Donor.State.ACTIVE);
        assertThat(state(gone)).isEqualTo(Donor.State.WITHDRAWN);
    }

    private static String code(UUID donorId) {
        return QuarkusTransaction.requiringNew().call(() -> Donor.<Donor>findById(donorId).code);
    }

    private static Donor.State state(UUID donorId) {
        return QuarkusTransaction.requiringNew().call(() -> Donor.<Donor>findById(donorId).state);
    }
}
