package vn.giothong.report;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.giothong.drive.Drive;
import vn.giothong.web.Listing;
import vn.giothong.web.Paging;

/** One kind of oddity in the drives of a scope: how often it is there, and a part of it in a steady order. */
interface FindingSearch {
    /** What was found of a drive, before anybody's explanation is looked up. */
    record Raw(
            Finding.Rule rule,
            Drive drive,
            String subject,
            @Nullable String found,
            @Nullable String usual) {}

    long count();

    List<Raw> part(int offset, int limit);

    static List<FindingSearch> all(Scope scope, LocalDate entered) {
        return List.of(totals(scope, entered), bags(scope), shares(scope));
    }

    /** The page of one list that has the findings of each search after those of the one before. */
    static Listing<Raw> page(List<FindingSearch> searches, Paging paging) {
        var items = new ArrayList<Raw>();
        var total = 0L;
        for (var search : searches) {
            var count = search.count();
            var skipped = (int) Math.max(0, paging.offset() - total);
            var wanted = paging.size() - items.size();
            if (wanted > 0 && skipped < count) {
                items.addAll(search.part(skipped, wanted));
            }
            total += count;
        }
        return new Listing<>(items, total);
    }

    /** Drives with more donations than people, and those without any a while after their day. */
    private static FindingSearch totals(Scope scope, LocalDate entered) {
        return new Rows(
                scope,
                "d, t.registered, t.donations",
                "Drive d join DriveTotal t on t.driveId = d.id where " + scope.condition()
                        + " and (t.donations > t.registered or (t.donations = 0 and d.heldOn < :entered))",
                "d.heldOn, d.id",
                Map.of("entered", entered),
                row -> new Raw(
                        (Integer) row[2] == 0 ? Finding.Rule.WITHOUT_FIGURES : Finding.Rule.MORE_THAN_REGISTERED,
                        (Drive) row[0],
                        "",
                        row[2].toString(),
                        row[1].toString()));
    }

    private static FindingSearch bags(Scope scope) {
        return new Rows(
                scope,
                "d, g.bagNumber",
                "Drive d, Donation g where g.driveId = d.id and g.state = 'LIVE' and " + scope.condition()
                        + " and exists (select 1 from Donation h where h.bagNumber = g.bagNumber"
                        + " and h.state = 'LIVE' and h.id <> g.id)",
                "g.bagNumber, d.heldOn, g.id",
                Map.of(),
                row -> new Raw(Finding.Rule.BAG_TWICE, (Drive) row[0], (String) row[1], null, null));
    }

    /** Shares are compared with those of all drives, so all of them are known before the first. */
    private static FindingSearch shares(Scope scope) {
        var odd = GroupShares.odd(groups(scope)).stream()
                .sorted(Comparator.comparing(GroupShares.Odd::driveId).thenComparing(GroupShares.Odd::group))
                .toList();
        return new FindingSearch() {
            @Override
            public long count() {
                return odd.size();
            }

            @Override
            public List<Raw> part(int offset, int limit) {
                return named(odd.stream().skip(offset).limit(limit).toList());
            }
        };
    }

    private static Map<UUID, Map<String, Integer>> groups(Scope scope) {
        var rows = Panache.getEntityManager()
                .createQuery(
                        "select d.id, f.item, f.donations from Drive d join DriveFigure f on f.driveId = d.id"
                                + " and f.dimension = 'ABO' where " + scope.condition() + " and f.donations > 0",
                        Object[].class);
        var counts = new HashMap<UUID, Map<String, Integer>>();
        scope.fill(rows).getResultList().forEach(row -> counts.computeIfAbsent(
                        (UUID) row[0], ignored -> new HashMap<>())
                .put((String) row[1], (Integer) row[2]));
        return counts;
    }

    private static List<Raw> named(List<GroupShares.Odd> odd) {
        if (odd.isEmpty()) {
            return List.of();
        }
        var ids = odd.stream().map(GroupShares.Odd::driveId).toList();
        var drives = Drive.<Drive>list("id in ?1", ids).stream()
                .collect(Collectors.toMap(drive -> drive.id, Function.identity()));
        return odd.stream()
                .map(one -> new Raw(
                        Finding.Rule.GROUP_SHARE,
                        Objects.requireNonNull(drives.get(one.driveId())),
                        one.group(),
                        one.foundPercent() + " %",
                        one.usualPercent() + " %"))
                .toList();
    }

    /** Found by a query, which counts and pages. */
    record Rows(
            Scope scope,
            String columns,
            String from,
            String order,
            Map<String, Object> values,
            Function<Object[], Raw> read)
            implements FindingSearch {
        @Override
        public long count() {
            return filled("select count(*) from " + from, Long.class).getSingleResult();
        }

        @Override
        public List<Raw> part(int offset, int limit) {
            var query = filled("select " + columns + " from " + from + " order by " + order, Object[].class);
            return query.setFirstResult(offset)
                    .setMaxResults(limit)
                    .getResultStream()
                    .map(read)
                    .toList();
        }

        private <T> TypedQuery<T> filled(String text, Class<T> type) {
            var query = Panache.getEntityManager().createQuery(text, type);
            values.forEach(query::setParameter);
            return scope.fill(query);
        }
    }
}
