package vn.giothong.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = SmtpGatewayTest.Server.class, restrictToAnnotatedClass = true)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SmtpGatewayTest {
    /** A real SMTP server on a free port. */
    public static class Server implements QuarkusTestResourceLifecycleManager {
        static final GreenMail MAIL = new GreenMail(ServerSetup.SMTP.dynamicPort());

        @Override
        public Map<String, String> start() {
            MAIL.start();
            return Map.of(
                    "quarkus.mailer.host", "localhost",
                    "quarkus.mailer.port", String.valueOf(MAIL.getSmtp().getPort()),
                    "quarkus.mailer.from", "giot-hong@quangngai.example",
                    "quarkus.mailer.mock", "false");
        }

        @Override
        public void stop() {
            MAIL.stop();
        }
    }

    @Inject
    SmtpGateway gateway;

    @Test
    void an_e_mail_reaches_a_real_server_with_its_vietnamese_letters() throws Exception {
        gateway.send(Message.to("hoa@example.org", Channel.EMAIL, "Mã đăng nhập", "Mã của bạn là 123456, cảm ơn bạn."));
        assertThat(Server.MAIL.waitForIncomingEmail(5000, 1)).isTrue();
        var mail = Server.MAIL.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("Mã đăng nhập");
        assertThat(mail.getAllRecipients()[0]).hasToString("hoa@example.org");
        assertThat(mail.getFrom()[0]).hasToString("giot-hong@quangngai.example");
        assertThat(mail.getContent().toString()).contains("Mã của bạn là 123456, cảm ơn bạn.");
    }

    @Test
    void an_address_that_is_none_is_said_to_be_undelivered() {
        var message = Message.to("no address", Channel.EMAIL, "x", "y");
        assertThatThrownBy(() -> gateway.send(message)).isInstanceOf(UndeliveredException.class);
    }
}
