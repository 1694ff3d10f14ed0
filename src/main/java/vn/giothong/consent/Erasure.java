package vn.giothong.consent;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import vn.giothong.account.DonorAccounts;
import vn.giothong.audit.Audit;
import vn.giothong.certificate.ErasedCertificates;
import vn.giothong.consent.ErasureRule.Fate;
import vn.giothong.consent.ErasureRule.Item;
import vn.giothong.database.Ids;
import vn.giothong.donor.Donor;
import vn.giothong.donor.Survivors;
import vn.giothong.drive.Figures;
import vn.giothong.intake.RowErasure;

/**
 * Takes a person out of the register for good, by the dated rules of what goes and what stays. The line in a drive and the donation
 * stay and belong to nobody, so that no figure changes. What other rooms keep is named here by its table, since only here it all
 * goes at once.
 */
@ApplicationScoped
class Erasure {
    private static final String NOBODY = "—";

    private static final Map<Item, List<String>> STATEMENTS = Map.of(
            Item.NAME,
            List.of(
                    // a family is often called after one of its members
                    "update household set name = '" + NOBODY
                            + "' where id in (select m.household_id from household_member m"
                            + " join donor d on d.id = m.donor_id where d.id = ?1"
                            + " and (instr(household.name, d.full_name) > 0 or not exists (select 1 from household_member o"
                            + " where o.household_id = m.household_id and o.donor_id <> m.donor_id)))",
                    "update donor set full_name = '" + NOBODY + "', folded_name = '', sort_name = '' where id = ?1",
                    "delete from donor_word where donor_id = ?1",
                    "update donor_merge set reason = '" + NOBODY + "', moved = '{}' where kept_id = ?1 or gone_id = ?1",
                    "update award_case set evidence = if(evidence is null, null, '" + NOBODY + "'), opened_why ="
                            + " if(opened_why is null, null, '" + NOBODY + "') where subject_id = ?1",
                    "update donor_request set request_text = null, answer = null where donor_id = ?1",
                    "update care_volunteer set full_name = null, phone = null, birth_date = null where donor_id = ?1",
                    "update care_visit set donor_id = null, occasion = null, place = null where donor_id = ?1",
                    // whom the person brought came alone from now on; who brought the person keeps that as a number
                    "delete from bringing where donor_id = ?1"),
            Item.BIRTH,
            List.of("update donor set birth_date = null, birth_year = null where id = ?1"),
            Item.CONTACT,
            List.of(
                    "delete from outbox_message where recipient = (select d.phone from donor d where d.id = ?1)",
                    "delete from outbox_message where recipient = (select c.email from mail_contact c where c.donor_id"
                            + " = ?1)",
                    "delete from mail_contact where donor_id = ?1",
                    "delete from left_out where donor_id = ?1",
                    "delete from address_hold where donor_id = ?1",
                    "update letter set address = null, subject = null, body = null, result = null where donor_id = ?1",
                    "update letter set state = 'STOPPED' where donor_id = ?1 and state in ('SELECTED', 'WAITING',"
                            + " 'TO_CALL')",
                    "delete from drive_call where registration_id in (select r.id from registration r where r.donor_id"
                            + " = ?1)",
                    "update donor set phone = null, address = null where id = ?1"),
            Item.IDENTITY,
            List.of("update donor set identity_kind = null, identity_cipher = null, identity_hash = null,"
                    + " identity_last4 = null where id = ?1"),
            Item.TRAITS,
            List.of(
                    "update donor set abo = null, rh_d = null, blood_group_evidence = null, occupation = null, guarded_occupation = null,"
                            + " weight_kg = null, opening_source = null, from_lists = '' where id = ?1"),
            Item.DEFERRALS,
            List.of(
                    "delete from deferral where donor_id = ?1",
                    "delete from kept_screening where donor_id = ?1",
                    "delete from registration_warning where registration_id in"
                            + " (select r.id from registration r where r.donor_id = ?1)",
                    "update outcome set reason_text = null, withdrawn_reason = null where donor_id = ?1"),
            Item.CERTIFICATES,
            List.of(
                    "delete from confirmation where donation_id in (select n.id from donation n where n.donor_id = ?1)",
                    "update redemption set facility = '" + NOBODY + "', void_reason = null where donation_id in"
                            + " (select n.id from donation n where n.donor_id = ?1)",
                    "update donation set certificate_serial = null, voided_reason = null where donor_id = ?1",
                    "update outcome set certificate_serial = null where donor_id = ?1"),
            Item.ACCOUNT,
            List.of("delete from activation where donor_id = ?1"),
            Item.BAG_NUMBERS,
            List.of(
                    "update donation set bag_number = null where donor_id = ?1",
                    "update outcome set bag_number = null where donor_id = ?1"));

