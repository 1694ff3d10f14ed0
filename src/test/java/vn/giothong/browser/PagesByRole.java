package vn.giothong.browser;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import vn.giothong.World;
import vn.giothong.account.Account;
import vn.giothong.care.CarePaths;
import vn.giothong.donation.Donation;
import vn.giothong.drive.DriveSlot;
import vn.giothong.funding.FundingStory;
import vn.giothong.intake.ListWorld;
import vn.giothong.mailing.MailingPaths;
import vn.giothong.recognition.PaperWorld;
import vn.giothong.report.ReportStory;
import vn.giothong.web.Formats;

/** The pages of every role, each with something on it: what they show is made first. */
final class PagesByRole {
    private PagesByRole() {}

    static Map<String, List<String>> all() {
        var drive = ListWorld.drive("2020-01-15");
        var list = ListWorld.sample(drive, "HOSPITAL", "2020-01-15-hospital.csv");
        var ofClub = ListWorld.sample(drive, "CLUB", "2020-02-29-club.csv");
        var open =
                "/drives/" + World.as("province").get("/api/v1/drives/" + drive).path("code");
        var unclear = ListWorld.csv(drive, "a;b;c", "Trần Thị Hoa Sim;1990;350", "Lê Văn Mai Lĩnh;1985;250");
        var donor = World.as("commune")
                .body(Map.of(
                        "fullName",
                        "Trương Thị Hoài Sim " + letters(UUID.randomUUID()),
                        "sex",
                        "F",
                        "birthYear",
                        1987,
                        "chapterId",
                        World.chapter("21040")))
                .post("/api/v1/donors")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        var code = donor.getString("code");
        asked(donor.getString("id"));
        var cancelled = cancelled();
        var coming = coming();
        var ahead = "/drives/" + coming.code();
        String club = World.as("club").get("/api/v1/clubs").path("items[0].id");
        String rule = World.as("province").get("/api/v1/eligibility/rules").path("items[0].id");
        var funding = funding();
        var honours = PaperWorld.story();
        String awardRule = World.as("province").get("/api/v1/award-rules").path("items[0].id");
        String award = World.as("province").get("/api/v1/award-cases").path("items[0].id");
        return Map.of(
                "district",
                List.of(
                        "/today",
                        "/drives",
                        "/drives/calendar",
                        "/drives/calendar?month=2020-01",
                        open,
                        open + "/sign-in-list",
                        open + "/entitlements",
                        cancelled,
                        cancelled + "/calls",
                        open + "/desk",
                        ahead + "/desk?line=" + coming.line(),
                        open + "/invitations",
                        open + "/invitations/asked",
                        "/call-ups",
                        callUp(),
                        "/messages",
                        "/messages/new",
                        "/messages/rules",
                        "/messages/templates",
                        "/messages/templates/new",
                        "/media",
                        open + "/lists",
                        open + "/lists/" + list,
                        open + "/lists/" + list + "/columns",
                        open + "/lists/" + ofClub + "/comparison",
                        open + "/lists/" + unclear,
                        "/funding",
                        "/funding/2021",
                        "/recognition",
                        "/recognition/ceremonies",
                        honours.ceremony(),
                        "/recognition/papers",
                        honours.draft(),
                        "/reports",
                        "/reports?by=deferral",
                        "/reports?by=month&from=2020-01-01&to=2020-12-31",
                        "/reports/pictures?year=2020",
                        "/reports/donations?by=sex&key=F&from=2020-01-01&to=2020-12-31",
                        "/reports/indicators?year=2020",
                        "/reports/targets?year=2020",
                        "/reports/hand-in?period=2020-01",
                        "/reports/hand-in?form=HEALTH_YEAR&period=2020",
                        "/reports/findings?from=2020-01-01&to=2020-12-31",
                        "/reports/documents/" + ReportStory.accepted("1990-03"),
                        "/reports/targets?year=2020&chapterId=" + World.chapter("21040"),
                        "/search?q=binh"),
                "donor",
                List.of(
                        "/me",
                        "/me/donations",
                        "/me/drives",
                        "/me" + ahead,
                        "/me/drives/" + coming.calledOff(),
                        "/me/accesses",
                        "/me/awards",
                        "/me/consents",
                        "/me/requests",
                        "/me/messages",
                        "/screening?driveId=" + coming.id()),
                "commune",
                and(
                        MailingPaths.ofSenders(),
                        "/donors",
                        "/donors?q=sim",
                        "/donors/new",
                        "/donors/" + code,
                        "/donors/" + code + "/edit",
                        "/donors/" + code + "/deferrals",
                        "/donors/" + code + "/consents",
                        "/donors/" + code + "/messages",
                        "/requests",
                        "/donors/" + code + "/household",
                        "/donors/" + code + "/awards",
                        "/recognition",
                        "/recognition/typical",
                        mobilisers(drive, donor.getString("id")),
                        "/care",
                        "/care/teams/new",
                        "/care/stations",
                        "/care/stations/new",
                        "/care/stations/" + CarePaths.ownStation()),
                "club",
                List.of(
                        "/today",
                        "/drives/new",
                        "/clubs",
                        "/clubs/" + club,
                        leaving(club, donor.getString("id")),
                        "/chapters",
                        "/chapters/inactive"),
                "province",
                List.of(
                        "/chapters/" + World.chapter("524"),
                        "/clubs/new",
                        "/clubs/" + club + "/transfer",
                        "/no-such-page",
                        "/eligibility/rules",
                        "/eligibility/rules/" + rule,
                        "/funding",
                        "/funding/2021",
                        "/funding/rates",
                        "/funding/rates?series=BASE_SALARY",
                        "/funding/recipients",
                        funding.get(0),
                        "/recognition/rules",
                        "/recognition/rules/new",
                        "/recognition/rules/" + awardRule,
                        "/recognition/cases/" + award,
                        "/recognition/promptness?year=2020",
                        "/care/coverage",
                        "/reports/dhis2?period=2020-01",
                        "/reports/documents/" + ReportStory.form("province", "PLAN", plannedYear()),
                        "/reports/documents/" + ReportStory.form("province", "HEALTH_YEAR", "2005"),
                        "/recognition?state=DECIDED",
                        honours.issued(),
                        "/certificates?serial=A20-1790001",
                        "/certificates/stock"),
                "health",
                List.of(
                        "/reports?by=sexAge&from=2020-01-01&to=2020-12-31",
                        "/reports/pictures?year=2020",
                        "/recognition/promptness?year=2020",
                        "/funding",
                        "/funding/2021"),
                "finance",
                List.of("/funding", "/funding/2021", "/funding/quote", funding.get(1)),
                "admin",
                List.of("/admin/accounts"),
                "team",
                CarePaths.ofTeam(),
                "auditor",
                List.of("/admin/audit"));
    }

