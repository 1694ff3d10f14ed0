package vn.giothong.club;

import io.quarkus.hibernate.orm.panache.Panache;
import java.util.Locale;

/** The codes of clubs: CLB-0001 and on. */
final class ClubCodes {
    private static final String PREFIX = "CLB-";

    private ClubCodes() {}

    /** The next code; whoever else asks waits until the caller's transaction is over. */
    static String next() {
        var entities = Panache.getEntityManager();
        entities.createNativeQuery("update club_code_sequence set taken = taken + 1 where id = 1")
                .executeUpdate();
        var highest = entities.createQuery(
                        "select max(cast(substring(c.code, ?1) as Integer)) from Club c where c.code like ?2",
                        Integer.class)
                .setParameter(1, PREFIX.length() + 1)
                .setParameter(2, PREFIX + "%")
                .getSingleResult();
        return PREFIX + String.format(Locale.ROOT, "%04d", highest == null ? 1 : highest + 1);
    }
}
