package vn.giothong.club;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import vn.giothong.account.Actor;
import vn.giothong.web.Paging;

/** Gathers a club's page. */
@ApplicationScoped
class ClubSheets {
    private final Clubs clubs;
    private final ClubMembers members;
    private final ClubWork work;
    private final ClubTransfers transfers;
    private final Clock clock;

    ClubSheets(Clubs clubs, ClubMembers members, ClubWork work, ClubTransfers transfers, Clock clock) {
        this.clubs = clubs;
        this.members = members;
        this.work = work;
        this.transfers = transfers;
        this.clock = clock;
    }

    @Transactional
    public ClubSheet of(Actor actor, UUID id, boolean withFormer, Paging paging) {
        var club = clubs.readable(actor, id);
        return new ClubSheet(
                clubs.get(actor, id),
                clubs.mayWrite(actor, club),
                transfers.may(actor, club.chapterId),
                clubs.mayOpenDonors(actor, club),
                transfers.of(actor, id),
                members.list(actor, id, withFormer, paging),
                withFormer,
                paging,
                work.years(actor, id),
                work.activities(actor, id),
                work.officers(actor, id),
                LocalDate.now(clock));
    }
}
