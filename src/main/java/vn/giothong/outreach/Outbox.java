package vn.giothong.outreach;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.giothong.web.Listing;
import vn.giothong.web.Paging;
import vn.giothong.web.Refusal;

/** Keeps the messages of a demonstration for everybody to read, since nobody there has a phone. Outside one it does not exist. */
@ApplicationScoped
class Outbox implements MessageGateway {
    record Sent(UUID id, Instant sentAt, Channel channel, String recipient, String subject, String text) {}

    private final Clock clock;
    private final boolean demo;

    Outbox(Clock clock, @ConfigProperty(name = "giothong.demo") boolean demo) {
        this.clock = clock;
        this.demo = demo;
    }

    @Override
    @Transactional
    public void send(Message message) {
        new OutboxMessage(message, clock.instant()).persist();
    }

    @Override
    @Transactional
    public Fate fate(UUID messageId) {
        return OutboxMessage.findByIdOptional(messageId).isPresent() ? Fate.TAKEN : Fate.NOT_TAKEN;
    }

    /** The latest first. */
    @Transactional
    Listing<Sent> list(Paging paging) {
        if (!demo) {
            throw Refusal.notFound();
        }
        var sent =
                OutboxMessage.<OutboxMessage>find("order by sentAt desc, id desc")
                        .page(paging.page(), paging.size())
                        .stream()
                        .map(message -> new Sent(
                                message.id,
                                message.sentAt,
                                message.channel,
                                message.recipient,
                                message.subject,
                                message.body))
                        .toList();
        return new Listing<>(sent, OutboxMessage.count());
    }
}
