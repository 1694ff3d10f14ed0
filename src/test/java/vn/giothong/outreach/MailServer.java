package vn.giothong.outreach;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import jakarta.mail.Folder;
import jakarta.mail.Session;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** A real mail server for all tests of a run, with a mailbox behind every address and one that keeps a copy of every letter. */
public final class MailServer implements QuarkusTestResourceLifecycleManager {
    private static final String SMTP = "giothong.test.smtp.port";
    private static final String IMAP = "giothong.test.imap.port";
    private static final String JOURNAL = "journal@quangngai.example";

    /** A letter as its recipient finds it. */
    public record Received(String subject, String text, Map<String, String> headers) {}

    @Override
    public Map<String, String> start() {
        // the class may be loaded more than once, the system properties are there once
        if (System.getProperty(SMTP) == null) {
            var mail =
                    new GreenMail(new ServerSetup[] {ServerSetup.SMTP.dynamicPort(), ServerSetup.IMAP.dynamicPort()});
            // a client that is turned away leaves a thread of the server spinning for the rest of the run
            mail.withConfiguration(new GreenMailConfiguration().withDisabledAuthentication());
            mail.setUser(JOURNAL, JOURNAL, JOURNAL);
            mail.start();
            System.setProperty(SMTP, String.valueOf(mail.getSmtp().getPort()));
            System.setProperty(IMAP, String.valueOf(mail.getImap().getPort()));
        }
        return Map.of(
                "giothong.messages.email.via",
                "SMTP",
                "giothong.messages.smtp.port",
                System.getProperty(SMTP),
                "giothong.messages.smtp.from",
                "giot-hong@quangngai.example",
                "giothong.messages.smtp.journal.address",
                JOURNAL,
                "giothong.messages.smtp.journal.imap-port",
                System.getProperty(IMAP),
                "giothong.messages.smtp.journal.security",
                "NONE",
                "giothong.messages.smtp.journal.username",
                JOURNAL,
                "giothong.messages.smtp.journal.password",
                JOURNAL);
    }

    @Override
    public void stop() {
        // others may still come
    }

    /** What lies in the mailbox of the address, which is there for whoever asks. */
    public static List<Received> inbox(String address) throws Exception {
        var session = Session.getInstance(new Properties());
        try (var store = session.getStore("imap")) {
            store.connect("127.0.0.1", Integer.parseInt(System.getProperty(IMAP)), address, address);
            try (var inbox = store.getFolder("INBOX")) {
                inbox.open(Folder.READ_ONLY);
                var found = new ArrayList<Received>();
                for (var letter : inbox.getMessages()) {
                    found.add(received(letter));
                }
                return found;
            }
        }
    }

    private static Received received(jakarta.mail.Message letter) throws Exception {
        var headers = new HashMap<String, String>();
        for (var name : List.of("Message-ID", "List-Unsubscribe", "List-Unsubscribe-Post", "Bcc")) {
            var values = letter.getHeader(name);
            if (values != null) {
                headers.put(name, values[0]);
            }
        }
        return new Received(letter.getSubject(), letter.getContent().toString(), headers);
    }
}
