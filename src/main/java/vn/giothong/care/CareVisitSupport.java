package vn.giothong.care;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.database.BaseEntity;
import vn.giothong.web.Given;

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

    /** Its place among the lines of the visit. */
    public int lineNumber;

    @Enumerated(EnumType.STRING)
    public Kind kind;

    public long valueVnd;
    public @Nullable String sponsor;

    protected CareVisitSupport() {}

    CareVisitSupport(UUID visitId, int lineNumber, NewVisit.Support given) {
        this.visitId = visitId;
        this.lineNumber = lineNumber;
        this.kind = Given.value("support", given.kind());
        this.valueVnd = given.valueVnd() == null ? 0 : given.valueVnd();
        this.sponsor = given.sponsor();
    }
}
