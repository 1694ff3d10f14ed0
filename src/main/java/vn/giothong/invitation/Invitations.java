package vn.giothong.invitation;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Access;
import vn.giothong.account.Action;
import vn.giothong.account.Actor;
import vn.giothong.account.Reachable;
import vn.giothong.audit.Audit;
import vn.giothong.chapter.ChapterTree;
import vn.giothong.chapter.ChapterTrees;
import vn.giothong.consent.Channel;
import vn.giothong.donor.Component;
import vn.giothong.donor.Donor;
import vn.giothong.drive.Drive;
import vn.giothong.drive.DriveAccess;
import vn.giothong.drive.Registration;
import vn.giothong.eligibility.Question;
import vn.giothong.person.PhoneNumber;
import vn.giothong.web.Formats;
import vn.giothong.web.Given;
import vn.giothong.web.Paging;
import vn.giothong.web.Refusal;

/** Finds whom to invite among the donors in reach, and writes down who was asked. */
@ApplicationScoped
class Invitations {
    static final int MOST_AT_ONCE = 1_000;

    private static final int LONGEST_REST_WEEKS = 520;
    private static final Set<Registration.State> FREE =
            Set.of(Registration.State.CANCELLED, Registration.State.WITHDRAWN);

    /** Whom the request asked of, and who of the others was left out for which class of reason. */
    record Asked(List<UUID> asked, Map<LeftOut, Integer> leftOut) {}

    /** One who was asked; the phone for those alone who hold the drive. */
    public record Row(
            UUID id,
            UUID donorId,
            String code,
            String fullName,
            @Nullable String phone,
            Channel channel,
            Instant askedAt,
            String askedBy) {
        private Row withoutPhone() {
            return new Row(id, donorId, code, fullName, null, channel, askedAt, askedBy);
        }
    }

    /** The drive as its invitations show it. */
    record Head(
            UUID id,
            String code,
            String name,
            LocalDate date,
            LocalTime startsAt,
            LocalTime endsAt,
            String venue,
            boolean emergency,
            boolean asks) {}

    private final Access access;
    private final DriveAccess drives;
    private final ChapterTrees trees;
    private final Candidates candidates;
    private final Sieve sieve;
    private final Audit audit;
    private final Clock clock;

