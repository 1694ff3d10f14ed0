package vn.giothong.merge;

import io.quarkus.hibernate.orm.panache.Panache;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import vn.giothong.club.ClubMember;
import vn.giothong.database.Ids;

/**
 * The memberships of two records of one person. In a club in which both were at a time, what overlaps becomes one membership, and the
 * person was out only while neither record was in.
 */
final class Memberships {
    private static final String JOINED_TO_ANOTHER = "donor.merged";

    private Memberships() {}

    static void merge(UUID keptId, UUID goneId, Instant at, Moved moved) {
        var members = new ArrayList<>(ClubMember.<ClubMember>list("donorId", keptId));
        for (var member : ClubMember.<ClubMember>list("donorId", goneId)) {
            moved.members.add(member.id);
            member.donorId = keptId;
            members.add(member);
        }
        var clubs = new LinkedHashMap<UUID, List<ClubMember>>();
        members.stream()
                .sorted(Comparator.comparing((ClubMember member) -> member.joinedOn)
                        .thenComparing(member -> member.id))
                .forEach(member -> clubs.computeIfAbsent(member.clubId, id -> new ArrayList<>())
                        .add(member));
        clubs.values().forEach(ofClub -> join(ofClub, at, moved));
    }

    private static void join(List<ClubMember> byFirstDay, Instant at, Moved moved) {
        var stays = byFirstDay.get(0);
        for (var next : byFirstDay.subList(1, byFirstDay.size())) {
            if (stays.leftOn != null && !next.joinedOn.isBefore(stays.leftOn)) {
                stays = next;
                continue;
            }
            moved.ended.add(new Moved.Joined(stays.id, stays.joinedOn, stays.leftOn, stays.leaveReason, next.id));
            if (stays.leftOn != null && (next.leftOn == null || next.leftOn.isAfter(stays.leftOn))) {
                stays.leftOn = next.leftOn;
                stays.leaveReason = next.leaveReason;
            }
            moved.joined.add(next.id);
            next.voidedAt = at;
            next.voidReason = JOINED_TO_ANOTHER;
        }
    }

    static void undo(UUID goneId, Moved moved) {
        for (var id : moved.joined) {
            Panache.getEntityManager()
                    .createNativeQuery(
                            "update club_member set voided_at = null, voided_by = null, void_reason = null where id = ?1")
                    .setParameter(1, Ids.bytes(id))
                    .executeUpdate();
        }
        for (var id : moved.members) {
            Panache.getEntityManager()
                    .createNativeQuery("update club_member set donor_id = ?1 where id = ?2")
                    .setParameter(1, Ids.bytes(goneId))
                    .setParameter(2, Ids.bytes(id))
                    .executeUpdate();
        }
        var spans = new LinkedHashMap<UUID, List<Moved.Joined>>();
        moved.ended.forEach(before -> spans.computeIfAbsent(before.memberId(), id -> new ArrayList<>())
                .add(before));
        spans.forEach((memberId, steps) -> ClubMember.<ClubMember>findByIdOptional(memberId)
                .ifPresent(member -> divide(member, steps, moved.members)));
    }

    /** Somebody was still in, or nobody could leave since: that departure is of the record that stayed, where it was in. */
    private static void divide(ClubMember member, List<Moved.Joined> steps, List<UUID> ofGone) {
        var leftOn = member.leftOn;
        var reason = member.leaveReason;
        var before = steps.get(0);
        member.joinedOn = before.joinedOn();
        member.leftOn = before.leftOn();
        member.leaveReason = before.leaveReason();
        if (leftOn == null) {
            return;
        }
        var taken = steps.stream().map(Moved.Joined::takenId).filter(Objects::nonNull);
        Stream.concat(Stream.of(member.id), taken)
                .flatMap(id -> ClubMember.<ClubMember>findByIdOptional(id).stream())
                .filter(part -> part.leftOn == null && !part.joinedOn.isAfter(leftOn))
                .min(Comparator.comparing(part -> ofGone.contains(part.id)))
                .ifPresent(part -> {
                    part.leftOn = leftOn;
                    part.leaveReason = reason;
                });
    }
}
