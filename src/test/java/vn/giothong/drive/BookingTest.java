package vn.giothong.drive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.giothong.Visitor;
import vn.giothong.World;

/** Places kept on a drive a week ahead: a small early slot and a large late one. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Tag("mysql")
class BookingTest {
    private UUID drive;
    private UUID early;
    private UUID late;

    @BeforeEach
    void a_drive_with_slots() {
        drive = DeskStory.drive(DeskStory.today());
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

    private ValidatableResponse book(UUID donor, @Nullable UUID slot) {
        var body = new HashMap<String, Object>(Map.of("donorId", donor));
        if (slot != null) {
            body.put("slotId", slot);
        }
        return DeskStory.register(drive, body);
    }

    private String booked(UUID slot) {
        return book(DeskStory.donor(DeskStory.name(slot.hashCode() & 0xfff), 1990), slot)
                .statusCode(201)
                .body("slotId", equalTo(slot.toString()))
                .body("state", equalTo("BOOKED"))
                .extract()
                .path("id");
    }

    private ValidatableResponse move(String who, String line, @Nullable UUID slot) {
        return World.as(who)
                .body(slot == null ? Map.of() : Map.of("slotId", slot))
                .put(DeskStory.path(drive) + "/" + line + "/booking")
                .then();
    }

    private ValidatableResponse giveUp(String who, String line) {
        return giveUp(who, line, "Bận việc nhà");
    }

    private ValidatableResponse giveUp(String who, String line, String reason) {
        return World.as(who)
                .body(Map.of("reason", reason))
                .delete(DeskStory.path(drive) + "/" + line + "/booking")
                .then();
    }

    @Test
    void a_reason_that_is_too_long_is_told_and_gives_nothing_up() {
        var line = booked(early);
        giveUp("club", line, "Bận ".repeat(100))
                .statusCode(422)
                .body("code", equalTo("field_too_long"))
                .body("violations.field", hasItem("reason"));
        giveUp("club", line).statusCode(200);
    }

    @Test
    void a_full_slot_is_refused_in_words_and_walk_ins_are_not() {
        booked(early);
        var other = DeskStory.donor("Vi Thị Hảo", 1991);
        book(other, early)
                .statusCode(409)
                .body("code", equalTo("desk_slot_full"))
                .body("detail", containsString("07:00"));
        book(other, null).statusCode(201).body("slotId", nullValue());
        book(DeskStory.donor("Vi Thị Hiếu", 1991), UUID.randomUUID())
                .statusCode(400)
                .body("code", equalTo("desk_slot_unknown"));
    }

    @Test
    void a_place_is_moved_given_up_and_taken_again() {
        var first = booked(early);
        var second = booked(late);
        move("club", second, early).statusCode(409).body("code", equalTo("desk_slot_full"));
        move("club", first, late).statusCode(200).body("startsAt", equalTo("09:00"));
        move("club", second, early).statusCode(200).body("slotId", equalTo(early.toString()));
        giveUp("club", second).statusCode(200).body("state", equalTo("CANCELLED"));
        giveUp("club", second).statusCode(200);
        move("club", first, early).statusCode(200);
        move("club", second, early).statusCode(409).body("code", equalTo("booking_come"));
        World.as("club")
                .get("/api/v1/drives/" + drive)
                .then()
                .body("slots.booked", equalTo(List.of(1, 0)))
                .body("figures.noShows", equalTo(0));
        World.as("club")
                .put(DeskStory.path(drive) + "/" + second + "/arrival")
                .then()
                .statusCode(200)
                .body("state", equalTo("ARRIVED"));
        giveUp("club", second).statusCode(409).body("code", equalTo("booking_come"));
    }

    @Test
    void the_last_place_is_given_once_however_many_reach_for_it() throws Exception {
        var people = IntStream.range(0, 6)
                .mapToObj(i -> DeskStory.donor(DeskStory.name(3000 + i), 1980))
                .toList();
        var threads = Executors.newFixedThreadPool(6);
        try {
            var answers = threads
                    .invokeAll(people.stream()
                            .map(donor -> (Callable<Integer>)
                                    () -> book(donor, early).extract().statusCode())
                            .toList())
                    .stream()
                    .map(BookingTest::value)
                    .collect(Collectors.groupingBy(status -> status, Collectors.counting()));
            assertThat(answers).isEqualTo(Map.of(201, 1L, 409, 5L));
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void a_slot_is_chosen_and_given_up_on_the_desk_s_page() {
        var line = booked(late);
        var other = booked(late);
        var path = "/drives/" + DeskStory.code(drive) + "/desk";
        var club = Visitor.signedIn("club");
        var page = club.get(path + "?line=" + line)
                .statusCode(200)
                .body(containsString("07:00–09:00"))
                .extract()
                .asString();
        club.post(page, path + "/lines/" + line + "/booking", "slotId", early.toString())
                .statusCode(303);
        club.post(page, path + "/lines/" + other + "/booking", "slotId", early.toString())
                .statusCode(409)
                .body(containsString("07:00"));
        club.post(page, path + "/lines/" + line + "/booking-cancellation").statusCode(303);
        club.get(path + "?line=" + line).statusCode(200).body(containsString("Đặt lại chỗ"));
    }

    private static int value(Future<Integer> answer) {
        try {
            return answer.get();
        } catch (InterruptedException | ExecutionException failed) {
            throw new AssertionError(failed);
        }
    }

    private ValidatableResponse bookSelf(UUID donor, @Nullable UUID slot) {
        var body = new HashMap<String, Object>(Map.of("donorId", donor));
        if (slot != null) {
            body.put("slotId", slot);
        }
        return World.as("donor").body(body).post(DeskStory.path(drive)).then();
    }

    @Test
    void donors_book_for_themselves_alone() {
        var self = DeskStory.theDonor("Kiều Thị Thanh Vân");
        var other = booked(late);
        bookSelf(self, null).statusCode(422).body("code", equalTo("desk_slot_required"));
        var line = bookSelf(self, early)
                .statusCode(201)
                .body("state", equalTo("BOOKED"))
                .body("number", equalTo(2))
                .extract()
                .<String>path("id");
        bookSelf(self, late).statusCode(200).body("id", equalTo(line)).body("startsAt", equalTo("09:00"));
        move("donor", line, early).statusCode(200);
        giveUp("donor", line).statusCode(200).body("state", equalTo("CANCELLED"));
        bookSelf(self, late).statusCode(200).body("state", equalTo("BOOKED"));
        bookSelf(UUID.randomUUID(), late).statusCode(404);
        move("donor", other, early).statusCode(404);
        giveUp("donor", other).statusCode(404);
        giveUp("finance", line).statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void donors_take_again_what_was_given_up_and_not_what_the_desk_wrote_of_their_day(boolean came) {
        var self = DeskStory.theDonor(came ? "Kiều Thị Thanh Lam" : "Kiều Thị Thanh Lý");
        var line = bookSelf(self, late).statusCode(201).extract().<String>path("id");
        giveUp("club", line).statusCode(200);
        bookSelf(self, late).statusCode(200).body("state", equalTo("BOOKED"));
        var path = DeskStory.path(drive) + "/" + line;
        if (came) {
            World.as("club").put(path + "/arrival").then().statusCode(200);
        }
        DeskStory.conclude(
                        drive,
                        line,
                        new HashMap<>(Map.of("outcome", "CANCELLED", "version", DeskStory.version(drive, line))))
                .statusCode(200)
                .body("state", equalTo("CANCELLED"));
        bookSelf(self, late)
                .statusCode(409)
                .body("code", equalTo("booking_ended"))
                .body("detail", containsString("bàn đăng ký"));
        World.as("club")
                .get(path)
                .then()
                .body("state", equalTo("CANCELLED"))
                .body("outcome.outcome", equalTo("CANCELLED"));
        book(self, late).statusCode(200).body("state", equalTo(came ? "ARRIVED" : "BOOKED"));
    }

    @ParameterizedTest
    @CsvSource({"DRAFT, 404", "SUBMITTED, 404", "CLOSED, 409", "CANCELLED, 404"})
    void donors_book_on_approved_drives_alone(Drive.State state, int status) {
        var self = DeskStory.theDonor("Kiều Thị Thanh Nhàn");
        DeskStory.state(drive, state);
        bookSelf(self, late).statusCode(status).body("code", not(equalTo("internal")));
    }

    @Test
    void donors_do_not_book_on_a_day_that_is_over() {
        var self = DeskStory.theDonor("Kiều Thị Thanh Xuân");
        QuarkusTransaction.requiringNew()
                .run(() ->
                        Drive.<Drive>findById(drive).heldOn = DeskStory.today().minusDays(1));
        bookSelf(self, late).statusCode(409).body("code", equalTo("booking_over"));
    }
}
