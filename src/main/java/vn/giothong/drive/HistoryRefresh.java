package vn.giothong.drive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import vn.giothong.donor.DonorChanged;

/** Keeps histories and figures in step with the persons they are about, in the transaction that changes a person. */
@ApplicationScoped
class HistoryRefresh {
    private final Settlement settlement;

    HistoryRefresh(Settlement settlement) {
        this.settlement = settlement;
    }

    void changed(@Observes DonorChanged event) {
        settlement.refresh(event.donorIds());
    }
}
