package vn.giothong.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.World;

/** The flags of an applied list follow what becomes known later. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ListFlagsTest {
    private static final String HEADER = "STT;Họ và tên;Ngày sinh;Giới tính;Điện thoại;Thể tích (ml);Kết quả";

    @Test
    void the_later_of_two_near_donations_is_flagged_whatever_comes_first_and_no_more_once_one_is_undone() {
        var person = "1;" + ListWorld.aName() + ";04/05/1986;Nam;0905333444;350;Hiến";
        var later = ListWorld.appliedOn(ListWorld.drive("2020-04-20"), HEADER, person);
        assertThat(intervals(later)).isZero();

        var earlier = ListWorld.appliedOn(ListWorld.drive("2020-03-10"), HEADER, person);
        assertThat(intervals(later)).isEqualTo(1);
        assertThat(intervals(earlier)).isZero();
        assertThat(ListWorld.rows(later, "flag=INTERVAL").getInt("total")).isEqualTo(1);
        String donor = ListWorld.rows(later, "").getString("items[0].donorId");
        var history = World.as("district")
                .get("/api/v1/donors/" + donor + "/donations")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(history.getList("items.date")).containsExactly("2020-04-20", "2020-03-10");
        assertThat(history.getList("items[0].flags")).contains("INTERVAL");
        assertThat(history.getList("items[1].flags")).isEmpty();

        ListWorld.undo(earlier);
        assertThat(intervals(later)).isZero();
        assertThat(ListWorld.rows(later, "flag=INTERVAL").getInt("total")).isZero();
    }

    private static int intervals(String list) {
        return ListWorld.list(list).getInt("flags.INTERVAL");
    }
}
