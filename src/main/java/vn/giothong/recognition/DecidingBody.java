package vn.giothong.recognition;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.database.BaseEntity;
import vn.giothong.recognition.ladder.AuthorityLevel;

/** Who decides the awards of a level from a day until before another; {@code {area}} stands for the unit of that level. */
@Entity
class DecidingBody extends BaseEntity {
    @Enumerated(EnumType.STRING)
    public AuthorityLevel level;

    /** The awards that this body decides, separated by commas; none: all that no other body of the level does. */
    public String awards;

    public @Nullable LocalDate validFrom;
    public @Nullable LocalDate validTo;
    public @Nullable String above;
    public String name;
    public String competence;
    public String symbol;
    public @Nullable String place;

    @Enumerated(EnumType.STRING)
    public Mandate mandate;

    public @Nullable String onBehalfOf;
    public String position;

    /** Whether its numbers are given here; else they are written down as it gave them. */
    public boolean numberedHere;

    public String legalBasis;
    public boolean toBeConfirmed;

    protected DecidingBody() {}

    private boolean holdsOn(LocalDate day) {
        return (validFrom == null || !validFrom.isAfter(day)) && (validTo == null || validTo.isAfter(day));
    }

    private boolean decides(String award) {
        return awards.isEmpty() || List.of(awards.split(",", -1)).contains(award);
    }

    /** The body that names the award goes before the one for all others. */
    static Optional<DecidingBody> among(List<DecidingBody> all, AuthorityLevel level, String award, LocalDate day) {
        return all.stream()
                .filter(body -> body.level == level && body.holdsOn(day) && body.decides(award))
                .max(Comparator.comparing((DecidingBody body) -> body.awards.length()));
    }

    /** The register is that of the area, or of the whole country. */
    String register(UUID area) {
        return symbol + ":" + (level == AuthorityLevel.CENTRAL ? "VN" : area.toString());
    }
}
