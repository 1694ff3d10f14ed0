package vn.giothong.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Providers that answer 200 whatever they did, and say in the body what that was. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ProviderWordTest {
    private static final Map<String, String> ESMS =
            Map.of("answer.at", "/CodeResult", "answer.accepted", "100", "answer.refused", "99,108");
    private static final Map<String, String> ZALO = Map.of("answer.at", "/error", "answer.refused", "-108,-118");
    private static final String TAKEN = "TAKEN";

    private SmsProvider provider;

    @BeforeEach
    void start() throws IOException {
        provider = new SmsProvider();
    }

    @AfterEach
    void stop() {
        provider.close();
    }

    /** What becomes of a message where the provider says this. */
    private String fate(Map<String, String> settings, String said) {
        provider.saying(body -> said);
        try {
            provider.gateway(settings).send(Message.to("+84905854703", Channel.SMS, "", "x"));
            return TAKEN;
        } catch (UndeliveredException failed) {
            return failed.why().name();
        }
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "`{\"CodeResult\": \"100\", \"SMSID\": \"5\"}`, TAKEN",
                "`{\"CodeResult\": 100}`, TAKEN",
                "`{\"CodeResult\": \"103\"}`, LATER",
                "`{\"CodeResult\": \"99\"}`, REFUSED",
                "`{\"CodeResult\": \"108\"}`, REFUSED",
                "`{\"CodeResult\": null}`, UNSURE",
                "`{\"Other\": \"100\"}`, UNSURE",
                "`<html>Bảo trì</html>`, UNSURE",
                "``, UNSURE"
            })
    void the_code_in_the_body_says_whether_it_was_taken(String said, String fate) {
        assertThat(fate(ESMS, said)).isEqualTo(fate);
    }

    @ParameterizedTest
    @CsvSource({"0, TAKEN", "-118, REFUSED", "-124, LATER"})
    void zero_is_success_unless_told_otherwise(int code, String fate) {
        assertThat(fate(ZALO, "{\"error\": " + code + ", \"message\": \"…\"}")).isEqualTo(fate);
    }

    @Test
    void without_a_place_the_status_alone_counts() {
        assertThat(fate(Map.of(), "{\"CodeResult\": \"103\"}")).isEqualTo(TAKEN);
    }

    /** A mistyped address of the provider answers so for everybody. */
    @ParameterizedTest
    @ValueSource(ints = {400, 404, 410})
    void a_status_that_may_be_our_own_fault_blames_the_recipient_only_by_the_provider_s_word(int status) {
        provider.answering(status);
        assertThat(fate(Map.of(), "")).isEqualTo("LATER");
        assertThat(fate(ESMS, "<html>Not found</html>")).isEqualTo("LATER");
        assertThat(fate(ESMS, "{\"CodeResult\": \"103\"}")).isEqualTo("LATER");
        assertThat(fate(ESMS, "{\"CodeResult\": \"108\"}")).isEqualTo("REFUSED");
    }

    @Test
    void what_the_provider_cannot_process_is_the_recipient_s_fault() {
        provider.answering(422);
        assertThat(fate(Map.of(), "")).isEqualTo("REFUSED");
    }

    @Test
    void what_is_not_taken_now_is_left_to_a_later_try_and_what_was_said_is_kept() {
        provider.saying(body -> "{\"CodeResult\": \"103\", \"ErrorMessage\": \"Balance\"}");
        var gateway = provider.gateway(ESMS);
        assertThatThrownBy(() -> gateway.send(Message.to("+84905854703", Channel.SMS, "", "x")))
                .asInstanceOf(type(UndeliveredException.class))
                .extracting(Throwable::getMessage)
                .isEqualTo("The provider said 103 at /CodeResult");
        assertThat(provider.taken()).hasSize(1);
    }

    @Test
    void a_provider_that_sends_once_is_asked_again_where_its_answer_says_nothing() {
        var idempotent = Map.of("answer.at", "/error", "idempotent", "true");
        assertThat(fate(idempotent, "OK")).isEqualTo("LATER");
    }

    @Test
    void a_place_that_is_none_stops_the_start() {
        assertThatThrownBy(() -> provider.gateway(Map.of("answer.at", "CodeResult")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
