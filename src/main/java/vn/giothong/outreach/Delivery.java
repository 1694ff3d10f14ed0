package vn.giothong.outreach;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Hands messages over at once, for those who keep a book of what became of each. Outside of any transaction. */
@ApplicationScoped
public class Delivery {
    private final Routes routes;

    Delivery(Routes routes) {
        this.routes = routes;
    }

    /** Whether a way is set for the channel. */
    public boolean open(Channel channel) {
        return routes.of(channel).isPresent();
    }

    /** Whether messages of the channel stay in the outbox of a demonstration. */
    public boolean demonstrated(Channel channel) {
        return routes.of(channel).filter(Outbox.class::isInstance).isPresent();
    }

    /**
     * Returns once the next station has taken the message.
     *
     * @throws UndeliveredException with what may be done next
     */
    public void deliver(Message message) {
        gateway(message.channel()).send(message);
    }

    public Fate fate(Channel channel, UUID messageId) {
        return routes.of(channel).map(gateway -> gateway.fate(messageId)).orElse(Fate.UNKNOWN);
    }

    private MessageGateway gateway(Channel channel) {
        return routes.of(channel)
                .orElseThrow(() ->
                        new UndeliveredException(UndeliveredException.Why.LATER, "No gateway is set for " + channel));
    }
}
