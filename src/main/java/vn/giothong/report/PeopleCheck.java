package vn.giothong.report;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import vn.giothong.drive.FigureCheck;

/** Counts different people again: each donor's years from the donations, and from these how many people an area and year have. */
@ApplicationScoped
class PeopleCheck {
    /** How many rows differ, and which counts; the rows of donors are told by their number alone. */
    record Found(int differences, List<FigureCheck.Difference> told) {}

    private static final int SECONDS = 600;

    private final DonorYears years;

    PeopleCheck(DonorYears years) {
        this.years = years;
    }

    /** What changes meanwhile is left to the next time. */
    Found run(boolean repair) {
        var counted = new PeopleSums();
        var before = in(KeptPeople::all);
        var wrong = DonorSlice.sum(slice -> count(slice, counted, repair));
        counted.sums().values().removeIf(PeopleSums.People.NOBODY::equals);
        var found = differences(before, in(KeptPeople::all), counted, repair);
        if (wrong > 0) {
            found.add(FigureCheck.Difference.of("DONOR_YEAR", wrong));
        }
        return new Found((int) wrong + found.size() - (wrong > 0 ? 1 : 0), found);
    }

    private static List<FigureCheck.Difference> differences(
            Map<PeopleSums.Key, PeopleSums.People> before,
            Map<PeopleSums.Key, PeopleSums.People> after,
            PeopleSums counted,
            boolean repair) {
        var keys = new HashSet<>(after.keySet());
        keys.addAll(counted.sums().keySet());
        keys.removeIf(key -> !Objects.equals(before.get(key), after.get(key))
                || Objects.equals(after.get(key), counted.sums().get(key)));
        if (repair) {
            in(() -> {
                KeptPeople.replace(counted, keys);
                return keys.size();
            });
        }
        var found = new ArrayList<FigureCheck.Difference>();
        keys.forEach(key -> found.add(new FigureCheck.Difference(
                key.areaId().toString(),
                "PEOPLE " + key.year(),
                named(after.get(key)),
                named(counted.sums().get(key)))));
        return found;
    }

    private static Map<String, Long> named(PeopleSums.@Nullable People people) {
        return people == null ? Map.of() : people.figures();
    }

    private static <T> T in(Callable<T> work) {
        return QuarkusTransaction.requiringNew().timeout(SECONDS).call(work);
    }

    private long count(DonorSlice slice, PeopleSums counted, boolean repair) {
        var wrong = years.differences(slice);
        if (repair && wrong > 0) {
            years.rebuild(slice);
        }
        years.count(slice, counted);
        return wrong;
    }
}
