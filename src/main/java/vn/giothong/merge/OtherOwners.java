package vn.giothong.merge;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import vn.giothong.database.Ids;
import vn.giothong.household.HouseholdMember;

/** What else belongs to a donor: memberships of clubs, households, rows of lists, the account to sign in with, and what the person said and was asked. */
@ApplicationScoped
class OtherOwners {
    private final Belongings belongings;
    private final Clock clock;

    OtherOwners(Belongings belongings, Clock clock) {
        this.belongings = belongings;
        this.clock = clock;
    }

    void merge(UUID keptId, UUID goneId, Moved moved) {
        Memberships.merge(keptId, goneId, clock.instant(), moved);
        moveHouseholds(keptId, goneId, moved);
        moveRows(keptId, goneId, moved);
        moveAccounts(keptId, goneId, moved);
        belongings.move(keptId, goneId, moved.belongings);
    }

    /** Where both belonged to a household on the same days, the link of the record that stays holds. */
    private static void moveHouseholds(UUID keptId, UUID goneId, Moved moved) {
        var known = HouseholdMember.of(keptId);
        for (var link : HouseholdMember.of(goneId)) {
            moved.households.add(link.id);
            link.donorId = keptId;
            if (known.stream().anyMatch(link::overlaps)) {
                moved.cutShort.add(new Moved.InHousehold(link.id, link.leftOn));
                link.leftOn = endBefore(known, link);
            }
        }
    }

    private static LocalDate endBefore(List<HouseholdMember> known, HouseholdMember link) {
        return known.stream()
                .filter(link::overlaps)
                .map(other -> other.joinedOn.isAfter(link.joinedOn) ? other.joinedOn : link.joinedOn)
                .min(LocalDate::compareTo)
                .orElse(link.joinedOn);
    }

    private static void moveRows(UUID keptId, UUID goneId, Moved moved) {
        List<?> rows = Panache.getEntityManager()
                .createNativeQuery("select list_id, n from intake_row where donor_id = ?1")
                .setParameter(1, Ids.bytes(goneId))
                .getResultList();
        for (var row : rows) {
            var columns = (Object[]) row;
            moved.rows.add(new Moved.ListRow(Ids.of((byte[]) columns[0]), ((Number) columns[1]).intValue()));
        }
        Panache.getEntityManager()
                .createNativeQuery("update intake_row set donor_id = ?1 where donor_id = ?2")
                .setParameter(1, Ids.bytes(keptId))
                .setParameter(2, Ids.bytes(goneId))
                .executeUpdate();
    }

    private static void moveAccounts(UUID keptId, UUID goneId, Moved moved) {
        moved.accounts.addAll(Panache.getEntityManager()
                .createQuery("select a.id from Account a where a.donorId = ?1", UUID.class)
                .setParameter(1, goneId)
                .getResultList());
        pointAccounts(moved.accounts, keptId);
    }

    private static void pointAccounts(Collection<UUID> accounts, UUID donorId) {
        for (var account : accounts) {
            Panache.getEntityManager()
                    .createQuery("update Account a set a.donorId = ?1 where a.id = ?2")
                    .setParameter(1, donorId)
                    .setParameter(2, account)
                    .executeUpdate();
        }
    }

    void undo(UUID goneId, Moved moved) {
        Memberships.undo(goneId, moved);
        moved.households.forEach(id -> HouseholdMember.<HouseholdMember>findById(id).donorId = goneId);
        moved.cutShort.forEach(
                before -> HouseholdMember.<HouseholdMember>findById(before.memberId()).leftOn = before.leftOn());
        moved.rows.forEach(row -> pointRow(row.listId(), row.n(), goneId));
        pointAccounts(moved.accounts, goneId);
        belongings.giveBack(goneId, moved.belongings);
    }

    static void pointRow(UUID listId, int n, UUID donorId) {
        Panache.getEntityManager()
                .createNativeQuery("update intake_row set donor_id = ?1 where list_id = ?2 and n = ?3")
                .setParameter(1, Ids.bytes(donorId))
                .setParameter(2, Ids.bytes(listId))
                .setParameter(3, n)
                .executeUpdate();
    }
}
