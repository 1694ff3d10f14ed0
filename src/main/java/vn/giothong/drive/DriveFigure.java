package vn.giothong.drive;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How many of a drive's donations fall on one item of one dimension, such as 350 ml of VOLUME. */
@Entity
@IdClass(DriveFigure.Key.class)
public class DriveFigure extends PanacheEntityBase {
    @SuppressWarnings("NullAway.Init") // filled in by the mapping
    public static class Key {
        public UUID driveId;
        public String dimension;
        public String item;

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key
                    && key.driveId.equals(driveId)
                    && key.dimension.equals(dimension)
                    && key.item.equals(item);
        }

        @Override
        public int hashCode() {
            return Objects.hash(driveId, dimension, item);
        }
    }

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
