package vn.giothong.drive;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.util.UUID;

/** How many of a drive's donations fall on one item of one dimension, such as 350 ml of VOLUME. */
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

    public int donations;
    public int millilitres;
    public int people;

    protected DriveFigure() {}

    DriveFigure(UUID driveId, String dimension, String item) {
        this.driveId = driveId;
        this.dimension = dimension;
        this.item = item;
    }
}
