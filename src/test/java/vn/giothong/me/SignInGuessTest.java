package vn.giothong.me;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giothong.me.OwnWorld.by;
import static vn.giothong.me.OwnWorld.token;
import static vn.giothong.me.OwnWorld.wrong;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashSet;
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

/** Whoever guesses at codes or contacts, and that nobody else is kept out by it. */
@QuarkusTest
@Tag("mysql")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SignInGuessTest {
    @Inject
    Throttle throttle;

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
