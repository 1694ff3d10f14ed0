package vn.giothong.outreach;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.UUID;

/** Sends an e-mail through the mail server of the settings. */
class SmtpGateway implements MessageGateway {
    private final MessageSettings.Smtp server;
    private final Session session;
    private final Journal journal;

    SmtpGateway(MessageSettings.Smtp server) {
        this.server = server;
        this.session = Session.getInstance(properties(server));
        this.journal = new Journal(server.journal(), server.timeout());
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
        } catch (AddressException wrong) {
            throw new UndeliveredException(UndeliveredException.Why.REFUSED, "The address is none", wrong);
        } catch (MessagingException refused) {
            throw new UndeliveredException(
                    SmtpAnswers.why(refused, message.recipient()), "The mail server did not take it", refused);
        }
    }

    private MimeMessage letter(Message message) throws MessagingException {
        var utf8 = StandardCharsets.UTF_8.name();
        var letter = new Letter(session, id(message.id()));
        letter.setFrom(new InternetAddress(server.from()));
        letter.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress(message.recipient(), true));
        letter.setSubject(message.subject(), utf8);
        letter.setText(message.text(), utf8);
        var unsubscribe = message.unsubscribe();
        if (unsubscribe != null) {
            // RFC 8058: the reader's mail program offers to end the letters, with one POST and no page between
            letter.setHeader("List-Unsubscribe", "<" + unsubscribe + ">");
            letter.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
            if (server.journal().address().isPresent()) {
                letter.setRecipient(
                        MimeMessage.RecipientType.BCC,
                        new InternetAddress(server.journal().address().get()));
            }
        }
        return letter;
    }

    /** The same at every try, so that whoever gets a letter twice after all can tell. */
    private String id(UUID message) {
        return "<" + message
                + server.from().substring(server.from().lastIndexOf('@')).replaceAll("[>\\s]", "") + ">";
    }

    @Override
    public Fate fate(UUID messageId) {
        return journal.fate(id(messageId));
    }

    /** A letter that keeps the id it was given. */
    private static final class Letter extends MimeMessage {
        private final String id;

        Letter(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