    private final DonorAccounts accounts;
    private final RowErasure rows;
    private final Figures figures;
    private final Audit audit;
    private final Clock clock;

    Erasure(DonorAccounts accounts, RowErasure rows, Figures figures, Audit audit, Clock clock) {
        this.accounts = accounts;
        this.rows = rows;
        this.figures = figures;
        this.audit = audit;
        this.clock = clock;
    }

    /** Erases the record and those that were merged into it, in the caller's transaction, whose entities are read again after. */
    void erase(UUID donorId, LocalDate today) {
        var rules = ErasureRule.on(today);
        var records = Survivors.everyRecord(donorId);
        rows.forgetIn(
                rules.stream().anyMatch(rule -> rule.item == Item.LISTS && rule.fate == Fate.ERASE)
                        ? records
                        : Set.of());
        var drives = drives(records);
        drives.forEach(figures::lock);
        Panache.getEntityManager().flush();
        records.forEach(id -> rules.forEach(rule -> apply(rule, id, today)));
        var until = rules.stream()
                .filter(rule -> rule.fate == Fate.KEEP)
                .map(rule -> rule.keepYears)
                .filter(Objects::nonNull)
                .max(Integer::compare)
                .map(today::plusYears)
                .orElse(null);
        Panache.getEntityManager().clear();
        for (var id : records) {
            Donor donor = Donor.findById(id);
            donor.state = Donor.State.ERASED;
            donor.erasedOn = today;
            donor.keptUntil = until;
        }
        drives.forEach(figures::recompute);
    }

    /** Of whoever gave nothing there figures count the traits of the register, which go; in one order, as others lock them. */
    private static Set<UUID> drives(Set<UUID> donorIds) {
        return new TreeSet<>(Panache.getEntityManager()
                .createQuery("select distinct r.driveId from Registration r where r.donorId in ?1", UUID.class)
                .setParameter(1, donorIds)
                .getResultList());
    }

    private void apply(ErasureRule rule, UUID donorId, LocalDate today) {
        if (rule.fate == Fate.YEAR) {
            run("update donor set birth_date = null where id = ?1", donorId);
        }
        if (rule.fate != Fate.ERASE) {
            return;
        }
        if (rule.item == Item.CERTIFICATES) {
            ErasedCertificates.keep(donorId);
        }
        STATEMENTS.getOrDefault(rule.item, List.of()).forEach(statement -> run(statement, donorId));
        if (rule.item == Item.ACCOUNT) {
            audit.forget(accounts.close(donorId, NOBODY), NOBODY);
        }
        if (rule.item == Item.MEMBERSHIPS) {
            end("club_member", "donor_id = ?1", donorId, today);
            end(
                    "care_member",
                    "volunteer_id in (select p.id from care_volunteer p where p.donor_id = ?1)",
                    donorId,
                    today);
        }
    }

    private static void end(String memberships, String ofDonor, UUID donorId, LocalDate today) {
        Panache.getEntityManager()
                .createNativeQuery("update " + memberships + " set leave_reason = null, left_on ="
                        + " least(coalesce(left_on, ?2), greatest(joined_on, ?2)) where " + ofDonor)
                .setParameter(1, Ids.bytes(donorId))
                .setParameter(2, today)
                .executeUpdate();
    }

    private static void run(String statement, UUID donorId) {
        Panache.getEntityManager()
                .createNativeQuery(statement)
                .setParameter(1, Ids.bytes(donorId))
                .executeUpdate();
    }

    /** What had to be kept for some years goes once they are over, and so does who stands behind somebody erased before chains were known. */
    @Scheduled(every = "12h", delayed = "3m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void sweep() {
        for (var donor : Donor.<Donor>list("state = ?1 and keptUntil < ?2", Donor.State.ERASED, LocalDate.now(clock))) {
            STATEMENTS.getOrDefault(Item.BAG_NUMBERS, List.of()).forEach(statement -> run(statement, donor.id));
            donor.keptUntil = null;
        }
        Donor.<Donor>list(
                        "state = ?1 and mergedToId in (select e.id from Donor e where e.state = ?2)",
                        Donor.State.MERGED,
                        Donor.State.ERASED)
                .stream()
                .map(donor -> donor.id)
                .toList()
                .forEach(left -> erase(left, LocalDate.now(clock)));
    }
}
