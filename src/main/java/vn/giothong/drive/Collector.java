package vn.giothong.drive;

import jakarta.persistence.Entity;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.giothong.database.BaseEntity;

/** The hospital or blood centre that takes the blood. */
@Entity
public class Collector extends BaseEntity {
    public String code;
    public String name;
    public @Nullable LocalDate closedOn;

    protected Collector() {}
}
