package vn.giothong;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How fast reports, histories and searches are over HTTP on a generated nation, beside the same question put to the raw donations and
 * beside the database's round trip; and the same on a smaller one. {@code GIOTHONG_NATION} and {@code GIOTHONG_NATION_SMALL} are the
 * data folders that the command {@code nation} has filled; the packaged application must be there.
 */
@Tag("benchmark")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NationBenchmark {
    private static final Logger LOG = Logger.getLogger(NationBenchmark.class);
    private static final Duration START = Duration.ofMinutes(2);
    private static final int SEARCHES = 1_000;
    private static final int TIMES = 200;
    /** Until then the virtual machine still compiles on a core that the answers need. */
    private static final int WARM_UPS = 4_000;

    private static final int REPORT_WARM_UPS = 600;

    private static final int RAW_TIMES = 2;
    private static final int FIRST_YEAR = 2017;
    private static final int YEARS = 9;
    private static final List<Breakdown> BREAKDOWNS = List.of(
            new Breakdown("chapter", "d.chapter_id"),
            new Breakdown("month", "month(d.given_on)"),
            new Breakdown("sexAge", "concat(d.sex, d.age)"));
    private static final double MOST_OF_SMALLER = 1.5;
    private static final int PROVINCE_LIMIT = 50;
    private static final int NATION_LIMIT = 300;
    private static final int HISTORY_LIMIT = 10;
    private static final int SEARCH_LIMIT = 50;

    /** What a report is by, and what raw donations are grouped by for the same. */
    private record Breakdown(String by, String column) {}

    /** What is asked, in how many milliseconds 95 of 100 answers have to be there, and the same asked of the raw rows. */
    private record Measured(
            int limit, Timings answers, @Nullable Timings raw) {}

    private final HttpClient client = HttpClient.newHttpClient();
    private final Random random = new Random(1);

    @Test
    void a_nation_is_as_quick_as_a_hundredth_of_it() throws Exception {
        var whole = System.getenv("GIOTHONG_NATION");
        assertThat(whole).as("GIOTHONG_NATION").isNotNull();
        var small = System.getenv("GIOTHONG_NATION_SMALL");
        var smaller = small == null ? Map.<String, Measured>of() : measure(Path.of(small));
        var measured = measure(Path.of(whole));
        var table = new StringBuilder("""

                | Asked | at most ms | p50 | p95 | p95 of the smaller | times | from raw rows |
                |---|--:|--:|--:|--:|--:|--:|
                """);
        measured.forEach((what, one) -> table.append(line(what, one, smaller.get(what))));
        LOG.info(table);
    }

    private static String line(String what, Measured own, @Nullable Measured smaller) {
        var times =
                smaller == null ? 0 : own.answers().at(95) / smaller.answers().at(95);
        return String.format(
                Locale.ROOT,
                "| %s | %s | %.1f | %s | %s | %s | %s |%n",
                what,
                own.limit() == 0 ? "" : own.limit(),
                own.answers().at(50),
                marked(own.answers().at(95), own.limit() == 0 ? Double.MAX_VALUE : own.limit(), 1),
                smaller == null
                        ? ""
                        : String.format(Locale.ROOT, "%.1f", smaller.answers().at(95)),
                smaller == null ? "" : marked(times, MOST_OF_SMALLER, 2),
                own.raw() == null
                        ? ""
                        : String.format(Locale.ROOT, "%.1f", own.raw().at(50)));
    }

    /** What is more than it may be stands out. */
    private static String marked(double number, double most, int places) {
        var text = String.format(Locale.ROOT, "%." + places + "f", number);
        return number > most ? "**" + text + "**" : text;
    }

    private Map<String, Measured> measure(Path folder) throws Exception {
        try (var nation = NationData.open(folder);
                var jar = RunningJar.start(folder.resolveSibling(folder.getFileName() + "-app"), nation.settings())
                        .ready(START)) {
            var found = new LinkedHashMap<String, Measured>();
            found.put(
                    "round trip of the database",
                    new Measured(0, Timings.of(TIMES, i -> nation.ask("select 1")), null));
            found.put(
                    "a request that asks who sends it",
                    new Measured(0, Timings.of(SEARCHES, i -> get(jar, "/account")), null));
            reports(found, nation, jar, nation.province(), "a province", PROVINCE_LIMIT);
            reports(found, nation, jar, nation.root(), "the nation", NATION_LIMIT);
            histories(found, nation, jar);
            searches(found, nation, jar);
            return found;
        }
    }

    private void reports(
            Map<String, Measured> found, NationData nation, RunningJar jar, String chapter, String name, int limit)
            throws Exception {
        for (var one : BREAKDOWNS) {
            var answers = Timings.of(TIMES, REPORT_WARM_UPS, i -> {
                var year = FIRST_YEAR + i % YEARS;
                get(
                        jar,
                        "/reports/figures?chapterId=%s&from=%d-01-01&to=%d-12-31&by=%s"
                                .formatted(chapter, year, year, one.by()));
            });
            var raw = Timings.of(
                    RAW_TIMES,
                    i -> nation.ask("select " + one.column() + ", count(*), sum(d.volume_ml), sum(d.first_time)"
                            + " from donation d" + within(nation, chapter, FIRST_YEAR + i) + " group by "
                            + one.column()));
            found.put(name + "'s year by " + one.by(), new Measured(limit, answers, raw));
        }
        var answers = Timings.of(
                TIMES,
                REPORT_WARM_UPS,
                i -> get(jar, "/reports/indicators?chapterId=%s&year=%d".formatted(chapter, FIRST_YEAR + i % YEARS)));
        var raw = Timings.of(
                RAW_TIMES,
                i -> nation.ask("select count(distinct d.donor_id), sum(d.first_time) from donation d"
                        + within(nation, chapter, FIRST_YEAR + i)));
        found.put("all indicators of " + name + "'s year", new Measured(limit, answers, raw));
    }

    private static String within(NationData nation, String chapter, int year) {
        return " join chapter c on c.id = d.chapter_id where d.state = 'LIVE' and d.given_on between '" + year
                + "-01-01' and '" + year + "-12-31'"
                + (chapter.equals(nation.root()) ? "" : " and c.area_id = x'" + chapter.replace("-", "") + "'");
    }

    private void histories(Map<String, Measured> found, NationData nation, RunningJar jar) throws Exception {
        var donors = nation.list("select lower(hex(donor_id)) from donor_word where area_id = x'"
                + nation.province().replace("-", "") + "' and word = 'nguyen' limit " + SEARCHES);
        var answers = Timings.of(
                donors.size(),
                WARM_UPS,
                i -> get(jar, "/donors/" + NationData.uuid(donors.get(i % donors.size())) + "/donations"));
        var raw = Timings.of(
                donors.size(),
                i -> nation.ask("select * from donation where state = 'LIVE' and donor_id = x'" + donors.get(i)
                        + "' order by given_on"));
        found.put("a donor's history", new Measured(HISTORY_LIMIT, answers, raw));
    }

    private void searches(Map<String, Measured> found, NationData nation, RunningJar jar) throws Exception {
        var names = nation.list("select folded_name from donor_word where area_id = x'"
                + nation.province().replace("-", "") + "' order by donor_id limit " + SEARCHES * 5);
        var texts = new ArrayList<String>();
        for (int i = 0; i < SEARCHES; i++) {
            texts.add(typed(names.get(random.nextInt(names.size()))));
        }
        var answers = Timings.of(SEARCHES, i -> search(jar, texts.get(i)));
        var raw = Timings.of(RAW_TIMES * 10, i -> nation.ask(likes(nation, texts.get(i))));
        found.put("a name search in a province", new Measured(SEARCH_LIMIT, answers, raw));
        var worst = Timings.of(TIMES, i -> search(jar, "nguyen thi"));
        found.put("the same for \"nguyen thi\"", new Measured(SEARCH_LIMIT, worst, null));
    }

    /** Two or three words of a name in any order, the last cut to two letters or more. */
    private String typed(String name) {
        var words = new ArrayList<>(List.of(name.split(" ", -1)));
        Collections.shuffle(words, random);
        var some = words.subList(0, Math.min(words.size(), 2 + random.nextInt(2)));
        var last = some.get(some.size() - 1);
        var length = Math.min(last.length(), 2 + random.nextInt(3));
        some.set(some.size() - 1, last.substring(0, length));
        return String.join(" ", some);
    }

    private static String likes(NationData nation, String text) {
        var sql = new StringBuilder(
                "select d.id from donor d join chapter c on c.id = d.chapter_id where d.state = 'ACTIVE'"
                        + " and c.area_id = x'" + nation.province().replace("-", "") + "'");
        var words = text.split(" ", -1);
        for (int i = 0; i < words.length; i++) {
            sql.append(" and concat(' ', d.folded_name, ' ') like '% ")
                    .append(words[i])
                    .append(i < words.length - 1 ? " %'" : "%'");
        }
        return sql.append(" order by d.sort_name limit 20").toString();
    }

    private void search(RunningJar jar, String text) throws Exception {
        get(jar, "/donors?size=20&q=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
    }

    private void get(RunningJar jar, String path) throws Exception {
        var account = path.contains("reports") ? NationData.NATION : NationData.PROVINCE;
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + jar.port() + "/api/v1" + path))
                .header("Authorization", "Bearer " + account)
                .build();
        var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
    }
}
