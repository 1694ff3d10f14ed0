package vn.giothong.drive;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The reasons why a person may be deferred: the coarse classes of the desk, and the hospital's. They change with a migration alone, so
 * they are read once.
 */
@ApplicationScoped
public class DeferralReasons {
    /** A reason with its names; those at the desk say nothing medical. */
    public record Reason(String code, String nameVi, String nameEn, boolean atDesk) {
        public String name(String language) {
            return language.equals("en") ? nameEn : nameVi;
        }
    }

    private volatile @Nullable List<Reason> known;

    public List<Reason> list() {
        var read = known;
        if (read == null) {
            read = read();
            known = read;
        }
        return read;
    }

    private static List<Reason> read() {
        List<?> rows = Panache.getEntityManager()
                .createNativeQuery("select code, name_vi, name_en, at_desk from deferral_reason")
                .getResultList();
        return rows.stream().map(DeferralReasons::reason).toList();
    }

    Set<String> all() {
        return list().stream().map(Reason::code).collect(Collectors.toSet());
    }

    Set<String> atDesk() {
        return list().stream().filter(Reason::atDesk).map(Reason::code).collect(Collectors.toSet());
    }

    private static Reason reason(Object row) {
        var columns = (Object[]) row;
        // a boolean column is a tiny number to one driver and a truth value to the other
        var atDesk = columns[3] instanceof Boolean truth ? truth : ((Number) columns[3]).intValue() == 1;
        return new Reason((String) columns[0], (String) columns[1], (String) columns[2], atDesk);
    }
}
