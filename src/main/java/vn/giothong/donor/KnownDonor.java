package vn.giothong.donor;

import io.quarkus.hibernate.orm.panache.Panache;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.person.Birth;
import vn.giothong.person.IdentityNumber;
import vn.giothong.person.Sex;

/** What is asked of a record that may be of the same person; of a merged one with the record that it went into. */
record KnownDonor(
        UUID id,
        String code,
        String fullName,
        UUID chapterId,
        @Nullable LocalDate birthDate,
        @Nullable Integer birthYear,
        Likeness.Traits traits,
        @Nullable UUID mergedToId) {
    private static final int AT_ONCE = 1000;

    /** Of records that stand and of merged ones those that fulfil the condition on {@code d}, its values from 2 on. */
    static List<KnownDonor> where(String condition, Object... values) {
        var query = Panache.getEntityManager()
                .createQuery(
                        "select d.id, d.code, d.fullName, d.chapterId, d.birthDate, d.birthYear, d.foldedName, d.sex, d.phone,"
                                + " d.identityKind, d.identityHash, d.mergedToId from Donor d where d.state in ?1"
                                + " and d.withheld = false and " + condition,
                        Object[].class)
                .setParameter(1, List.of(Donor.State.ACTIVE, Donor.State.MERGED));
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 2, values[i]);
        }
        return query.getResultStream().map(KnownDonor::of).toList();
    }

    static List<KnownDonor> all(Collection<UUID> ids) {
        return inParts("d.id in ?2", ids);
    }

    /** The records that went into others. */
    static List<KnownDonor> mergedTo(Collection<UUID> ids) {
        return inParts("d.mergedToId in ?2", ids);
    }

    private static List<KnownDonor> inParts(String condition, Collection<UUID> ids) {
        var found = new ArrayList<KnownDonor>();
        var all = List.copyOf(ids);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            found.addAll(where(condition, all.subList(from, Math.min(all.size(), from + AT_ONCE))));
        }
        return found;
    }

    private static KnownDonor of(Object[] row) {
        var date = (@Nullable LocalDate) row[4];
        var year = (@Nullable Integer) row[5];
        var birth = date != null ? Birth.on(date) : year == null ? null : Birth.in(year);
        var paper = row[10] == null ? null : HexFormat.of().formatHex((byte[]) row[10]);
        var traits = new Likeness.Traits(
                (String) row[6], birth, (Sex) row[7], (String) row[8], (IdentityNumber.Kind) row[9], paper);
        return new KnownDonor(
                (UUID) row[0], (String) row[1], (String) row[2], (UUID) row[3], date, year, traits, (@Nullable UUID)
                        row[11]);
    }
}
