package vn.giothong.funding;

import io.quarkus.hibernate.orm.panache.Panache;

/**
 * Lets those who add rows do it one after the other, so that the second finds what the first has written down, also where there was no
 * row to lock.
 */
enum Turn {
    RATES,
    RECIPIENTS;

    /** Until the transaction ends. Asked before reading what the new row has to follow. */
    void await() {
        Panache.getEntityManager()
                .createNativeQuery("select name from funding_turn where name = ?1 for update")
                .setParameter(1, name())
                .getSingleResult();
    }
}
