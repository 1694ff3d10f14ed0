package vn.giothong.intake;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.donation.Donation;
import vn.giothong.donor.Donor;
import vn.giothong.drive.Drive;
import vn.giothong.eligibility.Flag;
import vn.giothong.eligibility.Flags;
import vn.giothong.eligibility.RuleBooks;
import vn.giothong.intake.reading.NoteCode;
import vn.giothong.intake.reading.Outcome;
import vn.giothong.intake.reading.ReadRow;
import vn.giothong.person.Birth;
import vn.giothong.person.Sex;

/**
 * The flags of a list's rows: before it is applied as its donations would be flagged, afterwards as they are, whatever has changed
 * around them since.
 */
@ApplicationScoped
class RowFlags {
    /** What the register knows of a matched donor. */
    private record Known(@Nullable Sex sex, @Nullable Birth birth, Flags.@Nullable Earlier earlier) {}

    private final RuleBooks books;

    RowFlags(RuleBooks books) {
        this.books = books;
    }

    /** Sets the flags of rows, a batch of them, each with what was read. */
    void preview(Drive drive, Map<IntakeRow, ReadRow> rows) {
        var flags = new Flags(books.current());
        var known = known(
                drive,
                rows.keySet().stream()
                        .map(row -> row.donorId)
                        .filter(id -> id != null)
                        .toList());
        rows.forEach((row, read) -> row.flags = row.state == IntakeRow.State.REPEATED
                ? ""
                : Flag.join(preview(drive, read, row.donorId == null ? null : known.get(row.donorId), flags)));
    }

    private static Set<Flag> preview(Drive drive, ReadRow read, @Nullable Known known, Flags flags) {
        var person = read.person();
        if (person == null) {
            return Set.of();
        }
        var registered = known == null ? null : known.birth();
        var birth = registered == null ? person.birth() : registered;
        var unreadable = read.has(NoteCode.BIRTH_UNREADABLE) && (birth == null || birth.yearOnly());
        if (read.outcome().outcome() != Outcome.DONATED) {
            return unreadable ? EnumSet.of(Flag.BIRTH_UNREADABLE) : Set.of();
        }
        var sex = known == null || known.sex() == null ? person.sex() : known.sex();
        var gift = new Flags.Gift(
                drive.heldOn, read.outcome().volumeMl(), read.outcome().weightKg(), sex, birth, unreadable);
        return flags.of(gift, known == null ? null : known.earlier());
    }

    private static Map<UUID, Known> known(Drive drive, Collection<UUID> donorIds) {
        var known = new HashMap<UUID, Known>();
        if (donorIds.isEmpty()) {
            return known;
        }
        var earlier = new HashMap<UUID, Flags.Earlier>();
        Donation.<Donation>list(
                        "donorId in ?1 and state = ?2 and givenOn <= ?3 and driveId <> ?4 order by givenOn, id",
                        donorIds,
                        Donation.State.LIVE,
                        drive.heldOn,
                        drive.id)
                .forEach(donation ->
                        earlier.put(donation.donorId, new Flags.Earlier(donation.givenOn, donation.component)));
        Donor.<Donor>list("id in ?1", donorIds)
                .forEach(donor -> known.put(donor.id, new Known(donor.sex, donor.birth(), earlier.get(donor.id))));
        return known;
    }

    /** By row number the flags as they stand: those of its donation where it made one. Rows without flags are left out. */
    Map<Integer, Set<Flag>> now(IntakeList list) {
        var flags = new HashMap<Integer, Set<Flag>>();
        IntakeRow.<IntakeRow>find("listId = ?1 and flags <> ''", list.id)
                .project(Flagged.class)
                .list()
                .forEach(row -> flags.put(row.n(), Flag.split(row.flags())));
        if (list.state == IntakeList.State.APPLIED) {
            flags.values().forEach(set -> set.retainAll(EnumSet.of(Flag.BIRTH_UNREADABLE)));
            flagsOfDonations(list.id).forEach(row -> flags.put(row.n(), Flag.split(row.flags())));
        }
        flags.values().removeIf(Set::isEmpty);
        return flags;
    }

    /** A row's number and its flags. */
    record Flagged(int n, String flags) {}

    private static List<Flagged> flagsOfDonations(UUID listId) {
        return Panache.getEntityManager()
                .createQuery(
                        "select o.listRow, d.flags from Outcome o, Donation d where o.listId = ?1 and o.withdrawnAt is null"
                                + " and d.driveId = o.driveId and d.donorId = o.donorId and d.state = ?2",
                        Flagged.class)
                .setParameter(1, listId)
                .setParameter(2, Donation.State.LIVE)
                .getResultList();
    }

    static Map<Flag, Integer> counts(Collection<Set<Flag>> rows) {
        var counts = new EnumMap<Flag, Integer>(Flag.class);
        for (var flag : Flag.values()) {
            counts.put(flag, 0);
        }
        rows.forEach(flags -> flags.forEach(flag -> counts.merge(flag, 1, Integer::sum)));
        return counts;
    }
}
