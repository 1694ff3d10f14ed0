package vn.giothong.me;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.Visitor;
import vn.giothong.World;
import vn.giothong.consent.Consents;
import vn.giothong.consent.Purpose;
import vn.giothong.donation.Donation;
import vn.giothong.donor.Donor;
import vn.giothong.donor.Occupation;
import vn.giothong.drive.FigureCheck;
import vn.giothong.drive.Figures;
import vn.giothong.drive.Registration;
import vn.giothong.intake.ListWorld;
import vn.giothong.person.Abo;
import vn.giothong.person.RhD;

@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ErasureTest {
    @Inject
    Consents consents;

    @Inject
    FigureCheck check;

    @Inject
    Figures figures;

    @Test
    void whoever_was_erased_is_found_nowhere() {
        var gift = Gifts.donor("Quảng Thị Biến Mất");
        var person = gift.person();
        var token = OwnWorld.token(person);
        String club = World.as("club").get("/api/v1/clubs").path("items[0].id");
        World.as("club")
                .body(Map.of("donorId", person.id().toString(), "from", "2020-01-01"))
                .post("/api/v1/clubs/" + club + "/members")
                .then()
                .statusCode(201);
        World.as("commune")
                .body(Map.of("items", List.of(Map.of("purpose", "HONOUR_LIST", "given", true))))
                .put("/api/v1/donors/" + person.id() + "/consents")
                .then()
                .statusCode(200);
        UUID drive = QuarkusTransaction.requiringNew().call(() -> Donation.<Donation>findById(gift.donation()).driveId);
        var figures = World.as("province").get("/api/v1/drives/" + drive).asString();
        var brought = brought(
                ListWorld.drive(LocalDate.now(vn.giothong.web.Formats.ZONE).toString()), person);
        World.erase(person.id().toString());
        World.as("district").get(brought).then().statusCode(200).body("broughtBy", nullValue());

        for (var path : List.of(
                "/api/v1/donors?q=Quảng Thị Biến Mất",
                "/api/v1/donors?q=" + person.phone(),
                "/api/v1/drives/" + drive + "/registrations",
                "/api/v1/drives/" + drive,
                "/api/v1/clubs/" + club + "/members",
                "/api/v1/requests",
                "/api/v1/today",
                "/api/v1/outbox?size=1000")) {
            for (var who : List.of("province", "commune", "club")) {
                assertThat(World.as(who).get(path).asString())
                        .as(who + " " + path)
                        .doesNotContain("Biến Mất", person.phone().substring(1));
            }
        }
        assertThat(World.as("auditor").get("/api/v1/audit?size=1000").asString())
                .doesNotContain("Biến Mất");
        assertThat(World.as("province").get("/api/v1/drives/" + drive).asString())
                .isEqualTo(figures);
        assertThat(consents.given(
                        List.of(person.id()), Purpose.HONOUR_LIST, null, LocalDate.now(vn.giothong.web.Formats.ZONE)))
                .isEmpty();
        var gone = World.as("commune")
                .get("/api/v1/donors/" + person.id())
                .then()
                .statusCode(410)
                .extract();
        assertThat(gone.asString()).contains("donor_erased").doesNotContain("Biến Mất");
        World.as("club").get("/api/v1/donors/" + person.id()).then().statusCode(404);
        OwnWorld.as(token).get("/api/v1/me").then().statusCode(401);
        var before = OwnWorld.sent(person.phone());
        OwnWorld.from(OwnWorld.address())
                .body(Map.of("phone", person.phone()))
                .post("/api/v1/me/codes")
                .then()
                .statusCode(202);
        assertThat(OwnWorld.sent(person.phone())).isEqualTo(before).isZero();
        given().get("/api/v1/check/whatever").then().body(containsString("false"));
        Donation kept = QuarkusTransaction.requiringNew().call(() -> Donation.findById(gift.donation()));
        assertThat(kept.volumeMl).isEqualTo(350);
        assertThat(kept.certificateSerial).isNull();
        var record = OwnWorld.record(person);
        assertThat(record.state).isEqualTo(Donor.State.ERASED);
        assertThat(record.birthYear).isEqualTo(1990);
        assertThat(record.donationCount).isEqualTo(1);
        assertThat(QuarkusTransaction.requiringNew().call(() -> Panache.getEntityManager()
                        .createQuery("select count(*) from DonorWord w where w.donorId = ?1", Long.class)
                        .setParameter(1, person.id())
                        .getSingleResult()))
                .isZero();
    }

    /** The line of somebody whom the person brought. */
    private static String brought(UUID drive, OwnWorld.Person by) {
        var lines = "/api/v1/drives/" + drive + "/registrations";
        String line = World.as("district")
                .body(Map.of("donorId", Gifts.donor(ListWorld.aName()).person().id(), "broughtBy", by.id()))
                .post(lines)
                .then()
                .statusCode(201)
                .body("broughtBy", equalTo(by.id().toString()))
                .extract()
                .path("id");
        return lines + "/" + line;
    }

    @Test
    void rows_of_lists_say_nothing_of_whoever_was_erased() {
        var drive = ListWorld.applied("2020-01-15", ListWorld.aName(), "A20-1790001");
        UUID donor = QuarkusTransaction.requiringNew().call(() -> {
            UUID found =
                    Donation.<Donation>find("driveId = ?1 order by id", drive).<Donation>firstResult().donorId;
            Donor.update("chapterId = ?1 where id = ?2", UUID.fromString(World.chapter("21040")), found);
            return found;
        });
        String list =
                World.as("district").get("/api/v1/drives/" + drive + "/lists").path("items[0].id");
        World.erase(donor.toString());
        var row = "items.find { it.donorId == '" + donor + "' }";
        World.as("district")
                .get("/api/v1/lists/" + list + "/rows?size=1000")
                .then()
                .statusCode(200)
                .body(row + ".person", equalTo(null))
                .body(row + ".cells.size()", equalTo(0));
    }

    @Test
    void figures_of_drives_where_the_erased_gave_nothing_stay_what_a_recount_finds() {
        var person = OwnWorld.donor("Quảng Thị Không Hiến", 1991, OwnWorld.phone());
        var drives = List.of(ListWorld.drive("2022-02-08"), ListWorld.drive("2022-02-09"));
        QuarkusTransaction.requiringNew().run(() -> {
            Donor donor = Donor.findById(person.id());
            donor.abo = Abo.AB;
            donor.rhD = RhD.NEGATIVE;
            donor.occupation = Occupation.FARMER;
            for (var drive : drives) {
                var line = new Registration(drive, person.id(), 1, Registration.Origin.LIST, Instant.now(), null);
                line.state = drive.equals(drives.get(0)) ? Registration.State.DEFERRED : Registration.State.NO_SHOW;
                line.persist();
                Panache.getEntityManager().flush();
                figures.recompute(drive);
            }
        });
        for (var drive : drives) {
            assertThat(items(drive)).contains("ABO AB", "RH_D NEGATIVE", "OCCUPATION FARMER");
        }
        World.as("commune")
                .body(Map.of("items", List.of(Map.of("purpose", "RECORD", "given", true))))
                .put("/api/v1/donors/" + person.id() + "/consents")
                .then()
                .statusCode(200);
        World.erase(person.id().toString());
        for (var drive : drives) {
            assertThat(check.of(drive, false)).isEmpty();
            assertThat(items(drive)).contains("ABO UNKNOWN", "RH_D UNKNOWN", "OCCUPATION UNKNOWN");
        }
    }

    private static List<String> items(UUID drive) {
        return QuarkusTransaction.requiringNew().call(() -> Panache.getEntityManager()
                .createQuery(
                        "select concat(f.dimension, ' ', f.item) from DriveFigure f where f.driveId = ?1", String.class)
                .setParameter(1, drive)
                .getResultList());
    }

    @Test
    void the_serial_of_whoever_was_erased_stays_used_and_tells_nothing_more() {
        var gift = Gifts.donor("Quảng Thị Giấy Cũ");
        var stock = "/api/v1/certificate-stock?collectorId="
                + World.as("district").get("/api/v1/collectors").path("items.find { it.code == 'BVDK-QNG' }.id");
        var before = World.as("hospital").get(stock).jsonPath();
        World.erase(gift.person().id().toString());
        var after = World.as("hospital").get(stock).jsonPath();
        for (var sum : List.of("received", "issued", "balance", "donations", "withoutSerial", "years")) {
            assertThat(after.<Object>get(sum)).as(sum).isEqualTo(before.<Object>get(sum));
        }
        var path = "/api/v1/certificates/" + gift.serial();
        World.as("hospital")
                .get(path)
                .then()
                .statusCode(200)
                .body("state", equalTo("VOID"))
                .body("holderErased", equalTo(true))
                .body("balanceMl", equalTo(0))
                .body("initials", equalTo(null))
                .body("birthYear", equalTo(null))
                .body("givenOn", equalTo(null));
        World.as("hospital")
                .body(Map.of("facility", "Bệnh viện", "on", "2021-05-01", "millilitres", 10))
                .post(path + "/redemptions")
                .then()
                .statusCode(422)
                .body("code", equalTo("certificate_void"));
        World.as("district").get(path).then().statusCode(403);
        assertThat(Visitor.signedIn("hospital").page("/certificates?serial=" + gift.serial()))
                .contains("đã được xóa theo yêu cầu")
                .doesNotContain("Giấy Cũ", "1990");
    }
}