    private static List<String> and(List<String> more, String... paths) {
        return Stream.concat(more.stream(), Stream.of(paths)).toList();
    }

    private static String plannedYear() {
        return String.valueOf(LocalDate.now(Formats.ZONE).getYear() + 1);
    }

    /** A draft, and a proposal that was sent. */
    private static List<String> funding() {
        var forecast = FundingStory.forecast(2021);
        var draft = FundingStory.proposal("province", 2021, forecast, "LOW");
        var sent = FundingStory.sent(2021, forecast, "MIDDLE");
        return List.of("/funding/proposals/" + draft, "/funding/proposals/" + sent);
    }

    private record Coming(UUID id, String code, String line, String calledOff) {}

    /** A drive ahead with slots, on which the donor's account has a place; its history came by a list. */
    private static Coming coming() {
        World.token("donor");
        var past = ListWorld.applied("2020-01-15", ListWorld.aName(), "A20-1790001");
        var drive = ListWorld.drive(LocalDate.now(Formats.ZONE).plusDays(3).toString());
        var slot = QuarkusTransaction.requiringNew().call(() -> {
            Donation gift = Donation.<Donation>find("driveId", past).firstResult();
            Account.update("donorId = ?1 where username = 'donor'", gift.donorId);
            new DriveSlot(drive, LocalTime.of(7, 0), LocalTime.of(9, 0), 20).persist();
            var late = new DriveSlot(drive, LocalTime.of(9, 0), LocalTime.of(11, 0), 20);
            late.persist();
            return late.id;
        });
        String line = World.as("donor")
                .body(Map.of("slotId", slot))
                .post("/api/v1/me/drives/" + drive + "/booking")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String code = World.as("province").get("/api/v1/drives/" + drive).path("code");
        return new Coming(drive, code, line, calledOff());
    }

