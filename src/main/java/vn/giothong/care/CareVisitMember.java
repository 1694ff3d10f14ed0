package vn.giothong.care;

import jakarta.persistence.Entity;
import java.math.BigDecimal;
import java.util.UUID;
import vn.giothong.database.BaseEntity;

/** A volunteer who took part in a visit, and for how many hours. */
@Entity
class CareVisitMember extends BaseEntity {
    public UUID visitId;
    public UUID volunteerId;
    public BigDecimal hours;

    protected CareVisitMember() {}

    CareVisitMember(UUID visitId, UUID volunteerId, BigDecimal hours) {
        this.visitId = visitId;
        this.volunteerId = volunteerId;
        this.hours = hours;
    }
}
