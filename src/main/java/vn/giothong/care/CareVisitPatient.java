package vn.giothong.care;

import jakarta.persistence.Entity;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.database.BaseEntity;

/** A patient who was visited: initials and a code at most, until a day. */
@Entity
class CareVisitPatient extends BaseEntity {
    public UUID visitId;
    public @Nullable String initials;
    public @Nullable String code;
    public LocalDate purgeOn;

    protected CareVisitPatient() {}

    CareVisitPatient(UUID visitId, @Nullable String initials, @Nullable String code, LocalDate purgeOn) {
        this.visitId = visitId;
        this.initials = initials;
        this.code = code;
        this.purgeOn = purgeOn;
    }
}
