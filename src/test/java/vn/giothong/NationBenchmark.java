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
import java.util.Map;
import java.util.Random;
import org.jboss.logging.Logger;
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
    private static final int RAW_TIMES = 3;
    private static final int FIRST_YEAR = 2017;
    private static final int YEARS = 9;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Random random = new Random(1);

    @Test
    void a_nation_is_as_quick_as_a_hundredth_of_it() throws Exception {
        var whole = System.getenv("GIOTHONG_NATION");
        assertThat(whole).as("GIOTHONG_NATION").isNotNull();
        var times = measure(Path.of(whole));
        var small = System.getenv("GIOTHONG_NATION_SMALL");
        var smaller = small == null ? Map.<String, Timings>of() : measure(Path.of(small));
        LOG.info("what | p50 ms | p95 ms | p95 on the smaller | ratio");
        times.forEach((what, timings) -> LOG.info(what + " | " + timings.beside(smaller.get(what))));
    }

    private Map<String, Timings> measure(Path folder) throws Exception {
        try (var nation = NationData.open(folder);
                var jar = RunningJar.start(folder.resolveSibling(folder.getFileName() + "-app"), nation.settings())
                        .ready(START)) {
            var times = new LinkedHashMap<String, Timings>();
            times.put("round trip of the database", Timings.of(TIMES, i -> nation.ask("select 1")));
            reports(times, nation, jar, nation.province(), "province");
            reports(times, nation, jar, nation.root(), "nation");
            histories(times, nation, jar);
            searches(times, nation, jar);
            return times;
        }
    }

    private void reports(Map<String, Timings> times, NationData nation, RunningJar jar, String chapter, String name)
            throws Exception {
        for (var by : List.of("chapter", "month", "sexAge")) {
            var timings = Timings.of(TIMES, i -> {
                var year = FIRST_YEAR + i % YEARS;
                get(
                        jar,
                        "/reports/figures?chapterId=%s&from=%d-01-01&to=%d-12-31&by=%s"
                                .formatted(chapter, year, year, by));
            });
            times.put(name + "'s year by " + by, timings);
        }
        times.put(
                name + "'s year from raw donations",
                Timings.of(
                        RAW_TIMES,
                        i -> nation.ask("select d.chapter_id, count(*), sum(d.volume_ml), sum(d.first_time)"
                                + " from donation d join chapter c on c.id = d.chapter_id where d.state = 'LIVE' and d.given_on between '"
                                + (FIRST_YEAR + i) + "-01-01' and '" + (FIRST_YEAR + i) + "-12-31'"
                                + (name.equals("nation") ? "" : " and c.area_id = x'" + chapter.replace("-", "") + "'")
                                + " group by d.chapter_id")));
    }

    private void histories(Map<String, Timings> times, NationData nation, RunningJar jar) throws Exception {
        var donors = nation.list("select lower(hex(donor_id)) from donor_word where area_id = x'"
                + nation.province().replace("-", "") + "' and word = 'nguyen' limit " + TIMES);
        times.put(
                "a donor's history",
                Timings.of(donors.size(), i -> get(jar, "/donors/" + NationData.uuid(donors.get(i)) + "/donations")));
        times.put(
                "a donor's history from raw donations",
                Timings.of(
                        donors.size(),
                        i -> nation.ask("select * from donation where state = 'LIVE' and donor_id = x'" + donors.get(i)
                                + "' order by given_on")));
    }

    private void searches(Map<String, Timings> times, NationData nation, RunningJar jar) throws Exception {
        var names = nation.list("select folded_name from donor_word where area_id = x'"
                + nation.province().replace("-", "") + "' order by donor_id limit " + SEARCHES * 5);
        var texts = new ArrayList<String>();
        for (int i = 0; i < SEARCHES; i++) {
            texts.add(typed(names.get(random.nextInt(names.size()))));
        }
        times.put("a name search", Timings.of(SEARCHES, i -> search(jar, texts.get(i))));
        times.put("\"nguyen thi\"", Timings.of(TIMES, i -> search(jar, "nguyen thi")));
        times.put(
                "a name search over all donors of the province",
                Timings.of(TIMES, i -> nation.ask(likes(nation, texts.get(i)))));
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
