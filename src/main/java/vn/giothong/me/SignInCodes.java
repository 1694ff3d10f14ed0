package vn.giothong.me;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import vn.giothong.account.Throttle;

/**
 * Takes requests for one-time codes. The one who asks is answered at once, before anybody has looked whether the contact is known:
 * the answer and its time tell nothing. The work follows in a queue of its own.
 */
@ApplicationScoped
class SignInCodes {
    /** More than people ever ask, even of a whole village behind one address: it keeps floods out of the database. */
    static final Throttle.Limit ASKED_BY_ADDRESS =
            new Throttle.Limit("codes-asked-address", 20_000, Duration.ofHours(1));

    private static final Logger LOG = Logger.getLogger(SignInCodes.class);
    private static final int WAITING = 2000;

    private final Throttle throttle;
    private final CodeIssue issue;
    private final ThreadPoolExecutor queue =
            new ThreadPoolExecutor(2, 2, 30, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING), SignInCodes::thread);

    SignInCodes(Throttle throttle, CodeIssue issue) {
        this.throttle = throttle;
        this.issue = issue;
        queue.allowCoreThreadTimeOut(true);
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "sign-in-codes");
        thread.setDaemon(true);
        return thread;
    }

    /** The address is that of the one who asks. */
    void request(Contact contact, String address, String language) {
        if (contact.nothing()
                || throttle.isReached(CodeIssue.BY_CONTACT, contact.subject())
                || !throttle.admits(ASKED_BY_ADDRESS, address)) {
            return;
        }
        try {
            queue.execute(() -> work(contact, address, language));
        } catch (RejectedExecutionException full) {
            LOG.warn("Too many requests for sign-in codes; one was dropped");
        }
    }

    private void work(Contact contact, String address, String language) {
        try {
            issue.issue(contact, address, language);
        } catch (RuntimeException failed) {
            LOG.error("A sign-in code could not be issued", failed);
        }
    }

    void onStop(@Observes ShutdownEvent event) {
        queue.shutdownNow();
    }
}
