package vn.giothong.mailing;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.UUID;
import vn.giothong.database.BaseEntity;

/** Somebody of a mailing's audience who got no letter, and for which class of reason; kept for a while. */
@Entity
@Table(name = "left_out")
class PersonLeftOut extends BaseEntity {
    public UUID mailingId;
    public UUID donorId;

    @Enumerated(EnumType.STRING)
    public Reason reason;

    protected PersonLeftOut() {}

    PersonLeftOut(UUID mailingId, UUID donorId, Reason reason) {
        this.mailingId = mailingId;
        this.donorId = donorId;
        this.reason = reason;
    }
}
