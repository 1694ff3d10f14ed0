package vn.giothong.me;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.Visitor;
import vn.giothong.World;

/** What whoever keeps a record does with consents, the family and requests, by the pages. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RecordPagesTest {
    private OwnWorld.Person person;
    private Visitor keeper;

    @BeforeEach
    void somebody_of_the_commune() {
        person = OwnWorld.donor("Ung Thị Hồ Sơ", 1990, OwnWorld.phone());
        keeper = Visitor.signedIn("commune");
    }

    private String api(String what) {
        return "/api/v1/donors/" + person.id() + "/" + what;
    }

    @Test
    void a_consent_on_paper_is_written_down_and_taken_back() {
        var path = "/donors/" + person.code() + "/consents";
        var page = keeper.page(path);
        var standing = "items.find { it.purpose == 'HONOUR_LIST' }.given";
        keeper.post(page, path, "purpose", "HONOUR_LIST", "given", "yes").statusCode(303);
        World.as("commune").get(api("consents")).then().body(standing, equalTo(true));
        keeper.post(page, path, "purpose", "HONOUR_LIST").statusCode(303);
        World.as("commune").get(api("consents")).then().body(standing, equalTo(false));
        keeper.post(page, path, "purpose", "FAME", "given", "yes").statusCode(422);
    }

    @Test
    void a_family_is_founded_and_left() {
        var path = "/donors/" + person.code() + "/household";
        var page = keeper.page(path);
        keeper.post(page, path, "name", "Gia đình Ung", "relation", "HEAD", "from", "31/02/2020")
                .statusCode(422)
                .body(containsString("Gia đình Ung"));
        keeper.post(page, path, "name", "Gia đình Ung", "relation", "HEAD", "from", "2020-01-01")
                .statusCode(303);
        assertThat(keeper.page(path)).contains("Gia đình Ung");
        keeper.post(page, path + "/departure", "on", "2020-02-01").statusCode(303);
        World.as("commune")
                .get(api("household"))
                .then()
                .body("household", nullValue())
                .body("earlier", hasSize(1));
    }

    @Test
    void a_request_is_acknowledged_and_refused_with_a_reason() {
        String id = World.as("commune")
                .body(Map.of("kind", "CORRECT", "text", "Sai ngày sinh"))
                .post(api("requests"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        var page = keeper.page("/requests");
        assertThat(page).contains("Sai ngày sinh");
        keeper.post(page, "/requests/" + id + "/acknowledge").statusCode(303);
        keeper.post(page, "/requests/" + id + "/refuse").statusCode(422);
        keeper.post(page, "/requests/" + id + "/refuse", "answer", "Giấy tờ ghi đúng như vậy")
                .statusCode(303);
        assertThat(keeper.page("/donors/" + person.code() + "/consents")).contains("Giấy tờ ghi đúng như vậy");
        var stranger = Visitor.signedIn("club");
        stranger.post(stranger.page("/today"), "/requests/" + id + "/finish", "answer", "Xong")
                .statusCode(404);
    }

    @Test
    void who_asks_to_be_erased_is_erased_by_the_page() {
        var id = World.asksToBeErased(person.id().toString());
        keeper.post(keeper.page("/requests"), "/requests/" + id + "/finish", "answer", "Đã xóa")
                .statusCode(303);
        World.as("commune").get("/api/v1/donors/" + person.id()).then().statusCode(410);
    }
}
