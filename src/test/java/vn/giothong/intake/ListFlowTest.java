package vn.giothong.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static vn.giothong.intake.ListWorld.HEADER;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.giothong.World;
import vn.giothong.donor.Component;
import vn.giothong.donor.Donor;
import vn.giothong.donor.Donors;
import vn.giothong.donor.NewDonor;
import vn.giothong.drive.Figures;
import vn.giothong.drive.Outcome;
import vn.giothong.drive.Registration;
import vn.giothong.drive.Settlement;
import vn.giothong.person.Birth;
import vn.giothong.person.PersonName;
import vn.giothong.person.PhoneNumber;

/** A list on its way: how doubtful rows are decided, and what the desk said before. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Tag("mysql")
class ListFlowTest {
    @Inject
    Donors donors;

    @Inject
    Settlement settlement;

    @Inject
    Figures figures;

    @Test
    void name_and_year_alone_never_match_and_people_decide() {
        var known = person("Đinh Thị Rất Riêng", Birth.in(1985), "0905111301");
        var drive = ListWorld.drive("2020-03-01");
        var list = ListWorld.csv(
                drive,
                HEADER,
                "1;Đinh Thị Rất Riêng;1985;;350;B11;Hiến;",
                "2;Phùng Văn Mới Tinh;1991;0905111302;250;B12;Hiến;",
                "3;Lò Văn Bỏ Qua;1992;0905111303;;;Hoãn;Huyết áp cao",
                "4;;1993;0905111304;250;B14;Hiến;");

        var rows = ListWorld.rows(list, "");
        assertThat(rows.getList("items.state")).containsExactly("TO_RESOLVE", "NEW", "NEW", "UNREADABLE");
        assertThat(rows.getString("items[0].candidates[0].donorId")).isEqualTo(known.toString());
        assertThat(rows.getString("items[0].candidates[0].grade")).isEqualTo("POSSIBLE");
        World.as("district")
                .put("/api/v1/lists/" + list + "/application")
                .then()
                .statusCode(409)
                .body("code", equalTo("list_unresolved"));

        ListWorld.resolve(list, 3, Map.of("skip", true)).then().statusCode(422);
        ListWorld.resolve(list, 3, Map.of("skip", true, "reason", "người nhà"))
                .then()
                .statusCode(204);
        ListWorld.resolve(list, 4, Map.of("createNew", true)).then().statusCode(409);
        ListWorld.resolve(list, 1, Map.of("donorId", UUID.randomUUID())).then().statusCode(422);
        ListWorld.resolve(list, 1, Map.of("createNew", true)).then().statusCode(204);
        ListWorld.resolve(list, 1, Map.of("donorId", known)).then().statusCode(204);
        assertThat(ListWorld.rows(list, "state=MATCHED").getInt("total")).isEqualTo(1);

        ListWorld.apply(list);
        assertThat(donations(known)).isEqualTo(1);
        assertThat(ListWorld.drive(drive).getInt("figures.donations")).isEqualTo(2);
        assertThat(ListWorld.drive(drive).getInt("figures.deferrals")).isZero();

        ListWorld.undo(list);
        assertThat(donations(known)).isZero();
        assertThat(state(known)).isEqualTo(Donor.State.ACTIVE);
        assertThat(ListWorld.drive(drive).getInt("figures.registered")).isZero();

        ListWorld.apply(list);
        assertThat(donations(known)).isEqualTo(1);
    }

    @Test
    void what_is_longer_than_a_register_keeps_is_told_and_stops_nobody_else() {
        var drive = ListWorld.drive("2020-03-01");
        var list = ListWorld.csv(
                drive,
                "STT;Họ và tên;Năm sinh;Địa chỉ;Thể tích (ml);Mã túi máu;Kết quả",
                "1;Trần Văn " + "Dài ".repeat(40) + ";1990;Bình An;250;" + "D1".repeat(60) + ";Hiến",
                "2;Lý Thị Ở Xa;1991;" + "Thôn Rất Xa ".repeat(30) + ";350;B32;Hiến",
                "3;Lý Văn Mã Dài;1992;Bình An;350;" + "B3".repeat(30) + ";Hiến");
        var rows = ListWorld.rows(list, "");
        assertThat(rows.getList("items.state")).containsExactly("UNREADABLE", "NEW", "NEW");
        assertThat(rows.getString("items[2].notes.find { it.code == 'TEXT_CUT' }.field"))
                .isEqualTo("bagNumber");
        assertThat(rows.getString("items[2].said.bagNumber")).hasSize(40);
        assertThat(rows.getString("items[0].unreadable")).isEqualTo("NAME_UNREADABLE");
        assertThat(rows.getList("items[1].notes.code")).contains("TEXT_CUT");
        assertThat(rows.getString("items[1].person.address")).hasSizeLessThanOrEqualTo(200);

        ListWorld.apply(list);
        assertThat(ListWorld.drive(drive).getInt("figures.donations")).isEqualTo(2);
    }

    @Test
    void the_hospital_counts_before_the_desk_and_undoing_its_list_gives_the_desks_word_back() {
        var known = person("Đinh Văn Tại Bàn", Birth.on(LocalDate.of(1986, 4, 5)), "0905111401");
        var drive = ListWorld.drive("2020-03-01");
        atTheDesk(drive, known, 250);
        assertThat(ListWorld.drive(drive).getInt("figures.millilitres")).isEqualTo(250);
        var list = ListWorld.csv(drive, HEADER, "1;ĐINH VĂN TẠI BÀN;05/04/1986;0905 111 401;350;B21;Hiến;");
        assertThat(ListWorld.rows(list, "").getString("items[0].state")).isEqualTo("MATCHED");

        ListWorld.apply(list);
        assertThat(ListWorld.drive(drive).getInt("figures.millilitres")).isEqualTo(350);
        assertThat(ListWorld.drive(drive).getInt("figures.donations")).isEqualTo(1);

        ListWorld.undo(list);
        assertThat(ListWorld.drive(drive).getInt("figures.millilitres")).isEqualTo(250);
        assertThat(ListWorld.drive(drive).getInt("figures.donations")).isEqualTo(1);
        assertThat(state(known)).isEqualTo(Donor.State.ACTIVE);
    }

    private UUID person(String name, Birth birth, String phone) {
        var chapter = UUID.fromString(World.chapter("21040"));
        return QuarkusTransaction.requiringNew().call(() -> donors.add(
                        new NewDonor(
                                new PersonName(name),
                                null,
                                birth,
                                null,
                                PhoneNumber.parse(phone).value(),
                                chapter,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null),
                        Donor.Origin.PERSON,
                        null)
                .id);
    }

    private void atTheDesk(UUID driveId, UUID donorId, int volume) {
        QuarkusTransaction.requiringNew().run(() -> {
            var line = new Registration(
                    driveId,
                    donorId,
                    figures.lock(driveId).nextNumber++,
                    Registration.Origin.DESK,
                    Instant.now(),
                    null);
            line.arrivedAt = Instant.now();
            line.persist();
            var outcome = new Outcome(line, Outcome.Source.DESK, Outcome.Result.DONATED, Instant.now(), null);
            outcome.component = Component.WHOLE_BLOOD;
            outcome.volumeMl = volume;
            outcome.persist();
            settlement.settle(driveId, List.of(donorId));
        });
    }

    private static int donations(UUID donorId) {
        return QuarkusTransaction.requiringNew().call(() -> Donor.<Donor>findById(donorId).donationCount);
    }

    private static Donor.State state(UUID donorId) {
        return QuarkusTransaction.requiringNew().call(() -> Donor.<Donor>findById(donorId).state);
    }
}
