package vn.giothong.report;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.giothong.drive.FigureCheck;
import vn.giothong.job.JobProgress;

/**
 * Counts every stored figure again from the donations: drive after drive, then donor after donor by the ten thousand, each in a
 * transaction of its own, so that it takes as little memory of a nation as of a district.
 */
@ApplicationScoped
public class Recounting {
    /** How many drives there are, how many figures differ, and the first thousand of these one by one. */
    public record Result(int drives, int differences, List<FigureCheck.Difference> told) {}

    private static final int MOST_TOLD = 1_000;
    private static final int DONORS_AT_ONCE = 10_000;
    private static final int SLICE_SECONDS = 600;

    private final FigureCheck check;
    private final DonorYears years;

    Recounting(FigureCheck check, DonorYears years) {
        this.check = check;
        this.years = years;
    }

    /** With repair what differs is put right. */
    public Result run(boolean repair, JobProgress progress) {
        var drives = QuarkusTransaction.requiringNew().call(Recounting::drives);
        var told = new ArrayList<FigureCheck.Difference>();
        var differences = 0;
        for (int done = 0; done < drives.size(); done++) {
            var found = check.of(drives.get(done), repair);
            differences += found.size();
            found.stream().limit(MOST_TOLD - told.size()).forEach(told::add);
            progress.rows(done + 1, drives.size());
        }
        var people = people(repair);
        if (people > 0) {
            told.add(new FigureCheck.Difference("", "DONOR_YEAR", String.valueOf(people), "0"));
        }
        return new Result(drives.size(), differences + people, told);
    }

    private static List<UUID> drives() {
        return Panache.getEntityManager()
                .createQuery("select t.driveId from DriveTotal t order by t.driveId", UUID.class)
                .getResultList();
    }

    private int people(boolean repair) {
        var wrong = 0L;
        var slice = new DonorYears.Slice(null, null);
        do {
            var next = slice;
            var found =
                    QuarkusTransaction.requiringNew().timeout(SLICE_SECONDS).call(() -> next.following(DONORS_AT_ONCE));
            wrong += QuarkusTransaction.requiringNew().timeout(SLICE_SECONDS).call(() -> wrong(found, repair));
            slice = found;
        } while (slice.last() != null);
        return (int) wrong;
    }

    private Long wrong(DonorYears.Slice slice, boolean repair) {
        var wrong = years.differences(slice);
        if (repair && wrong > 0) {
            years.rebuild(slice);
        }
        return wrong;
    }
}
