package vn.giothong.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.giothong.account.Actor;
import vn.giothong.intake.Pairing.Somebody;
import vn.giothong.intake.reading.ListSource;
import vn.giothong.web.Refusal;

/** Compares a club's list with the hospital's lists of the same drive: who is on both, who on one only. */
@ApplicationScoped
class Comparisons {
    /** By what two rows are the same person, the surest first. A name and year alone are shown, but as no more than that. */
    public enum By {
        IDENTITY,
        PHONE,
        BIRTH_DATE,
        BIRTH_YEAR
    }

    /** A person of one list. */
    public record Entry(UUID listId, int n, RowView.Person person) {}

    public record Pair(Entry club, Entry hospital, By by) {}

    public record Comparison(
            int clubPeople,
            int hospitalPeople,
            int onBoth,
            int onClubOnly,
            int onHospitalOnly,
            List<Pair> both,
            List<Entry> clubOnly,
            List<Entry> hospitalOnly) {}

    private final ListAccess access;
    private final Json json;

    Comparisons(ListAccess access, Json json) {
        this.access = access;
        this.json = json;
    }

    @Transactional
    public Comparison of(Actor actor, UUID listId) {
        var list = access.list(actor, listId).list();
        if (list.source != ListSource.CLUB) {
            throw Refusal.conflict("list_no_club");
        }
        return Pairing.of(people(List.of(list)), Pairing.onceEach(people(ofHospital(list.driveId))));
    }

    /** What the hospital says is what was applied of its lists; before that, what waits for it. An undone list says nothing. */
    private static List<IntakeList> ofHospital(UUID driveId) {
        var sent = IntakeList.of(driveId).stream()
                .filter(list -> list.source == ListSource.HOSPITAL)
                .toList();
        var applied = in(IntakeList.State.APPLIED, sent);
        return applied.isEmpty() ? in(IntakeList.State.READY, sent) : applied;
    }

    private static List<IntakeList> in(IntakeList.State state, List<IntakeList> lists) {
        return lists.stream().filter(list -> list.state == state).toList();
    }

    private List<Somebody> people(List<IntakeList> lists) {
        var people = new ArrayList<Somebody>();
        for (var list : lists) {
            IntakeRow.<IntakeRow>list(
                            "listId = ?1 and state <> ?2 and (resolution is null or resolution <> ?3) order by n",
                            list.id,
                            IntakeRow.State.REPEATED,
                            IntakeRow.Resolution.SKIPPED)
                    .forEach(row -> {
                        var person = json.row(row).person();
                        if (person != null) {
                            people.add(new Somebody(
                                    new Entry(list.id, row.n, RowView.Person.of(person)), person, row.donorId));
                        }
                    });
        }
        return people;
    }
}
