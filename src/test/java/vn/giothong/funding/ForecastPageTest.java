package vn.giothong.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.arc.Arc;
import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.Visitor;
import vn.giothong.World;
import vn.giothong.database.Ids;
import vn.giothong.recognition.ladder.SubjectKind;
import vn.giothong.web.Formats;

/** What a page says of a forecast while it is made, and where the model was not the better way. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ForecastPageTest {
    private static final int YEAR = 2013;

    @Test
    void a_forecast_that_is_being_made_shows_how_far_it_is() {
        World.token("province");
        var id = QuarkusTransaction.requiringNew().call(() -> running(3, 4));
        try {
            World.as("province")
                    .get("/api/v1/forecasts/" + id)
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("RUNNING"))
                    .body("progress.done", equalTo(3))
                    .body("progress.known", equalTo(4));
            var visitor = Visitor.signedIn("province");
            assertThat(visitor.page("/funding/" + YEAR))
                    .contains("Đã tính 3 trên 4 phần.")
                    .contains("value=\"3\" max=\"4\"");
            assertThat(visitor.english("/funding/" + YEAR)).contains("3 of 4 parts done.");
        } finally {
            QuarkusTransaction.requiringNew().run(() -> {
                var em = Panache.getEntityManager();
                em.createNativeQuery("delete from job where subject_id = ?1")
                        .setParameter(1, Ids.bytes(id))
                        .executeUpdate();
                Forecast.deleteById(id);
            });
        }
    }

    /** With a job that another process works on just now. */
    private static UUID running(int done, int known) {
        var now = Instant.now();
        var forecast = new Forecast(YEAR, LocalDate.of(YEAR - 1, 12, 31), null, now);
        forecast.persist();
        Panache.getEntityManager().flush();
        Panache.getEntityManager()
                .createNativeQuery("insert into job (id, kind, subject_id, state, rows_known, rows_done, queued_at,"
                        + " started_at, heartbeat_at) values (?1, 'forecast', ?2, 'RUNNING', ?3, ?4, ?5, ?5, ?5)")
                .setParameter(1, Ids.bytes(Ids.next()))
                .setParameter(2, Ids.bytes(forecast.id))
                .setParameter(3, known)
                .setParameter(4, done)
                .setParameter(5, now)
                .executeUpdate();
        return forecast.id;
    }

    @Test
    void where_the_model_does_not_beat_a_plain_way_the_page_says_which_one_is_used() {
        var forecast = FundingStory.forecast(2019);
        say(forecast, BackTest.Method.SAME_AS_LAST_YEAR);
        var visitor = Visitor.signedIn("province");
        assertThat(visitor.page("/funding/2019"))
                .contains("Mô hình không hơn, dùng: như năm trước")
                .contains("Ở 1 mốc, mô hình không hơn cách đơn giản và cách đơn giản được dùng; ở 0 mốc,");
        assertThat(visitor.english("/funding/2019"))
                .contains("The model is not better; used: same as last year")
                .contains("At 1 levels the model does not beat a plain way, which is used there; at 0");
        say(forecast, BackTest.Method.MODEL);
        assertThat(visitor.page("/funding/2019"))
                .doesNotContain("Mô hình không hơn, dùng:")
                .contains("Ở cả 1 mốc có số để thử, mô hình đúng hơn các cách đơn giản.");
    }

    private static void say(String forecast, BackTest.Method used) {
        var errors = Map.of(
                BackTest.Method.MODEL, used == BackTest.Method.MODEL ? 1.0 : 4.0,
                BackTest.Method.SAME_AS_LAST_YEAR, 2.0,
                BackTest.Method.TREND, 3.0);
        var level = new LevelForecast(
                "QG122_PERSON_5", SubjectKind.PERSON, 5, 18, 20, 22, used, errors, 0, Chances.Range.NOTHING);
        var row = new BackTest.Row(2018, "QG122_PERSON_5", 20, 24, 18, 17);
        QuarkusTransaction.requiringNew().run(() -> {
            Forecast known = Forecast.findById(UUID.fromString(forecast));
            known.result = Arc.container()
                    .instance(FundingJson.class)
                    .get()
                    .write(new ForecastResult(List.of(level), List.of(row)));
        });
    }

    @Test
    void the_api_says_of_every_step_what_is_still_to_come() {
        var next = LocalDate.now(Formats.ZONE).getYear() + 1;
        World.as("province")
                .get("/api/v1/forecasts/" + FundingStory.forecast(next))
                .then()
                .body("byLevel.stillToCome.middle", everyItem(notNullValue()))
                .body("progress", equalTo(null));
    }
}
