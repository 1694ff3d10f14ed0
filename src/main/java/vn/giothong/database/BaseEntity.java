package vn.giothong.database;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.util.UUID;

/** A row with an id of our own making, known before it is stored; so a client may choose one and a retried write is the same row. */
@MappedSuperclass
public abstract class BaseEntity extends PanacheEntityBase {
    @Id
    public UUID id;

    protected BaseEntity() {
        this.id = Ids.next();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BaseEntity entity && entity.getClass() == getClass() && entity.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
