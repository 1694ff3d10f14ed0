package vn.giothong.me;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import io.quarkus.test.junit.QuarkusTest;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.World;

@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OwnRecordTest {
    @Test
    void nobody_but_a_donor_has_a_page_of_the_own() {
        for (var path : new String[] {"", "/donations", "/eligibility", "/drives", "/accesses"}) {
            given().get("/api/v1/me" + path).then().statusCode(401);
            for (var role : new String[] {"club", "district", "province", "hospital", "auditor", "admin"}) {
                World.as(role).get("/api/v1/me" + path).then().statusCode(403);
            }
        }
        given().redirects()
                .follow(false)
                .get("/me")
                .then()
                .statusCode(303)
                .header("Location", containsString("/me/sign-in"));
    }

    @Test
    void a_certificate_is_one_s_own_or_not_there() {
        var mine = Gifts.donor("Hồ Thị Của Tôi");
        var token = OwnWorld.token(mine.person());
        var theirs = Gifts.donor("Hồ Thị Của Người");
        var own = OwnWorld.as(token).get("/api/v1/me/donations");
        own.then().statusCode(200).body("total", equalTo(1)).body("items[0].volumeMl", equalTo(350));
        OwnWorld.as(token)
                .get("/api/v1/me/certificates/" + theirs.donation() + ".pdf")
                .then()
                .statusCode(404);
        OwnWorld.as(token)
                .get("/api/v1/me/certificates/" + UUID.randomUUID() + ".pdf")
                .then()
                .statusCode(404);
        given().get("/api/v1/me/certificates/" + mine.donation() + ".pdf")
                .then()
                .statusCode(401);
        World.as("province")
                .get("/api/v1/me/certificates/" + mine.donation() + ".pdf")
                .then()
                .statusCode(403);
    }

    @Test
    void the_code_on_a_certificate_tells_year_and_initials_until_the_donation_is_voided() throws Exception {
        var gift = Gifts.donor("Hồ Thị Mỹ Kiểm");
        var token = OwnWorld.token(gift.person());
        var text = certificate(token, gift.donation());
        assertThat(text)
                .contains(
                        "Hồ Thị Mỹ Kiểm",
                        "350 ml",
                        "XÁC NHẬN HIẾN MÁU",
                        gift.serial(),
                        gift.person().code());
        assertThat(certificate(token, gift.donation())).isEqualTo(text);
        var code = code(text);
        var address = OwnWorld.address();
        OwnWorld.from(address)
                .get("/api/v1/check/" + code)
                .then()
                .statusCode(200)
                .body("valid", equalTo(true))
                .body("year", equalTo(2020))
                .body("initials", equalTo("H.T.M.K."));
        OwnWorld.from(address)
                .get("/check/" + code.toLowerCase(Locale.ROOT))
                .then()
                .statusCode(200)
                .body(containsString("H.T.M.K."))
                .body(not(containsString("Kiểm<")))
                .body(not(containsString(gift.person().code())))
                .body(not(containsString("350 ml")));
        Gifts.voidIt(gift.donation());
        OwnWorld.from(address).get("/api/v1/check/" + code).then().body("valid", equalTo(false));
        Set<String> pages = new HashSet<>();
        for (var odd : new String[] {code, "ABCDEFGH23456789", "x", "%27%20or%201=1", "A".repeat(300)}) {
            var answer = OwnWorld.from(address).urlEncodingEnabled(false).get("/check/" + odd);
            pages.add(answer.statusCode()
                    + answer.asString()
                            .replaceAll("name=\"(csrf|back)\" value=\"[^\"]*\"", "")
                            .replaceAll("X-CSRF-Token[^}]*", ""));
        }
        assertThat(pages).hasSize(1);
    }

    @Test
    void a_certificate_is_one_page_and_its_code_to_scan_leads_to_the_check() throws Exception {
        var gift = Gifts.donor("Hồ Thị Tên Rất Dài Để Thử Một Trang Giấy");
        var token = OwnWorld.token(gift.person());
        for (var language : new String[] {"vi", "en"}) {
            var answer = OwnWorld.as(token)
                    .header("Accept-Language", language)
                    .get("/api/v1/me/certificates/" + gift.donation() + ".pdf");
            Files.write(Path.of("target", "confirmation-" + language + ".pdf"), answer.asByteArray());
            try (var pdf = Loader.loadPDF(answer.asByteArray())) {
                assertThat(pdf.getNumberOfPages()).isEqualTo(1);
                var address = scanned(new PDFRenderer(pdf));
                OwnWorld.from(OwnWorld.address())
                        .get("/api/v1/check/" + address.replaceAll(".*/check/", ""))
                        .then()
                        .statusCode(200)
                        .body("valid", equalTo(true))
                        .body("year", equalTo(2020));
            }
        }
    }

    /** As a telephone does, which looks again from elsewhere when it cannot read a code: of some, a single resolution shows nothing. */
    private static String scanned(PDFRenderer page) throws IOException {
        for (int dpi = 150; dpi <= 300; dpi += 25) {
            var text = read(page.renderImageWithDPI(0, dpi));
            if (text.isPresent()) {
                return text.get();
            }
        }
        throw new AssertionError("The code cannot be read");
    }

    private static Optional<String> read(BufferedImage picture) {
        var width = picture.getWidth();
        var height = picture.getHeight();
        var pixels = picture.getRGB(0, 0, width, height, null, 0, width);
        var dots = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels)));
        try {
            return Optional.of(new MultiFormatReader().decode(dots).getText());
        } catch (NotFoundException notFromHere) {
            return Optional.empty();
        }
    }

    @Test
    void the_own_answer_is_the_one_of_the_record_and_takes_a_component_and_a_weight() {
        var gift = Gifts.donor("Hồ Thị Hỏi Ngày");
        var token = OwnWorld.token(gift.person());
        var query = "?on=2020-02-01&component=PLATELETS&weightKg=44";
        var own = OwnWorld.as(token).get("/api/v1/me/eligibility" + query);
        own.then()
                .statusCode(200)
                .body("answer", equalTo("SEE_DOCTOR"))
                .body("maxVolumeMl", equalTo(0))
                .body("reasons.rule", hasItem("INTERVAL"))
                .body("reasons[0].legalBasis", containsString("26/2013"));
        var record = OwnWorld.as(token).get("/api/v1/donors/" + gift.person().id() + "/eligibility" + query);
        assertThat(own.asString()).isEqualTo(record.asString());
        OwnWorld.as(token)
                .get("/api/v1/me/eligibility?on=2020-02-01")
                .then()
                .body("answer", equalTo("NOT_BEFORE"))
                .body("notBefore", equalTo("2020-04-08"));
        for (var wrong : new String[] {"on=yesterday", "component=WINE", "weightKg=heavy"}) {
            OwnWorld.as(token).get("/api/v1/me/eligibility?" + wrong).then().statusCode(400);
        }
    }

    private static String certificate(String token, UUID donation) throws Exception {
        var answer = OwnWorld.as(token).get("/api/v1/me/certificates/" + donation + ".pdf");
        answer.then().statusCode(200).contentType("application/pdf");
        try (var pdf = Loader.loadPDF(answer.asByteArray())) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    private static String code(String certificate) {
        return certificate
                .lines()
                .filter(line -> line.contains("/check/"))
                .findFirst()
                .orElseThrow()
                .replaceAll(".*/check/", "")
                .strip();
    }

    @Test
    void one_address_guesses_sixty_codes_in_ten_minutes_and_a_paper_in_hand_is_checked_still() throws Exception {
        var gift = Gifts.donor("Hồ Thị Cùng Mạng");
        var genuine = code(certificate(OwnWorld.token(gift.person()), gift.donation()));
        var address = OwnWorld.address();
        var refused = 0;
        for (int i = 0; i < 130; i++) {
            var status = OwnWorld.from(address).get("/check/ABCDEFGH23456789").statusCode();
            refused += status == 429 ? 1 : 0;
        }
        // the window may turn once while this runs
        assertThat(refused).isBetween(10, 70);
        OwnWorld.from(address).get("/check/" + genuine).then().statusCode(200);
        OwnWorld.from(OwnWorld.address()).get("/check/ABCDEFGH23456789").then().statusCode(404);
    }

    @Test
    void whoever_looked_is_named_by_role_and_place() {
        var person = OwnWorld.donor("Hồ Thị Ai Xem", 1987, OwnWorld.phone());
        World.as("district").get("/api/v1/donors/" + person.id()).then().statusCode(200);
        var token = OwnWorld.token(person);
        var looks = OwnWorld.as(token).get("/api/v1/me/accesses");
        looks.then()
                .statusCode(200)
                .body("total", equalTo(2))
                .body("items[0].action", equalTo("donor.viewed"))
                .body("items[0].role", equalTo("DISTRICT_OFFICER"))
                .body("items[0].place", containsString("Bình Sơn"))
                .body("items[1].role", equalTo("COMMUNE_OFFICER"));
        assertThat(looks.asString()).doesNotContain("Nguyễn Văn Long");
        OwnWorld.as(token)
                .get("/api/v1/me/accesses?size=1&page=1")
                .then()
                .body("items[0].action", equalTo("donor.created"));
    }
}
