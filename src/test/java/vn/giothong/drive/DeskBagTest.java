package vn.giothong.drive;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Bags and certificates at the desk, each of which belongs to one donation. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Tag("mysql")
class DeskBagTest {
    private ArrivedLine line;

    @BeforeEach
    void somebody_has_come() {
        line = ArrivedLine.today();
    }

    @Test
    void a_bag_belongs_to_one_line_of_a_drive() {
        var other = DeskStory.register(line.drive(), Map.of("donorId", DeskStory.donor("Lê Văn Tám", 1980)))
                .extract()
                .<String>path("id");
        var said = DeskStory.donated(250, line.version());
        said.put("bagNumber", "QN-77");
        line.conclude(said).statusCode(200);
        said.put("version", DeskStory.version(line.drive(), other));
        DeskStory.conclude(line.drive(), other, said)
                .statusCode(409)
                .body("code", equalTo("desk_bag_taken"))
                .body("violations.field", contains("bagNumber"))
                .body("number", equalTo(1));
        said.put("version", line.version());
        line.conclude(said).statusCode(200);
    }

    @Test
    void a_bag_is_the_same_in_small_letters_and_with_blanks() {
        var other = DeskStory.lines(line.drive(), 2).get(1);
        var said = DeskStory.donated(250, line.version());
        said.put("bagNumber", "QN-78");
        line.conclude(said).statusCode(200);
        said.put("bagNumber", "qn-78 ");
        said.put("version", DeskStory.version(line.drive(), other));
        DeskStory.conclude(line.drive(), other, said).statusCode(409).body("code", equalTo("desk_bag_taken"));
    }

    @Test
    void a_certificate_belongs_to_one_donation_at_whatever_drive() {
        var elsewhere = DeskStory.drive(DeskStory.today().minusDays(1));
        var other = DeskStory.lines(elsewhere, 1).get(0);
        var said = DeskStory.donated(250, line.version());
        said.put("certificateSerial", "ck 2020-9");
        line.conclude(said).statusCode(200).body("outcome.certificateSerial", equalTo("CK 2020-9"));
        said.put("version", line.version());
        line.conclude(said).statusCode(200);
        var again = DeskStory.donated(250, DeskStory.version(elsewhere, other));
        again.put("certificateSerial", " CK 2020-9");
        DeskStory.conclude(elsewhere, other, again)
                .statusCode(409)
                .body("code", equalTo("desk_certificate_taken"))
                .body("violations[0].field", equalTo("certificateSerial"));
    }

    @Test
    void a_certificate_may_have_digits_alone() {
        var said = DeskStory.donated(250, line.version());
        said.put("certificateSerial", "0020209");
        line.conclude(said).statusCode(200).body("outcome.certificateSerial", equalTo("0020209"));
    }
}
