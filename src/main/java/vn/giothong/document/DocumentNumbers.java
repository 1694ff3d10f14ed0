package vn.giothong.document;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Gives the papers of a register their numbers, from 1 on in each year. In the caller's transaction: whoever comes next waits until it
 * ends, and where it rolls back the number is free again.
 */
@ApplicationScoped
public class DocumentNumbers {
    public int next(String register, int year) {
        var database = Panache.getEntityManager();
        database.createNativeQuery(
                        "insert into document_counter (register, counted_year, last_number) values (?1, ?2, 1)"
                                + " on duplicate key update last_number = last_number + 1")
                .setParameter(1, register)
                .setParameter(2, year)
                .executeUpdate();
        var number = (Number) database.createNativeQuery(
                        "select last_number from document_counter where register = ?1 and counted_year = ?2")
                .setParameter(1, register)
                .setParameter(2, year)
                .getSingleResult();
        return number.intValue();
    }
}
