package vn.giothong.donor;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An occupation in which one rests for some hours after giving, since a faint would endanger oneself or others; a dated rule. */
@Entity
public class GuardedOccupation extends PanacheEntityBase {
    @Id
    public String code;

    public LocalDate validFrom;
    public @Nullable LocalDate validTo;
    public String legalBasis;
    public boolean confirmed;

    protected GuardedOccupation() {}

    public static List<GuardedOccupation> on(LocalDate day) {
        return list("validFrom <= ?1 and (validTo is null or validTo >= ?1) order by code", day);
    }

    public static Set<String> codes(LocalDate day) {
        return on(day).stream().map(one -> one.code).collect(Collectors.toSet());
    }
}
