package vn.giothong.outreach;

import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.search.HeaderTerm;
import java.time.Duration;
import java.util.Properties;
import org.jboss.logging.Logger;

/**
 * Looks in the mailbox that gets a copy of every letter. One SMTP transaction hands a letter to both, so what lies there was taken
 * and what does not lie there was not.
 */
class Journal {
    private static final Logger LOG = Logger.getLogger(Journal.class);

    private final MessageSettings.Journal settings;
    private final String protocol;
    private final Session session;

    Journal(MessageSettings.Journal settings, Duration timeout) {
        this.settings = settings;
        this.protocol = settings.security() == MessageSettings.Smtp.Security.TLS ? "imaps" : "imap";
        var properties = new Properties();
        var prefix = "mail." + protocol;
        properties.setProperty(prefix + ".connectiontimeout", String.valueOf(timeout.toMillis()));
        properties.setProperty(prefix + ".timeout", String.valueOf(timeout.toMillis()));
        properties.setProperty(prefix + ".ssl.checkserveridentity", "true");
        if (settings.security() == MessageSettings.Smtp.Security.STARTTLS) {
            properties.setProperty(prefix + ".starttls.enable", "true");
            properties.setProperty(prefix + ".starttls.required", "true");
        }
        this.session = Session.getInstance(properties);
    }

    Fate fate(String messageId) {
        if (settings.address().isEmpty()) {
            return Fate.UNKNOWN;
        }
        try (var store = session.getStore(protocol)) {
            store.connect(
                    settings.imapHost(),
                    settings.imapPort(),
                    settings.username().orElse(null),
                    settings.password().orElse(null));
            try (var inbox = store.getFolder("INBOX")) {
                inbox.open(Folder.READ_ONLY);
                return inbox.search(new HeaderTerm("Message-ID", messageId)).length > 0 ? Fate.TAKEN : Fate.NOT_TAKEN;
            }
        } catch (MessagingException closed) {
            LOG.warnf("The journal could not be read: %s", closed.getMessage());
            return Fate.UNKNOWN;
        }
    }
}
