package vn.giothong.household;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.World;
import vn.giothong.donor.Component;
import vn.giothong.donor.DonorWorld;
import vn.giothong.drive.Outcome;
import vn.giothong.drive.Registration;
import vn.giothong.drive.Settlement;
import vn.giothong.intake.ListWorld;
import vn.giothong.web.Formats;

@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HouseholdTest {
    private final LocalDate today = LocalDate.now(Formats.ZONE);

    private static String donor() {
        World.token("club");
        var name = "Đinh Thị Nhà " + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        return DonorWorld.enter(Map.of("fullName", name, "sex", "F", "birthDate", "1990-05-06"))
                .getString("id");
    }

    private static ValidatableResponse join(String who, String donor, String field, String value, LocalDate from) {
        return World.as(who)
                .body(Map.of(field, value, "relation", "CHILD", "from", from.toString()))
                .post("/api/v1/donors/" + donor + "/household")
                .then();
    }

    private static ValidatableResponse leave(String donor, LocalDate on) {
        return World.as("commune")
                .body(Map.of("on", on.toString()))
                .post("/api/v1/donors/" + donor + "/household/departure")
                .then();
    }

    private static ValidatableResponse of(String who, String donor) {
        return World.as(who).get("/api/v1/donors/" + donor + "/household").then();
    }

    @Test
    void one_joins_a_new_household_and_another_the_same_by_its_code() {
        var mother = donor();
        var daughter = donor();
        String code = join("commune", mother, "name", "Gia đình bà Nhà", today.minusYears(1))
                .statusCode(201)
                .extract()
                .path("household.code");
        join("commune", daughter, "householdCode", code, today.minusDays(5))
                .statusCode(201)
                .body("household.members", hasSize(2))
                .body("household.donations", equalTo(0));
        of("district", mother).statusCode(200).body("mayWrite", equalTo(false));
    }

    @Test
    void a_donor_belongs_to_one_household_on_any_day() {
        var donor = donor();
        join("commune", donor, "name", "Gia đình một", today.minusDays(30))
                .statusCode(201)
                .header("Location", endsWith("/api/v1/donors/" + donor + "/household"));
        join("commune", donor, "name", "Gia đình hai", today.minusDays(10)).statusCode(409);
        leave(donor, today.minusDays(31)).statusCode(422);
        leave(donor, today.minusDays(10)).statusCode(200).body("household", nullValue());
        join("commune", donor, "name", "Gia đình hai", today.minusDays(11)).statusCode(409);
        join("commune", donor, "name", "Gia đình hai", today.minusDays(10))
                .statusCode(201)
                .body("household.name", equalTo("Gia đình hai"))
                .body("earlier", hasSize(1));
    }

    @Test
    void only_who_keeps_the_record_writes_and_for_strangers_it_is_not_there() {
        var donor = donor();
        for (var reader : List.of("district", "province")) {
            join(reader, donor, "name", "Gia đình", today).statusCode(403);
        }
        for (var stranger : List.of("club", "hospital", "auditor", "admin", "finance")) {
            of(stranger, donor).statusCode(404);
            join(stranger, donor, "name", "Gia đình", today).statusCode(404);
        }
        join("commune", donor, "householdCode", "GD-99999", today).statusCode(422);
        join("commune", donor, "name", "Gia đình", today.plusDays(1)).statusCode(422);
    }

    @Test
    void merging_keeps_one_household_and_taking_it_back_gives_both_theirs_again() {
        var kept = donor();
        var gone = donor();
        join("commune", kept, "name", "Gia đình ở lại", today.minusDays(20)).statusCode(201);
        join("commune", gone, "name", "Gia đình ra đi", today.minusDays(30)).statusCode(201);
        String merge = World.as("province")
                .body(Map.of("otherId", gone, "reason", "Cùng một người"))
                .post("/api/v1/donors/" + kept + "/merges")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        of("commune", kept)
                .body("household.name", equalTo("Gia đình ở lại"))
                .body("earlier[0].name", equalTo("Gia đình ra đi"))
                .body("earlier[0].members[0].until", equalTo(today.minusDays(20).toString()));
        World.as("province")
                .delete("/api/v1/donors/" + kept + "/merges/" + merge)
                .then()
                .statusCode(204);
        of("commune", gone)
                .body("household.name", equalTo("Gia đình ra đi"))
                .body("household.members[0].until", nullValue());
        of("commune", kept).body("earlier", hasSize(0));
    }

    @Test
    void a_donation_counts_for_the_family_of_its_day_alone() {
        var donor = donor();
        for (var day : List.of(today.minusDays(200), today.minusDays(100), today.minusDays(1))) {
            gives(donor, day);
        }
        var move = today.minusDays(100);
        String first = join("commune", donor, "name", "Gia đình trước", today.minusDays(300))
                .extract()
                .path("household.code");
        of("commune", donor).body("household.donations", equalTo(3));
        leave(donor, move).statusCode(200);
        join("commune", donor, "name", "Gia đình sau", move)
                .statusCode(201)
                // that of the day of the move, and the one after it
                .body("household.donations", equalTo(2));
        of("commune", donor).body("earlier.find { it.code == '" + first + "' }.donations", equalTo(1));
    }

    private static void gives(String donor, LocalDate day) {
        var drive = ListWorld.drive(day.toString());
        QuarkusTransaction.requiringNew().run(() -> {
            var line =
                    new Registration(drive, UUID.fromString(donor), 1, Registration.Origin.LIST, Instant.now(), null);
            line.persist();
            var outcome = new Outcome(line, Outcome.Source.HOSPITAL, Outcome.Result.DONATED, Instant.now(), null);
            outcome.component = Component.WHOLE_BLOOD;
            outcome.volumeMl = 250;
            outcome.persist();
            Arc.container().instance(Settlement.class).get().settle(drive, List.of(UUID.fromString(donor)));
        });
    }
}
