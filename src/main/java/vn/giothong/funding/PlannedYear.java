package vn.giothong.funding;

import io.quarkus.hibernate.orm.panache.Panache;
import java.util.Optional;
import java.util.UUID;

/** Which proposal plans a year, and whose turn it is to change that. In the caller's transaction. */
final class PlannedYear {
    /** Of which year a proposal is, and how far on its way. */
    record Position(int year, FundingProposal.State state) {}

    private PlannedYear() {}

    /** The one by which a year is planned. */
    static Optional<FundingProposal> sent(int year) {
        return FundingProposal.find("year = ?1 and state = ?2 order by sentAt desc", year, FundingProposal.State.SENT)
                .firstResultOptional();
    }

    /** The sent one that stands in the place of this one. */
    static Optional<FundingProposal> instead(UUID id) {
        return FundingProposal.find("replacesId = ?1 and state in ?2", id, FundingProposal.State.WITH_THOSE_WHO_PAY)
                .firstResultOptional();
    }

    /** All of a year, so that two are not sent at once; nothing of them is read. */
    static void lockYear(int year) {
        Panache.getEntityManager()
                .createNativeQuery("select id from funding_proposal where year = ?1 order by id for update")
                .setParameter(1, year)
                .getResultList();
    }

    /** The year that a proposal is for and its state, without its text. */
    static Optional<Position> position(UUID id) {
        return FundingProposal.find("id", id).project(Position.class).firstResultOptional();
    }
}
