package vn.giothong.outreach;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.net.UnknownHostException;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.util.MailConnectException;

/** Reads from a failure what the mail server said: no to the recipient, no for now, or nothing. */
final class SmtpAnswers {
    private static final Pattern REFUSED = Pattern.compile("5\\d\\d");

    private SmtpAnswers() {}

    static UndeliveredException.Why why(MessagingException failure, String recipient) {
        var heard = false;
        for (Exception one = failure; one instanceof MessagingException chain; one = chain.getNextException()) {
            if (one instanceof SMTPAddressFailedException address) {
                if (address.getAddress().getAddress().equals(recipient) && refused(address.getReturnCode())) {
                    return UndeliveredException.Why.REFUSED;
                }
                heard = true;
            }
            heard |= nothingWasHandedOver(one);
        }
        return heard ? UndeliveredException.Why.LATER : UndeliveredException.Why.UNSURE;
    }

    /** There was no connection, or the server answered with a code of its own. */
    private static boolean nothingWasHandedOver(Exception one) {
        return one instanceof MailConnectException
                || (one instanceof MessagingException chain && chain.getNextException() instanceof UnknownHostException)
                || one instanceof AuthenticationFailedException
                || one instanceof SMTPSenderFailedException
                || (one instanceof SMTPSendFailedException answer && answer.getReturnCode() > 0);
    }

    private static boolean refused(int code) {
        return REFUSED.matcher(String.valueOf(code)).matches();
    }
}
