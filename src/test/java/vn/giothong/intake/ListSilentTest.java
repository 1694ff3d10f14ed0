package vn.giothong.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.giothong.World;
import vn.giothong.donation.Donation;
import vn.giothong.donor.DonorWorld;

/** What the desk wrote of a gift stays where the hospital's list, which counts before it, says nothing of that. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Tag("mysql")
class ListSilentTest {
    private static final String HEADER = "STT;Họ và tên;Năm sinh;Giới tính;Số CCCD;Kết quả";

    private UUID drive;
    private UUID donor;
    private String row;
    private String bag;
    private String serial;

    @BeforeEach
    void the_desk_has_written_down_a_gift() {
        drive = ListWorld.drive("2020-11-14");
        var name = ListWorld.aName();
        var digits = 100_000 + Math.floorMod(name.hashCode(), 900_000);
        bag = "TUI-" + digits;
        serial = "GCN-" + digits;
        donor = DonorWorld.enter(
                        Map.of("fullName", name, "birthYear", 1977, "sex", "M", "identityNumber", "051077" + digits))
                .getUUID("id");
        row = "1;" + name + ";1977;Nam;051077" + digits + ";Hiến";
        conclude(donor).statusCode(200);
    }

    private String lines() {
        return "/api/v1/drives/" + drive + "/registrations";
    }

    private ValidatableResponse conclude(UUID person) {
        var line = World.as("district")
                .body(Map.of("donorId", person))
                .post(lines())
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        var said = new HashMap<String, Object>(Map.of("outcome", "DONATED", "volumeMl", 450, "weightKg", 46));
        said.put("bagNumber", bag);
        said.put("certificateSerial", serial);
        said.put("version", line.getInt("version"));
        return World.as("district")
                .body(said)
                .put(lines() + "/" + line.getString("id") + "/outcome")
                .then();
    }

    private Donation gift() {
        return QuarkusTransaction.requiringNew()
                .call(() -> Donation.<Donation>find("driveId = ?1 and donorId = ?2", drive, donor)
                        .singleResult());
    }

    @Test
    void a_list_without_these_columns_blanks_nothing() {
        var list = ListWorld.appliedOn(drive, HEADER + ";Thể tích (ml)", row + ";450");
        var gift = gift();
        assertThat(gift.bagNumber).isEqualTo(bag);
        assertThat(gift.certificateSerial).isEqualTo(serial);
        assertThat(gift.weightKg).isEqualByComparingTo("46");
        assertThat(gift.flags).contains("OVER_VOLUME");
        World.as("province").get("/api/v1/certificates/" + serial).then().statusCode(200);
        ListWorld.undo(list);
        assertThat(gift().certificateSerial).isEqualTo(serial);
    }

    @Test
    void the_number_of_a_certificate_stays_taken() {
        ListWorld.appliedOn(drive, HEADER + ";Thể tích (ml)", row + ";450");
        bag = "TUI-2";
        conclude(DonorWorld.enter(Map.of("fullName", ListWorld.aName(), "birthYear", 1978))
                        .getUUID("id"))
                .statusCode(409)
                .body("code", equalTo("desk_certificate_taken"));
    }

    @Test
    void a_list_that_says_no_volume_leaves_the_volume_of_the_desk() {
        ListWorld.appliedOn(drive, HEADER, row);
        assertThat(gift().volumeMl).isEqualTo(450);
        World.as("district").get("/api/v1/drives/" + drive).then().body("figures.millilitres", equalTo(450));
    }

    @Test
    void what_the_list_says_counts() {
        ListWorld.appliedOn(
                drive,
                HEADER + ";Thể tích (ml);Mã túi máu;Số GCN;Cân nặng",
                row + ";350;BV-" + bag + ";BV-" + serial + ";61");
        var gift = gift();
        assertThat(gift.volumeMl).isEqualTo(350);
        assertThat(gift.bagNumber).isEqualTo("BV-" + bag);
        assertThat(gift.certificateSerial).isEqualTo("BV-" + serial);
        assertThat(gift.weightKg).isEqualByComparingTo("61");
    }
}
