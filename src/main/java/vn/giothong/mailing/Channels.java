package vn.giothong.mailing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import vn.giothong.consent.Channel;
import vn.giothong.outreach.Delivery;

/** The channels of consent and the gateways behind them; calls are made by people. */
@ApplicationScoped
class Channels {
    private final Delivery delivery;

    Channels(Delivery delivery) {
        this.delivery = delivery;
    }

    static vn.giothong.outreach.Channel gateway(Channel channel) {
        return switch (channel) {
            case EMAIL -> vn.giothong.outreach.Channel.EMAIL;
            case SMS -> vn.giothong.outreach.Channel.SMS;
            case ZALO -> vn.giothong.outreach.Channel.ZALO;
            case CALL -> throw new IllegalArgumentException("Nothing sends calls");
        };
    }

    /** Whether anything of the channel can leave. */
    boolean open(Channel channel) {
        return channel == Channel.CALL || delivery.open(gateway(channel));
    }

    List<Channel> sendable() {
        var open = new ArrayList<Channel>();
        for (var channel : Channel.values()) {
            if (channel != Channel.CALL && open(channel)) {
                open.add(channel);
            }
        }
        return open;
    }
}
