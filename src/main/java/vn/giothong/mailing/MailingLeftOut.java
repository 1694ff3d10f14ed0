package vn.giothong.mailing;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.giothong.database.BaseEntity;

/** How many of a mailing's audience were left out for one class of reason. */
@Entity
class MailingLeftOut extends BaseEntity {
    public UUID mailingId;

    @Enumerated(EnumType.STRING)
    public Reason reason;

    public int people;

    protected MailingLeftOut() {}

    MailingLeftOut(UUID mailingId, Reason reason, int people) {
        this.mailingId = mailingId;
        this.reason = reason;
        this.people = people;
    }

    static Map<Reason, Integer> of(UUID mailingId) {
        var counts = new EnumMap<Reason, Integer>(Reason.class);
        List<MailingLeftOut> rows = list("mailingId", mailingId);
        rows.forEach(row -> counts.put(row.reason, row.people));
        return counts;
    }
}
