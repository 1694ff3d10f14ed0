package vn.giothong.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.World;
import vn.giothong.chapter.ChapterTrees;
import vn.giothong.chapter.FormerDistricts;
import vn.giothong.chapter.Reform;

@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NearnessTest {
    private static final String CHAU_O = "21040";
    private static final String BINH_CHAU = "21112";
    private static final String BINH_SON = "524";
    private static final String TRA_XUAN = "21115";

    @Inject
    ChapterTrees trees;

    @Inject
    FormerDistricts districts;

    @BeforeEach
    void signed_in() {
        World.token("province");
    }

    private Nearness around(UUID place) {
        var tree = trees.today();
        return new Nearness(tree, place, districts.neighbours(tree, place));
    }

    @Test
    void a_commune_is_near_itself_then_to_its_district_then_to_the_province() {
        var near = QuarkusTransaction.requiringNew().call(() -> around(Reform.unit(CHAU_O)));
        assertThat(near.to(Reform.unit(CHAU_O))).isZero();
        assertThat(near.to(Reform.unit(BINH_CHAU))).isEqualTo(1);
        assertThat(near.to(Reform.unit(BINH_SON))).isEqualTo(1);
        assertThat(near.to(Reform.unit(TRA_XUAN))).isEqualTo(2);
        assertThat(near.to(UUID.randomUUID())).isEqualTo(Nearness.ELSEWHERE);
    }

    @Test
    void from_a_district_the_next_step_is_the_province() {
        var near = QuarkusTransaction.requiringNew().call(() -> around(Reform.unit(BINH_SON)));
        assertThat(near.to(Reform.unit(CHAU_O))).isZero();
        assertThat(near.within(1)).doesNotContain(Reform.unit(TRA_XUAN));
        assertThat(near.within(2)).contains(Reform.unit(TRA_XUAN));
    }

    /** After the districts ended, those who were neighbours in one are called before the rest of the province. */
    @Test
    void a_former_district_is_nearer_than_the_province() {
        QuarkusTransaction.begin();
        try {
            Reform.end(BINH_SON, "525");
            var binhSon = Reform.merge("Xã Bình Sơn", CHAU_O);
            var vanTuong = Reform.merge("Xã Vạn Tường", BINH_CHAU);
            var traBong = Reform.merge("Xã Trà Bồng", TRA_XUAN);
            Reform.done();
            var near = around(binhSon);
            assertThat(near.to(binhSon)).isZero();
            assertThat(near.to(Reform.unit(CHAU_O))).isZero();
            assertThat(near.to(vanTuong)).isEqualTo(1);
            assertThat(near.to(traBong)).isEqualTo(2);
        } finally {
            QuarkusTransaction.rollback();
        }
    }
}
