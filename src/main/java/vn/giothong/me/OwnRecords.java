package vn.giothong.me;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Actor;
import vn.giothong.donation.DonorRecord;
import vn.giothong.donation.HistoryEntry;
import vn.giothong.donation.NextDonations;
import vn.giothong.donation.OwnFile;
import vn.giothong.web.Language;
import vn.giothong.web.Listing;

/** What donors read of themselves. */
@ApplicationScoped
class OwnRecords {
    private final OwnFile own;
    private final NextDonations next;
    private final Language language;
    private final Clock clock;

    OwnRecords(OwnFile own, NextDonations next, Language language, Clock clock) {
        this.own = own;
        this.next = next;
        this.language = language;
        this.clock = clock;
    }

    DonorRecord record(Actor actor) {
        return own.record(actor);
    }

    Listing<HistoryEntry> donations(Actor actor) {
        var history = own.history(actor);
        return new Listing<>(history, history.size());
    }

    /** The last few that count. */
    List<HistoryEntry> latest(Actor actor, int most) {
        return own.history(actor).stream()
                .filter(gift -> !gift.voided())
                .limit(most)
                .toList();
    }

    @Transactional
    OwnAnswer eligibility(Actor actor, @Nullable LocalDate on) {
        var day = on == null ? LocalDate.now(clock) : on;
        return OwnAnswer.of(next.of(own.donor(actor)), day, language.code());
    }
}
