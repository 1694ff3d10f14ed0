package vn.giothong.intake;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.giothong.World;
import vn.giothong.donor.Donor;
import vn.giothong.drive.Registration;
import vn.giothong.web.Formats;

/** What a hospital's list says of those who did not give. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ListDeferralTest {
    private final LocalDate yesterday = LocalDate.now(Formats.ZONE).minusDays(1);
    private String list;
    private UUID donor;

    @BeforeEach
    void a_list_defers_somebody() {
        deferred("Hb thấp");
    }

    private void deferred(String reason) {
        var drive = ListWorld.drive(yesterday.toString());
        list = ListWorld.appliedOn(
                drive,
                "STT;Họ và tên;Ngày sinh;Giới tính;Thể tích (ml);Kết quả;Lý do",
                "1;" + ListWorld.aName() + ";28/08/1989;Nữ;;Hoãn;" + reason);
        donor = QuarkusTransaction.requiringNew().call(() -> {
            var line = Registration.<Registration>find("driveId", drive).<Registration>singleResult();
            Donor.update("chapterId = ?1 where id = ?2", UUID.fromString(World.chapter("21040")), line.donorId);
            return line.donorId;
        });
    }

    private ValidatableResponse asked(String who, String what) {
        return World.as(who).get("/api/v1/donors/" + donor + "/" + what).then().statusCode(200);
    }

    @Test
    void a_row_becomes_a_deferral_by_the_hospital_for_as_long_as_the_rule_says() {
        asked("hospital", "deferrals")
                .body("items", hasSize(1))
                .body("items[0].code", equalTo("LOW_HB"))
                .body("items[0].source", equalTo("HOSPITAL"))
                .body("items[0].from", equalTo(yesterday.toString()))
                .body("items[0].until", equalTo(yesterday.plusWeeks(4).toString()));
        asked("hospital", "eligibility")
                .body("answer", equalTo("NOT_BEFORE"))
                .body("notBefore", equalTo(yesterday.plusWeeks(4).toString()));
    }

    @Test
    void the_commune_sees_the_date_and_no_reason() {
        asked("commune", "deferrals").body("items[0].code", nullValue());
        asked("commune", "eligibility")
                .body("notBefore", equalTo(yesterday.plusWeeks(4).toString()))
                .body("reasons.rule", equalTo(List.of("DEFERRAL")));
    }

    @Test
    void it_goes_with_the_list_that_said_so() {
        ListWorld.undo(list);
        QuarkusTransaction.requiringNew()
                .run(() -> Donor.update("state = ?1 where id = ?2", Donor.State.ACTIVE, donor));
        asked("commune", "eligibility").body("answer", equalTo("POSSIBLE")).body("reasons", empty());
    }

    @ParameterizedTest
    @CsvSource({"Đang mang thai tháng thứ 4, PREGNANT", "Trì hoãn tạm thời, TEMPORARY"})
    void what_ends_without_a_date_is_lifted_by_the_hospital_alone(String words, String code) {
        deferred(words);
        asked("hospital", "deferrals").body("items.code", contains(code)).body("items[0].until", nullValue());
        asked("commune", "eligibility")
                .body("answer", equalTo("SEE_DOCTOR"))
                .body("reasons.rule", contains("DEFERRAL"));
        World.as("district")
                .get("/api/v1/lists/" + list + "/rows")
                .then()
                .statusCode(200)
                .body(not(containsString("thai")))
                .body(not(containsString("tạm")));
    }
}
