package vn.giothong.household;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import vn.giothong.database.BaseEntity;
import vn.giothong.donation.Donation;

/** A family of donors. */
@Entity
class Household extends BaseEntity {
    public String code;
    public String name;
    public Instant createdAt;
    public UUID createdBy;

    protected Household() {}

    Household(String name, Instant createdAt, UUID createdBy) {
        this.code = nextCode();
        this.name = name;
        this.createdAt = createdAt;
        this.createdBy = createdBy;
    }

    private static String nextCode() {
        var entities = Panache.getEntityManager();
        entities.createNativeQuery("update household_sequence set next_number = next_number + 1 where id = 1")
                .executeUpdate();
        var after = (Number) entities.createNativeQuery("select next_number from household_sequence where id = 1")
                .getSingleResult();
        return String.format(Locale.ROOT, "GD-%05d", after.longValue() - 1);
    }

    static Optional<Household> coded(String code) {
        return find("code", code).firstResultOptional();
    }

    String shownName() {
        return Panache.getEntityManager()
                .createQuery("select " + HouseholdNames.SHOWN + " from Household h where h.id = ?1", String.class)
                .setParameter(1, id)
                .getSingleResult();
    }

    /**
     * What its members gave while they belonged to it: a donation counts for the family of its day alone. An opening balance has no
     * days and counts for no family.
     */
    long donations() {
        return Panache.getEntityManager()
                .createQuery(
                        "select count(distinct d.id) from Donation d, HouseholdMember m where m.householdId = ?1 and"
                                + " m.donorId = d.donorId and d.state = ?2 and d.givenOn >= m.joinedOn"
                                + " and (m.leftOn is null or d.givenOn < m.leftOn)",
                        Long.class)
                .setParameter(1, id)
                .setParameter(2, Donation.State.LIVE)
                .getSingleResult();
    }
}
