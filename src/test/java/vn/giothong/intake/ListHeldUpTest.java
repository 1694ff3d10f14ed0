package vn.giothong.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.giothong.World;
import vn.giothong.donor.Donor;
import vn.giothong.donor.DonorWorld;

/** Others act while the job of a list waits for its turn or works. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Tag("mysql")
class ListHeldUpTest {
    private static String row() {
        return "1;" + ListWorld.aName() + ";1981;;250;;Hiến;";
    }

    @Test
    void a_list_that_is_being_undone_is_not_applied_and_undoing_it_twice_is_undoing_it() {
        var list = ListWorld.appliedOn(ListWorld.drive("2016-06-14"), ListWorld.HEADER, row());
        var application = "/api/v1/lists/" + list + "/application";
        whileNoListHasItsTurn(() -> {
            World.as("district").delete(application).then().statusCode(202);
            refused(World.as("district").put(application), "list_state");
            World.as("district").delete(application).then().statusCode(202);
        });
        assertThat(ListWorld.settled(list).getString("state")).isEqualTo("UNDONE");
    }

    @Test
    void a_list_that_is_being_applied_is_not_undone_and_applying_it_twice_is_applying_it() {
        var list = ListWorld.taken(ListWorld.drive("2016-06-15"), ListWorld.HEADER, row());
        var application = "/api/v1/lists/" + list + "/application";
        whileNoListHasItsTurn(() -> {
            World.as("district").put(application).then().statusCode(202);
            refused(World.as("district").delete(application), "list_not_applied");
            World.as("district").put(application).then().statusCode(202);
        });
        assertThat(ListWorld.settled(list).getString("state")).isEqualTo("APPLIED");
    }

    private static void refused(Response answer, String code) {
        answer.then().statusCode(409).body("code", equalTo(code));
    }

    private static void whileNoListHasItsTurn(Runnable act) {
        QuarkusTransaction.requiringNew().run(() -> {
            Panache.getEntityManager()
                    .createNativeQuery("select id from intake_gate where id = 1 for update")
                    .getSingleResult();
            act.run();
        });
    }

    @Test
    void a_list_is_worked_on_again_where_somebody_edited_one_of_its_people_meanwhile() {
        var id = DonorWorld.enter(Map.of("fullName", ListWorld.aName(), "birthYear", 1981))
                .getUUID("id");
        var tries = new AtomicInteger();
        LongTransaction.run(() -> {
            Donor donor = Donor.findById(id);
            if (tries.incrementAndGet() == 1) {
                addressed(id, "Tổ 3");
            }
            donor.address += ", thôn Đông";
            Donor.flush();
        });
        assertThat(tries).hasValue(2);
        assertThat(QuarkusTransaction.requiringNew().call(() -> Donor.<Donor>findById(id).address))
                .isEqualTo("Tổ 3, thôn Đông");
    }

    private static void addressed(UUID id, String address) {
        QuarkusTransaction.requiringNew().run(() -> Donor.<Donor>findById(id).address = address);
    }
}
