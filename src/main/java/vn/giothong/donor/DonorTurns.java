package vn.giothong.donor;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Lets those who enter one person at the same moment do it one after the other, so that the second finds whom the first has entered.
 * By name, paper and phone a person falls on a few of many rows, which are locked in one order until the transaction ends. A list,
 * which enters hundreds, takes all of them when it is done and looks once more who came meanwhile.
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

    /** Nobody is entered by others from now on until the transaction ends; whoever was before is there to be found. */
    public void awaitAll() {
        Panache.getEntityManager()
                .createNativeQuery("select id from donor_turn order by id for update")
                .getResultList();
    }

    private static void lock(int turn) {
        Panache.getEntityManager()
                .createNativeQuery("select id from donor_turn where id = ?1 for update")
                .setParameter(1, turn)
                .getResultList();
    }
}
