package vn.giothong.mailing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import vn.giothong.consent.Channel;
import vn.giothong.outreach.Delivery;
import vn.giothong.outreach.UndeliveredException;

/**
 * Hands over what is due, four letters at a time: each is claimed by one statement, handed over once, and its result written down.
 * Several replicas may do so side by side. What is urgent has senders of its own, since a campaign may take hours.
 */
@ApplicationScoped
class Dispatch {
    private static final Logger LOG = Logger.getLogger(Dispatch.class);
    private static final int SENDERS = 4;
    private static final int BATCH = 200;
    private static final long PATIENCE_SECONDS = 10;

    private final LetterBook book;
    private final Outgoing outgoing;
    private final Delivery delivery;
    private final Channels channels;
    private final Clock clock;
    private final Set<UUID> inHand = ConcurrentHashMap.newKeySet();
    private final ExecutorService senders = Executors.newFixedThreadPool(SENDERS, Dispatch::thread);
    private final ExecutorService urgentSenders = Executors.newFixedThreadPool(SENDERS, Dispatch::thread);

    Dispatch(LetterBook book, Outgoing outgoing, Delivery delivery, Channels channels, Clock clock) {
        this.book = book;
        this.outgoing = outgoing;
        this.delivery = delivery;
        this.channels = channels;
        this.clock = clock;
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "letters");
        thread.setDaemon(true);
        return thread;
    }

    /** Until nothing is due any more by a channel that is awake. */
    void run() {
        while (!senders.isShutdown() && handOver(false, this::awake, senders)) {}
    }

    /** Until nothing urgent is due any more, at any hour. */
    void runUrgent() {
        while (!urgentSenders.isShutdown() && handOver(true, this::open, urgentSenders)) {}
    }

    private Set<Channel> open() {
        var open = EnumSet.noneOf(Channel.class);
        open.addAll(channels.sendable());
        return open;
    }

    private Set<Channel> awake() {
        var awake = open();
        var time = LocalTime.now(clock);
        QuietHours.on(LocalDate.now(clock)).stream()
                .filter(hours -> hours.hold(time))
                .forEach(hours -> awake.remove(hours.channel));
        return awake;
    }

    /** Whether there was something to hand over. */
    private boolean handOver(boolean urgent, Supplier<Set<Channel>> ways, ExecutorService hands) {
        var batch = QuarkusTransaction.requiringNew().call(() -> {
            var through = ways.get();
            var due = through.isEmpty() ? List.<UUID>of() : book.due(urgent, through, BATCH);
            return due.isEmpty() ? List.<Outgoing.Ready>of() : outgoing.of(due);
        });
        handOver(batch, hands);
        return !batch.isEmpty();
    }

    private void handOver(List<Outgoing.Ready> batch, ExecutorService hands) {
        var work = new ArrayList<Callable<Boolean>>();
        oneByOne(batch).forEach(letters -> work.add(() -> handOverAll(letters)));
        try {
            for (var done : hands.invokeAll(work)) {
                done.get();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException failed) {
            LOG.error("Letters could not be handed over", failed.getCause());
        }
    }

    /** What goes to one address goes one after the other: once it took nothing, the rest stays here. */
    private static Collection<List<Outgoing.Ready>> oneByOne(List<Outgoing.Ready> batch) {
        return batch.stream()
                .collect(Collectors.groupingBy(
                        ready -> ready.out() == null
                                ? ready.letterId()
                                : ready.out().address(),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values();
    }

    private boolean handOverAll(List<Outgoing.Ready> letters) {
        letters.forEach(this::handOver);
        return true;
    }

    private void handOver(Outgoing.Ready ready) {
        var out = ready.out();
        var message = ready.message();
        if (out == null || message == null) {
            book.stop(ready.letterId(), ready.stopped() == null ? "" : ready.stopped());
            return;
        }
        inHand.add(ready.letterId());
        try {
            if (book.claim(out)) {
                deliver(out, message);
            }
        } finally {
            inHand.remove(ready.letterId());
        }
    }

    private void deliver(LetterBook.Out out, vn.giothong.outreach.Message message) {
        try {
            delivery.deliver(message);
            book.sent(out.letterId(), out.attemptId());
        } catch (UndeliveredException failed) {
            switch (failed.why()) {
                case LATER -> book.notTaken(out.letterId(), out.attemptId(), failed.getMessage());
                case REFUSED -> book.bounced(out.letterId(), out.attemptId(), failed.getMessage());
                case UNSURE -> LOG.warnf("Nobody knows whether %s was taken; it will be looked for", message);
            }
        }
    }

    /** Whether this process is handing the letter over right now. */
    boolean holds(UUID letterId) {
        return inHand.contains(letterId);
    }

    /** Before the database goes: what is in hand is finished, and nothing more begun. */
    void onStop(@Observes @Priority(1) ShutdownEvent event) throws InterruptedException {
        senders.shutdown();
        urgentSenders.shutdown();
        var until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        if (!ended(senders, until) || !ended(urgentSenders, until)) {
            LOG.warn("Letters were in hand at the end; the next start looks for them");
        }
    }

    private static boolean ended(ExecutorService hands, long until) throws InterruptedException {
        return hands.awaitTermination(until - System.nanoTime(), TimeUnit.NANOSECONDS);
    }
}
