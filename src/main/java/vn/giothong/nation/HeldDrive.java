package vn.giothong.nation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.drive.Registration;

/** A drive of the past with those who came; lines are kept of the last years alone, donations of all. */
final class HeldDrive {
    /** A donation; volume in ml, age in years. */
    record Gift(UUID id, UUID outcomeId, Giver giver, int volumeMl, boolean first, int age) {}

    /** Somebody who came without giving or did not come. */
    record Miss(
            Giver giver, Registration.State state, @Nullable String reasonCode) {}

    final UUID id;
    final Unit host;
    final Unit place;
    final LocalDate on;
    final @Nullable String campaign;
    final boolean lined;
    final List<Gift> gifts = new ArrayList<>();
    final List<Miss> misses = new ArrayList<>();

    HeldDrive(UUID id, Unit host, Unit place, LocalDate on, @Nullable String campaign, boolean lined) {
        this.id = id;
        this.host = host;
        this.place = place;
        this.on = on;
        this.campaign = campaign;
        this.lined = lined;
    }

    int lines() {
        return gifts.size() + misses.size();
    }
}
