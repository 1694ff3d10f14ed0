package vn.giothong.outreach;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;
import jakarta.enterprise.context.ApplicationScoped;

/** Sends an e-mail through the server that {@code quarkus.mailer} names. */
@ApplicationScoped
class SmtpGateway implements MessageGateway {
    private final Mailer mailer;

    SmtpGateway(Mailer mailer) {
        this.mailer = mailer;
    }

    @Override
    public void send(Message message) {
        var mail = Mail.withText(message.recipient(), message.subject(), message.text());
        try {
            mailer.send(mail);
        } catch (RuntimeException refused) {
            throw new UndeliveredException("The mail server did not take it", refused);
        }
    }
}
