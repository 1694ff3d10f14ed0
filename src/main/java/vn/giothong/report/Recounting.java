package vn.giothong.report;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.giothong.drive.FigureCheck;
import vn.giothong.drive.MonthCheck;
import vn.giothong.drive.MonthSums;
import vn.giothong.job.JobProgress;

/**
 * Counts every stored figure again from the donations: which of them were somebody's first, what donors' records keep of them, then
 * drive after drive, the months of areas, and donor after donor, each in a transaction of its own, so that it takes as little memory of a nation as of a district.
 */
@ApplicationScoped
public class Recounting {
    /** How many drives there are, how many figures differ, and the first thousand of these one by one. */
    public record Result(int drives, int differences, List<FigureCheck.Difference> told) {}

    private static final int MOST_TOLD = 1_000;

    private final FirstCheck firsts;
    private final HistoryCheck histories;
    private final FigureCheck check;
    private final MonthCheck months;
    private final MonthSums sums;
    private final PeopleCheck people;

    Recounting(
            FirstCheck firsts,
            HistoryCheck histories,
            FigureCheck check,
            MonthCheck months,
            MonthSums sums,
            PeopleCheck people) {
        this.firsts = firsts;
        this.histories = histories;
        this.check = check;
        this.months = months;
        this.sums = sums;
        this.people = people;
    }

    /** With repair what differs is put right. */
    public Result run(boolean repair, JobProgress progress) {
        var drives = QuarkusTransaction.requiringNew().call(Recounting::drives);
        var told = new ArrayList<>(firsts.run(repair));
        told.addAll(histories.run(repair));
        var differences =
                told.stream().mapToInt(FigureCheck.Difference::figures).sum();
        for (int done = 0; done < drives.size(); done++) {
            var found = check.of(drives.get(done), repair);
            differences += found.size();
            found.stream().limit(MOST_TOLD - told.size()).forEach(told::add);
            progress.rows(done + 1, drives.size());
        }
        sums.refresh();
        for (var month : months.months()) {
            var found = months.of(month, repair);
            differences += found.size();
            found.stream().limit(MOST_TOLD - told.size()).forEach(told::add);
        }
        var found = people.run(repair);
        told.addAll(found.told());
        return new Result(drives.size(), differences + found.differences(), told);
    }

    private static List<UUID> drives() {
        return Panache.getEntityManager()
                .createQuery("select t.driveId from DriveTotal t order by t.driveId", UUID.class)
                .getResultList();
    }
}