    Invitations(
            Access access,
            DriveAccess drives,
            ChapterTrees trees,
            Candidates candidates,
            Sieve sieve,
            Audit audit,
            Clock clock) {
        this.access = access;
        this.drives = drives;
        this.trees = trees;
        this.candidates = candidates;
        this.sieve = sieve;
        this.audit = audit;
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
        var reserve = drive != null && drive.emergency ? List.<InvitationRule>of() : reserve(rules);
        var found = candidates.of(reach, inArea(wish, drive), today);
        var considered = found.subList(0, Math.min(found.size(), Candidates.MOST));
        var asked = weeks == 0
                ? Set.<UUID>of()
                : Invitation.askedSince(
                        today.minusWeeks(weeks).atStartOfDay(Formats.ZONE).toInstant());
        var sifted = sieve.sift(
                considered, new Sieve.Mesh(question(drive, day), today, null, registered(drive), asked, reserve));
        var phones = drive != null && drives.manages(actor, drive);
        var tree = trees.today();
        var from = Math.min(paging.offset(), sifted.passed().size());
        var until = Math.min(from + paging.size(), sifted.passed().size());
        return new Invitable(
                sifted.passed().subList(from, until).stream()
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
    private Reachable reach(Actor actor) {
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

    static List<InvitationRule> reserve(List<InvitationRule> rules) {
        return rules.stream()
                .filter(rule -> rule.kind == InvitationRule.Kind.RESERVE)
                .toList();
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

    static Question question(@Nullable Drive drive, LocalDate day) {
        return new Question(day, Component.WHOLE_BLOOD, drive == null ? null : drive.collectorId);
    }

    static Set<UUID> registered(@Nullable Drive drive) {
        return drive == null
                ? Set.of()
                : new HashSet<>(Panache.getEntityManager()
                        .createQuery(
                                "select r.donorId from Registration r where r.driveId = ?1 and r.state not in ?2",
                                UUID.class)
                        .setParameter(1, drive.id)
                        .setParameter(2, FREE)
                        .getResultList());
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

    /** Whoever may not be asked by this channel is left out and counted; asked for this drive today already, too. */
    @Transactional
    public Asked ask(Actor actor, UUID driveId, @Nullable List<UUID> donorIds, @Nullable Channel channel) {
        var drive = drives.manageable(actor, driveId);
        var way = Given.value("channel", channel);
        var wanted = Set.copyOf(Given.value("donorIds", donorIds));
        if (wanted.isEmpty() || wanted.size() > MOST_AT_ONCE) {
            throw Refusal.at("donorIds", "invitation_many", MOST_AT_ONCE);
        }
        if (drive.state != Drive.State.APPROVED) {
            throw Refusal.conflict("drive_not_open", drive.state.word());
        }
        Drive.findById(driveId, LockModeType.PESSIMISTIC_WRITE);
        var today = LocalDate.now(clock);
        var already =
                Invitation.askedFor(driveId, today.atStartOfDay(Formats.ZONE).toInstant());
        var reserve = drive.emergency ? List.<InvitationRule>of() : reserve(InvitationRule.on(drive.heldOn));
        var mesh = new Sieve.Mesh(question(drive, drive.heldOn), today, way, registered(drive), already, reserve);
        var sifted = sieve.sift(inReach(actor, wanted), mesh);
        var now = clock.instant();
        sifted.passed().forEach(one -> new Invitation(driveId, one.donor().id, way, now, actor.accountId()).persist());
        var count = String.valueOf(sifted.passed().size());
        audit.record(actor.accountId(), actor.fullName(), "drive.invited", "drive", driveId, count);
        return new Asked(sifted.passed().stream().map(one -> one.donor().id).toList(), sifted.leftOut());
    }

    /** All of them, or they are not there. */
    private List<Donor> inReach(Actor actor, Set<UUID> wanted) {
        var found = candidates.among(reach(actor), wanted, LocalDate.now(clock));
        if (found.size() < wanted.size()) {
            throw Refusal.notFound();
        }
        return found;
    }

    @Transactional
    public Head head(Actor actor, String code) {
        var drive = drives.readable(actor, Drive.coded(code).orElseThrow(Refusal::notFound).id);
        return new Head(
                drive.id,
                drive.code,
                drive.name,
                drive.heldOn,
                drive.startsAt,
                drive.endsAt,
                drive.venue,
                drive.emergency,
                drive.state == Drive.State.APPROVED && drives.manages(actor, drive));
    }

    /** Who was asked for the drive, the latest first; only donors in the reader's reach. */
    @Transactional
    public List<Row> asked(Actor actor, UUID driveId) {
        var drive = drives.readable(actor, driveId);
        var reach = reach(actor);
        var phones = drives.manages(actor, drive);
        var rows = rows(driveId);
        var ids = rows.stream().map(Row::donorId).collect(Collectors.toSet());
        var seen = candidates.among(reach, ids, LocalDate.now(clock)).stream()
                .map(donor -> donor.id)
                .collect(Collectors.toSet());
        return rows.stream()
                .filter(row -> seen.contains(row.donorId()))
                .map(row -> phones ? row : row.withoutPhone())
                .toList();
    }

    private static List<Row> rows(UUID driveId) {
        return Panache.getEntityManager()
                .createQuery(
                        "select i.id, d.id, d.code, d.fullName, d.phone, i.channel, i.askedAt, a.fullName from"
                                + " Invitation i join Donor g on g.id = i.donorId join Donor d on d.id ="
                                + " coalesce(g.mergedToId, g.id) join Account a on a.id = i.askedBy where i.driveId = ?1"
                                + " order by i.askedAt desc, d.sortName",
                        Row.class)
                .setParameter(1, driveId)
                .getResultList();
    }
}
