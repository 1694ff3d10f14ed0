package vn.giothong.report;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** Where a unit stands among its neighbours on a map of squares: rows from the north, columns from the west, from 1. */
@Entity
class MapPlace extends PanacheEntityBase {
    @Id
    UUID chapterId;

    int mapRow;
    int mapColumn;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    protected MapPlace() {}
}
