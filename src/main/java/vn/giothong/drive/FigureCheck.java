package vn.giothong.drive;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/** Counts a drive again from its lines and donations, and says where its stored figures differ. */
@ApplicationScoped
public class FigureCheck {
    /** What is stored otherwise than it is counted: each number by its name; none where there is nothing at all. */
    public record Difference(String drive, String figure, Map<String, Long> stored, Map<String, Long> counted) {
        /** So many records are wrong, of those that are not told one by one. */
        public static Difference of(String figure, long wrong) {
            return new Difference("", figure, Map.of(WRONG, wrong), Map.of(WRONG, 0L));
        }

        /** How many figures this stands for. */
        public int figures() {
            return stored.getOrDefault(WRONG, 1L).intValue();
        }
    }

    private static final String WRONG = "wrong";

    private final Figures figures;

    FigureCheck(Figures figures) {
        this.figures = figures;
    }

    /** In a transaction of its own; without repair everything stays as it was. */
    public List<Difference> of(UUID driveId, boolean repair) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Drive drive = Drive.findById(driveId);
            figures.lock(driveId);
            var found = differences(drive.code, stored(driveId), counted(figures.count(driveId)));
            if (repair && !found.isEmpty()) {
                figures.recompute(driveId);
            }
            return found;
        });
    }

    private static List<Difference> differences(
            String code, Map<String, Map<String, Long>> stored, Map<String, Map<String, Long>> counted) {
        var found = new ArrayList<Difference>();
        var names = new TreeSet<>(stored.keySet());
        names.addAll(counted.keySet());
        for (var name : names) {
            var before = stored.getOrDefault(name, Map.of());
            var after = counted.getOrDefault(name, Map.of());
            if (!before.equals(after)) {
                found.add(new Difference(code, name, before, after));
            }
        }
        return found;
    }

    private static Map<String, Map<String, Long>> stored(UUID driveId) {
        DriveTotal total = DriveTotal.findById(driveId);
        var sum = new Tally(total.registered, total.donations, total.millilitres, total.deferrals, total.firstTime);
        var found = of(sum, total.arrived, total.noShows, total.repeated);
        DriveFigure.<DriveFigure>list("driveId", driveId)
                .forEach(row ->
                        found.put(name(row.dimension, row.item), row.tally().figures()));
        return found;
    }

    private static Map<String, Map<String, Long>> counted(Figures.Count count) {
        var found = of(count.sum(), count.arrived(), count.noShows(), count.repeated());
        count.breakdown()
                .forEach((dimension, items) ->
                        items.forEach((item, tally) -> found.put(name(dimension, item), tally.figures())));
        return found;
    }

    private static Map<String, Map<String, Long>> of(Tally sum, int arrived, int noShows, int repeated) {
        var figures = sum.figures();
        figures.put("arrived", (long) arrived);
        figures.put("noShows", (long) noShows);
        figures.put("repeat", (long) repeated);
        return new TreeMap<>(Map.of("TOTAL", figures));
    }

    private static String name(String dimension, String item) {
        return dimension + " " + item;
    }
}
