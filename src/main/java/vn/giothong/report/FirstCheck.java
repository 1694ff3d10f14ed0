package vn.giothong.report;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.giothong.drive.FigureCheck;

/**
 * Tells again from their order which donation was somebody's first. Figures count the mark that a donation bears, so it is looked at
 * before they are; who gave before they were recorded has no first.
 */
@ApplicationScoped
class FirstCheck {
    private static final String TOLD =
            "(select g.id, g.first_time marked, row_number() over (partition by g.donor_id order by g.given_on, g.id) = 1"
                    + " and p.opening_count = 0 was_first from donation g join donor p on p.id = g.donor_id"
                    + " where g.state = 'LIVE' and ";

    /** How many marks are wrong, as a difference; none where all are right. */
    List<FigureCheck.Difference> run(boolean repair) {
        var wrong = DonorSlice.sum(slice -> wrong(slice, repair));
        return wrong == 0 ? List.of() : List.of(FigureCheck.Difference.of("FIRST_TIME", wrong));
    }

    private static long wrong(DonorSlice slice, boolean repair) {
        var told = TOLD + slice.condition("g.donor_id") + ") t";
        var em = Panache.getEntityManager();
        var count = em.createNativeQuery("select count(*) from " + told + " where t.marked <> t.was_first");
        var wrong = ((Number) slice.fill(count).getSingleResult()).longValue();
        if (repair && wrong > 0) {
            slice.fill(em.createNativeQuery("update donation d join " + told
                            + " on t.id = d.id set d.first_time = t.was_first where d.first_time <> t.was_first"))
                    .executeUpdate();
        }
        return wrong;
    }
}
