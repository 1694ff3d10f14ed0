package vn.giothong.report;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import vn.giothong.drive.MonthSums;

/**
 * Different people by area and year, of some donors: who gave, who gave for the first time ever, and who gave in one of the two
 * years before in the area but nowhere in this one (National blood donor data, lapsed donors).
 */
public final class PeopleSums {
    /** Year after which somebody who gave no more is no longer counted as lapsed. */
    private static final int YEARS_TO_LAPSE = 2;

    /** That a donor gave for an area in a year. */
    public record Gave(UUID areaId, int year, boolean firstTime) {}

    public record Key(UUID areaId, int year) {}

    /** People; taken apart they may be fewer than none. */
    public record People(long donors, long firstTime, long lapsed) {
        static final People NOBODY = new People(0, 0, 0);

        People plus(People other, int times) {
            return new People(
                    donors + times * other.donors, firstTime + times * other.firstTime, lapsed + times * other.lapsed);
        }

        Map<String, Long> figures() {
            var figures = new LinkedHashMap<String, Long>();
            figures.put("donors", donors);
            figures.put("firstTime", firstTime);
            figures.put("lapsed", lapsed);
            return figures;
        }

        long repeat() {
            return donors - firstTime;
        }
    }

    private final Map<Key, People> sums = new HashMap<>();

    public Map<Key, People> sums() {
        return sums;
    }

    /** Counts what one donor gave, so many times; minus once takes it away. */
    public void add(Collection<Gave> donor, int times) {
        var given = new HashMap<UUID, Set<Integer>>();
        var years = new TreeSet<Integer>();
        for (var gave : donor) {
            years.add(gave.year());
            for (var area : Set.of(gave.areaId(), MonthSums.EVERYWHERE)) {
                if (given.computeIfAbsent(area, ignored -> new HashSet<>()).add(gave.year())) {
                    add(area, gave.year(), new People(1, 0, 0), times);
                }
                if (gave.firstTime()) {
                    add(area, gave.year(), new People(0, 1, 0), times);
                }
            }
        }
        given.forEach((area, own) -> lapsed(own, years).forEach(year -> add(area, year, new People(0, 0, 1), times)));
    }

    private static Set<Integer> lapsed(Set<Integer> own, Set<Integer> years) {
        var found = new HashSet<Integer>();
        for (var year : own) {
            for (int later = 1; later <= YEARS_TO_LAPSE; later++) {
                if (!years.contains(year + later)) {
                    found.add(year + later);
                }
            }
        }
        return found;
    }

    private void add(UUID area, int year, People people, int times) {
        sums.merge(new Key(area, year), People.NOBODY.plus(people, times), (one, other) -> one.plus(other, 1));
    }
}
