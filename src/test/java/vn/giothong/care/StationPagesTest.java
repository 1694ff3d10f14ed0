package vn.giothong.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.Visitor;
import vn.giothong.World;

/** The way of a station on pages, from its founding to its end. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StationPagesTest {
    @Test
    void a_station_is_founded_closed_and_opened_again_on_pages() {
        var name = "Trạm Y tế thử " + UUID.randomUUID();
        var officer = Visitor.signedIn("commune");
        assertThat(officer.page("/care/stations")).contains("/care/stations/new");
        var page = officer.page("/care/stations/new");
        var commune = World.chapter(CareWorld.COMMUNE);
        officer.post(page, "/care/stations", "name", name, "chapterId", commune, "foundedOn", "05/01/2020")
                .statusCode(422)
                .body(allOf(containsString("e-legalBasis"), containsString(name), containsString("05/01/2020")));
        officer.post(
                        page,
                        "/care/stations",
                        "name",
                        name,
                        "chapterId",
                        commune,
                        "legalBasis",
                        "Quyết định 12/QĐ-UBND",
                        "foundedOn",
                        "05/01/2020")
                .statusCode(303);
        String id = World.as("commune")
                .get("/api/v1/health-stations?size=1000")
                .path("items.find { it.name == '" + name + "' }.id");
        var path = "/care/stations/" + id;
        page = officer.page(path);
        assertThat(page).contains("Quyết định 12/QĐ-UBND").contains("05/01/2020");
        officer.post(page, path + "/closure", "on", "01/06/2021")
                .statusCode(422)
                .body(containsString("e-reason"));
        officer.post(page, path + "/closure", "on", "04/01/2020", "reason", "Sáp nhập")
                .statusCode(422)
                .body(allOf(containsString("e-on"), containsString("Sáp nhập"), containsString(name)));
        officer.post(page, path + "/closure", "on", "01/06/2021", "reason", "Sáp nhập")
                .statusCode(303);
        assertThat(officer.page(path)).contains("Ngừng hoạt động từ 01/06/2021").contains("Sáp nhập");
        assertThat(officer.english(path)).contains("Closed from 1 Jun 2021");
        officer.get("/care/stations").body(not(containsString(name)));
        officer.get("/care/stations?all=true").body(containsString(name));
        officer.post(page, path + "/reopening").statusCode(303);
        officer.get("/care/stations").body(containsString(name));
        officer.post(page, path + "/closure", "on", "01/06/2021", "reason", "Sáp nhập")
                .statusCode(303);
    }

    @Test
    void whoever_keeps_no_station_is_offered_none_to_found() {
        var reader = Visitor.signedIn("health");
        assertThat(reader.page("/care/stations")).doesNotContain("/care/stations/new");
        reader.get("/care/stations/new").statusCode(403);
        assertThat(reader.page("/care/stations/" + CareWorld.station("21043"))).doesNotContain("/closure");
    }
}
