package vn.giothong.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.giothong.World;
import vn.giothong.donation.Donation;
import vn.giothong.intake.ListWorld;

@QuarkusTest
@Tag("mysql")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CertificateTest {
    private static final int ROUNDS = 12;

    private record Gift(UUID drive, UUID donor, String serial) {}

    /** One man's 250 ml of January 2020 with a certificate of its own. */
    private static Gift gift() {
        return gift(ListWorld.aName());
    }

    private static Gift gift(String name) {
        var serial = "A20-" + UUID.randomUUID().toString().substring(0, 8);
        var drive = ListWorld.applied("2020-01-15", name, serial);
        UUID donor = QuarkusTransaction.requiringNew()
                .call(() -> Donation.<Donation>find("certificateSerial", serial).<Donation>singleResult().donorId);
        return new Gift(drive, donor, serial);
    }

    private static ValidatableResponse redeem(String who, String serial, int millilitres) {
        return World.as(who)
                .body(Map.of("facility", "Bệnh viện Đà Nẵng", "on", "2021-05-01", "millilitres", millilitres))
                .post("/api/v1/certificates/" + serial + "/redemptions")
                .then();
    }

    private static ValidatableResponse look(String who, String serial) {
        return World.as(who).get("/api/v1/certificates/" + serial).then();
    }

    @Test
    void blood_is_given_back_up_to_what_was_given_and_no_further() {
        var gift = gift();
        look("hospital", gift.serial())
                .statusCode(200)
                .body("state", equalTo("ACTIVE"))
                .body("balanceMl", equalTo(250))
                .body("birthYear", equalTo(1989));
        redeem("hospital", gift.serial(), 251)
                .statusCode(422)
                .body("code", equalTo("certificate_beyond"))
                .body("balanceMl", equalTo(250));
        redeem("hospital", gift.serial(), 0).statusCode(422);
        redeem("hospital", gift.serial(), 150)
                .statusCode(201)
                .header("Location", endsWith("/api/v1/certificates/" + gift.serial()))
                .body("balanceMl", equalTo(100));
        redeem("province", gift.serial(), 101).statusCode(422);
        var last = redeem("province", gift.serial(), 100)
                .statusCode(201)
                .body("state", equalTo("EXHAUSTED"))
                .body("redeemedMl", equalTo(250));
        redeem("hospital", gift.serial(), 1)
                .statusCode(422)
                .body("code", equalTo("certificate_exhausted"))
                .body("violations[0].message", equalTo("Giấy chứng nhận này đã dùng hết, không còn ml nào."));
        World.as("province")
                .get("/api/v1/donors/" + gift.donor() + "/donations")
                .then()
                .body("items.redeemedMl", contains(250))
                .body("items.certificateState", contains("EXHAUSTED"));
        String second = last.extract().path("redemptions[1].id");
        World.as("hospital")
                .body(Map.of("reason", "Ghi nhầm người"))
                .post("/api/v1/certificates/" + gift.serial() + "/redemptions/" + second + "/void")
                .then()
                .statusCode(200)
                .body("balanceMl", equalTo(100))
                .body("redemptions.millilitres", contains(150, 100));
        World.as("hospital")
                .body(Map.of("reason", "Ghi nhầm người"))
                .post("/api/v1/certificates/" + gift.serial() + "/redemptions/" + second + "/void")
                .then()
                .statusCode(409)
                .body("code", equalTo("certificate_struck"));
        redeem("hospital", gift.serial(), 100).statusCode(201);
    }

    @Test
    void a_torn_certificate_gives_nothing_and_only_hospitals_and_the_province_ask() {
        var gift = gift();
        for (var who : List.of("district", "commune", "club", "team", "health", "finance", "admin", "donor")) {
            look(who, gift.serial()).statusCode(403);
            redeem(who, gift.serial(), 10).statusCode(403);
        }
        look("hospital", "KHONG-CO").statusCode(404);
        World.as("hospital")
                .body(Map.of("facility", "Bệnh viện", "on", "2019-12-31", "millilitres", 10))
                .post("/api/v1/certificates/" + gift.serial() + "/redemptions")
                .then()
                .statusCode(422)
                .body("code", equalTo("certificate_day"));
        World.as("hospital")
                .body(Map.of("reason", "Rách"))
                .post("/api/v1/certificates/" + gift.serial() + "/void")
                .then()
                .statusCode(200)
                .body("state", equalTo("VOID"))
                .body("balanceMl", equalTo(0));
        redeem("hospital", gift.serial(), 10).statusCode(422).body("code", equalTo("certificate_void"));
    }

    @Test
    void two_hospitals_at_once_never_give_back_more_than_was_given() throws Exception {
        World.token("hospital");
        World.token("province");
        for (int round = 0; round < ROUNDS; round++) {
            var serial = gift().serial();
            var calls = new ArrayList<Callable<Integer>>();
            for (var who : List.of("hospital", "province", "hospital", "province")) {
                calls.add(() -> redeem(who, serial, 100).extract().statusCode());
            }
            var answers = together(calls);
            assertThat(answers).containsOnly(201, 422);
            assertThat(answers.stream().filter(status -> status == 201)).hasSize(2);
            look("hospital", serial).body("redeemedMl", equalTo(200)).body("balanceMl", equalTo(50));
        }
    }

    private static List<Integer> together(List<Callable<Integer>> calls) throws Exception {
        var threads = Executors.newFixedThreadPool(calls.size());
        try {
            var answers = new ArrayList<Integer>();
            for (var answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void a_list_whose_certificate_was_redeemed_is_not_undone() {
        var gift = gift();
        redeem("hospital", gift.serial(), 50).statusCode(201);
        String list = World.as("district")
                .get("/api/v1/drives/" + gift.drive() + "/lists")
                .path("items[0].id");
        World.as("district")
                .delete("/api/v1/lists/" + list + "/application")
                .then()
                .statusCode(409)
                .body("code", equalTo("list_blocked"))
                .body("blockers.kind", hasItem("REDEMPTION"));
    }

    @Test
    void what_was_redeemed_follows_a_merge_and_comes_back() {
        var gone = gift();
        var kept = gift();
        redeem("hospital", gone.serial(), 60).statusCode(201);
        String merge = World.as("province")
                .body(Map.of("otherId", gone.donor(), "reason", "Cùng người"))
                .post("/api/v1/donors/" + kept.donor() + "/merges")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        look("hospital", gone.serial()).body("redeemedMl", equalTo(60));
        World.as("province")
                .get("/api/v1/donors/" + kept.donor() + "/donations")
                .then()
                .body("items.redeemedMl.sum()", equalTo(60));
        World.as("province")
                .delete("/api/v1/donors/" + kept.donor() + "/merges/" + merge)
                .then()
                .statusCode(204);
        World.as("province")
                .get("/api/v1/donors/" + gone.donor() + "/donations")
                .then()
                .body("items.redeemedMl", contains(60));
    }

    @Test
    void two_records_of_one_person_in_one_drive_keep_what_was_redeemed() {
        var drive = ListWorld.drive("2020-01-16");
        var serial = "A20-" + UUID.randomUUID().toString().substring(0, 8);
        var head = "STT;Họ và tên;Ngày sinh;Giới tính;Thể tích (ml);Số GCN;Kết quả";
        ListWorld.appliedOn(drive, head, "1;" + ListWorld.aName() + ";28/08/1989;Nam;;;Hoãn");
        ListWorld.appliedOn(drive, head, "1;" + ListWorld.aName() + "b;28/08/1988;Nam;250;" + serial + ";Hiến");
        List<String> people = World.as("district")
                .get("/api/v1/drives/" + drive + "/registrations")
                .path("items.donorId");
        var donors = people.stream().map(UUID::fromString).toList();
        UUID giver = QuarkusTransaction.requiringNew()
                .call(() -> Donation.<Donation>find("certificateSerial", serial).<Donation>singleResult().donorId);
        var other =
                donors.stream().filter(one -> !one.equals(giver)).findFirst().orElseThrow();
        redeem("hospital", serial, 70).statusCode(201);
        String merge = World.as("province")
                .body(Map.of("otherId", giver, "reason", "Cùng người"))
                .post("/api/v1/donors/" + other + "/merges")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        look("hospital", serial).body("redeemedMl", equalTo(70)).body("balanceMl", equalTo(180));
        World.as("province")
                .delete("/api/v1/donors/" + other + "/merges/" + merge)
                .then()
                .statusCode(204);
        look("hospital", serial).body("redeemedMl", equalTo(70)).body("balanceMl", equalTo(180));
    }

    @Test
    void the_desk_takes_no_blood_away_that_was_given_back_and_a_list_that_does_is_told() {
        var drive = ListWorld.drive("2020-01-16");
        var name = ListWorld.aName();
        var serial = "A20-" + UUID.randomUUID().toString().substring(0, 8);
        var person = Map.of("fullName", name, "sex", "M", "birthDate", "1989-08-28", "confirmNew", true);
        String line = World.as("district")
                .body(Map.of("donor", person))
                .post("/api/v1/drives/" + drive + "/registrations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        var path = "/api/v1/drives/" + drive + "/registrations/" + line;
        gave(path, 350, serial).statusCode(200);
        redeem("hospital", serial, 300).statusCode(201);
        gave(path, 250, serial)
                .statusCode(409)
                .body("code", equalTo("certificate_given_back"))
                .body("redeemedMl", equalTo(300));
        Integer version = World.as("district").get(path).path("version");
        World.as("district")
                .body(Map.of("reason", "Nhầm người", "version", version))
                .post(path + "/outcome/withdrawal")
                .then()
                .statusCode(409)
                .body("code", equalTo("certificate_given_back"));
        look("hospital", serial).body("volumeMl", equalTo(350)).body("overdrawnMl", equalTo(0));
        gave(path, 300, serial).statusCode(200);
        look("hospital", serial).body("state", equalTo("EXHAUSTED"));
        ListWorld.appliedOn(
                drive,
                "STT;Họ và tên;Ngày sinh;Giới tính;Thể tích (ml);Số GCN;Kết quả",
                "1;" + name + ";28/08/1989;Nam;250;" + serial + ";Hiến");
        look("hospital", serial).body("volumeMl", equalTo(250)).body("overdrawnMl", equalTo(50));
        String collector =
                World.as("district").get("/api/v1/collectors").path("items.find { it.code == 'BVDK-QNG' }.id");
        World.as("hospital")
                .get("/api/v1/certificate-stock?collectorId=" + collector)
                .then()
                .body("overdrawn", hasItem(serial));
    }

    private static ValidatableResponse gave(String line, int millilitres, String serial) {
        int version = World.as("district").get(line).then().extract().path("version");
        return World.as("district")
                .body(Map.of(
                        "outcome", "DONATED", "volumeMl", millilitres, "certificateSerial", serial, "version", version))
                .put(line + "/outcome")
                .then();
    }
}
