package vn.giothong.outreach;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The gateway of each channel as the settings choose it; a choice that cannot work stops the start and says why. */
@ApplicationScoped
class Routes {
    private final Map<Channel, MessageGateway> gateways = new EnumMap<>(Channel.class);
    private final MessageSettings settings;
    private final Outbox outbox;
    private final boolean demo;

    Routes(MessageSettings settings, Outbox outbox, @ConfigProperty(name = "giothong.demo") boolean demo) {
        this.settings = settings;
        this.outbox = outbox;
        this.demo = demo;
    }

    void onStart(@Observes StartupEvent event) {
        for (var channel : Channel.values()) {
            choose(channel).ifPresent(gateway -> gateways.put(channel, gateway));
        }
    }

    private Optional<MessageGateway> choose(Channel channel) {
        var route =
                switch (channel) {
                    case EMAIL -> settings.email();
                    case SMS -> settings.sms();
                    case ZALO -> settings.zalo();
                };
        return switch (route.via()) {
            case DEFAULT -> demo ? Optional.of(outbox) : Optional.empty();
            case OUTBOX -> Optional.of(demonstrated(channel));
            case SMTP -> Optional.of(mailed(channel));
            case HTTP -> Optional.of(new HttpGateway(route));
            case NONE -> Optional.empty();
        };
    }

    private MessageGateway demonstrated(Channel channel) {
        if (!demo) {
            throw new IllegalStateException(
                    channel + " by OUTBOX would show everybody's messages; only a demonstration may");
        }
        return outbox;
    }

    private MessageGateway mailed(Channel channel) {
        if (channel != Channel.EMAIL) {
            throw new IllegalStateException(channel + " cannot go by SMTP");
        }
        return new SmtpGateway(settings.smtp());
    }

    Optional<MessageGateway> of(Channel channel) {
        return Optional.ofNullable(gateways.get(channel));
    }
}
