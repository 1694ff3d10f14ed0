package vn.giothong.recognition;

import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.database.BaseEntity;

/** An award on the list of a ceremony; once handed over there, when that was written down and who came for it in another's place. */
@Entity
class CeremonyCase extends BaseEntity {
    public UUID ceremonyId;
    public UUID caseId;
    public @Nullable String receivedBy;
    public @Nullable Instant handedAt;

    protected CeremonyCase() {}

    CeremonyCase(UUID ceremonyId, UUID caseId) {
        this.ceremonyId = ceremonyId;
        this.caseId = caseId;
    }
}
