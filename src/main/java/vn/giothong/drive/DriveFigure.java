package vn.giothong.drive;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.util.UUID;

/**
 * How a drive's people fall on one item of one dimension, such as 350 ml of VOLUME. The items of a dimension add up to the drive:
 * what is not known is UNKNOWN, and who gave nothing stands under NONE where a gift alone has the dimension.
 */
@Entity
@IdClass(DriveFigure.Key.class)
public class DriveFigure extends PanacheEntityBase {
    public record Key(UUID driveId, String dimension, String item) {}

    @Id
    public UUID driveId;

    @Id
    public String dimension;

    @Id
    public String item;

    public int registered;
    public int donations;
    public int millilitres;
    public int deferrals;
    public int firstTime;

    protected DriveFigure() {}

    DriveFigure(UUID driveId, String dimension, String item) {
        this.driveId = driveId;
        this.dimension = dimension;
        this.item = item;
    }

    Tally tally() {
        return new Tally(registered, donations, millilitres, deferrals, firstTime);
    }

    void store(Tally tally) {
        registered = tally.registered();
        donations = tally.donations();
        millilitres = tally.millilitres();
        deferrals = tally.deferrals();
        firstTime = tally.firstTime();
    }
}
