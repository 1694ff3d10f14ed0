package vn.giothong.drive;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.database.Ids;

/** Adds up the drives of every month again, and says where the kept sums differ. */
@ApplicationScoped
public class MonthCheck {
    private record Name(UUID areaId, String dimension, String item) {}

    private static final int SECONDS = 600;

    /** What the columns behind the name are called in reports. */
    private static final List<String> FIGURES =
            List.of("drives", "registered", "arrived", "donations", "millilitres", "deferrals", "firstTime", "target");

    public List<Integer> months() {
        return QuarkusTransaction.requiringNew().call(MonthSums::months);
    }

    /** In a transaction of its own. What has a change that was not added up yet is read from its drives, and no difference. */
    public List<FigureCheck.Difference> of(int month, boolean repair) {
        return QuarkusTransaction.requiringNew().timeout(SECONDS).call(() -> {
            MonthSums.takeTurn();
            var counted = counted(month);
            var stored = new HashMap<Name, long[]>();
            var kept = "select " + MonthSql.COLUMNS + " from figure_month where month = :month";
            for (var row : MonthSql.of(month, Set.of(), kept).getResultList()) {
                add(stored, Ids.of((byte[]) ((Object[]) row)[0]), (Object[]) row);
            }
            var found = differences(month, stored, counted, StaleMonth.areas(StaleMonth.in(month)));
            if (repair && !found.isEmpty()) {
                MonthSums.store(month, Set.of());
            }
            return found;
        });
    }

    private static Map<Name, long[]> counted(int month) {
        var counted = new HashMap<Name, long[]>();
        for (var sums : MonthSql.sums(Set.of())) {
            for (var row : MonthSql.within(month, Set.of(), sums).getResultList()) {
                add(counted, Ids.of((byte[]) ((Object[]) row)[0]), (Object[]) row);
                add(counted, MonthSums.EVERYWHERE, (Object[]) row);
            }
        }
        return counted;
    }

    /** Behind the four columns of the name come the sums. */
    private static void add(Map<Name, long[]> sums, UUID area, Object[] row) {
        var sum = sums.computeIfAbsent(
                new Name(area, String.valueOf(row[1]), String.valueOf(row[3])), ignored -> new long[row.length - 4]);
        for (int i = 0; i < sum.length; i++) {
            sum[i] += ((Number) row[i + 4]).longValue();
        }
    }

    private static List<FigureCheck.Difference> differences(
            int month, Map<Name, long[]> stored, Map<Name, long[]> counted, Set<UUID> behind) {
        var names = new HashSet<>(stored.keySet());
        names.addAll(counted.keySet());
        var found = new ArrayList<FigureCheck.Difference>();
        for (var name : names) {
            var late = name.areaId().equals(MonthSums.EVERYWHERE) ? !behind.isEmpty() : behind.contains(name.areaId());
            var before = stored.get(name);
            var after = counted.get(name);
            if (!late && !Arrays.equals(before, after)) {
                found.add(new FigureCheck.Difference(
                        name.areaId().toString(),
                        "MONTH %d %s %s".formatted(month, name.dimension(), name.item()),
                        named(before),
                        named(after)));
            }
        }
        return found;
    }

    private static Map<String, Long> named(long @Nullable [] sums) {
        var named = new LinkedHashMap<String, Long>();
        for (int i = 0; sums != null && i < sums.length; i++) {
            named.put(FIGURES.get(i), sums[i]);
        }
        return named;
    }
}
