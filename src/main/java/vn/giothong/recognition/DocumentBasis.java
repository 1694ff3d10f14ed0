package vn.giothong.recognition;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giothong.database.BaseEntity;

/** A legal text on which papers of a kind rest, from a day until before another; with a symbol, those of such bodies alone. */
@Entity
class DocumentBasis extends BaseEntity {
    @Enumerated(EnumType.STRING)
    public PaperKind kind;

    public @Nullable String symbol;
    public int position;
    public @Nullable LocalDate validFrom;
    public @Nullable LocalDate validTo;
    public String text;
    public boolean toBeConfirmed;

    protected DocumentBasis() {}

    static List<DocumentBasis> on(PaperKind kind, String symbol, LocalDate day) {
        return list(
                "kind = ?1 and (symbol is null or symbol = ?2) and (validFrom is null or validFrom <= ?3)"
                        + " and (validTo is null or validTo > ?3) order by position, id",
                kind,
                symbol,
                day);
    }
}
