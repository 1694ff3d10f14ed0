package vn.giothong.drive;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.World;

/** What the hospital says at the desk lasts beyond the day, and what it asks for itself is asked at its drives. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MedicalDeferralTest {
    private final LocalDate today = DeskStory.today();

    @AfterEach
    void forgetTheHospitalsOwnRule() {
        QuarkusTransaction.requiringNew().run(() -> Panache.getEntityManager()
                .createNativeQuery("delete from deferral_rule where recorded_at is not null")
                .executeUpdate());
    }

    /** The donor, deferred by the hospital at a desk of today without an end. */
    private String deferred(String reason) {
        var drive = DeskStory.drive(today);
        var line = DeskStory.lines(drive, 1).get(0);
        var path = DeskStory.path(drive) + "/" + line;
        Integer version = World.as("hospital").get(path).path("version");
        return World.as("hospital")
                .body(DeskStory.deferred(reason, version))
                .put(path + "/outcome")
                .then()
                .statusCode(200)
                .extract()
                .path("donorId");
    }

    private ValidatableResponse tomorrow(String donor) {
        return World.as("commune")
                .get("/api/v1/donors/" + donor + "/eligibility?on=" + today.plusDays(1))
                .then()
                .statusCode(200);
    }

    @Test
    void a_medical_reason_lasts_as_long_as_its_rule_from_the_drive_on() {
        tomorrow(deferred("TATTOO"))
                .body("notBefore", equalTo(today.plusMonths(6).toString()));
    }

    @Test
    void one_without_a_length_lasts_until_the_hospital_ends_it() {
        tomorrow(deferred("PREGNANT")).body("answer", equalTo("SEE_DOCTOR"));
    }

    @Test
    void a_coarse_reason_is_of_its_day_alone() {
        tomorrow(deferred("BLOOD_PRESSURE")).body("answer", equalTo("POSSIBLE"));
    }

    @Test
    void the_desk_of_a_hospital_warns_by_its_own_stricter_rule() {
        var drive = DeskStory.drive(today);
        UUID collector = QuarkusTransaction.requiringNew().call(() -> Drive.<Drive>findById(drive).collectorId);
        var donor = DeskStory.donor("Nguyễn Thị Xăm", 1990);
        World.as("commune")
                .body(Map.of("code", "TATTOO", "eventOn", today.minusMonths(7).toString()))
                .post("/api/v1/donors/" + donor + "/deferrals")
                .then()
                .statusCode(201);
        DeskStory.register(drive, Map.of("donorId", donor)).statusCode(201).body("warnings", empty());
        World.as("province")
                .body(Map.of(
                        "code",
                        "TATTOO",
                        "amount",
                        12,
                        "unit",
                        "MONTHS",
                        "collectorId",
                        collector,
                        "validFrom",
                        today.toString(),
                        "legalBasis",
                        "Quy định của bệnh viện"))
                .post("/api/v1/eligibility/rules")
                .then()
                .statusCode(201);
        DeskStory.register(DeskStory.drive(today), Map.of("donorId", donor))
                .statusCode(201)
                .body("warnings", hasSize(1))
                .body("warnings.rule", contains("DEFERRAL"))
                .body("warnings[0].message", containsString("Có trì hoãn đến"));
    }
}
