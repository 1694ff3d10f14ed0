package vn.giothong.chapter;

import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.database.BaseEntity;

/** An office held in a chapter or a club from one day until before another (null: still). */
@Entity
public class OfficerTerm extends BaseEntity {
    public UUID nodeId;
    public String fullName;
    public String office;
    public LocalDate fromOn;
    public @Nullable LocalDate toOn;

    @Version
    public int version;

    protected OfficerTerm() {}

    public OfficerTerm(UUID nodeId, String fullName, String office, LocalDate fromOn) {
        this.nodeId = nodeId;
        this.fullName = fullName;
        this.office = office;
        this.fromOn = fromOn;
    }

    /** Who holds an office of a unit on a day, if that was written down. */
    public static Optional<String> holder(UUID nodeId, String office, LocalDate day) {
        return of(nodeId).stream()
                .filter(term -> term.office.equalsIgnoreCase(office))
                .filter(term -> !term.fromOn.isAfter(day) && (term.toOn == null || term.toOn.isAfter(day)))
                .map(term -> term.fullName)
                .findFirst();
    }

    public static List<OfficerTerm> of(UUID nodeId) {
        return list("nodeId = ?1 order by case when toOn is null then 0 else 1 end, fromOn desc, id", nodeId);
    }
}
