package vn.giothong.me;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.giothong.World;
import vn.giothong.consent.Channel;
import vn.giothong.consent.Consents;
import vn.giothong.consent.Purpose;
import vn.giothong.consent.Withdrawals;
import vn.giothong.donation.Donation;
import vn.giothong.donor.Donor;
import vn.giothong.donor.DonorWorld;
import vn.giothong.intake.ListWorld;
import vn.giothong.merge.MergeWorld;
import vn.giothong.web.Formats;

/** One record went into a second and that one into a third: whatever becomes of the third becomes of all. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Tag("mysql")
class MergedChainTest {
    private static final String ROW =
            "STT;Họ và tên;Ngày sinh;Giới tính;Số CCCD;Điện thoại;Thể tích (ml);Số GCN;Kết quả";

    @Inject
    Consents consents;

    @Inject
    Withdrawals withdrawals;

    private String name;
    private String digits;
    private String list;
    private UUID first;
    private UUID second;
    private UUID third;

    @BeforeEach
    void one_whom_a_list_brought_and_two_more() {
        name = ListWorld.aName();
        digits = String.valueOf(ThreadLocalRandom.current().nextInt(100_000, 1_000_000));
        var drive = ListWorld.drive("2017-01-15");
        list = ListWorld.appliedOn(
                drive, ROW, "1;" + name + ";28/08/1989;Nam;051089" + digits + ";0972" + digits + ";250;;Hiến");
        first = QuarkusTransaction.requiringNew().call(() -> {
            UUID found = Donation.<Donation>find("driveId", drive).<Donation>singleResult().donorId;
            Donor.update("chapterId = ?1 where id = ?2", UUID.fromString(World.chapter("21040")), found);
            return found;
        });
        second = donor("0973", "052089");
        third = donor("0974", "053089");
    }

    private UUID donor(String phone, String paper) {
        return DonorWorld.enter(Map.of(
                        "fullName", name, "birthYear", 1989, "phone", phone + digits, "identityNumber", paper + digits))
                .getUUID("id");
    }

    private String chained() {
        var merge = MergeWorld.merge(second, first);
        MergeWorld.merge(third, second);
        return merge;
    }

    @Test
    void of_nobody_in_the_chain_anything_is_left() {
        var merge = chained();
        World.erase(third.toString());
        for (var id : List.of(first, second, third)) {
            Donor record = QuarkusTransaction.requiringNew().call(() -> Donor.findById(id));
            assertThat(record.state).isEqualTo(Donor.State.ERASED);
            assertThat(record.fullName).doesNotContain("Dũng");
            assertThat(record.phone).isNull();
            assertThat(record.identityHash).isNull();
            assertThat(record.identityCipher).isNull();
            assertThat(record.birthDate).isNull();
            World.as("commune")
                    .get("/api/v1/donors/" + id)
                    .then()
                    .statusCode(410)
                    .body("code", equalTo("donor_erased_kept"));
        }
        for (var asked : List.of(name, "0972" + digits, "0973" + digits, "051089" + digits, "052089" + digits)) {
            World.as("province")
                    .get("/api/v1/donors?q=" + asked)
                    .then()
                    .statusCode(200)
                    .body("items", empty());
        }
        World.as("district")
                .get("/api/v1/lists/" + list + "/rows")
                .then()
                .statusCode(200)
                .body("items[0].person", equalTo(null))
                .body("items[0].cells.size()", equalTo(0));
        assertThat(World.as("auditor").get("/api/v1/audit?size=1000").asString())
                .doesNotContain(name);
        assertThat(reason(merge)).isEqualTo("—");
        for (var kept : Map.of(second, merge, third, merge).entrySet()) {
            World.as("province")
                    .delete("/api/v1/donors/" + kept.getKey() + "/merges/" + kept.getValue())
                    .then()
                    .statusCode(kept.getKey().equals(second) ? 410 : 404);
        }
    }

    private static String reason(String merge) {
        return QuarkusTransaction.requiringNew().call(() -> Panache.getEntityManager()
                .createQuery("select m.reason from DonorMerge m where m.id = ?1", String.class)
                .setParameter(1, UUID.fromString(merge))
                .getSingleResult());
    }

    @Test
    void who_looked_at_the_first_is_told_to_whoever_is_the_third() {
        World.as("district").get("/api/v1/donors/" + first).then().statusCode(200);
        var looks = looks();
        chained();
        assertThat(looks()).isGreaterThan(looks + 2);
    }

    private int looks() {
        String code = World.as("commune").get("/api/v1/donors/" + third).path("code");
        var token = OwnWorld.token(new OwnWorld.Person(third, code, "0974" + digits));
        List<String> actions = OwnWorld.as(token)
                .get("/api/v1/me/accesses?size=200")
                .then()
                .statusCode(200)
                .extract()
                .path("items.action");
        return (int)
                actions.stream().filter(action -> !action.startsWith("me.")).count();
    }

    @Test
    void what_the_first_had_restricted_and_agreed_to_holds_for_the_third() {
        var today = LocalDate.now(Formats.ZONE);
        agree("INVITATION", "SMS");
        chained();
        assertThat(consents.given(List.of(third), Purpose.INVITATION, Channel.SMS, today))
                .containsExactly(third);
        QuarkusTransaction.requiringNew().run(() -> withdrawals.byLink(first, Channel.SMS));
        assertThat(consents.given(List.of(third), Purpose.INVITATION, Channel.SMS, today))
                .isEmpty();
    }

    @Test
    void a_restriction_of_the_first_keeps_the_third_out_of_every_list() {
        agree("INVITATION", "SMS");
        String request = World.as("commune")
                .body(Map.of("kind", "RESTRICT"))
                .post("/api/v1/donors/" + first + "/requests")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        World.as("commune")
                .post("/api/v1/requests/" + request + "/acknowledge")
                .then()
                .statusCode(200);
        World.as("commune")
                .body(Map.of("answer", "Đã hạn chế"))
                .post("/api/v1/requests/" + request + "/finish")
                .then()
                .statusCode(200);
        chained();
        var today = LocalDate.now(Formats.ZONE);
        assertThat(consents.restricted(List.of(third))).containsExactly(third);
        assertThat(consents.given(List.of(third), Purpose.INVITATION, Channel.SMS, today))
                .isEmpty();
        assertThat(consents.invitable(List.of(third), today)).isEmpty();
        World.as("commune")
                .get("/api/v1/requests/restrictions")
                .then()
                .body("items.donorId", hasItem(third.toString()));
    }

    private void agree(String purpose, String channel) {
        World.as("commune")
                .body(Map.of("items", List.of(Map.of("purpose", purpose, "channel", channel, "given", true))))
                .put("/api/v1/donors/" + first + "/consents")
                .then()
                .statusCode(200);
    }
}