    /** A drive that was called off when the donor's account had a place on it. */
    private static String calledOff() {
        var drive = ListWorld.drive(LocalDate.now(Formats.ZONE).plusDays(4).toString());
        World.as("donor").post("/api/v1/me/drives/" + drive + "/booking").then().statusCode(201);
        return World.as("district")
                .body(Map.of("reason", "Bão số 9"))
                .post("/api/v1/drives/" + drive + "/cancellation")
                .then()
                .statusCode(200)
                .extract()
                .path("code");
    }

    /** Whom the donor brought to the drive and gave there counts in the ranking of its year. */
    private static String mobilisers(UUID drive, String bringer) {
        var person = Map.of("fullName", ListWorld.aName(), "sex", "M", "birthYear", 1990, "confirmNew", true);
        ListWorld.gave(drive, Map.of("donor", person, "broughtBy", bringer, "arrived", true));
        return "/recognition/mobilisers?year=2020";
    }

    /** A donor who agrees to something and wants the record erased. */
    private static void asked(String donor) {
        World.as("commune")
                .body(Map.of("items", List.of(Map.of("purpose", "HONOUR_LIST", "given", true))))
                .put("/api/v1/donors/" + donor + "/consents")
                .then()
                .statusCode(200);
        World.asksToBeErased(donor);
    }

    /** A call-up over the whole district. */
    private static String callUp() {
        String id = World.as("district")
                .body(Map.of(
                        "chapterId",
                        World.chapter("524"),
                        "neededUnits",
                        3,
                        "by",
                        Instant.now().plusSeconds(7_200).toString()))
                .post("/api/v1/call-ups")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return "/call-ups/" + id;
    }

    /** The page on which a member leaves, of one who just joined. */
    private static String leaving(String club, String donor) {
        String member = World.as("club")
                .body(Map.of("donorId", donor, "from", "2020-01-01"))
                .post("/api/v1/clubs/" + club + "/members")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return "/clubs/" + club + "/members/" + member + "/departure";
    }

    /** A drive that was called off with two people to tell. */
    private static String cancelled() {
        var drive = ListWorld.drive(LocalDate.now(Formats.ZONE).toString());
        for (var name : List.of("Ngô Thị Hồng Gấm ", "Ngô Văn Sáng ")) {
            World.as("district")
                    .body(Map.of(
                            "donor",
                            Map.of(
                                    "fullName",
                                    name + letters(UUID.randomUUID()),
                                    "sex",
                                    "F",
                                    "birthYear",
                                    1990,
                                    "phone",
                                    "0914000222",
                                    "confirmNew",
                                    true)))
                    .post("/api/v1/drives/" + drive + "/registrations")
                    .then()
                    .statusCode(201);
        }
        World.as("district")
                .body(Map.of("reason", "Bão"))
                .post("/api/v1/drives/" + drive + "/cancellation")
                .then()
                .statusCode(200);
        return "/drives/" + World.as("province").get("/api/v1/drives/" + drive).path("code");
    }

    private static String letters(UUID id) {
        return id.toString().replaceAll("[^a-f]", "");
    }
}
