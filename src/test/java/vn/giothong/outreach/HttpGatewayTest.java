package vn.giothong.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** A real HTTP server plays the provider. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HttpGatewayTest {
    private record Taken(
            String body,
            @Nullable String authorization,
            @Nullable String accessToken,
            String key) {}

    private record Settings(String address, String secret, String tokenHeader, String body, Duration timeout)
            implements MessageSettings.Route {
        @Override
        public MessageSettings.Via via() {
            return MessageSettings.Via.HTTP;
        }

        @Override
        public Optional<String> url() {
            return Optional.of(address);
        }

        @Override
        public Optional<String> token() {
            return Optional.of(secret);
        }

        @Override
        public boolean idempotent() {
            return false;
        }
    }

    private final List<Taken> taken = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch patience = new CountDownLatch(1);
    private List<Integer> answers = List.of(200);
    private final ExecutorService callers = Executors.newCachedThreadPool();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(callers);
        server.createContext("/send", exchange -> {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var headers = exchange.getRequestHeaders();
            taken.add(new Taken(
                    body,
                    headers.getFirst("Authorization"),
                    headers.getFirst("access_token"),
                    headers.getFirst("Idempotency-Key")));
            int answer = answers.get(Math.min(taken.size(), answers.size()) - 1);
            if (answer == 0) {
                await();
            }
            exchange.sendResponseHeaders(answer == 0 ? 200 : answer, -1);
            exchange.close();
        });
        server.start();
    }

    private void await() {
        try {
            assertThat(patience.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @AfterEach
    void stop() {
        patience.countDown();
        server.stop(0);
        callers.shutdown();
    }

    private HttpGateway gateway(String tokenHeader, String body, Duration timeout) {
        var url = "http://localhost:" + server.getAddress().getPort() + "/send";
        return new HttpGateway(new Settings(url, "s3cret", tokenHeader, body, timeout));
    }

    private static final String BODY =
            "{\"phone\": \"{to}\", \"content\": \"{text}\", \"ref\": \"{id}\", \"key\": \"{token}\"}";

    private static Message message(String text) {
        return Message.to("+84905854703", Channel.SMS, "", text);
    }

    @Test
    void the_body_is_the_template_filled_in_as_json_and_the_token_goes_in_its_header() throws Exception {
        var message = message("Mã \"123456\"\nđừng cho ai {to} $1 \\");
        gateway("Authorization", BODY, Duration.ofSeconds(5)).send(message);
        assertThat(taken).hasSize(1);
        var sent = new ObjectMapper().readTree(taken.get(0).body());
        assertThat(sent.path("phone").asText()).isEqualTo("+84905854703");
        assertThat(sent.path("content").asText()).isEqualTo(message.text());
        assertThat(sent.path("ref").asText()).isEqualTo(message.id().toString());
        assertThat(sent.path("key").asText()).isEqualTo("s3cret");
        assertThat(taken.get(0).authorization()).isEqualTo("Bearer s3cret");
    }

    @Test
    void a_header_of_the_provider_s_own_carries_the_bare_token() {
        gateway("access_token", BODY, Duration.ofSeconds(5)).send(message("x"));
        assertThat(taken.get(0).accessToken()).isEqualTo("s3cret");
        assertThat(taken.get(0).authorization()).isNull();
    }

    @Test
    void a_busy_provider_is_tried_again_with_the_same_key() {
        answers = List.of(503, 429, 200);
        gateway("Authorization", BODY, Duration.ofSeconds(5)).send(message("x"));
        assertThat(taken).hasSize(3);
        assertThat(taken.stream().map(Taken::key).distinct()).hasSize(1);
    }

    @Test
    void a_provider_that_stays_busy_is_given_up_after_three_tries() {
        answers = List.of(500);
        var gateway = gateway("Authorization", BODY, Duration.ofSeconds(5));
        assertThatThrownBy(() -> gateway.send(message("x")))
                .isInstanceOf(UndeliveredException.class)
                .hasMessageContaining("500");
        assertThat(taken).hasSize(3);
    }

    @Test
    void a_refusal_is_not_tried_again() {
        answers = List.of(403);
        var gateway = gateway("Authorization", BODY, Duration.ofSeconds(5));
        assertThatThrownBy(() -> gateway.send(message("x")))
                .isInstanceOf(UndeliveredException.class)
                .hasMessageContaining("403");
        assertThat(taken).hasSize(1);
    }

    @Test
    void a_provider_that_does_not_answer_in_time_is_tried_again() {
        answers = List.of(0, 200);
        gateway("Authorization", BODY, Duration.ofMillis(300)).send(message("x"));
        assertThat(taken).hasSize(2);
    }
}
