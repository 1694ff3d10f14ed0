package vn.giothong.me;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static vn.giothong.me.ConsentWorld.asked;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.World;
import vn.giothong.intake.ListWorld;

/** The copy of a record, to read and for programs. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RecordCopyTest {
    @Test
    void a_copy_tells_that_somebody_brought_the_donor_and_how_many_the_donor_brought_and_names_nobody()
            throws Exception {
        var gift = Gifts.donor("Huỳnh Thị Bản Sao");
        var bringer = OwnWorld.donor("Nghiêm Thị Rủ Rê", 1980, OwnWorld.phone());
        var brought = OwnWorld.donor("Nghiêm Văn Đi Cùng", 1990, OwnWorld.phone());
        Gifts.brought(ListWorld.drive("2020-01-15"), brought.id(), gift.person().id());
        Gifts.brought(ListWorld.drive("2020-01-15"), gift.person().id(), bringer.id());
        var token = OwnWorld.token(gift.person());
        var copy = OwnWorld.as(token)
                .get("/api/v1/me/copy.json")
                .then()
                .statusCode(200)
                .body("registrations.brought", containsInAnyOrder(true, false))
                .body("mobilised.year", equalTo(List.of(2020)))
                .body("mobilised.people", equalTo(List.of(1)))
                .extract()
                .asString();
        assertThat(copy)
                .doesNotContain(
                        "Rủ Rê",
                        "Đi Cùng",
                        bringer.code(),
                        brought.code(),
                        bringer.id().toString());
        var pdf = OwnWorld.as(token).get("/api/v1/me/copy.pdf").asByteArray();
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("do người khác vận động", "Số người khác nhau do người này vận động")
                    .doesNotContain("Rủ Rê", "Đi Cùng");
        }
    }

    @Test
    void a_copy_holds_the_awards_of_the_records_that_became_one() {
        var kept = OwnWorld.donor("Huỳnh Thị Hai Sổ", 1990, OwnWorld.phone());
        var gone = Gifts.donor("Huỳnh Thị Hai Sổ").person();
        var token = OwnWorld.token(kept);
        OwnWorld.as(token).get("/api/v1/me/copy.json").then().statusCode(200).body("awards", empty());
        World.as("province")
                .body(Map.of("otherId", gone.id(), "reason", "Một người, hai hồ sơ"))
                .post("/api/v1/donors/" + kept.id() + "/merges")
                .then()
                .statusCode(201);
        OwnWorld.as(token).get("/api/v1/me/copy.json").then().statusCode(200).body("awards.award", not(empty()));
    }

    @Test
    void a_copy_holds_everything_to_read_and_for_programs() throws Exception {
        var gift = Gifts.donor("Huỳnh Văn Bản Sao");
        var token = OwnWorld.token(gift.person());
        var path = "/api/v1/donors/" + gift.person().id() + "/copy";
        World.as("commune").get(path + ".json").then().statusCode(403);
        OwnWorld.as(token)
                .get("/api/v1/me/copy.json")
                .then()
                .statusCode(200)
                .body("record.fullName", equalTo("Huỳnh Văn Bản Sao"))
                .body("donations[0].certificateSerial", equalTo(gift.serial()))
                .body("consents.size()", equalTo(7))
                .body("accesses", notNullValue())
                .body("record.identityNumber", nullValue());
        asked(OwnWorld.as(token), gift.person().id(), "COPY", "");
        World.as("commune").get(path + ".json").then().statusCode(200);
        var pdf = OwnWorld.as(token)
                .get("/api/v1/me/copy.pdf")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document)).contains("Huỳnh Văn Bản Sao", gift.serial());
        }
    }
}
