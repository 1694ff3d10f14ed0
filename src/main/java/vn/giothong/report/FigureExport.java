package vn.giothong.report;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.database.BaseEntity;
import vn.giothong.document.Downloads;

/** A file of figures too large to wait for: what was asked with whose rights, and whether it is there. */
@Entity
class FigureExport extends BaseEntity {
    enum Format {
        CSV(Downloads.CSV),
        XLSX(Downloads.XLSX);

        private final String type;

        Format(String type) {
            this.type = type;
        }

        String type() {
            return type;
        }

        String file() {
            return "figures." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    enum State {
        RUNNING,
        DONE,
        FAILED
    }

    String asked;

    @Enumerated(EnumType.STRING)
    Format format;

    @Enumerated(EnumType.STRING)
    State state;

    UUID orderedBy;
    Instant orderedAt;

    @Nullable
    Instant finishedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    protected FigureExport() {}

    FigureExport(String asked, Format format, UUID orderedBy, Instant orderedAt) {
        this.asked = asked;
        this.format = format;
        this.state = State.RUNNING;
        this.orderedBy = orderedBy;
        this.orderedAt = orderedAt;
    }
}
