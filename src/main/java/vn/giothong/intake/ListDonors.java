package vn.giothong.intake;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import vn.giothong.donor.Blanks;
import vn.giothong.donor.Donor;
import vn.giothong.donor.Donors;
import vn.giothong.drive.Drive;
import vn.giothong.drive.Registration;
import vn.giothong.intake.reading.ReadRow;

/**
 * The donors behind a list's rows. Those whom lists alone brought are described by the applied lists, in the order of their drives,
 * so that it does not matter which was applied first. What people wrote stays; lists only fill the blanks beside it, and take what
 * they filled with them.
 */
@ApplicationScoped
class ListDonors {
    private final Donors donors;
    private final Blanks blanks;
    private final HomeChapters homes;
    private final Json json;

    ListDonors(Donors donors, Blanks blanks, HomeChapters homes, Json json) {
        this.donors = donors;
        this.blanks = blanks;
        this.homes = homes;
        this.json = json;
    }

    /** The donor of each row: the one found, the one that the row made before, or a new one. */
    Map<IntakeRow, UUID> enter(ListLines.Work work, Map<IntakeRow, ReadRow> rows) {
        var people = new LinkedHashMap<IntakeRow, UUID>();
        var known = known(rows.keySet());
        var fresh = new ArrayList<IntakeRow>();
        for (var row : rows.keySet()) {
            var donor = row.donorId == null ? null : known.get(row.donorId);
            if (donor == null) {
                fresh.add(row);
            } else {
                people.put(row, revived(donor));
            }
        }
        people.putAll(added(work, rows, fresh));
        people.forEach((row, donorId) -> row.donorId = donorId);
        return people;
    }

    private static Map<UUID, Donor> known(Collection<IntakeRow> rows) {
        var ids = rows.stream().map(row -> row.donorId).filter(Objects::nonNull).toList();
        var known = new HashMap<UUID, Donor>();
        if (!ids.isEmpty()) {
            Donor.<Donor>list("id in ?1", ids).forEach(donor -> known.put(donor.id, donor));
        }
        return known;
    }

    private static UUID revived(Donor donor) {
        if (donor.state == Donor.State.MERGED && donor.mergedToId != null) {
            return revived(Donor.findById(donor.mergedToId));
        }
        donor.state = Donor.State.ACTIVE;
        return donor.id;
    }

    private Map<IntakeRow, UUID> added(ListLines.Work work, Map<IntakeRow, ReadRow> rows, List<IntakeRow> fresh) {
        if (fresh.isEmpty()) {
            return Map.of();
        }
        var home = homes.of(work.drive());
        var source = work.list().source;
        var people = fresh.stream()
                .map(row -> new ListPeople.Said(Objects.requireNonNull(rows.get(row)), source))
                .map(said -> ListPeople.donor(said, home.find(said.person().address())))
                .toList();
        var added = donors.addAll(people, Donor.Origin.LIST, work.actorId());
        var found = new LinkedHashMap<IntakeRow, UUID>();
        for (int i = 0; i < fresh.size(); i++) {
            found.put(fresh.get(i), added.get(i).id);
        }
        return found;
    }

    /** Describes donors by what the applied lists say of them now; returns those whose facts changed. */
    Set<UUID> describe(Collection<UUID> donorIds) {
        var changed = new HashSet<UUID>();
        var ids = List.copyOf(donorIds);
        for (int from = 0; from < ids.size(); from += Matching.BATCH) {
            describeBatch(ids.subList(from, Math.min(ids.size(), from + Matching.BATCH)), changed);
            Panache.getEntityManager().flush();
            Panache.getEntityManager().clear();
        }
        return changed;
    }

    private void describeBatch(List<UUID> ids, Set<UUID> changed) {
        var said = said(ids);
        for (var donor : Donor.<Donor>list("id in ?1 and state = ?2", ids, Donor.State.ACTIVE)) {
            var facts = said.getOrDefault(donor.id, List.of());
            var opened = blanks.follow(donor, ListPeople.opening(facts));
            if (describe(donor, facts) || opened) {
                changed.add(donor.id);
            }
        }
    }

    private boolean describe(Donor donor, List<ListPeople.Said> facts) {
        if (donor.origin == Donor.Origin.PERSON || donor.kept) {
            return blanks.follow(donor, ListPeople.told(donor, facts));
        }
        var described = ListPeople.described(donor, facts);
        var differs = !facts.isEmpty() && blanks.differs(donor, described);
        if (differs) {
            donors.rewrite(donor, described);
        }
        return differs;
    }

    /** What the applied lists say of each, the earliest drive first. */
    private Map<UUID, List<ListPeople.Said>> said(List<UUID> ids) {
        var said = new HashMap<UUID, List<ListPeople.Said>>();
        Panache.getEntityManager()
                .createQuery(
                        "select r, l, d from IntakeRow r, IntakeList l, Drive d"
                                + " where l.id = r.listId and d.id = l.driveId and r.donorId in ?1 and l.state = ?2"
                                + " and r.state in (?3, ?4) and (r.resolution is null or r.resolution <> ?5)"
                                + " order by d.heldOn, l.uploadedAt, r.n",
                        Told.class)
                .setParameter(1, ids)
                .setParameter(2, IntakeList.State.APPLIED)
                .setParameter(3, IntakeRow.State.MATCHED)
                .setParameter(4, IntakeRow.State.NEW)
                .setParameter(5, IntakeRow.Resolution.SKIPPED)
                .getResultList()
                .forEach(told -> said.computeIfAbsent(told.row().donorId, ignored -> new ArrayList<>())
                        .add(new ListPeople.Said(
                                json.row(told.row()),
                                told.list().source,
                                Openings.of(told.row(), told.list(), told.drive()))));
        return said;
    }

    /** A row of an applied list, with its list and drive. */
    record Told(IntakeRow row, IntakeList list, Drive drive) {}

    /** The drives in which these donors have a line: what they gave there may be described anew. */
    Map<UUID, Set<UUID>> drivesOf(Collection<UUID> donorIds) {
        var drives = new TreeMap<UUID, Set<UUID>>();
        if (!donorIds.isEmpty()) {
            Registration.<Registration>list("donorId in ?1 and state <> ?2", donorIds, Registration.State.WITHDRAWN)
                    .forEach(line -> drives.computeIfAbsent(line.driveId, ignored -> new HashSet<>())
                            .add(line.donorId));
        }
        return drives;
    }
}
