package vn.giothong.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** A real SMTP server on a free port. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SmtpGatewayTest {
    private record Server(int port, Optional<String> username, Optional<String> password)
            implements MessageSettings.Smtp {
        @Override
        public String host() {
            return "localhost";
        }

        @Override
        public Security security() {
            return Security.NONE;
        }

        @Override
        public String from() {
            return "giot-hong@quangngai.example";
        }

        @Override
        public Duration timeout() {
            return Duration.ofSeconds(5);
        }

        @Override
        public MessageSettings.Journal journal() {
            return new NoJournal();
        }
    }

    private record NoJournal() implements MessageSettings.Journal {
        @Override
        public Optional<String> address() {
            return Optional.empty();
        }

        @Override
        public String imapHost() {
            return "localhost";
        }

        @Override
        public int imapPort() {
            return 1;
        }

        @Override
        public MessageSettings.Smtp.Security security() {
            return MessageSettings.Smtp.Security.NONE;
        }

        @Override
        public Optional<String> username() {
            return Optional.empty();
        }

        @Override
        public Optional<String> password() {
            return Optional.empty();
        }
    }

    private final GreenMail mail = new GreenMail(ServerSetup.SMTP.dynamicPort());

    @BeforeEach
    void start() {
        mail.start();
    }

    @AfterEach
    void stop() {
        mail.stop();
    }

    private SmtpGateway gateway() {
        return new SmtpGateway(new Server(mail.getSmtp().getPort(), Optional.empty(), Optional.empty()));
    }

    @Test
    void an_e_mail_reaches_a_real_server_with_its_vietnamese_letters() throws Exception {
        gateway()
                .send(Message.to(
                        "hoa@example.org", Channel.EMAIL, "Mã đăng nhập", "Mã của bạn là 123456, cảm ơn bạn."));
        assertThat(mail.waitForIncomingEmail(5000, 1)).isTrue();
        var letter = mail.getReceivedMessages()[0];
        assertThat(letter.getSubject()).isEqualTo("Mã đăng nhập");
        assertThat(letter.getAllRecipients()[0]).hasToString("hoa@example.org");
        assertThat(letter.getFrom()[0]).hasToString("giot-hong@quangngai.example");
        assertThat(letter.getContent().toString()).contains("Mã của bạn là 123456, cảm ơn bạn.");
    }

    @Test
    void without_a_journal_nobody_can_tell_what_became_of_a_letter() {
        assertThat(gateway().fate(UUID.randomUUID())).isEqualTo(Fate.UNKNOWN);
    }

    @Test
    void an_address_that_is_none_is_said_to_be_undelivered() {
        var message = Message.to("no address", Channel.EMAIL, "x", "y");
        assertThatThrownBy(() -> gateway().send(message)).isInstanceOf(UndeliveredException.class);
    }

    @Test
    void a_server_that_wants_a_name_and_password_is_given_them() {
        mail.setUser("giot-hong", "bi-mat");
        var server = new Server(mail.getSmtp().getPort(), Optional.of("giot-hong"), Optional.of("bi-mat"));
        new SmtpGateway(server).send(Message.to("hoa@example.org", Channel.EMAIL, "x", "y"));
        assertThat(mail.waitForIncomingEmail(5000, 1)).isTrue();
    }

    @Test
    void a_server_that_is_not_there_is_said_to_be() {
        mail.stop();
        var message = Message.to("hoa@example.org", Channel.EMAIL, "x", "y");
        var gateway = new SmtpGateway(new Server(1, Optional.empty(), Optional.empty()));
        assertThatThrownBy(() -> gateway.send(message)).isInstanceOf(UndeliveredException.class);
    }
}
