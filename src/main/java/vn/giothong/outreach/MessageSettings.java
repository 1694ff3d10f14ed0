package vn.giothong.outreach;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Which way each channel takes and, for a provider, how to speak to it. */
@ConfigMapping(prefix = "giothong.messages")
interface MessageSettings {
    enum Via {
        /** The outbox in a demonstration, else nothing. */
        DEFAULT,
        OUTBOX,
        SMTP,
        HTTP,
        NONE
    }

    interface Route {
        @WithDefault("DEFAULT")
        Via via();

        /** Where a provider takes messages; http or https. */
        Optional<String> url();

        Optional<String> token();

        /** The header that carries the token; in {@code Authorization} it follows the word Bearer. */
        @WithDefault("Authorization")
        String tokenHeader();

        /**
         * The JSON to send, in which {to}, {digits}, {text}, {id} and {token} stand for what is known by then; {digits} is the number
         * without its plus.
         */
        @WithDefault("{\"to\": \"{to}\", \"text\": \"{text}\"}")
        String body();

        @WithDefault("PT10S")
        Duration timeout();

        /** Whether the provider sends once what comes twice under the same Idempotency-Key. */
        @WithDefault("false")
        boolean idempotent();

        Answer answer();
    }

    /**
     * What the body of an answer says: of status 2xx, for a provider that refuses with such a status too, and of 400, 404 and 410,
     * which alone blame nobody.
     */
    interface Answer {
        /** Where in the body the provider says what it did, as a JSON Pointer (RFC 6901). Without it the status alone counts. */
        Optional<String> at();

        /** What stands there where the message was taken. */
        @WithDefault("0")
        Set<String> accepted();

        /** What stands there where this recipient will never get it; everything else may pass. */
        Optional<Set<String>> refused();
    }

    /**
     * The mailbox that gets a copy of every letter, and tells after a crash which were handed over. Without an address there is
     * none, and a person decides about the few in doubt.
     */
    interface Journal {
        Optional<String> address();

        @WithDefault("localhost")
        String imapHost();

        @WithDefault("993")
        int imapPort();

        @WithDefault("TLS")
        Smtp.Security security();

        Optional<String> username();

        Optional<String> password();
    }

    /** The mail server. */
    interface Smtp {
        /** How the way to it is kept private. */
        enum Security {
            NONE,
            STARTTLS,
            TLS
        }

        @WithDefault("localhost")
        String host();

        @WithDefault("25")
        int port();

        @WithDefault("NONE")
        Security security();

        Optional<String> username();

        Optional<String> password();

        /** The address of the sender. */
        @WithDefault("giot-hong@localhost")
        String from();

        @WithDefault("PT10S")
        Duration timeout();

        Journal journal();
    }

    Smtp smtp();

    Route email();

    Route sms();

    Route zalo();

    /** The channel of one-time codes. */
    @WithDefault("SMS")
    Channel codes();
}
