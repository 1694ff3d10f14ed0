package vn.giothong.me;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.World;
import vn.giothong.drive.Drive;
import vn.giothong.drive.DriveSlot;
import vn.giothong.intake.ListWorld;
import vn.giothong.web.Formats;

/** Donors who keep places for themselves on a drive tomorrow: a small early slot and a large late one. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OwnPlaceTest {
    private static final String KEPT = "items.findAll { it.booking != null && it.booking.state == 'BOOKED' }";

    private UUID drive;
    private UUID early;
    private UUID late;

    @BeforeEach
    void a_drive_with_slots() {
        World.token("club");
        drive = ListWorld.drive(LocalDate.now(Formats.ZONE).plusDays(1).toString());
        early = slot(7, 1);
        late = slot(9, 50);
    }

    private UUID slot(int hour, int capacity) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var slot = new DriveSlot(drive, LocalTime.of(hour, 0), LocalTime.of(hour + 2, 0), capacity);
            slot.persist();
            return slot.id;
        });
    }

    private static String donor(String name) {
        return OwnWorld.token(OwnWorld.donor(name, 1990, OwnWorld.phone()));
    }

    private String path() {
        return "/api/v1/me/drives/" + drive + "/booking";
    }

    private ValidatableResponse keep(String token, UUID slot) {
        return OwnWorld.as(token).body(Map.of("slotId", slot)).post(path()).then();
    }

    private ValidatableResponse near(String token) {
        return OwnWorld.as(token).get("/api/v1/me/drives").then().statusCode(200);
    }

    @Test
    void a_place_is_kept_moved_and_given_up() {
        var token = donor("Ung Thị Giữ Chỗ");
        OwnWorld.as(token).body(Map.of("slotId", late)).put(path()).then().statusCode(404);
        OwnWorld.as(token).delete(path()).then().statusCode(404);
        keep(token, early).statusCode(201).body("startsAt", equalTo("07:00")).body("state", equalTo("BOOKED"));
        near(token)
                .body("items[0].id", equalTo(drive.toString()))
                .body("items[0].booking.startsAt", equalTo("07:00"))
                .body("items[0].slots.booked", hasItem(1));
        OwnWorld.as(token)
                .body(Map.of("slotId", late))
                .put(path())
                .then()
                .statusCode(200)
                .body("startsAt", equalTo("09:00"));
        OwnWorld.as(token).delete(path()).then().statusCode(200).body("state", equalTo("CANCELLED"));
        near(token).body(KEPT, empty());
        keep(token, early).statusCode(200).body("state", equalTo("BOOKED"));
    }

    @Test
    void what_is_refused_says_why() {
        keep(donor("Ung Thị Đến Trước"), early).statusCode(201);
        var token = donor("Ung Thị Đến Sau");
        keep(token, early)
                .statusCode(409)
                .body("code", equalTo("desk_slot_full"))
                .body("detail", containsString("07:00"));
        OwnWorld.as(token).post(path()).then().statusCode(422).body("code", equalTo("desk_slot_required"));
        keep(token, UUID.randomUUID()).statusCode(400).body("code", equalTo("desk_slot_unknown"));
        QuarkusTransaction.requiringNew().run(() -> Drive.<Drive>findById(drive).state = Drive.State.SUBMITTED);
        keep(token, late).statusCode(404);
        near(token).body("items.id", not(hasItem(drive.toString())));
    }

    @Test
    void who_brought_one_is_told_by_the_code_on_a_card() {
        var bringer = OwnWorld.donor("Ung Thị Rủ Đi", 1980, OwnWorld.phone());
        var person = OwnWorld.donor("Ung Thị Được Rủ", 1990, OwnWorld.phone());
        var token = OwnWorld.token(person);
        for (var wrong : List.of("QNG-0000000-X", person.code())) {
            OwnWorld.as(token)
                    .body(Map.of("slotId", late, "broughtBy", wrong))
                    .post(path())
                    .then()
                    .statusCode(422)
                    .body("violations[0].field", equalTo("broughtBy"));
        }
        near(token).body(KEPT, empty());
        OwnWorld.as(token)
                .body(Map.of("slotId", late, "broughtBy", bringer.code()))
                .post(path())
                .then()
                .statusCode(201)
                .body(not(containsString("Rủ Đi")));
        keep(token, early).statusCode(200);
        World.as("district")
                .get("/api/v1/drives/" + drive + "/registrations")
                .then()
                .body("items.broughtBy", equalTo(List.of(bringer.id().toString())));
    }

    @Test
    void a_drive_called_off_stays_in_sight_of_whoever_had_a_place_with_the_reason() {
        var booked = donor("Ung Thị Lỡ Hẹn");
        keep(booked, early).statusCode(201);
        var gone = donor("Ung Thị Đã Hủy");
        keep(gone, late).statusCode(201);
        OwnWorld.as(gone).delete(path()).then().statusCode(200);
        var own = "/api/v1/me/drives/" + drive;
        OwnWorld.as(booked).get(own).then().statusCode(200).body("state", equalTo("APPROVED"));
        World.as("district")
                .body(Map.of("reason", "Bão số 9"))
                .post("/api/v1/drives/" + drive + "/cancellation")
                .then()
                .statusCode(200);
        OwnWorld.as(booked)
                .get(own)
                .then()
                .statusCode(200)
                .body("state", equalTo("CANCELLED"))
                .body("booking.state", equalTo("CANCELLED"))
                .body("booking.reason", equalTo("Bão số 9"));
        near(booked)
                .body("items[0].id", equalTo(drive.toString()))
                .body("items[0].booking.reason", equalTo("Bão số 9"));
        for (var other : List.of(gone, donor("Ung Thị Chưa Đặt"))) {
            OwnWorld.as(other).get(own).then().statusCode(404);
            near(other).body("items.id", not(hasItem(drive.toString())));
        }
    }

    @Test
    void nobody_gives_up_another_s_place() {
        var first = donor("Ung Thị Của Mình");
        keep(first, early).statusCode(201);
        var other = donor("Ung Thị Người Khác");
        OwnWorld.as(other).delete(path()).then().statusCode(404);
        near(other).body(KEPT, empty());
        near(first).body(KEPT + ".id", equalTo(List.of(drive.toString())));
        for (var role : new String[] {"club", "province", "hospital", "admin"}) {
            World.as(role).body(Map.of("slotId", late)).post(path()).then().statusCode(403);
            World.as(role).delete(path()).then().statusCode(403);
        }
    }
}
