package vn.giothong.intake;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.giothong.database.BaseEntity;
import vn.giothong.intake.reading.ListSource;

/** What people said of the headers of a collector's lists, so that the next file needs no question. */
@Entity
public class IntakeMapping extends BaseEntity {
    /** One row holds all headers of a collector and source. */
    private static final byte[] ALL_HEADERS = new byte[32];

    public UUID collectorId;

    @Enumerated(EnumType.STRING)
    public ListSource source;

    public byte[] headersHash;
    public String columnsJson;
    public Instant rememberedAt;
    public UUID rememberedBy;

    protected IntakeMapping() {}

    IntakeMapping(UUID collectorId, ListSource source, String columnsJson, Instant rememberedAt, UUID rememberedBy) {
        this.collectorId = collectorId;
        this.source = source;
        this.headersHash = ALL_HEADERS.clone();
        this.columnsJson = columnsJson;
        this.rememberedAt = rememberedAt;
        this.rememberedBy = rememberedBy;
    }

    static Optional<IntakeMapping> of(UUID collectorId, ListSource source) {
        return find("collectorId = ?1 and source = ?2 and headersHash = ?3", collectorId, source, ALL_HEADERS)
                .firstResultOptional();
    }
}
