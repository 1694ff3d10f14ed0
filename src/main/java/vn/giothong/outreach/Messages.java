package vn.giothong.outreach;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Sends messages, after the transaction that asked for them is through and never where it failed. It waits for no provider; nothing
 * is stored on the way, since some messages hold a secret, so one that could not be sent is asked for again.
 */
@ApplicationScoped
public class Messages {
    private static final Logger LOG = Logger.getLogger(Messages.class);
    private static final int SENDERS = 4;
    private static final int WAITING = 5000;
    private static final long PATIENCE_SECONDS = 5;

    private final Routes routes;
    private final MessageSettings settings;
    private final TransactionSynchronizationRegistry transactions;
    private final ThreadPoolExecutor senders = new ThreadPoolExecutor(
            SENDERS, SENDERS, 30, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING), Messages::thread);

    Messages(Routes routes, MessageSettings settings, TransactionSynchronizationRegistry transactions) {
        this.routes = routes;
        this.settings = settings;
        this.transactions = transactions;
        senders.allowCoreThreadTimeOut(true);
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "messages");
        thread.setDaemon(true);
        return thread;
    }

    /** The channel of one-time codes. */
    public Channel forCodes() {
        return settings.codes();
    }

    public void send(Message message) {
        if (transactions.getTransactionKey() == null) {
            queue(message);
            return;
        }
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    queue(message);
                }
            }
        });
    }

    private void queue(Message message) {
        try {
            senders.execute(() -> deliver(message));
        } catch (RejectedExecutionException full) {
            LOG.errorf(full, "Too many messages wait; %s was not sent", message);
        }
    }

    private void deliver(Message message) {
        var gateway = routes.of(message.channel());
        if (gateway.isEmpty()) {
            LOG.warnf("%s was not sent: no gateway is set for its channel", message);
            return;
        }
        try {
            gateway.get().send(message);
        } catch (RuntimeException failed) {
            LOG.errorf(failed, "%s was not sent", message);
        }
    }

    /** Before the database goes. */
    void onStop(@Observes @Priority(1) ShutdownEvent event) {
        senders.shutdown();
        try {
            if (!senders.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warnf(
                        "%d messages were not sent before the end",
                        senders.shutdownNow().size());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
