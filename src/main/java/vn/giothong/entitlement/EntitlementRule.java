package vn.giothong.entitlement;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giothong.database.BaseEntity;

/** What a circular grants from one day until before another: for a volume in ml, both ends included, or whatever it was. */
@Entity
public class EntitlementRule extends BaseEntity {
    public enum Bound {
        /** The gift is worth so much at least. */
        MINIMUM,
        /** The cost per person is so much at most, on average. */
        MAXIMUM
    }

    @Enumerated(EnumType.STRING)
    public Item item;

    /** For apheresis alone, for whole blood alone, or for both. */
    public @Nullable Boolean apheresis;

    public @Nullable Integer volumeFrom;
    public @Nullable Integer volumeTo;
    public long amountVnd;

    @Enumerated(EnumType.STRING)
    public Bound bound;

    public LocalDate validFrom;
    public @Nullable LocalDate validTo;
    public String legalBasis;
    public boolean confirmed;

    protected EntitlementRule() {}

    static List<EntitlementRule> on(LocalDate day) {
        return list("validFrom <= ?1 and (validTo is null or validTo > ?1) order by item, volumeFrom, id", day);
    }

    Dues.Rule rule() {
        return new Dues.Rule(item, apheresis, volumeFrom, volumeTo, amountVnd, bound, legalBasis, confirmed);
    }
}
