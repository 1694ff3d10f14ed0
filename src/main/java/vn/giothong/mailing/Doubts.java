package vn.giothong.mailing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.giothong.outreach.Delivery;

/**
 * Settles letters that were claimed and of which nothing was heard since: their process died, or the next station fell silent. They
 * are never sent again blindly. Where the way out can tell, its answer counts; where it cannot, a person decides.
 */
@ApplicationScoped
class Doubts {
    private static final int AT_A_TIME = 500;

    private final LetterBook book;
    private final Dispatch dispatch;
    private final Delivery delivery;
    private final Clock clock;
    private final Duration lease;

    Doubts(
            LetterBook book,
            Dispatch dispatch,
            Delivery delivery,
            Clock clock,
            @ConfigProperty(name = "giothong.mailings.lease") Duration lease) {
        this.book = book;
        this.dispatch = dispatch;
        this.delivery = delivery;
        this.clock = clock;
        this.lease = lease;
    }

    void settle() {
        var silent = QuarkusTransaction.requiringNew()
                .call(() -> book.silentSince(clock.instant().minus(lease), AT_A_TIME));
        silent.stream().filter(letter -> !dispatch.holds(letter.id)).forEach(this::settle);
    }

    private void settle(Letter letter) {
        var attempt = Objects.requireNonNull(letter.attemptId);
        switch (delivery.fate(Channels.gateway(letter.channel), letter.id)) {
            case TAKEN -> book.sent(letter.id, attempt);
            case NOT_TAKEN -> book.free(letter.id, attempt);
            case UNKNOWN -> book.doubt(letter.id, attempt);
        }
    }
}
