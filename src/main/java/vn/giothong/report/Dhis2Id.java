package vn.giothong.report;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.giothong.database.BaseEntity;

/** The id that a province's DHIS2 gives to what has a code here. */
@Entity
class Dhis2Id extends BaseEntity {
    enum Kind {
        DATA_ELEMENT,
        ORG_UNIT,
        CATEGORY_OPTION_COMBO
    }

    UUID chapterId;

    @Enumerated(EnumType.STRING)
    Kind kind;

    String code;
    String uid;
    UUID setBy;
    Instant setAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    protected Dhis2Id() {}

    @SuppressWarnings("NullAway.Init") // whoever sets it fills in the rest before it is stored
    Dhis2Id(UUID chapterId, Kind kind, String code) {
        this.chapterId = chapterId;
        this.kind = kind;
        this.code = code;
    }

    static List<Dhis2Id> of(UUID chapterId) {
        return list("chapterId", chapterId);
    }
}
