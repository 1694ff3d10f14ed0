package vn.giothong.me;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.config.HttpClientConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import vn.giothong.donor.Donor;
import vn.giothong.donor.DonorWorld;

/** Donors who sign in by codes, from addresses of their own. */
final class OwnWorld {
    private static final Pattern DIGITS = Pattern.compile("\\b\\d{6}\\b");

    record Person(UUID id, String code, String phone) {}

    private OwnWorld() {}

    static String phone() {
        return "091" + (1_000_000 + ThreadLocalRandom.current().nextInt(8_999_999));
    }

    static Person donor(String name, int birthYear, String phone) {
        var made = DonorWorld.enter(Map.of("fullName", name, "birthYear", birthYear, "phone", phone));
        return new Person(made.getUUID("id"), made.getString("code"), phone);
    }

    /** An address that no other test knocks from. */
    static String address() {
        var chance = ThreadLocalRandom.current();
        return "127." + chance.nextInt(1, 255) + "." + chance.nextInt(1, 255) + "." + chance.nextInt(1, 255);
    }

    static RequestSpecification from(String address) {
        try {
            var config = RestAssuredConfig.config()
                    .httpClient(HttpClientConfig.httpClientConfig()
                            .setParam("http.route.local-address", InetAddress.getByName(address)));
            return given().config(config).contentType(ContentType.JSON);
        } catch (UnknownHostException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** The code that a request sends to the phone, out of the outbox of the tests. */
    static String requested(String address, Map<String, String> contact, String phone) {
        var before = sent(phone);
        from(address).body(contact).post("/api/v1/me/codes").then().statusCode(202);
        await(phone, before);
        return latest(phone);
    }

    /** Until more messages went to the phone than before. */
    static void await(String phone, int before) {
        Awaitility.await("a message to " + phone)
                .atMost(Duration.ofMinutes(2))
                .pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(5))
                .until(() -> sent(phone) > before);
    }

    static int sent(String phone) {
        return texts(phone).size();
    }

    /** The digits of the newest message. */
    static String latest(String phone) {
        var digits = DIGITS.matcher(texts(phone).get(0));
        assertThat(digits.find()).isTrue();
        return digits.group();
    }

    private static List<String> texts(String phone) {
        return QuarkusTransaction.requiringNew().call(() -> Panache.getSession()
                .createNativeQuery(
                        "select body from outbox_message where recipient = ?1 order by sent_at desc, id desc",
                        String.class)
                .setParameter(1, "+84" + phone.substring(1))
                .getResultList());
    }

    static String token(Person person) {
        var address = address();
        var code = requested(address, Map.of("phone", person.phone()), person.phone());
        return from(address)
                .body(Map.of("phone", person.phone(), "donorCode", person.code(), "code", code))
                .post("/api/v1/me/tokens")
                .then()
                .statusCode(201)
                .extract()
                .path("token");
    }

    static Response token(String address, Map<String, String> body) {
        return from(address).body(body).post("/api/v1/me/tokens");
    }

    static Map<String, String> by(Person person, String code) {
        return Map.of("phone", person.phone(), "code", code);
    }

    /** Another code than this one. */
    static String wrong(String code) {
        return code.equals("123456") ? "654321" : "123456";
    }

    static RequestSpecification as(String token) {
        return given().contentType(ContentType.JSON).auth().oauth2(token);
    }

    static Donor record(Person person) {
        return QuarkusTransaction.requiringNew().call(() -> Donor.<Donor>findById(person.id()));
    }
}
