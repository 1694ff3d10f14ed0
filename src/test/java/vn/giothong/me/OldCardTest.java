package vn.giothong.me;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.Visitor;
import vn.giothong.World;
import vn.giothong.intake.ListWorld;
import vn.giothong.merge.MergeWorld;
import vn.giothong.web.Formats;

/** Whoever shows the card of a record that was merged, and merged again, means the one that stands. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OldCardTest {
    private static final Pattern PRINTED = Pattern.compile("\\b[2-9A-Z]{5}-[2-9A-Z]{5}\\b");

    private OwnWorld.Person old;
    private OwnWorld.Person stands;

    @BeforeEach
    void two_merges_one_after_the_other() {
        var phone = OwnWorld.phone();
        old = OwnWorld.donor("Đinh Thị Thẻ Cũ", 1988, OwnWorld.phone());
        var between = OwnWorld.donor("Đinh Thị Thẻ Cũ", 1988, OwnWorld.phone());
        stands = OwnWorld.donor("Đinh Thị Thẻ Cũ", 1988, phone);
        MergeWorld.merge(between.id(), old.id());
        MergeWorld.merge(stands.id(), between.id());
    }

    @Test
    void it_signs_in_to_the_record_that_stands() {
        var address = OwnWorld.address();
        var code = OwnWorld.requested(address, Map.of("donorCode", old.code()), stands.phone());
        entered(OwnWorld.token(address, Map.of("donorCode", old.code(), "code", code))
                .then()
                .statusCode(201)
                .extract()
                .path("token"));
    }

    @Test
    void it_chooses_among_those_who_share_a_phone() {
        OwnWorld.donor("Đinh Thị Chung Máy", 1999, stands.phone());
        entered(OwnWorld.token(new OwnWorld.Person(stands.id(), old.code(), stands.phone())));
    }

    @Test
    void the_code_printed_by_it_opens_the_account_of_the_record_that_stands() {
        var commune = Visitor.signedIn("commune");
        var paper = commune.post(commune.page("/donors/" + stands.code()), "/donors/" + old.code() + "/activation")
                .statusCode(200)
                .extract()
                .asString();
        var printed = PRINTED.matcher(paper);
        assertThat(printed.find()).isTrue();
        entered(OwnWorld.from(OwnWorld.address())
                .body(Map.of("code", printed.group(), "birthYear", 1988))
                .post("/api/v1/me/activation")
                .then()
                .statusCode(201)
                .extract()
                .path("token"));
    }

    @Test
    void whoever_is_brought_by_it_is_brought_by_the_record_that_stands() {
        var drive = ListWorld.drive(LocalDate.now(Formats.ZONE).toString());
        String code = World.as("district").get("/api/v1/drives/" + drive).path("code");
        var person = OwnWorld.donor(ListWorld.aName(), 1990, OwnWorld.phone());
        var district = Visitor.signedIn("district");
        district.post(
                        district.page("/drives/" + code + "/desk"),
                        "/drives/" + code + "/desk/registrations",
                        "donorId",
                        person.id().toString(),
                        "broughtBy",
                        old.code())
                .statusCode(303);
        World.as("district")
                .get("/api/v1/drives/" + drive + "/registrations")
                .then()
                .statusCode(200)
                .body("items[0].broughtBy", equalTo(stands.id().toString()))
                .body("items[0].broughtByCode", equalTo(stands.code()));
    }

    private void entered(String token) {
        OwnWorld.as(token).get("/api/v1/me").then().statusCode(200).body("code", equalTo(stands.code()));
    }
}
