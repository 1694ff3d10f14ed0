package vn.giothong.me;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static vn.giothong.me.OwnWorld.by;
import static vn.giothong.me.OwnWorld.token;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Signing in by a code that goes to the phone of the record. */
@QuarkusTest
@Tag("mysql")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SignInCodeTest {
    @Test
    void a_code_signs_in_once() {
        var person = OwnWorld.donor("Đỗ Thị Một Lần", 1990, OwnWorld.phone());
        var address = OwnWorld.address();
        var code = OwnWorld.requested(address, Map.of("phone", person.phone()), person.phone());
        String token = token(address, by(person, code))
                .then()
                .statusCode(201)
                .extract()
                .path("token");
        OwnWorld.as(token).get("/api/v1/me").then().statusCode(200).body("code", equalTo(person.code()));
        token(address, by(person, code)).then().statusCode(401).body("code", equalTo("wrong_code"));
    }

    @Test
    void the_donor_s_code_does_as_well_as_the_phone() {
        var person = OwnWorld.donor("Đỗ Thị Mã Thẻ", 1991, OwnWorld.phone());
        var address = OwnWorld.address();
        var code = OwnWorld.requested(address, Map.of("donorCode", person.code()), person.phone());
        token(address, Map.of("donorCode", person.code(), "code", code)).then().statusCode(201);
    }

    @Test
    void the_newest_code_replaces_the_older() {
        var person = OwnWorld.donor("Đỗ Thị Mới Nhất", 1992, OwnWorld.phone());
        var address = OwnWorld.address();
        var older = OwnWorld.requested(address, Map.of("phone", person.phone()), person.phone());
        var newest = OwnWorld.requested(address, Map.of("donorCode", person.code()), person.phone());
        if (!older.equals(newest)) {
            token(address, by(person, older)).then().statusCode(401);
        }
        token(address, Map.of("donorCode", person.code(), "code", newest))
                .then()
                .statusCode(201);
    }

    @Test
    void after_ten_minutes_a_code_is_worth_nothing() {
        var person = OwnWorld.donor("Đỗ Thị Mười Phút", 1994, OwnWorld.phone());
        var address = OwnWorld.address();
        var code = OwnWorld.requested(address, Map.of("phone", person.phone()), person.phone());
        QuarkusTransaction.requiringNew().run(() -> {
            var latest = SignInCode.<SignInCode>find("order by createdAt desc").firstResult();
            assertThat(Duration.between(latest.createdAt, latest.expiresAt)).isEqualTo(Duration.ofMinutes(10));
            SignInCode.update("expiresAt = ?1 where usedAt is null and id = ?2", Instant.now(), latest.id);
        });
        token(address, by(person, code)).then().statusCode(401);
    }

    @Test
    void one_phone_gets_five_codes_an_hour_whatever_address_asks() {
        var person = OwnWorld.donor("Đỗ Thị Ít Tin", 1996, OwnWorld.phone());
        for (int i = 0; i < 5; i++) {
            OwnWorld.requested(OwnWorld.address(), Map.of("phone", person.phone()), person.phone());
        }
        OwnWorld.from(OwnWorld.address())
                .body(Map.of("phone", person.phone()))
                .post("/api/v1/me/codes")
                .then()
                .statusCode(202);
        OwnWorld.from(OwnWorld.address())
                .body(Map.of("donorCode", person.code()))
                .post("/api/v1/me/codes")
                .then()
                .statusCode(202);
        // one asked for later is answered, so the two before it are done with
        var other = OwnWorld.donor("Đỗ Thị Sau Cùng", 1996, OwnWorld.phone());
        OwnWorld.requested(OwnWorld.address(), Map.of("phone", other.phone()), other.phone());
        OwnWorld.requested(OwnWorld.address(), Map.of("phone", other.phone()), other.phone());
        assertThat(OwnWorld.sent(person.phone())).isEqualTo(5);
    }

    @Test
    void who_shares_a_phone_chooses_without_reading_names() {
        var phone = OwnWorld.phone();
        var mother = OwnWorld.donor("Bùi Thị Thanh Mẹ", 1970, phone);
        var daughter = OwnWorld.donor("Bùi Thị Thanh Con", 1999, phone);
        var address = OwnWorld.address();
        var code = OwnWorld.requested(address, Map.of("phone", phone), phone);
        var several = token(address, Map.of("phone", phone, "code", code));
        several.then()
                .statusCode(409)
                .body("code", equalTo("several_donors"))
                .body("choices", hasSize(2))
                .body("choices.find { it.donorCode == '" + mother.code() + "' }.initials", equalTo("B.T.T.M."));
        assertThat(several.asString()).doesNotContain("Thanh");
        token(address, Map.of("phone", phone, "code", code, "donorCode", "QNG-0000000-0"))
                .then()
                .statusCode(409);
        token(address, Map.of("phone", phone, "code", code, "donorCode", daughter.code()))
                .then()
                .statusCode(201);
    }

    @Test
    void an_officer_who_gives_blood_gets_no_officer_s_rights_by_a_code() {
        var person = OwnWorld.donor("Đỗ Thị Cán Bộ", 1985, OwnWorld.phone());
        var token = OwnWorld.token(person);
        OwnWorld.as(token).get("/api/v1/account").then().statusCode(200).body("roles.role", equalTo(List.of("DONOR")));
        OwnWorld.as(token).get("/api/v1/donors").then().statusCode(200).body("total", equalTo(1));
        OwnWorld.as(token).get("/api/v1/audit").then().statusCode(403);
    }
}
