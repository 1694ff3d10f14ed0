package vn.giothong.donor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A record that stands with those merged into it: whatever any of them tells is told of one person. */
record Lineage(KnownDonor standing, List<Likeness.Traits> told) {
    private static final Comparator<Likeness> SUREST_FIRST = Comparator.comparing(Likeness::grade)
            .thenComparing(likeness -> -likeness.by().size());

    /** The lineage of each record, by its id; of a record that leads to none that stands there is none. */
    static Map<UUID, Lineage> of(Collection<KnownDonor> records) {
        var known = new HashMap<UUID, KnownDonor>();
        records.forEach(record -> known.put(record.id(), record));
        addHeirs(known);
        addMerged(known);
        var families = new HashMap<UUID, List<KnownDonor>>();
        var roots = new HashMap<UUID, KnownDonor>();
        for (var record : known.values()) {
            var root = root(record, known);
            if (root != null) {
                roots.put(record.id(), root);
                families.computeIfAbsent(root.id(), id -> new ArrayList<>()).add(record);
            }
        }
        var standing = new HashMap<UUID, Lineage>();
        families.forEach((id, family) -> standing.put(id, of(Objects.requireNonNull(known.get(id)), family)));
        var found = new HashMap<UUID, Lineage>();
        roots.forEach((id, root) -> found.put(id, Objects.requireNonNull(standing.get(root.id()))));
        return found;
    }

    private static void addHeirs(Map<UUID, KnownDonor> known) {
        var asked = new HashSet<UUID>();
        while (true) {
            var missing = new HashSet<UUID>();
            for (var record : known.values()) {
                var heir = record.mergedToId();
                if (heir != null && !known.containsKey(heir) && asked.add(heir)) {
                    missing.add(heir);
                }
            }
            if (missing.isEmpty()) {
                return;
            }
            KnownDonor.all(missing).forEach(record -> known.put(record.id(), record));
        }
    }

    private static void addMerged(Map<UUID, KnownDonor> known) {
        var parents = new HashSet<>(known.keySet());
        while (!parents.isEmpty()) {
            var merged = KnownDonor.mergedTo(parents);
            parents.clear();
            for (var record : merged) {
                if (known.put(record.id(), record) == null) {
                    parents.add(record.id());
                }
            }
        }
    }

    private static @Nullable KnownDonor root(KnownDonor record, Map<UUID, KnownDonor> known) {
        @Nullable KnownDonor next = record;
        while (next != null && next.mergedToId() != null) {
            next = known.get(next.mergedToId());
        }
        return next;
    }

    /**
     * Every name with every number: people write what they remember of either. What a record lacks the one that stands tells, lest
     * a person of whom that one says otherwise be taken for this one.
     */
    private static Lineage of(KnownDonor standing, List<KnownDonor> family) {
        var told = new ArrayList<Likeness.Traits>();
        for (var named : family) {
            for (var numbered : family) {
                told.add(named.traits().numbered(numbered.traits()).or(standing.traits()));
            }
        }
        return new Lineage(standing, told);
    }

    /** How like a person is to what is told, at best. */
    Optional<Likeness> likeness(Likeness.Traits person) {
        return told.stream()
                .flatMap(traits -> Likeness.of(person, traits).stream())
                .min(SUREST_FIRST);
    }
}
