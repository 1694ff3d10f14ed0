package vn.giothong.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Access;
import vn.giothong.account.Action;
import vn.giothong.account.Actor;
import vn.giothong.account.Reachable;
import vn.giothong.chapter.ChapterTree;
import vn.giothong.chapter.ChapterTrees;
import vn.giothong.drive.Drive;
import vn.giothong.drive.DriveAccess;
import vn.giothong.person.PhoneNumber;
import vn.giothong.web.Paging;
import vn.giothong.web.Refusal;

/** Finds whom to invite among the donors in reach. */
@ApplicationScoped
class Invitees {
    private static final int LONGEST_REST_WEEKS = 520;

    private final Access access;
    private final DriveAccess drives;
    private final ChapterTrees trees;
    private final Candidates candidates;
    private final Sieve sieve;
    private final AskedLately asked;
    private final Clock clock;

    Invitees(
            Access access,
            DriveAccess drives,
            ChapterTrees trees,
            Candidates candidates,
            Sieve sieve,
            AskedLately asked,
            Clock clock) {
        this.access = access;
        this.drives = drives;
        this.trees = trees;
        this.candidates = candidates;
        this.sieve = sieve;
        this.asked = asked;
        this.clock = clock;
    }

    /** Without a drive for today, when all in reach are looked at; with one in the area of its place unless the wish names another. */
    @Transactional
    public Invitable find(Actor actor, @Nullable UUID driveId, Wish wish, Paging paging) {
        var reach = reach(actor);
        var drive = driveId == null ? null : drives.readable(actor, driveId);
        var today = LocalDate.now(clock);
        var day = drive == null ? today : drive.heldOn;
        var rules = InvitationRule.on(day);
        var weeks = weeks(wish, rules);
        var reserve = InvitationRule.reserve(rules, drive);
        var found = candidates.of(reach, inArea(wish, drive), today);
        var considered = found.subList(0, Math.min(found.size(), Candidates.MOST));
        var sifted = sieve.sift(
                considered, Sieve.Mesh.of(drive, today, null, asked.within(weeks, today, considered), reserve));
        var phones = drive != null && drives.manages(actor, drive);
        var tree = trees.today();
        return new Invitable(
                sifted.passed().stream()
                        .skip(paging.offset())
                        .limit(paging.size())
                        .map(one -> person(one, phones, tree))
                        .toList(),
                sifted.passed().size(),
                day,
                considered.size(),
                found.size() > considered.size(),
                weeks,
                sifted.leftOut(),
                reserve.stream()
                        .map(rule -> new Invitable.Kept(rule.abo, rule.rhD, rule.legalBasis, rule.confirmed))
                        .toList());
    }

    /** Whoever reads donors somewhere; a donor who reads the own record alone invites nobody. */
    Reachable reach(Actor actor) {
        var reach = access.reach(actor, Action.READ_DONOR);
        if (!reach.everything()
                && reach.chapterIds().isEmpty()
                && reach.clubIds().isEmpty()) {
            throw Refusal.forbidden();
        }
        return reach;
    }

    private static int weeks(Wish wish, List<InvitationRule> rules) {
        var wanted = wish.notAskedWeeks();
        if (wanted == null) {
            return InvitationRule.restWeeks(rules);
        }
        if (wanted < 0 || wanted > LONGEST_REST_WEEKS) {
            throw Refusal.badRequest("notAskedWeeks", "field_range", 0, LONGEST_REST_WEEKS);
        }
        return wanted;
    }

    private Wish inArea(Wish wish, @Nullable Drive drive) {
        var tree = trees.today();
        var named = wish.chapterIds();
        Set<UUID> area = null;
        if (named != null) {
            area = new HashSet<>();
            for (var id : named) {
                area.addAll(tree.subtree(id));
            }
        } else if (drive != null) {
            area = tree.subtree(tree.area(drive.communeId == null ? drive.chapterId : drive.communeId));
        }
        return new Wish(wish.abo(), wish.rhD(), area, wish.clubId(), wish.lastBefore(), wish.notAskedWeeks());
    }

    private static Invitable.Person person(Sieve.Passed one, boolean phones, ChapterTree tree) {
        var donor = one.donor();
        var phone = phones && donor.phone != null ? new PhoneNumber(donor.phone).national() : null;
        return new Invitable.Person(
                donor.id,
                donor.code,
                donor.fullName,
                donor.chapterId,
                tree.name(donor.chapterId),
                donor.abo,
                donor.rhD,
                donor.donationCount,
                donor.lastDonationOn,
                one.answer().maxVolumeMl(),
                one.channels(),
                phone);
    }
}
