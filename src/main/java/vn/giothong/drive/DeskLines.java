package vn.giothong.drive;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Actor;
import vn.giothong.chapter.ChapterTrees;
import vn.giothong.donor.Donor;

/** Puts a drive's lines together with their people and what was said of them; so many lines cost as many statements as one. */
@ApplicationScoped
class DeskLines {
    private record Known(
            Map<UUID, Donor> donors,
            Map<UUID, List<Outcome>> said,
            Map<UUID, LocalDate> eligibleFrom,
            Map<UUID, Bringing.Shown> bringers) {}

    private final ChapterTrees trees;
    private final DeskDates dates;
    private final DeskAccess access;
    private final DeferralReasons reasons;

    DeskLines(ChapterTrees trees, DeskDates dates, DeskAccess access, DeferralReasons reasons) {
        this.trees = trees;
        this.dates = dates;
        this.access = access;
        this.reasons = reasons;
    }

    DeskLine show(Actor actor, Drive drive, Registration line) {
        return show(actor, drive, List.of(line)).get(0);
    }

    List<DeskLine> show(Actor actor, Drive drive, List<Registration> lines) {
        if (lines.isEmpty()) {
            return List.of();
        }
        Panache.getEntityManager().flush();
        var known = known(drive, lines);
        var tree = trees.today();
        var readable = readableReasons(actor, drive);
        return lines.stream()
                .map(line -> {
                    var donor = Objects.requireNonNull(known.donors().get(line.donorId));
                    return show(line, donor, tree.name(donor.chapterId), known, readable);
                })
                .toList();
    }

    private Known known(Drive drive, List<Registration> lines) {
        var donorIds = lines.stream().map(line -> line.donorId).toList();
        var donors = new HashMap<UUID, Donor>();
        Donor.<Donor>list("id in ?1", donorIds).forEach(donor -> donors.put(donor.id, donor));
        var said = Outcome.standing(drive.id, donorIds).stream()
                .collect(Collectors.groupingBy(outcome -> outcome.donorId));
        var bringers = Bringing.shown(lines.stream().map(line -> line.id).toList());
        return new Known(donors, said, dates.of(donors.values()), bringers);
    }

    private static DeskLine show(
            Registration line, Donor donor, String chapterName, Known known, Set<String> readable) {
        var standing = known.said().getOrDefault(line.donorId, List.<Outcome>of());
        return new DeskLine(
                line.id,
                line.number,
                line.state,
                line.version,
                donor.id,
                donor.shown(donor.code),
                donor.shown(donor.fullName),
                donor.known(donor.sex),
                donor.known(donor.birthYear),
                donor.chapterId,
                chapterName,
                new DeskLine.Group(donor.known(donor.abo), donor.known(donor.rhD)),
                donor.donationCount,
                known.eligibleFrom().get(donor.id),
                line.weightKg == null ? donor.weightKg : line.weightKg,
                line.slotId,
                line.arrivedAt,
                line.screenedAt,
                said(standing, readable),
                bringer(known.bringers().get(line.id)),
                standing.stream().anyMatch(outcome -> outcome.source == Outcome.Source.DESK),
                line.changeNumber,
                List.of());
    }

    private static DeskLine.Bringer bringer(Bringing.@Nullable Shown bringer) {
        return bringer == null
                ? DeskLine.Bringer.NOBODY
                : new DeskLine.Bringer(bringer.donorId(), bringer.code(), bringer.fullName());
    }

    /** A coarse reason is read at the desk until the drive is closed; a medical one by the hospital alone. */
    private Set<String> readableReasons(Actor actor, Drive drive) {
        if (access.readsReasons(actor, drive)) {
            return reasons.all();
        }
        return drive.state == Drive.State.APPROVED ? reasons.atDesk() : Set.of();
    }

    private static DeskLine.@Nullable Said said(List<Outcome> standing, Set<String> readable) {
        if (standing.isEmpty()) {
            return null;
        }
        var said = standing.stream().sorted(Outcome.WEIGHT.reversed()).toList();
        var holding = said.get(0);
        var reason = holding.reasonCode;
        // of a gift, as its donation has it
        var heard = holding.result == Outcome.Result.DONATED ? said : List.of(holding);
        return new DeskLine.Said(
                holding.source,
                holding.result,
                holding.component,
                Outcome.first(heard, one -> one.volumeMl, null),
                Outcome.first(heard, one -> one.bagNumber, null),
                Outcome.first(heard, one -> one.certificateSerial, null),
                reason != null && readable.contains(reason) ? reason : null,
                holding.untilOn,
                holding.recordedAt);
    }
}
