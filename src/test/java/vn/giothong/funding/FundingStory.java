package vn.giothong.funding;

import static org.awaitility.Awaitility.await;

import io.quarkus.arc.Arc;
import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assertj.core.api.Assertions;
import vn.giothong.World;
import vn.giothong.recognition.ladder.SubjectKind;

/** Forecasts and proposals as the province makes them. */
public final class FundingStory {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final Map<String, Object> SIGNING = Map.of("signer", "Trần Hoàng Tuấn");

    private FundingStory() {}

    /** The id of a forecast of the year, once it is done. */
    public static String forecast(int year) {
        String id = World.as("province")
                .body(Map.of("year", year))
                .post("/api/v1/forecasts")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        var state = await("the forecast")
                .atMost(PATIENCE)
                .pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> read(id).getString("state"), now -> !now.equals("RUNNING"));
        Assertions.assertThat(state).isEqualTo("DONE");
        return id;
    }

    static JsonPath read(String forecast) {
        return World.as("province")
                .get("/api/v1/forecasts/" + forecast)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** The same forecast with numbers of our own, whatever other tests have left. */
    static void say(String forecast, Map<String, int[]> levels) {
        say(
                forecast,
                levels.entrySet().stream()
                        .map(level -> level(
                                level.getKey(),
                                new Chances.Range(level.getValue()[0], level.getValue()[1], level.getValue()[2]),
                                Chances.Range.NOTHING,
                                0))
                        .toList());
    }

    static LevelForecast level(String rule, Chances.Range inYear, Chances.Range stillToCome, long backlog) {
        return new LevelForecast(
                rule,
                rule.contains("FAMILY") ? SubjectKind.FAMILY : SubjectKind.PERSON,
                Integer.parseInt(rule.replaceAll(".*_", "")),
                inYear.low(),
                inYear.middle(),
                inYear.high(),
                BackTest.Method.MODEL,
                Map.of(),
                backlog,
                stillToCome);
    }

    static void say(String forecast, List<LevelForecast> all) {
        QuarkusTransaction.requiringNew().run(() -> {
            Forecast row = Forecast.findById(UUID.fromString(forecast));
            row.result = Arc.container().instance(FundingJson.class).get().write(new ForecastResult(all, List.of()));
        });
    }

    /** The years on which a forecast was tested, by method the mean error over all steps in awards, and where the best was not used. */
    public record Tested(Set<Integer> years, Map<String, Double> errors, List<String> notTheBest) {}

    /** The test on past years over the donors that the transaction sees, as of a day. */
    public static Tested tested(LocalDate asOf, int year) {
        var container = Arc.container();
        var limits = new Limits(84, 60);
        var ladder = container.instance(PlannedSteps.class).get().on(LocalDate.of(year, 12, 31));
        var input = container.instance(ForecastReading.class).get().read(asOf, limits);
        var result = new Forecasting(input, ladder, limits, Known.NOTHING)
                .of(asOf, year, done -> {})
                .result();
        var errors = new TreeMap<String, Double>();
        for (var level : result.byLevel()) {
            level.meanError().forEach((method, error) -> errors.merge(method.name(), error, Double::sum));
        }
        return new Tested(
                result.backTest().stream().map(BackTest.Row::year).collect(Collectors.toCollection(TreeSet::new)),
                errors,
                result.byLevel().stream()
                        .filter(level -> level.meanError().values().stream()
                                .anyMatch(error -> error < level.meanError().getOrDefault(level.method(), 0.0)))
                        .map(LevelForecast::rule)
                        .toList());
    }

    /** The id of a forecast of the year with these numbers, the first thing there is. */
    static String foreseen(int year, Map<String, int[]> levels) {
        forget();
        var forecast = forecast(year);
        say(forecast, levels);
        return forecast;
    }

    /** The id of a draft. */
    public static String proposal(String user, int year, String forecast, String scenario) {
        return World.as(user)
                .body(Map.of("year", year, "forecastId", forecast, "scenario", scenario))
                .post("/api/v1/funding-proposals")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** The id of a proposal of the province that somebody else checked. */
    static String checked(int year, String forecast, String scenario) {
        var id = proposal("province", year, forecast, scenario);
        act("province2", id, "check", 200);
        return id;
    }

    /** The id of a proposal of the province that somebody else checked and signed, and that was sent in the place of any other. */
    public static String sent(int year, String forecast, String scenario) {
        var id = checked(year, forecast, scenario);
        String before = World.as("finance")
                .get("/api/v1/funding-proposals?year=" + year)
                .path("items.find { it.state == 'SENT' }.id");
        var signing = new HashMap<String, Object>(SIGNING);
        if (before != null) {
            signing.putAll(Map.of("replaces", before, "reason", "Tính lại"));
        }
        act("province2", id, "signature", signing).statusCode(200);
        act("province", id, "dispatch", 200);
        return id;
    }

    public static void act(String user, String proposal, String step, int status) {
        act(user, proposal, step, step.equals("signature") ? SIGNING : Map.of()).statusCode(status);
    }

    static ValidatableResponse act(String user, String proposal, String step, Map<String, ?> body) {
        return World.as(user)
                .body(body)
                .put("/api/v1/funding-proposals/" + proposal + "/" + step)
                .then();
    }

    static ValidatableResponse approve(String user, String id, Map<String, ?> granted) {
        return act(user, id, "approval", granted);
    }

    static Map<String, Object> granted(Number amount, LocalDate on) {
        return new HashMap<>(Map.of("amount", amount, "number", "812/QĐ-UBND", "date", on.toString()));
    }

    public static void price(String item, int dong) {
        World.as("province")
                .body(Map.of(
                        "series",
                        "PRICE_" + item,
                        "amount",
                        dong,
                        "validFrom",
                        "2019-01-01",
                        "legalBasis",
                        "Báo giá",
                        "confirmed",
                        true))
                .post("/api/v1/award-money/rates")
                .then()
                .statusCode(201);
    }

    static void forget() {
        QuarkusTransaction.requiringNew().run(() -> {
            var em = Panache.getEntityManager();
            em.createNativeQuery("delete from funding_proposal").executeUpdate();
            em.createNativeQuery("delete from funding_outturn").executeUpdate();
            em.createNativeQuery("delete from funding_rate where recorded_at is not null")
                    .executeUpdate();
        });
    }
}
