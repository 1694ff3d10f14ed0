package vn.giothong.drive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.Visitor;
import vn.giothong.World;

/** At the end of the day the desk says once that the rest did not come. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DeskNoShowsTest {
    @Inject
    FigureCheck figures;

    private UUID drive;

    @BeforeEach
    void its_day_is_today() {
        drive = DeskStory.drive(DeskStory.today());
    }

    @Test
    void those_still_awaited_are_counted_as_no_shows_and_nobody_else() {
        DeskStory.lines(drive, 1);
        awaited("Lý Thị Vắng Một");
        awaited("Lý Thị Vắng Hai");
        end("club").statusCode(200).body("recorded", equalTo(2));
        World.as("club")
                .get("/api/v1/drives/" + drive)
                .then()
                .body("figures.noShows", equalTo(2))
                .body("figures.arrived", equalTo(1));
        end("club").statusCode(200).body("recorded", equalTo(0));
    }

    @Test
    void a_closed_drive_awaits_nobody_and_one_opened_again_may_change_it() {
        DeskStory.lines(drive, 1);
        var late = awaited("Lý Thị Vắng Bốn");
        awaited("Lý Thị Vắng Năm");
        var path = "/api/v1/drives/" + drive;
        var page = "/drives/" + DeskStory.code(drive);
        assertThat(Visitor.signedIn("district").page(page)).contains("Khép đợt sẽ ghi những ai chưa đến là không đến");
        World.as("district")
                .put(path + "/closure")
                .then()
                .statusCode(200)
                .body("figures.registered", equalTo(3))
                .body("figures.arrived", equalTo(1))
                .body("figures.noShows", equalTo(2));
        World.as("district").put(path + "/closure").then().statusCode(200).body("figures.noShows", equalTo(2));
        World.as("district").delete(path + "/closure").then().statusCode(200).body("figures.noShows", equalTo(0));
        World.as("club")
                .put(DeskStory.path(drive) + "/" + late + "/arrival")
                .then()
                .statusCode(200);
        World.as("club").get(path).then().body("figures.arrived", equalTo(2)).body("figures.noShows", equalTo(0));
    }

    @Test
    void opening_a_drive_again_takes_back_what_closing_said_and_nothing_that_people_said() {
        var awaited = DeskStory.donor("Lý Thị Chờ Lại", 1990);
        DeskStory.register(drive, Map.of("donorId", awaited)).statusCode(201);
        var away = awaited("Lý Thị Báo Vắng");
        DeskStory.conclude(drive, away, Map.of("outcome", "NO_SHOW", "version", DeskStory.version(drive, away)))
                .statusCode(200);
        var path = "/api/v1/drives/" + drive;
        for (int round = 0; round < 2; round++) {
            World.as("district").put(path + "/closure").then().statusCode(200).body("figures.noShows", equalTo(2));
            World.as("district")
                    .delete(path + "/closure")
                    .then()
                    .statusCode(200)
                    .body("figures.noShows", equalTo(1));
            DeskStory.register(drive, Map.of("donorId", awaited))
                    .statusCode(200)
                    .body("state", equalTo("BOOKED"));
            World.as("club").get(DeskStory.path(drive) + "/" + away).then().body("state", equalTo("NO_SHOW"));
            assertThat(figures.of(drive, false)).isEmpty();
        }
    }

    @Test
    void whoever_comes_after_all_has_arrived() {
        var late = awaited("Lý Thị Đến Muộn");
        end("club").statusCode(200);
        World.as("club")
                .put(DeskStory.path(drive) + "/" + late + "/arrival")
                .then()
                .statusCode(200)
                .body("state", equalTo("ARRIVED"));
    }

    @Test
    void nobody_has_stayed_away_before_the_day() {
        var ahead = DeskStory.drive(DeskStory.today().plusDays(3));
        World.as("club")
                .post("/api/v1/drives/" + ahead + "/desk/no-shows")
                .then()
                .statusCode(409)
                .body("code", equalTo("desk_not_yet"));
    }

    @Test
    void before_the_day_people_are_registered_and_called_off_and_no_more() {
        var ahead = DeskStory.drive(DeskStory.today().plusDays(3));
        var person = Map.<String, Object>of("fullName", "Lý Thị Đến Sớm", "birthYear", 1985, "sex", "F");
        DeskStory.register(ahead, Map.of("donor", person, "arrived", true))
                .statusCode(409)
                .body("code", equalTo("desk_not_yet"));
        var booked = DeskStory.register(ahead, Map.of("donor", person))
                .statusCode(201)
                .extract();
        String line = booked.path("id");
        int version = booked.path("version");
        var path = DeskStory.path(ahead) + "/" + line;
        World.as("club").put(path + "/arrival").then().statusCode(409).body("code", equalTo("desk_not_yet"));
        for (var result : List.of("DONATED", "DEFERRED", "NO_SHOW")) {
            concluded(ahead, line, version, result).statusCode(409).body("code", equalTo("desk_not_yet"));
        }
        concluded(ahead, line, version, "CANCELLED").statusCode(200).body("state", equalTo("CANCELLED"));
    }

    private static ValidatableResponse concluded(UUID ahead, String line, int version, String result) {
        var said = new HashMap<String, Object>(Map.of("outcome", result, "version", version));
        if (result.equals("DONATED")) {
            said.put("volumeMl", 350);
        } else if (result.equals("DEFERRED")) {
            said.put("reasonCode", "OTHER");
        }
        return DeskStory.conclude(ahead, line, said);
    }

    @Test
    void only_whoever_runs_the_desk_says_so() {
        end("health").statusCode(404);
        end("district").statusCode(403);
    }

    @Test
    void the_page_has_one_button_for_it() {
        awaited("Lý Thị Vắng Ba");
        var desk = "/drives/" + DeskStory.code(drive) + "/desk";
        var club = Visitor.signedIn("club");
        var page = club.page(desk);
        assertThat(page).contains("Còn 1 người đã đăng ký mà chưa đến");
        club.post(page, desk + "/no-shows").statusCode(303);
        club.get(desk).statusCode(200).body(containsString("Đã ghi 1 người không đến"));
        assertThat(club.page(desk)).doesNotContain("no-shows");
    }

    private String awaited(String name) {
        return DeskStory.register(drive, Map.of("donorId", DeskStory.donor(name, 1990)))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private ValidatableResponse end(String who) {
        return World.as(who).post("/api/v1/drives/" + drive + "/desk/no-shows").then();
    }
}
