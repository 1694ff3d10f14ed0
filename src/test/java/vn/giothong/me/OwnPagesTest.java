package vn.giothong.me;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.Visitor;
import vn.giothong.drive.Drive;
import vn.giothong.drive.DriveSlot;
import vn.giothong.intake.ListWorld;
import vn.giothong.web.Formats;

/** The donors' own door and places, by the pages. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OwnPagesTest {
    /** At the page that asks for the code, with the code in hand. */
    private record AtTheDoor(Visitor visitor, String page, String phone, String code) {
        static AtTheDoor with(String phone) {
            var visitor = Visitor.stranger();
            var before = OwnWorld.sent(phone);
            var page = visitor.post(visitor.page("/me/sign-in"), "/me/sign-in", "contact", phone)
                    .statusCode(200)
                    .extract()
                    .asString();
            OwnWorld.await(phone, before);
            return new AtTheDoor(visitor, page, phone, OwnWorld.latest(phone));
        }

        ValidatableResponse prove(String code, String... more) {
            var fields = new String[more.length + 4];
            System.arraycopy(more, 0, fields, 4, more.length);
            fields[0] = "contact";
            fields[1] = phone;
            fields[2] = "code";
            fields[3] = code;
            return visitor.post(page, "/me/code", fields);
        }
    }

    @Test
    void a_mistyped_code_is_asked_for_again_and_the_right_one_opens_the_own_page() {
        var person = OwnWorld.donor("Ung Thị Cửa Trang", 1990, OwnWorld.phone());
        var door = AtTheDoor.with(person.phone());
        var wrong = door.code().equals("000000") ? "111111" : "000000";
        var again = door.prove(wrong).statusCode(422).extract().asString();
        assertThat(again).contains("aria-invalid", "value=\"" + person.phone() + "\"");
        door.prove(door.code()).statusCode(303).header("Location", endsWith("/me"));
        assertThat(door.visitor().page("/me")).contains("Ung Thị Cửa Trang");
    }

    @Test
    void who_shares_a_phone_chooses_on_the_page() {
        var phone = OwnWorld.phone();
        OwnWorld.donor("Ung Thị Chung Mẹ", 1970, phone);
        var daughter = OwnWorld.donor("Ung Thị Chung Con", 1999, phone);
        var door = AtTheDoor.with(phone);
        var choice = door.prove(door.code()).statusCode(200).extract().asString();
        assertThat(choice).contains("U.T.C.C.", daughter.code()).doesNotContain("Chung Con");
        door.prove(door.code(), "donorCode", daughter.code()).statusCode(303);
        assertThat(door.visitor().page("/me")).contains("Ung Thị Chung Con");
    }

    @Test
    void a_place_is_kept_and_given_up() {
        var person = OwnWorld.donor("Ung Thị Trang Chỗ", 1990, OwnWorld.phone());
        var door = AtTheDoor.with(person.phone());
        door.prove(door.code()).statusCode(303);
        var drive = ListWorld.drive(LocalDate.now(Formats.ZONE).plusDays(1).toString());
        var slot = QuarkusTransaction.requiringNew().call(() -> {
            var made = new DriveSlot(drive, LocalTime.of(7, 0), LocalTime.of(9, 0), 5);
            made.persist();
            return made.id;
        });
        String code = QuarkusTransaction.requiringNew().call(() -> Drive.<Drive>findById(drive).code);
        var path = "/me/drives/" + code;
        var visitor = door.visitor();
        var page = visitor.page(path);
        visitor.post(page, path + "/booking").statusCode(422);
        visitor.post(page, path + "/booking", "slotId", UUID.randomUUID().toString())
                .statusCode(422);
        visitor.post(page, path + "/booking", "slotId", slot.toString(), "broughtBy", person.code())
                .statusCode(422)
                .body(containsString("id=\"e-broughtBy\""));
        visitor.post(page, path + "/booking", "slotId", slot.toString()).statusCode(303);
        assertThat(visitor.page(path)).contains("booking-cancellation");
        visitor.post(page, path + "/booking-cancellation").statusCode(303);
        assertThat(visitor.page(path)).doesNotContain("booking-cancellation");
    }
}
