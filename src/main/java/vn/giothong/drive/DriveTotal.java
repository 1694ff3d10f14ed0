package vn.giothong.drive;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** The sums of a drive, and the row that everybody locks who writes an outcome of it. People, not rows; volume in ml. */
@Entity
public class DriveTotal extends PanacheEntityBase {
    @Id
    public UUID driveId;

    /** The number of the next line. */
    public int nextNumber;

    /** How often a line changed; counted under this row's lock, so a later change has a greater number for everybody. */
    public long changes;

    public int registered;
    public int arrived;
    public int donations;
    public int deferrals;
    public int noShows;
    public int millilitres;
    public int firstTime;
    public int repeated;

    protected DriveTotal() {}

    public DriveTotal(UUID driveId) {
        this.driveId = driveId;
        this.nextNumber = 1;
    }

    long nextChange() {
        return ++changes;
    }
}
