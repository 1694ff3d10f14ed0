package vn.giothong.drive;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import vn.giothong.World;
import vn.giothong.account.Account;
import vn.giothong.chapter.ChapterTrees;
import vn.giothong.club.Club;
import vn.giothong.database.Ids;
import vn.giothong.donor.Donor;
import vn.giothong.donor.Donors;
import vn.giothong.donor.NewDonor;
import vn.giothong.person.Birth;
import vn.giothong.person.PersonName;
import vn.giothong.person.Sex;
import vn.giothong.web.Formats;

/** Drives with a desk, and the people who come to it, for the tests: hosted by Châu Ổ, held by the club of the coordinator. */
final class DeskStory {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    static final String COMMUNE = "21040";

    private static final String[] FAMILY = {"Nguyễn", "Trần", "Lê", "Phạm", "Võ", "Đặng", "Bùi", "Đỗ"};
    private static final String[] MIDDLE = {"Thị Mỹ", "Văn", "Thị Ngọc", "Quốc", "Hoàng", "Minh", "Thanh"};

    private DeskStory() {}

    static LocalDate today() {
        return LocalDate.now(Formats.ZONE);
    }

    static UUID chapter(String code) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Arc.container().instance(ChapterTrees.class).get().today().all().stream()
                        .filter(node -> node.code().equals(code))
                        .findFirst()
                        .orElseThrow()
                        .id());
    }

    static UUID drive(LocalDate heldOn) {
        return drive(heldOn, Drive.State.APPROVED);
    }

    static UUID drive(LocalDate heldOn, Drive.State state) {
        World.token("club");
        var commune = chapter(COMMUNE);
        return QuarkusTransaction.requiringNew().call(() -> {
            var code = "T" + Ids.next().toString().substring(19).replace("-", "");
            var drive = new Drive(code, Ids.next(), Instant.now());
            drive.name = "Bình Sơn " + code;
            drive.foldedName = PersonName.fold(drive.name);
            drive.chapterId = commune;
            drive.collectorId = Collector.<Collector>find("code", "BVDK-QNG").firstResult().id;
            drive.venue = "Nhà văn hóa";
            drive.heldOn = heldOn;
            drive.startsAt = LocalTime.of(7, 0);
            drive.endsAt = LocalTime.of(11, 30);
            drive.targetUnits = 250;
            drive.state = state;
            drive.persist();
            new DriveTotal(drive.id).persist();
            Club club = Club.<Club>find("code", "CLB-0001").firstResult();
            new DriveClub(drive.id, club.id).persist();
            return drive.id;
        });
    }

    static String code(UUID driveId) {
        return QuarkusTransaction.requiringNew().call(() -> Drive.<Drive>findById(driveId).code);
    }

    static void state(UUID driveId, Drive.State state) {
        QuarkusTransaction.requiringNew().run(() -> Drive.<Drive>findById(driveId).state = state);
    }

    /** A person of the register in the commune of the drive. */
    static UUID donor(String name, int birthYear) {
        return donor(name, Birth.in(birthYear), COMMUNE);
    }

    static UUID donor(String name, Birth birth, String chapterCode) {
        var chapter = chapter(chapterCode);
        return QuarkusTransaction.requiringNew().call(() -> {
            Donors donors = Arc.container().instance(Donors.class).get();
            var person = new NewDonor(
                    new PersonName(name), Sex.F, birth, null, null, chapter, null, null, null, null, null, null);
            return donors.add(person, Donor.Origin.PERSON, null).id;
        });
    }

    /** So many people registered and there; their lines, in the order of their numbers. */
    static List<String> lines(UUID driveId, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> register(driveId, Map.of("donorId", donor(name(i), 1970 + i % 30), "arrived", true))
                        .statusCode(201)
                        .extract()
                        .<String>path("id"))
                .toList();
    }

    /** So many people who are there already, written in one go; their lines, in the order of their numbers. */
    static List<String> crowd(UUID driveId, int count) {
        var chapter = chapter(COMMUNE);
        return QuarkusTransaction.requiringNew().timeout(120).call(() -> {
            Donors donors = Arc.container().instance(Donors.class).get();
            var people = IntStream.range(0, count)
                    .mapToObj(i -> new NewDonor(
                            new PersonName(name(i)),
                            i % 2 == 0 ? Sex.F : Sex.M,
                            Birth.in(1965 + i % 35),
                            null,
                            null,
                            chapter,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null))
                    .toList();
            DriveTotal total = DriveTotal.findById(driveId);
            var lines = donors.addAll(people, Donor.Origin.PERSON, null).stream()
                    .map(donor -> {
                        var line = new Registration(
                                driveId, donor.id, total.nextNumber++, Registration.Origin.DESK, Instant.now(), null);
                        line.arrivedAt = Instant.now();
                        line.state = Registration.State.ARRIVED;
                        line.persist();
                        return line.id.toString();
                    })
                    .toList();
            total.registered = count;
            return lines;
        });
    }

    /** Names as people have them, a different one for each number. */
    static String name(int i) {
        var given = new StringBuilder("H");
        for (int rest = i + 26; rest > 0; rest /= 26) {
            given.append((char) ('a' + rest % 26));
        }
        return FAMILY[i % FAMILY.length] + " " + MIDDLE[i % MIDDLE.length] + " " + given;
    }

    static ValidatableResponse register(UUID driveId, Map<String, Object> body) {
        return World.as("club").body(body).post(path(driveId)).then();
    }

    static ValidatableResponse conclude(UUID driveId, String line, Map<String, Object> body) {
        return World.as("club")
                .body(body)
                .put(path(driveId) + "/" + line + "/outcome")
                .then();
    }

    /** The same for hundreds of lines, with a client that takes less time than what it asks; the answer's status. */
    static int save(UUID driveId, String line, Map<String, Object> body) throws Exception {
        var request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + path(driveId) + "/" + line + "/outcome"))
                .header("Authorization", "Bearer " + World.token("club"))
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(new JsonObject(body).encode()))
                .build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    static Map<String, Object> donated(int volumeMl, int version) {
        return new HashMap<>(Map.of("outcome", "DONATED", "volumeMl", volumeMl, "version", version));
    }

    static Map<String, Object> deferred(String reason, int version) {
        return new HashMap<>(Map.of("outcome", "DEFERRED", "reasonCode", reason, "version", version));
    }

    static int version(UUID driveId, String line) {
        return World.as("club")
                .get(path(driveId) + "/" + line)
                .then()
                .statusCode(200)
                .extract()
                .path("version");
    }

    /** What a hospital's list that was applied says of a line. */
    static void byHospital(String line, int volumeMl) {
        QuarkusTransaction.requiringNew().run(() -> {
            Registration here = Registration.findById(UUID.fromString(line));
            var said = new Outcome(here, Outcome.Source.HOSPITAL, Outcome.Result.DONATED, Instant.now(), null);
            said.volumeMl = volumeMl;
            said.persist();
            Arc.container().instance(Settlement.class).get().settle(here.driveId, List.of(here.donorId));
        });
    }

    static String path(UUID driveId) {
        return "/api/v1/drives/" + driveId + "/registrations";
    }

    /** A record for the account "donor", whose own it is from now on. */
    static UUID theDonor(String name) {
        World.token("donor");
        var donor = donor(name, 1992);
        QuarkusTransaction.requiringNew()
                .run(() -> Account.<Account>find("username", "donor").firstResult().donorId = donor);
        return donor;
    }
}
