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
    /** A figure that is stored otherwise than it is counted. */
    public record Difference(String drive, String figure, String stored, String counted) {}

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

    private static List<Difference> differences(String code, Map<String, String> stored, Map<String, String> counted) {
        var found = new ArrayList<Difference>();
        var names = new TreeSet<>(stored.keySet());
        names.addAll(counted.keySet());
        for (var name : names) {
            var before = stored.getOrDefault(name, "");
            var after = counted.getOrDefault(name, "");
            if (!before.equals(after)) {
                found.add(new Difference(code, name, before, after));
            }
        }
        return found;
    }

    private static Map<String, String> stored(UUID driveId) {
        DriveTotal total = DriveTotal.findById(driveId);
        var sum = new Tally(total.registered, total.donations, total.millilitres, total.deferrals, total.firstTime);
        var found = of(sum, total.arrived, total.noShows, total.repeated);
        DriveFigure.<DriveFigure>list("driveId", driveId)
                .forEach(row ->
                        found.put(name(row.dimension, row.item), row.tally().toString()));
        return found;
    }

    private static Map<String, String> counted(Figures.Count count) {
        var found = of(count.sum(), count.arrived(), count.noShows(), count.repeated());
        count.breakdown()
                .forEach((dimension, items) ->
                        items.forEach((item, tally) -> found.put(name(dimension, item), tally.toString())));
        return found;
    }

    private static Map<String, String> of(Tally sum, int arrived, int noShows, int repeated) {
        var counts = " arrived " + arrived + " noShows " + noShows + " repeated " + repeated;
        return new TreeMap<>(Map.of("TOTAL", sum + counts));
    }

    private static String name(String dimension, String item) {
        return dimension + " " + item;
    }
}
