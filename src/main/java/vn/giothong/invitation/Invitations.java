package vn.giothong.invitation;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Actor;
import vn.giothong.audit.Audit;
import vn.giothong.consent.Channel;
import vn.giothong.donor.Donor;
import vn.giothong.drive.Drive;
import vn.giothong.drive.DriveAccess;
import vn.giothong.web.Formats;
import vn.giothong.web.Given;
import vn.giothong.web.Refusal;

/** Writes down who was asked to come to a drive, and tells who was. */
@ApplicationScoped
class Invitations {
    static final int MOST_AT_ONCE = 1_000;

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

    private final DriveAccess drives;
    private final Invitees invitees;
    private final Candidates candidates;
    private final Sieve sieve;
    private final Audit audit;
    private final Clock clock;

    Invitations(DriveAccess drives, Invitees invitees, Candidates candidates, Sieve sieve, Audit audit, Clock clock) {
        this.drives = drives;
        this.invitees = invitees;
        this.candidates = candidates;
        this.sieve = sieve;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whoever may not be asked by this channel is left out and counted; asked for this drive today already, too. */
    @Transactional
    public Asked ask(Actor actor, UUID driveId, @Nullable List<UUID> donorIds, @Nullable Channel channel) {
        var drive = drives.manageable(actor, driveId);
        var way = Given.value("channel", channel);
        var wanted = Set.copyOf(Given.several("donorIds", donorIds));
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
        var reserve = InvitationRule.reserve(InvitationRule.on(drive.heldOn), drive);
        var mesh = Sieve.Mesh.of(drive, today, way, already, reserve);
        var sifted = sieve.sift(inReach(actor, wanted), mesh);
        var now = clock.instant();
        sifted.passed().forEach(one -> new Invitation(driveId, one.donor().id, way, now, actor.accountId()).persist());
        var count = String.valueOf(sifted.passed().size());
        audit.record(actor.accountId(), actor.fullName(), "drive.invited", "drive", driveId, count);
        return new Asked(sifted.passed().stream().map(one -> one.donor().id).toList(), sifted.leftOut());
    }

    /** All of them, or they are not there. */
    private List<Donor> inReach(Actor actor, Set<UUID> wanted) {
        var found = candidates.among(invitees.reach(actor), wanted, LocalDate.now(clock));
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
        var reach = invitees.reach(actor);
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
