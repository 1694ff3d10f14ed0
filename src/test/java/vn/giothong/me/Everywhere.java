package vn.giothong.me;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.logging.Logger;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import vn.giothong.Visitor;
import vn.giothong.World;

/** Looks for a donor's name and phone in every answer that may tell of the donor, and in the log of the time meanwhile. */
final class Everywhere {
    private static final List<String> READERS =
            List.of("province", "district", "commune", "club", "hospital", "auditor");

    private final KnownDonor known;
    private final String name;
    private final List<String> paths;
    private final List<String> found = new ArrayList<>();

    private Everywhere(KnownDonor known, String name) {
        this.known = known;
        this.name = name;
        this.paths = paths();
    }

    /** Where the end of the name, which no search here types, or the phone stands after the act. */
    static List<String> named(KnownDonor known, String name, Runnable act) {
        var log = new LogLines();
        Logger.getLogger("").addHandler(log);
        try {
            act.run();
            var search = new Everywhere(known, name);
            READERS.forEach(search::readBy);
            search.readByNobody();
            log.lines().stream()
                    .filter(search::tells)
                    .map(line -> "log: " + line)
                    .forEach(search.found::add);
            return search.found;
        } finally {
            Logger.getLogger("").removeHandler(log);
        }
    }

    private void readBy(String reader) {
        var person = known.gift.person();
        for (var path : paths) {
            look(reader + " " + path, World.as(reader).get(path + "?size=1000"));
        }
        for (var typed : List.of(KnownDonor.FIRST, person.phone(), person.code())) {
            look(reader + " q=" + typed, World.as(reader).get("/api/v1/donors?q=" + typed));
        }
        var visitor = Visitor.signedIn(reader);
        for (var path : pages()) {
            look(reader + " " + path, visitor.get(path).extract().response());
        }
    }

    private void readByNobody() {
        for (var path : List.of(
                "/", "/honours", "/check/" + known.gift.serial(), "/sign-in", "/outbox", "/api/v1/outbox?size=1000")) {
            look("nobody " + path, given().get(path));
        }
    }

    /** Every GET of the API, on what the donor had to do with. */
    private List<String> paths() {
        Map<String, Map<String, Object>> paths =
                given().accept(ContentType.JSON).get("/q/openapi").jsonPath().getMap("paths");
        var asked = new ArrayList<String>();
        paths.forEach((path, operations) -> {
            if (operations.containsKey("get") && path.startsWith("/api/v1/")) {
                ids(path).forEach(id -> asked.add(path.replaceAll("\\{[^}]+}", id)));
            }
        });
        assertThat(asked).hasSizeGreaterThan(60);
        return asked;
    }

    private List<String> ids(String path) {
        if (path.startsWith("/api/v1/drives/")) {
            return List.of(known.ahead.toString(), known.behind());
        }
        if (path.startsWith("/api/v1/award-documents/")) {
            return List.of(known.submission, known.decision);
        }
        if (path.startsWith("/api/v1/award-cases/")) {
            return List.of(known.award);
        }
        if (path.startsWith("/api/v1/clubs/")) {
            return List.of(known.club);
        }
        if (path.startsWith("/api/v1/care-teams/")) {
            return List.of(known.team);
        }
        if (path.startsWith("/api/v1/visits/")) {
            return List.of(known.visit);
        }
        return List.of(path.startsWith("/api/v1/call-ups/") ? known.callUp : known.id());
    }

    private List<String> pages() {
        var typed = URLEncoder.encode(KnownDonor.FIRST, StandardCharsets.UTF_8);
        var drive = "/drives/" + known.code(known.ahead.toString());
        var donor = "/donors/" + known.gift.person().code();
        return List.of(
                "/today",
                "/donors?q=" + typed,
                "/search?q=" + typed,
                donor,
                donor + "/household",
                donor + "/consents",
                donor + "/deferrals",
                drive,
                drive + "/people",
                drive + "/desk?q=" + typed,
                drive + "/desk/results?q=" + typed,
                drive + "/sign-in-list",
                drive + "/invitations",
                drive + "/invitations/asked",
                "/drives/" + known.code(known.behind()),
                "/call-ups/" + known.callUp,
                "/clubs/" + known.club,
                "/care/teams/" + known.team,
                "/care/visits/" + known.visit,
                "/requests",
                "/recognition",
                "/recognition/cases/" + known.award,
                "/recognition/typical",
                "/recognition/mobilisers?year=2020",
                "/reports/findings",
                "/admin/accounts",
                "/admin/audit");
    }

    private void look(String what, Response answer) {
        assertThat(answer.statusCode()).as(what).isLessThan(500);
        if (tells(text(answer))) {
            found.add(what);
        }
    }

    private boolean tells(String text) {
        return text.contains(name) || text.contains(known.gift.person().phone().substring(1));
    }

    /** The words of a PDF and of a workbook too. */
    private static String text(Response answer) {
        var type = String.valueOf(answer.contentType());
        try {
            return type.startsWith("application/pdf")
                    ? pdf(answer.asByteArray())
                    : type.contains("spreadsheet") ? workbook(answer.asByteArray()) : answer.asString();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String pdf(byte[] file) throws IOException {
        try (var pdf = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    private static String workbook(byte[] content) throws IOException {
        var file = Files.createTempFile("export", ".xlsx");
        Files.write(file, content);
        var words = new StringBuilder();
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                words.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        Files.delete(file);
        return words.toString();
    }
}
