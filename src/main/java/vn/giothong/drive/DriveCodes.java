package vn.giothong.drive;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/**
 * Gives drives the codes by which people call them: D2020-0001 is the first drive of 2020. The year's row stays locked until the
 * caller's transaction ends, so two plans at one moment get two codes, and one that is given up leaves no gap.
 */
@ApplicationScoped
public class DriveCodes {
    private static final String PREFIX = "D%d-";

    public String next(LocalDate day) {
        var year = day.getYear();
        var prefix = PREFIX.formatted(year);
        var entities = Panache.getEntityManager();
        entities.createNativeQuery("insert into drive_number (of_year, latest)"
                        + " select :year, coalesce(max(cast(substring(code, :from) as unsigned)), 0) + 1 from drive"
                        + " where code like :pattern on duplicate key update latest = latest + 1")
                .setParameter("year", year)
                .setParameter("from", prefix.length() + 1)
                .setParameter("pattern", prefix + "%")
                .executeUpdate();
        var latest = (Number) entities.createNativeQuery("select latest from drive_number where of_year = :year")
                .setParameter("year", year)
                .getSingleResult();
        return prefix + "%04d".formatted(latest.intValue());
    }
}
