package vn.giothong.outreach;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** Sends an e-mail through the mail server of the settings. */
class SmtpGateway implements MessageGateway {
    private final MessageSettings.Smtp server;
    private final Session session;

    SmtpGateway(MessageSettings.Smtp server) {
        this.server = server;
        this.session = Session.getInstance(properties(server));
    }

    private static Properties properties(MessageSettings.Smtp server) {
        var timeout = String.valueOf(server.timeout().toMillis());
        var properties = new Properties();
        properties.setProperty("mail.transport.protocol", "smtp");
        properties.setProperty("mail.smtp.host", server.host());
        properties.setProperty("mail.smtp.port", String.valueOf(server.port()));
        properties.setProperty("mail.smtp.connectiontimeout", timeout);
        properties.setProperty("mail.smtp.timeout", timeout);
        properties.setProperty("mail.smtp.writetimeout", timeout);
        properties.setProperty(
                "mail.smtp.auth", String.valueOf(server.username().isPresent()));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        switch (server.security()) {
            case STARTTLS -> {
                properties.setProperty("mail.smtp.starttls.enable", "true");
                properties.setProperty("mail.smtp.starttls.required", "true");
            }
            case TLS -> properties.setProperty("mail.smtp.ssl.enable", "true");
            case NONE -> {}
        }
        return properties;
    }

    @Override
    public void send(Message message) {
        try {
            Transport.send(
                    letter(message),
                    server.username().orElse(null),
                    server.password().orElse(null));
        } catch (MessagingException refused) {
            throw new UndeliveredException("The mail server did not take it", refused);
        }
    }

    private MimeMessage letter(Message message) throws MessagingException {
        var utf8 = StandardCharsets.UTF_8.name();
        var letter = new MimeMessage(session);
        letter.setFrom(new InternetAddress(server.from()));
        letter.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress(message.recipient(), true));
        letter.setSubject(message.subject(), utf8);
        letter.setText(message.text(), utf8);
        return letter;
    }
}
