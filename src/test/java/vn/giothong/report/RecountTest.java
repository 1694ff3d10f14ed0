package vn.giothong.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.giothong.World;
import vn.giothong.database.Ids;
import vn.giothong.donor.Component;
import vn.giothong.donor.Donor;

@QuarkusTest
@Tag("mysql")
class RecountTest {
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    @Test
    void what_is_stored_otherwise_than_it_is_counted_is_told_and_put_right() throws Exception {
        var drive = ReportStory.drive("1991-09-10");
        recount(true);
        assertThat(recount(false).getInt("differenceCount")).isZero();
        change("update drive_figure set donations = 7 where drive_id = ?1 and dimension = 'SEX'", drive);
        QuarkusTransaction.requiringNew().run(() -> Panache.getEntityManager()
                .createNativeQuery("delete from donor_year where year = 1991")
                .executeUpdate());
        var found = recount(false);
        assertThat(found.getList("differences.figure", String.class))
                .contains("SEX F", "DONOR_YEAR", "MONTH 199109 SEX F", "PEOPLE 1991");
        assertThat(found.getMap("differences.find { it.figure == 'SEX F' }"))
                .containsEntry("stored", sexF(7))
                .containsEntry("counted", sexF(1));
        assertThat(recount(true).getList("differences.figure", String.class)).contains("SEX F", "DONOR_YEAR");
        assertThat(recount(false).getInt("differenceCount")).isZero();
    }

    private static Map<String, Integer> sexF(int donations) {
        return Map.of("registered", 1, "donations", donations, "millilitres", 350, "deferrals", 0, "firstTime", 1);
    }

    @Test
    void a_wrong_mark_of_a_first_donation_is_found_and_put_right() {
        var drive = ReportStory.drive("1987-09-10");
        recount(true);
        change("update donation set first_time = 0 where drive_id = ?1", drive);
        var figures = "figures.firstTime";
        assertThat(World.as("district")
                        .get("/api/v1/drives/" + drive)
                        .jsonPath()
                        .getInt(figures))
                .isEqualTo(1);
        assertThat(recount(true).getList("differences.figure", String.class)).contains("FIRST_TIME");
        assertThat(World.as("district")
                        .get("/api/v1/drives/" + drive)
                        .jsonPath()
                        .getInt(figures))
                .isEqualTo(1);
        assertThat(recount(false).getInt("differenceCount")).isZero();
    }

    @Test
    void what_a_drive_keeps_of_repeated_gifts_and_donors_of_their_own_is_counted_again() {
        var drive = ReportStory.drive("1986-09-10");
        recount(true);
        change("update drive_total set repeated = 7 where drive_id = ?1", drive);
        change(
                "update donor set donation_count = 9, first_donation_on = null, last_donation_on = '2001-01-01',"
                        + " last_component = 'PLASMA' where id in (select donor_id from donation where drive_id = ?1)",
                drive);
        var found = recount(true);
        assertThat(found.getList("differences.figure", String.class)).contains("TOTAL", "HISTORY");
        assertThat(found.getMap("differences.find { it.figure == 'HISTORY' }.stored"))
                .isEqualTo(Map.of("wrong", 1));
        assertThat(found.getMap("differences.find { it.figure == 'TOTAL' }.stored"))
                .containsEntry("donations", 1)
                .containsEntry("repeat", 7);
        assertThat(found.getMap("differences.find { it.figure == 'TOTAL' }.counted"))
                .containsEntry("donations", 1)
                .containsEntry("repeat", 0);
        assertThat(recount(false).getInt("differenceCount")).isZero();

        assertThat(World.as("district")
                        .get("/api/v1/drives/" + drive)
                        .jsonPath()
                        .getInt("figures.repeat"))
                .isZero();
        Donor donor = QuarkusTransaction.requiringNew()
                .call(() -> Donor.<Donor>find("id in (select g.donorId from Donation g where g.driveId = ?1)", drive)
                        .singleResult());
        assertThat(donor.donationCount).isOne();
        assertThat(donor.firstDonationOn).isEqualTo("1986-09-10");
        assertThat(donor.lastDonationOn).isEqualTo("1986-09-10");
        assertThat(donor.lastComponent).isEqualTo(Component.WHOLE_BLOOD);
    }

    private static void change(String sql, UUID drive) {
        QuarkusTransaction.requiringNew().run(() -> Panache.getEntityManager()
                .createNativeQuery(sql)
                .setParameter(1, Ids.bytes(drive))
                .executeUpdate());
    }

    private static JsonPath recount(boolean repair) {
        var address = World.as("province")
                .body(Map.of("repair", repair))
                .post("/api/v1/figures/recount")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        var ended = await("the recount")
                .atMost(PATIENCE)
                .pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> World.as("province").get(address).jsonPath(), view -> !view.getString("state")
                        .equals("RUNNING"));
        assertThat(ended.getString("state")).isEqualTo("DONE");
        return ended;
    }

    @Test
    void it_needs_no_body() {
        given().noContentType()
                .auth()
                .oauth2(World.token("province"))
                .post("/api/v1/figures/recount")
                .then()
                .statusCode(202)
                .body("repairs", is(false));
    }

    @Test
    void it_is_for_those_who_answer_for_the_figures() {
        World.as("health").post("/api/v1/figures/recount").then().statusCode(403);
        World.as("club").post("/api/v1/figures/recount").then().statusCode(403);
    }
}
