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
}
