package vn.giothong.mailing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import vn.giothong.consent.Channel;
import vn.giothong.outreach.Delivery;
import vn.giothong.web.SiteAddress;

/**
 * The links in messages of rules, above all the one that ends them. No request tells the address of this site there, so without
 * the setting nothing goes by itself but in a demonstration.
 */
@ApplicationScoped
class RuleLinks {
    private static final Logger LOG = Logger.getLogger(RuleLinks.class);

    private final SiteAddress site;
    private final Delivery delivery;
    private final AtomicBoolean warned = new AtomicBoolean();

    RuleLinks(SiteAddress site, Delivery delivery) {
        this.site = site;
        this.delivery = delivery;
    }

    /** Whether a rule that goes by the channel has to wait for the setting. */
    boolean lacking(Channel channel) {
        return !site.known() && !delivery.demonstrated(Channels.gateway(channel));
    }

    /** The same of a rule that is due; the log says so once. */
    boolean holds(MessageRule rule) {
        var held = lacking(rule.channel);
        if (held && warned.compareAndSet(false, true)) {
            LOG.warn(
                    "Messages that go by themselves wait: GIOTHONG_ADDRESS is not set, so their links would lead nowhere");
        }
        return held;
    }

    String address() {
        return site.alone();
    }
}
