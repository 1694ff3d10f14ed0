package vn.giothong.funding;

import io.quarkus.arc.Arc;
import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import vn.giothong.World;
import vn.giothong.recognition.ladder.SubjectKind;

/** Forecasts and proposals as the province makes them. */
public final class FundingStory {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

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
        var end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            var state = read(id).getString("state");
            if (state.equals("DONE")) {
                return id;
            }
            Assertions.assertThat(state).isEqualTo("RUNNING");
            pause();
        }
        throw new AssertionError("The forecast takes too long");
    }

    static JsonPath read(String forecast) {
        return World.as("province")
                .get("/api/v1/forecasts/" + forecast)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** The same forecast with numbers of our own, whatever other tests have left. */
    static void say(String forecast, Map<String, int[]> levels) {
        var all = List.copyOf(levels.entrySet()).stream()
                .map(level -> new LevelForecast(
                        level.getKey(),
                        level.getKey().contains("FAMILY") ? SubjectKind.FAMILY : SubjectKind.PERSON,
                        Integer.parseInt(level.getKey().replaceAll(".*_", "")),
                        level.getValue()[0],
                        level.getValue()[1],
                        level.getValue()[2],
                        BackTest.Method.MODEL,
                        Map.of(),
                        0))
                .toList();
        QuarkusTransaction.requiringNew().run(() -> {
            Forecast row = Forecast.findById(UUID.fromString(forecast));
            row.result = Arc.container().instance(FundingJson.class).get().write(new ForecastResult(all, List.of()));
        });
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

    public static void act(String user, String proposal, String step, int status) {
        World.as(user)
                .put("/api/v1/funding-proposals/" + proposal + "/" + step)
                .then()
                .statusCode(status);
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
