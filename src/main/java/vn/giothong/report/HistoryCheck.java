package vn.giothong.report;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.giothong.drive.FigureCheck;

/**
 * Tells again from their donations what donors' records keep of them: how many they are with those of before, the first day and the
 * last, and the last component.
 */
@ApplicationScoped
class HistoryCheck {
    private static final String RECORDS = "donor p left join (select donor_id, given_on last_on, component,"
            + " count(*) over (partition by donor_id) gifts, min(given_on) over (partition by donor_id) first_on,"
            + " row_number() over (partition by donor_id order by given_on desc, id desc) place"
            + " from donation where state = 'LIVE' and %s) g on g.donor_id = p.id and g.place = 1";
    private static final String WHERE = " where %s and (p.donation_count <> coalesce(g.gifts, 0) + p.opening_count"
            + " or not (p.first_donation_on <=> g.first_on) or not (p.last_donation_on <=> g.last_on)"
            + " or not (p.last_component <=> g.component))";
    private static final String TOLD = " set p.donation_count = coalesce(g.gifts, 0) + p.opening_count,"
            + " p.first_donation_on = g.first_on, p.last_donation_on = g.last_on, p.last_component = g.component,"
            + " p.version = p.version + 1";

    /** How many records are wrong, as a difference; none where all are right. */
    List<FigureCheck.Difference> run(boolean repair) {
        var wrong = DonorSlice.sum(slice -> wrong(slice, repair));
        return wrong == 0 ? List.of() : List.of(FigureCheck.Difference.of("HISTORY", wrong));
    }

    private static long wrong(DonorSlice slice, boolean repair) {
        var records = RECORDS.formatted(slice.condition("donor_id"));
        var which = WHERE.formatted(slice.condition("p.id"));
        var em = Panache.getEntityManager();
        var count = em.createNativeQuery("select count(*) from " + records + which);
        var wrong = ((Number) slice.fill(count).getSingleResult()).longValue();
        if (repair && wrong > 0) {
            slice.fill(em.createNativeQuery("update " + records + TOLD + which)).executeUpdate();
        }
        return wrong;
    }
}
