package vn.giothong.care;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.database.BaseEntity;

/** What was brought or done on a visit, its value in dong and who paid for it. */
@Entity
class CareVisitSupport extends BaseEntity {
    enum Kind {
        VISIT,
        GIFT,
        MEAL,
        CARE
    }

    public UUID visitId;

    @Enumerated(EnumType.STRING)
    public Kind kind;

    public long valueVnd;
    public @Nullable String sponsor;

    protected CareVisitSupport() {}

    CareVisitSupport(UUID visitId, Kind kind, long valueVnd, @Nullable String sponsor) {
        this.visitId = visitId;
        this.kind = kind;
        this.valueVnd = valueVnd;
        this.sponsor = sponsor;
    }
}
