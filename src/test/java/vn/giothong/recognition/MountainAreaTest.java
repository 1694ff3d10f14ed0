package vn.giothong.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giothong.recognition.AwardWorld.donor;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.giothong.World;
import vn.giothong.chapter.Level;
import vn.giothong.chapter.Reform;
import vn.giothong.donor.Donor;
import vn.giothong.recognition.ladder.Area;
import vn.giothong.recognition.ladder.Ladder;

/** Seven donations in the mountains do what ten do in the plain, before and after the districts were done away with. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MountainAreaTest {
    @Inject
    Areas areas;

    @Inject
    PersonStandings people;

    @Inject
    Ladders ladders;

    @BeforeEach
    void signed_in() {
        World.token("province");
    }

    @ParameterizedTest
    @CsvSource({
        "2019-12-07, 21115, MOUNTAIN", // in Trà Bồng
        "2019-12-07, 21151, MOUNTAIN", // in Tây Trà, which went into Trà Bồng in 2020
        "2020-04-01, 21289, MOUNTAIN", // in Sơn Hà
        "2020-04-01, 21538, MOUNTAIN", // in Ba Tơ
        "2019-12-07, 21040, PLAIN",
        "2020-04-01, 21040, PLAIN",
        "2020-04-01, 536,   PLAIN"
    })
    void communes_lie_where_their_district_lay(LocalDate day, String code, Area area) {
        var chapter = UUID.fromString(World.as("club")
                .get("/api/v1/chapters?code=" + code + "&at=" + day)
                .path("items[0].id"));
        assertThat(QuarkusTransaction.requiringNew().call(() -> areas.on(day).area(chapter)))
                .isEqualTo(area);
    }

    /** What the reform made of Trà Xuân with Trà Thủy, of Di Lăng, of Ba Xa and of Châu Ổ. */
    @Test
    void the_threshold_of_the_mountains_outlives_the_districts() {
        var inTraBong = donor(7);
        var inSonHa = donor(6);
        var inBaXa = donor(7);
        var inThePlain = donor(9);
        var alsoInThePlain = donor(10);
        QuarkusTransaction.begin();
        try {
            live(inTraBong, "21121");
            live(inSonHa, "21289");
            live(inBaXa, "21538");
            for (int round = 0; round < 2; round++) {
                assertThat(honoured(inTraBong)).isTrue();
                assertThat(honoured(inSonHa)).isFalse();
                assertThat(honoured(inBaXa)).isTrue();
                assertThat(honoured(inThePlain)).isFalse();
                assertThat(honoured(alsoInThePlain)).isTrue();
                if (round == 0) {
                    reform();
                }
            }
            assertThat(areas.today().tree().above(Reform.unit("21121"), Level.DISTRICT))
                    .isEmpty();
            assertThat(areas.on(Reform.DAY).area(Reform.unit("21115"))).isEqualTo(Area.MOUNTAIN);
            assertThat(areas.on(Reform.DAY.minusDays(1)).area(Reform.unit("21115")))
                    .isEqualTo(Area.MOUNTAIN);
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private boolean honoured(UUID donor) {
        var rule = ladders.all().stream()
                .filter(one -> one.code().equals("QNAM2020_CEREMONY"))
                .findFirst()
                .orElseThrow();
        var history = people.of(List.of(donor)).get(0).history();
        return new Ladder(rule).climb(history, AwardWorld.today()).reached(10).isPresent();
    }

    private static void live(UUID donor, String code) {
        Donor known = Donor.findById(donor);
        known.chapterId = Reform.unit(code);
    }

    private static void reform() {
        Reform.end("525", "529", "535", "524");
        Reform.merge("Xã Trà Bồng", "21115", "21121");
        Reform.merge("Xã Sơn Hà", "21289");
        Reform.merge("Xã Bình Sơn", "21040");
        Reform.end("21538");
        Reform.stand(Reform.unit("21538"), "21538", "Xã Ba Xa");
        Reform.done();
    }
}
