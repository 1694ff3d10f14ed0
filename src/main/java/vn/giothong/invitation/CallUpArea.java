package vn.giothong.invitation;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.util.List;
import java.util.UUID;

/** A unit whose donors are called up, where the units are named. */
@Entity
@IdClass(CallUpArea.Key.class)
class CallUpArea extends PanacheEntityBase {
    record Key(UUID callUpId, UUID chapterId) {}

    @Id
    public UUID callUpId;

    @Id
    public UUID chapterId;

    protected CallUpArea() {}

    CallUpArea(UUID callUpId, UUID chapterId) {
        this.callUpId = callUpId;
        this.chapterId = chapterId;
    }

    static List<UUID> of(UUID callUpId) {
        return CallUpArea.<CallUpArea>list("callUpId", callUpId).stream()
                .map(area -> area.chapterId)
                .toList();
    }
}
