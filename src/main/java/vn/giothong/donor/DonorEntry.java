package vn.giothong.donor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.giothong.chapter.ChapterTrees;
import vn.giothong.web.Refusal;

/** Enters and changes donors as people type them, in the caller's transaction; who may was asked before. */
@ApplicationScoped
public class DonorEntry {
    private final Donors donors;
    private final Blanks blanks;
    private final DonorTurns turns;
    private final Duplicates duplicates;
    private final IdentityVault vault;
    private final ChapterTrees trees;
    private final Event<DonorChanged> changed;
    private final Clock clock;

    DonorEntry(
            Donors donors,
            Blanks blanks,
            DonorTurns turns,
            Duplicates duplicates,
            IdentityVault vault,
            ChapterTrees trees,
            Event<DonorChanged> changed,
            Clock clock) {
        this.donors = donors;
        this.blanks = blanks;
        this.turns = turns;
        this.duplicates = duplicates;
        this.vault = vault;
        this.trees = trees;
        this.changed = changed;
        this.clock = clock;
    }

    /**
     * Adds a person. Where candidates are there that the one who asks may know of, it is refused with them (409), unless it was
     * confirmed that this is somebody new.
     */
    public Donor enter(DonorInput input, @Nullable UUID createdBy, UnaryOperator<List<Candidate>> shown) {
        var person = input.entered(LocalDate.now(clock), trees.today());
        turns.await(person);
        if (!input.confirmed()) {
            var candidates =
                    shown.apply(duplicates.of(person)).stream().limit(20).toList();
            if (!candidates.isEmpty()) {
                throw Refusal.conflict("likely_duplicate").with("candidates", candidates);
            }
        }
        var donor = donors.add(person, Donor.Origin.PERSON, createdBy);
        input.opening().write(donor);
        input.writeWork(donor, LocalDate.now(clock));
        donor.donationCount = donor.openingCount;
        if (donor.openingCount > 0) {
            changed.fire(new DonorChanged(Set.of(donor.id)));
        }
        return donor;
    }

    /** Refuses what is wrong with the fields, whatever became of it. */
    public void check(DonorInput input) {
        input.checked(LocalDate.now(clock), trees.today());
    }

    /** Writes a person over a known one, who then stays whatever becomes of the list that brought the record. */
    public void change(Donor donor, DonorInput input) {
        if (input.version() == null) {
            throw Refusal.badRequest("version", "donor_version");
        }
        if (input.version() != donor.version) {
            throw Refusal.stale();
        }
        var person = input.checked(LocalDate.now(clock), trees.today());
        var paper = input.identityNumber() == null ? vault.open(donor) : person.identity();
        donor.keep();
        var opening = donor.openingCount;
        var unchanged = Fact.split(donor.fromLists);
        unchanged.removeIf(fact ->
                !(fact == Fact.IDENTITY && input.identityNumber() == null) && !blanks.same(donor, fact, person));
        donors.rewrite(donor, person);
        vault.store(donor, paper);
        input.opening().write(donor);
        input.writeWork(donor, LocalDate.now(clock));
        if (opening != donor.openingCount) {
            unchanged.remove(Fact.OPENING);
        }
        donor.fromLists = Fact.join(unchanged);
        changed.fire(new DonorChanged(Set.of(donor.id)));
    }

    /** Who else may be this donor, the surest first. */
    public List<Candidate> others(Donor donor) {
        var person = donors.description(donor);
        return duplicates.of(person).stream()
                .filter(candidate -> !candidate.donorId().equals(donor.id))
                .toList();
    }
}
