package vn.giothong.drive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.giothong.Visitor;
import vn.giothong.World;
import vn.giothong.donor.DonorWorld;
import vn.giothong.intake.ListWorld;

/** A line that only a list brought is not at the desk any more when that list is undone. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Tag("mysql")
class WithdrawnLineTest {
    private UUID drive;
    private UUID donor;
    private UUID line;
    private String name;
    private String path;

    @BeforeEach
    void a_list_was_applied_and_undone() {
        drive = ListWorld.drive(DeskStory.today().toString());
        name = ListWorld.aName();
        var paper = "051076" + (100_000 + Math.floorMod(name.hashCode(), 900_000));
        donor = DonorWorld.enter(Map.of("fullName", name, "birthYear", 1976, "sex", "M", "identityNumber", paper))
                .getUUID("id");
        var list = ListWorld.appliedOn(
                drive,
                "STT;Họ và tên;Năm sinh;Giới tính;Số CCCD;Thể tích (ml);Kết quả",
                "1;" + name + ";1976;Nam;" + paper + ";350;Hiến");
        line = QuarkusTransaction.requiringNew()
                .call(() -> Registration.of(drive, donor).orElseThrow().id);
        path = "/api/v1/drives/" + drive + "/registrations";
        assertThat(desk()).contains(line.toString());
        ListWorld.undo(list);
    }

    private String desk() {
        return Visitor.signedIn("district").page("/drives/" + DeskStory.code(drive) + "/desk");
    }

    private int version() {
        return QuarkusTransaction.requiringNew().call(() -> Registration.<Registration>findById(line).version);
    }

    @Test
    void it_is_not_on_the_board() {
        assertThat(desk()).doesNotContain(line.toString());
        World.as("district")
                .get("/api/v1/drives/" + drive + "/desk")
                .then()
                .statusCode(200)
                .body("lines", empty());
    }

    @Test
    void whoever_watches_the_desk_is_told_that_it_is_gone() {
        World.as("district")
                .get("/api/v1/drives/" + drive + "/desk?since=0")
                .then()
                .statusCode(200)
                .body("lines.state", everyItem(equalTo("WITHDRAWN")))
                .body("lines.id", contains(line.toString()));
    }

    @Test
    void nothing_is_written_on_it_by_other_programs() {
        var version = version();
        World.as("district").get(path + "/" + line).then().statusCode(404);
        World.as("district")
                .body(DeskStory.donated(350, version))
                .put(path + "/" + line + "/outcome")
                .then()
                .statusCode(404)
                .body("code", equalTo("not_found"));
        World.as("district").put(path + "/" + line + "/arrival").then().statusCode(404);
        World.as("district")
                .body(Map.of("weightKg", 50))
                .put(path + "/" + line + "/screening")
                .then()
                .statusCode(404);
        World.as("district")
                .body(Map.of("reason", "Nhầm"))
                .delete(path + "/" + line + "/outcome")
                .then()
                .statusCode(404);
        World.as("district").delete(path + "/" + line + "/bringer").then().statusCode(404);
        assertThat(version()).isEqualTo(version);
        nothingCounts();
    }

    @Test
    void nothing_is_written_on_it_at_the_desk() {
        var visitor = Visitor.signedIn("district");
        var here = "/drives/" + DeskStory.code(drive) + "/desk";
        var page = visitor.page(here);
        visitor.get(here + "?line=" + line).statusCode(404);
        visitor.get(here + "/panel?line=" + line).statusCode(404);
        visitor.post(page, here + "/lines/" + line + "/outcome", "result", "350", "version", "" + version())
                .statusCode(404);
        visitor.post(page, here + "/lines/" + line + "/arrival").statusCode(404);
        nothingCounts();
    }

    private void nothingCounts() {
        World.as("district")
                .get("/api/v1/drives/" + drive)
                .then()
                .body("figures.registered", equalTo(0))
                .body("figures.donations", equalTo(0));
    }

    @Test
    void whoever_comes_after_all_has_it_again() {
        var taken = World.as("district")
                .body(Map.of("donorId", donor, "arrived", true))
                .post(path)
                .then()
                .statusCode(201)
                .body("id", equalTo(line.toString()))
                .body("state", equalTo("ARRIVED"))
                .extract()
                .jsonPath();
        World.as("district")
                .body(DeskStory.donated(350, taken.getInt("version")))
                .put(path + "/" + line + "/outcome")
                .then()
                .statusCode(200)
                .body("state", equalTo("DONATED"));
        assertThat(desk()).contains(line.toString());
        World.as("district").get("/api/v1/drives/" + drive).then().body("figures.donations", equalTo(1));
    }
}
