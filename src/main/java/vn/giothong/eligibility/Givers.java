package vn.giothong.eligibility;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.giothong.donor.Component;
import vn.giothong.person.Birth;
import vn.giothong.person.Sex;

/** The whole register as far as the engine asks, in two statements; in the caller's transaction. */
@ApplicationScoped
public class Givers {
    /** A donor with what is known; measures hold the weight alone. */
    public record Known(UUID donorId, String code, String fullName, UUID chapterId, Giver giver, Measures measures) {}

    private record Row(
            UUID id,
            String code,
            String fullName,
            UUID chapterId,
            @Nullable Sex sex,
            @Nullable LocalDate birthDate,
            @Nullable Integer birthYear,
            @Nullable BigDecimal weightKg,
            @Nullable LocalDate lastDonationOn,
            @Nullable Component lastComponent) {
        private @Nullable Birth birth() {
            if (birthDate != null) {
                return Birth.on(birthDate);
            }
            return birthYear == null ? null : Birth.in(birthYear);
        }

        private Flags.@Nullable Earlier last() {
            return lastDonationOn == null || lastComponent == null
                    ? null
                    : new Flags.Earlier(lastDonationOn, lastComponent);
        }
    }

    private record Standing(UUID donorId, Deferred deferred) {}

    /** Every active donor whose record may be kept, by name, with the donation given last. */
    public List<Known> active() {
        Map<UUID, List<Deferred>> deferrals = Panache.getEntityManager()
                .createQuery("from Deferral d where d.withdrawnAt is null", Deferral.class)
                .getResultStream()
                .map(row -> new Standing(row.donorId, Deferred.of(row)))
                .collect(Collectors.groupingBy(
                        Standing::donorId, Collectors.mapping(Standing::deferred, Collectors.toList())));
        return Panache.getEntityManager()
                .createQuery(
                        "select d.id, d.code, d.fullName, d.chapterId, d.sex, d.birthDate, d.birthYear, d.weightKg,"
                                + " d.lastDonationOn, d.lastComponent from Donor d where cast(d.state as string) = 'ACTIVE'"
                                + " and d.withheld = false order by d.sortName, d.id",
                        Row.class)
                .getResultStream()
                .map(row -> known(row, deferrals.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private static Known known(Row row, List<Deferred> deferrals) {
        return new Known(
                row.id(),
                row.code(),
                row.fullName(),
                row.chapterId(),
                new Giver(row.sex(), row.birth(), row.last(), deferrals),
                Measures.weight(row.weightKg()));
    }
}
