package vn.giothong.recognition;

import static org.awaitility.Awaitility.await;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import vn.giothong.World;
import vn.giothong.account.Account;
import vn.giothong.donor.Donor;
import vn.giothong.donor.Donors;
import vn.giothong.donor.NewDonor;
import vn.giothong.person.Birth;
import vn.giothong.person.PersonName;
import vn.giothong.person.Sex;

/** Award cases of people of the town of Châu Ổ, and the papers that are made of them. */
public final class PaperWorld {
    /** Decided by the committee of the province, whose register is kept here. */
    static final int CUP = 10;
    /** Decided by the people's committee of the province, whose register is kept there. */
    static final int MERIT = 20;

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final List<String> NAMES = List.of(
            "Nguyễn Thị Mỹ Lệ", "Trần Văn Đức", "Lê Hoàng Ngự", "Phạm Thị Quỳnh Như", "Võ Đình Thưởng", "Đỗ Thị Ẩn");

    private PaperWorld() {}

    /** So many people who reached the step in 2024, their cases in the state; proposed by the commune. */
    static List<UUID> cases(int people, int threshold, CaseState state) {
        World.token("club");
        var chapter = UUID.fromString(World.chapter("21040"));
        return QuarkusTransaction.requiringNew().call(() -> {
            var rule = Arc.container().instance(Ladders.class).get().on(AwardWorld.today()).stream()
                    .filter(one -> one.code().equals("QG122_PERSON"))
                    .findFirst()
                    .orElseThrow();
            var step = rule.step(threshold).orElseThrow();
            var proposer = Account.named("commune").orElseThrow().id;
            var ids = new ArrayList<UUID>();
            var added = Arc.container()
                    .instance(Donors.class)
                    .get()
                    .addAll(people(people, chapter), Donor.Origin.PERSON, null);
            for (var donor : added) {
                var reached = LocalDate.of(2024, 3, 1);
                var one = new AwardCase(rule, step, donor.id, chapter, reached, Instant.now(), reached);
                one.amount = threshold;
                one.proposedBy = proposer;
                one.move(state, AwardWorld.today());
                one.persist();
                ids.add(one.id);
            }
            return ids;
        });
    }

    /** An award that the donor was handed on the day. */
    public static void handed(UUID donorId, LocalDate on) {
        var chapter = UUID.fromString(World.chapter("21040"));
        QuarkusTransaction.requiringNew().run(() -> {
            var rule = Arc.container().instance(Ladders.class).get().on(AwardWorld.today()).stream()
                    .filter(one -> one.code().equals("QG122_PERSON"))
                    .findFirst()
                    .orElseThrow();
            var one = new AwardCase(rule, rule.step(CUP).orElseThrow(), donorId, chapter, on, Instant.now(), on);
            one.amount = CUP;
            one.decidedOn = on;
            one.handedOn = on;
            one.move(CaseState.HANDED_OVER, on);
            one.persist();
        });
    }

    private static List<NewDonor> people(int count, UUID chapter) {
        var people = new ArrayList<NewDonor>();
        for (int i = 0; i < count; i++) {
            people.add(new NewDonor(
                    new PersonName(NAMES.get(i % NAMES.size())),
                    i % 2 == 0 ? Sex.F : Sex.M,
                    Birth.in(1960 + i % 40),
                    null,
                    null,
                    chapter,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null));
        }
        return people;
    }

    static Response begin(String who, Map<String, ?> wish) {
        return World.as(who).body(wish).post("/api/v1/award-documents");
    }

    /** The id of the only draft that comes of it. */
    static String draft(String who, String kind, List<UUID> cases) {
        return begin(who, Map.of("kind", kind, "caseIds", cases))
                .then()
                .statusCode(201)
                .extract()
                .path("items[0].id");
    }

    static JsonPath change(String who, String paper, Map<String, ?> wish) {
        return World.as(who)
                .body(wish)
                .put("/api/v1/award-documents/" + paper)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    static Response issue(String who, String paper, Map<String, ?> given) {
        return World.as(who).body(given).put("/api/v1/award-documents/" + paper + "/issue");
    }

    static JsonPath issued(String who, String paper, Map<String, ?> given) {
        return issue(who, paper, given).then().statusCode(200).extract().jsonPath();
    }

    /** A request for the cases, issued by the district; its id. */
    static String submitted(List<UUID> cases) {
        var paper = draft("district", "SUBMISSION", cases);
        issued("district", paper, Map.of());
        return paper;
    }

    /** A decision of the province's committee, issued with a signer; its id. */
    static String decided(List<UUID> cases) {
        var paper = draft("province", "DECISION", cases);
        change("province", paper, Map.of("signer", "Đặng Ngọc Dũng"));
        issued("province", paper, Map.of());
        return paper;
    }

    static JsonPath paper(String who, String id) {
        return World.as(who)
                .get("/api/v1/award-documents/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    static JsonPath printed(String who, String id) {
        return await("the certificates")
                .atMost(PATIENCE)
                .pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> paper(who, id), paper -> !paper.getString("state").equals("PRINTING"));
    }

    static byte[] file(String who, String id, String ending) {
        return World.as(who)
                .get("/api/v1/award-documents/" + id + "." + ending)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    /** The text of a PDF with single blanks, so that the ends of lines do not matter. */
    static String text(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    /** Kept for people to look at. */
    static void picture(String name, byte[] pdf) throws Exception {
        Files.createDirectories(Path.of("target/pictures"));
        Files.write(Path.of("target/pictures/" + name + ".pdf"), pdf);
    }

    static String state(UUID caseId) {
        return World.as("province").get("/api/v1/award-cases/" + caseId).path("state");
    }

    static String ceremony(String who, String day) {
        var body = new HashMap<String, Object>(Map.of(
                "name",
                "Lễ tôn vinh người hiến máu " + UUID.randomUUID().toString().replaceAll("[^a-f]", "")));
        body.put("heldOn", day);
        body.put("startsAt", "08:00");
        body.put("venue", "Hội trường huyện Bình Sơn");
        return World.as(who)
                .body(body)
                .post("/api/v1/ceremonies")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    static void put(String who, String ceremony, List<UUID> cases) {
        World.as(who)
                .body(Map.of("caseIds", cases))
                .post("/api/v1/ceremonies/" + ceremony + "/cases")
                .then()
                .statusCode(200);
    }

    /** The pages of a draft, of a paper that was issued, and of a ceremony at which one of two was handed over. */
    public record Story(String draft, String issued, String ceremony) {}

    public static Story story() {
        var draft = draft("district", "SUBMISSION", cases(2, CUP, CaseState.REVIEWED));
        var cases = cases(2, CUP, CaseState.SUBMITTED);
        var issued = decided(cases);
        var ceremony = ceremony("district", AwardWorld.today().toString());
        put("district", ceremony, cases);
        World.as("district")
                .body(Map.of("by", "Nguyễn Văn Long", "received", List.of(Map.of("caseId", cases.get(0)))))
                .put("/api/v1/ceremonies/" + ceremony + "/handover")
                .then()
                .statusCode(200);
        return new Story(
                "/recognition/papers/" + draft, "/recognition/papers/" + issued, "/recognition/ceremonies/" + ceremony);
    }
}
