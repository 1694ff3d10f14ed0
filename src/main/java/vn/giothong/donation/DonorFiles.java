package vn.giothong.donation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Action;
import vn.giothong.account.Actor;
import vn.giothong.audit.Audit;
import vn.giothong.chapter.ChapterTrees;
import vn.giothong.database.Retrying;
import vn.giothong.donor.Donor;
import vn.giothong.donor.DonorEntry;
import vn.giothong.donor.DonorInput;
import vn.giothong.donor.DonorSearch;
import vn.giothong.donor.Survivors;
import vn.giothong.eligibility.NextDonation;
import vn.giothong.web.Given;
import vn.giothong.web.Listing;
import vn.giothong.web.Paging;
import vn.giothong.web.Refusal;

/** Reads and keeps the records of donors for those who may; opening one is written down. */
@ApplicationScoped
class DonorFiles {
    private final DonorAccess access;
    private final DonorSearch search;
    private final DonorEntry entry;
    private final NextDonations next;
    private final ChapterTrees trees;
    private final Retrying retrying;
    private final Audit audit;

    DonorFiles(
            DonorAccess access,
            DonorSearch search,
            DonorEntry entry,
            NextDonations next,
            ChapterTrees trees,
            Retrying retrying,
            Audit audit) {
        this.access = access;
        this.search = search;
        this.entry = entry;
        this.next = next;
        this.trees = trees;
        this.retrying = retrying;
        this.audit = audit;
    }

    @Transactional
    public DonorList list(Actor actor, @Nullable String text, @Nullable UUID chapterId, Paging paging) {
        var tree = trees.today();
        var scope = access.scope(actor);
        var narrowed = chapterId == null ? scope : scope.within(tree.subtree(chapterId));
        var found = search.find(narrowed, text == null ? "" : text, paging.offset(), paging.size());
        var when = next.of(found.items());
        var items = found.items().stream()
                .map(donor -> DonorItem.of(
                        donor, tree.name(donor.chapterId()), when.getOrDefault(donor.id(), NextDonation.ANY_DAY)))
                .toList();
        return new DonorList(items, found.total(), found.more());
    }

    @Transactional
    public DonorRecord enter(Actor actor, DonorInput input) {
        if (input.chapterId() == null || trees.today().find(input.chapterId()).isEmpty()) {
            // refused at the chapter, with whatever else is wrong
            entry.check(input);
        }
        var chapter = Given.value("chapterId", input.chapterId());
        access.mustEnterAt(actor, chapter);
        var donor = entry.enter(input, actor.accountId(), candidates -> access.shown(actor, chapter, candidates));
        audit.record(actor.accountId(), actor.fullName(), "donor.created", "donor", donor.id, donor.code);
        return record(actor, donor);
    }

    /** Refuses what is wrong with the fields of a form of which some could not be read at all. */
    @Transactional
    public void check(DonorInput input) {
        entry.check(input);
    }

    @Transactional
    public DonorRecord open(Actor actor, UUID id) {
        var donor = access.readable(actor, id);
        audit.record(actor.accountId(), actor.fullName(), "donor.viewed", "donor", donor.id, donor.code);
        return record(actor, donor);
    }

    /** Again where a desk, which holds the drive before its donors, held one of the donor's: what was written is not lost. */
    DonorRecord change(Actor actor, UUID id, DonorInput input) {
        return retrying.inTransaction(() -> changed(actor, id, input));
    }

    private DonorRecord changed(Actor actor, UUID id, DonorInput input) {
        var donor = access.writable(actor, id);
        if (donor.state != Donor.State.ACTIVE) {
            throw Refusal.conflict("donor_merged");
        }
        var chapter = input.chapterId();
        if (chapter != null
                && !chapter.equals(donor.chapterId)
                && trees.today().find(chapter).isPresent()) {
            access.mustEnterAt(actor, chapter);
        }
        entry.change(donor, input);
        audit.record(actor.accountId(), actor.fullName(), "donor.changed", "donor", donor.id, donor.code);
        Donor.flush();
        return record(actor, donor);
    }

    @Transactional
    public Listing<HistoryEntry> history(Actor actor, UUID id) {
        var donor = access.readable(actor, id);
        audit.record(actor.accountId(), actor.fullName(), "donor.viewed", "donor", donor.id, donor.code);
        var entries = HistoryEntry.of(donor.id);
        return new Listing<>(entries, entries.size());
    }

    DonorRecord record(Actor actor, Donor donor) {
        var keeps = access.may(actor, Action.WRITE_DONOR, donor) || donor.id.equals(actor.donorId());
        return DonorRecord.of(
                donor, Survivors.alsoCodes(donor.id), trees.today().name(donor.chapterId), next.of(donor), keeps);
    }
}
