package vn.giothong.recognition;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.donation.Donation;
import vn.giothong.donor.Component;
import vn.giothong.donor.Evidence;
import vn.giothong.person.Sex;
import vn.giothong.recognition.ladder.Gift;

/** Reads donations as the rules look at them; what people took back is there as such, what an undone list said is not. */
@ApplicationScoped
class Gifts {
    private record Row(
            UUID id,
            UUID donorId,
            LocalDate givenOn,
            Component component,
            Evidence evidence,
            @Nullable Sex sex,
            Donation.State state) {}

    /** The reason that the undoing of a list writes. */
    private static final String LIST_UNDONE = "list.undone";

    private static final List<Donation.State> TOLD = List.of(Donation.State.LIVE, Donation.State.VOIDED);

    /** By donor. */
    Map<UUID, List<Gift>> of(Collection<UUID> donorIds) {
        var given = new HashMap<UUID, List<Gift>>();
        if (donorIds.isEmpty()) {
            return given;
        }
        Panache.getEntityManager()
                .createQuery(
                        "select d.id, d.donorId, d.givenOn, d.component, d.evidence, d.sex, d.state from Donation d"
                                + " join Outcome o on o.id = d.outcomeId where d.donorId in ?1 and (d.state in ?2"
                                + " or (o.withdrawnAt is not null and o.withdrawnReason <> ?3))",
                        Row.class)
                .setParameter(1, donorIds)
                .setParameter(2, TOLD)
                .setParameter(3, LIST_UNDONE)
                .getResultList()
                .forEach(row -> given.computeIfAbsent(row.donorId(), ignored -> new ArrayList<>())
                        .add(gift(row)));
        return given;
    }

    private static Gift gift(Row row) {
        var standing = row.state() == Donation.State.LIVE ? Gift.Standing.LIVE : Gift.Standing.VOIDED;
        return new Gift(row.id(), row.donorId(), row.givenOn(), row.component(), row.evidence(), row.sex(), standing);
    }
}
