package vn.giothong.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.giothong.donor.Donor;
import vn.giothong.donor.DonorWorld;

/** Others act while the job of a list waits for its turn or works. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Tag("mysql")
class ListHeldUpTest {
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
