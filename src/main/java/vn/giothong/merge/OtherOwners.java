package vn.giothong.merge;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import vn.giothong.club.ClubMember;
import vn.giothong.database.Ids;
import vn.giothong.household.HouseholdMember;

/** What else belongs to a donor: memberships of clubs, households, rows of lists, the account to sign in with, and what the person said and was asked. */
@ApplicationScoped
class OtherOwners {
    private static final String LEFT_BY_MERGE = "donor.merged";

    private final Belongings belongings;

    OtherOwners(Belongings belongings) {
        this.belongings = belongings;
    }

    void merge(UUID keptId, UUID goneId, Moved moved) {
        moveMemberships(keptId, goneId, moved);
        moveHouseholds(keptId, goneId, moved);
        moveRows(keptId, goneId, moved);
        moveAccounts(keptId, goneId, moved);
        belongings.move(keptId, goneId, moved.belongings);
    }

    private static void moveMemberships(UUID keptId, UUID goneId, Moved moved) {
        List<ClubMember> known = ClubMember.list("donorId", keptId);
        for (var member : ClubMember.<ClubMember>list("donorId", goneId)) {
            moved.members.add(member.id);
            member.donorId = keptId;
            known.stream().filter(other -> overlap(other, member)).findFirst().ifPresent(other -> {
                remember(other, moved);
                remember(member, moved);
                join(other, member);
            });
        }
    }

    private static boolean overlap(ClubMember one, ClubMember other) {
        return one.clubId.equals(other.clubId)
                && (one.leftOn == null || one.leftOn.isAfter(other.joinedOn))
                && (other.leftOn == null || other.leftOn.isAfter(one.joinedOn));
    }

    private static void remember(ClubMember member, Moved moved) {
        moved.ended.add(new Moved.Joined(member.id, member.joinedOn, member.leftOn, member.leaveReason));
    }

    /** One membership from the first day of either to the last; the other one lasts no day. */
    private static void join(ClubMember stays, ClubMember ends) {
        if (ends.joinedOn.isBefore(stays.joinedOn)) {
            stays.joinedOn = ends.joinedOn;
        }
        if (stays.leftOn != null && (ends.leftOn == null || ends.leftOn.isAfter(stays.leftOn))) {
            stays.leftOn = ends.leftOn;
            stays.leaveReason = ends.leaveReason;
        }
        ends.leftOn = ends.joinedOn;
        ends.leaveReason = LEFT_BY_MERGE;
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
        moved.members.forEach(id -> ClubMember.<ClubMember>findById(id).donorId = goneId);
        for (int i = moved.ended.size() - 1; i >= 0; i--) {
            var before = moved.ended.get(i);
            ClubMember member = ClubMember.findById(before.memberId());
            member.joinedOn = before.joinedOn();
            member.leftOn = before.leftOn();
            member.leaveReason = before.leaveReason();
        }
        moved.households.forEach(id -> HouseholdMember.<HouseholdMember>findById(id).donorId = goneId);
        moved.cutShort.forEach(
                before -> HouseholdMember.<HouseholdMember>findById(before.memberId()).leftOn = before.leftOn());
        for (var row : moved.rows) {
            Panache.getEntityManager()
                    .createNativeQuery("update intake_row set donor_id = ?1 where list_id = ?2 and n = ?3")
                    .setParameter(1, Ids.bytes(goneId))
                    .setParameter(2, Ids.bytes(row.listId()))
                    .setParameter(3, row.n())
                    .executeUpdate();
        }
        pointAccounts(moved.accounts, goneId);
        belongings.giveBack(goneId, moved.belongings);
    }
}
