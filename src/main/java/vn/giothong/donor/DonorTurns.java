package vn.giothong.donor;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Lets those who enter one person at the same moment do it one after the other, so that the second finds whom the first has entered; lists, which enter hundreds, do not wait. By
 * name, paper and phone a person falls on a few of many rows, which are locked in one order until the transaction ends.
 */
@ApplicationScoped
public class DonorTurns {
    private static final int TURNS = 64;

    /** Asked before looking for others who may be the person. */
    public void await(NewDonor person) {
        var paper = person.identity();
        var phone = person.phone();
        var turns = new TreeSet<Integer>();
        Stream.of(person.name().folded(), paper == null ? "" : paper.number(), phone == null ? "" : phone.e164())
                .filter(trait -> !trait.isEmpty())
                .forEach(trait -> turns.add(Math.floorMod(trait.hashCode(), TURNS)));
        turns.forEach(DonorTurns::lock);
    }

    private static void lock(int turn) {
        Panache.getEntityManager()
                .createNativeQuery("select id from donor_turn where id = ?1 for update")
                .setParameter(1, turn)
                .getResultList();
    }
}
