package vn.giothong.me;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.giothong.Crowd;
import vn.giothong.World;
import vn.giothong.account.Throttle;

@QuarkusTest
@Tag("mysql")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SignInCodeTest {
    @Inject
    Throttle throttle;

    private static Response token(String address, Map<String, String> body) {
        return OwnWorld.from(address).body(body).post("/api/v1/me/tokens");
    }

    private static Map<String, String> by(OwnWorld.Person person, String code) {
        return Map.of("phone", person.phone(), "code", code);
    }

    private static String wrong(String code) {
        return code.equals("123456") ? "654321" : "123456";
    }

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
    void after_five_tries_the_right_code_is_worth_nothing() {
        var person = OwnWorld.donor("Đỗ Thị Năm Lần", 1993, OwnWorld.phone());
        var address = OwnWorld.address();
        var code = OwnWorld.requested(address, Map.of("phone", person.phone()), person.phone());
        for (int i = 0; i < 5; i++) {
            token(address, by(person, wrong(code))).then().statusCode(401);
        }
        token(address, by(person, code)).then().statusCode(401);
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
    void a_known_and_an_unknown_contact_are_answered_alike() {
        var person = OwnWorld.donor("Đỗ Thị Như Nhau", 1995, OwnWorld.phone());
        var address = OwnWorld.address();
        Set<String> requests = new HashSet<>();
        Set<String> guesses = new HashSet<>();
        for (var contact : new String[] {person.phone(), OwnWorld.phone(), "", "no phone", "0905"}) {
            var asked = OwnWorld.from(address).body(Map.of("phone", contact)).post("/api/v1/me/codes");
            requests.add(asked.statusCode() + asked.contentType() + asked.asString());
            var guess = token(address, Map.of("phone", contact, "code", "0"));
            guesses.add(guess.statusCode() + guess.contentType() + guess.asString());
        }
        assertThat(requests).hasSize(1).allMatch(answer -> answer.startsWith("202"));
        assertThat(guesses).hasSize(1).allMatch(answer -> answer.startsWith("401"));
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

    @Test
    void ten_thousand_guesses_get_nowhere_and_slow_nobody_down() throws InterruptedException {
        var victim = OwnWorld.donor("Đỗ Thị Bị Đoán", 1988, OwnWorld.phone());
        var other = OwnWorld.donor("Đỗ Thị Người Khác", 1989, OwnWorld.phone());
        var attacker = OwnWorld.address();
        var code = OwnWorld.requested(attacker, Map.of("phone", victim.phone()), victim.phone());
        String printed = World.as("commune")
                .post("/api/v1/donors/" + victim.id() + "/activations")
                .path("code");
        var guesses = new LinkedBlockingQueue<Runnable>();
        var guessers = new ThreadPoolExecutor(4, 4, 0, TimeUnit.SECONDS, guesses);
        Set<Integer> answers = ConcurrentHashMap.newKeySet();
        for (int guess = 0; guess < 5_000; guess++) {
            var digits = String.format("%06d", guess * 193);
            if (!digits.equals(code)) {
                guessers.execute(() -> answers.add(guess(attacker, victim, digits)));
            }
            var letters = "23456-" + Integer.toString(17_000_000 + guess * 193, 30);
            guessers.execute(() -> answers.add(guessPrinted(attacker, letters)));
        }
        var theirs = OwnWorld.requested(attacker, Map.of("phone", other.phone()), other.phone());
        // even from behind the same address
        token(attacker, by(other, theirs)).then().statusCode(201);
        World.as("district").get("/api/v1/drives").then().statusCode(200);
        assertThat(guesses).as("still to be answered").hasSizeGreaterThan(5_000);
        guessers.shutdown();
        assertThat(guessers.awaitTermination(10, TimeUnit.MINUTES)).isTrue();
        assertThat(answers).containsExactly(401);
        token(attacker, by(victim, code)).then().statusCode(401);
        // nobody guessed at this one, so it opens, even from there
        OwnWorld.from(attacker)
                .body(Map.of("code", printed, "birthYear", 1988))
                .post("/api/v1/me/activation")
                .then()
                .statusCode(201);
    }

    private static int guessPrinted(String attacker, String letters) {
        var body = "{\"code\":\"%s\",\"birthYear\":1988}".formatted(letters);
        return Crowd.ask(attacker, "post", "/api/v1/me/activation", "application/json", body)
                .status();
    }

    private static int guess(String attacker, OwnWorld.Person victim, String digits) {
        var body = "{\"phone\":\"%s\",\"code\":\"%s\"}".formatted(victim.phone(), digits);
        return Crowd.ask(attacker, "post", "/api/v1/me/tokens", "application/json", body)
                .status();
    }

    @Test
    void whoever_goes_through_many_numbers_keeps_nobody_behind_the_same_address_out() {
        var person = OwnWorld.donor("Đỗ Thị Cùng Mạng", 1990, OwnWorld.phone());
        var before = OwnWorld.donor("Đỗ Thị Đến Trước", 1990, OwnWorld.phone());
        var address = OwnWorld.address();
        var strangers = Stream.generate(OwnWorld::phone).limit(20).toList();
        for (int round = 0; round < 16; round++) {
            for (var stranger : strangers) {
                OwnWorld.from(address)
                        .body(Map.of("phone", stranger))
                        .post("/api/v1/me/codes")
                        .then()
                        .statusCode(202);
            }
        }
        // whoever asks later is answered later, so the codes of the strangers are there to be guessed
        OwnWorld.requested(address, Map.of("phone", before.phone()), before.phone());
        for (var stranger : strangers) {
            for (int guess = 0; guess < SignInCode.MOST_TRIES; guess++) {
                token(address, Map.of("phone", stranger, "code", "000000"))
                        .then()
                        .statusCode(401);
            }
        }
        var code = OwnWorld.requested(address, Map.of("phone", person.phone()), person.phone());
        token(address, by(person, code)).then().statusCode(201);
    }

    @Test
    void behind_an_address_that_guessed_much_a_mistyped_code_is_worth_nothing_and_a_new_one_opens() {
        var person = OwnWorld.donor("Đỗ Thị Gõ Nhầm", 1990, OwnWorld.phone());
        var address = OwnWorld.address();
        QuarkusTransaction.requiringNew().run(() -> {
            for (int wrong = 0; wrong < CodeProof.WRONG_BY_ADDRESS.most(); wrong++) {
                throttle.admits(CodeProof.WRONG_BY_ADDRESS, address);
            }
        });
        var code = OwnWorld.requested(address, Map.of("phone", person.phone()), person.phone());
        token(address, by(person, wrong(code))).then().statusCode(401);
        token(address, by(person, code)).then().statusCode(401);
        var next = OwnWorld.requested(address, Map.of("phone", person.phone()), person.phone());
        token(address, by(person, next)).then().statusCode(201);
    }
}
