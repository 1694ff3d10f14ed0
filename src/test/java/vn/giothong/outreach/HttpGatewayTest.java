package vn.giothong.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HttpGatewayTest {
    private static final String BODY = "{\"phone\": \"{to}\", \"digits\": \"{digits}\", \"content\": \"{text}\","
            + " \"ref\": \"{id}\", \"key\": \"{token}\"}";

    private SmsProvider provider;

    @BeforeEach
    void start() throws IOException {
        provider = new SmsProvider();
    }

    @AfterEach
    void stop() {
        provider.close();
    }

    private HttpGateway gateway(String tokenHeader, String timeout) {
        return provider.gateway(
                Map.of("token", "s3cret", "token-header", tokenHeader, "body", BODY, "timeout", timeout));
    }

    private HttpGateway gateway() {
        return gateway("Authorization", "PT5S");
    }

    private static Message message(String text) {
        return Message.to("+84905854703", Channel.SMS, "", text);
    }

    @Test
    void the_body_is_the_template_filled_in_as_json_and_the_token_goes_in_its_header() throws Exception {
        var message = message("Mã \"123456\"\nđừng cho ai {to} $1 \\");
        gateway().send(message);
        assertThat(provider.taken()).hasSize(1);
        var sent = new ObjectMapper().readTree(provider.taken().get(0).body());
        assertThat(sent.path("phone").asText()).isEqualTo("+84905854703");
        assertThat(sent.path("digits").asText()).isEqualTo("84905854703");
        assertThat(sent.path("content").asText()).isEqualTo(message.text());
        assertThat(sent.path("ref").asText()).isEqualTo(message.id().toString());
        assertThat(sent.path("key").asText()).isEqualTo("s3cret");
        assertThat(provider.taken().get(0).authorization()).isEqualTo("Bearer s3cret");
    }

    @Test
    void a_header_of_the_provider_s_own_carries_the_bare_token() {
        gateway("access_token", "PT5S").send(message("x"));
        assertThat(provider.taken().get(0).accessToken()).isEqualTo("s3cret");
        assertThat(provider.taken().get(0).authorization()).isNull();
    }

    @Test
    void a_busy_provider_is_tried_again_with_the_same_key() {
        provider.answering(503, 429, 200);
        gateway().send(message("x"));
        assertThat(provider.taken()).hasSize(3);
        assertThat(provider.taken().stream().map(SmsProvider.Taken::key).distinct())
                .hasSize(1);
    }

    @Test
    void a_provider_that_stays_busy_is_given_up_after_three_tries() {
        provider.answering(500);
        var gateway = gateway();
        assertThatThrownBy(() -> gateway.send(message("x")))
                .isInstanceOf(UndeliveredException.class)
                .hasMessageContaining("500");
        assertThat(provider.taken()).hasSize(3);
    }

    @Test
    void a_refusal_is_not_tried_again() {
        provider.answering(403);
        var gateway = gateway();
        assertThatThrownBy(() -> gateway.send(message("x")))
                .isInstanceOf(UndeliveredException.class)
                .hasMessageContaining("403");
        assertThat(provider.taken()).hasSize(1);
    }

    @Test
    void a_provider_that_does_not_answer_in_time_is_tried_again() {
        provider.answering(0, 200);
        gateway("Authorization", "PT0.3S").send(message("x"));
        assertThat(provider.taken()).hasSize(2);
    }
}
