package vn.giothong.me;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Actor;
import vn.giothong.chapter.ChapterTree;
import vn.giothong.chapter.ChapterTrees;
import vn.giothong.donation.OwnFile;
import vn.giothong.donor.Component;
import vn.giothong.donor.Donor;
import vn.giothong.drive.Drive;
import vn.giothong.drive.DriveView;
import vn.giothong.drive.Places;
import vn.giothong.drive.Registration;
import vn.giothong.eligibility.Answer;
import vn.giothong.eligibility.Answers;
import vn.giothong.eligibility.Question;
import vn.giothong.web.Refusal;

/** The drives ahead of a donor, those of the own commune first, then those of the own district. */
@ApplicationScoped
class NearDrives {
    private static final int WEEKS = 8;
    private static final int MOST = 30;

    /** A drive ahead with the own place; how near it is goes from 0, the own commune, to 2. One that was called off has a reason. */
    record Near(
            UUID id,
            String code,
            String name,
            LocalDate date,
            @JsonFormat(pattern = "HH:mm") LocalTime startsAt,
            @JsonFormat(pattern = "HH:mm") LocalTime endsAt,
            String venue,
            String place,
            Drive.State state,
            int distance,
            List<DriveView.SlotView> slots,
            Places.@Nullable Place booking) {
        /** Why it does not take place, for whoever had a place on it. */
        @JsonIgnore
        public @Nullable String getCalledOff() {
            return state == Drive.State.CANCELLED && booking != null ? booking.reason() : null;
        }

        @JsonIgnore
        public boolean isKept() {
            return booking != null && booking.isKept();
        }

        /** Whether the donor has come already, so that nothing is left to choose. */
        @JsonIgnore
        public boolean isCame() {
            return booking != null && !booking.isKept() && booking.state() != Registration.State.CANCELLED;
        }

        public boolean keptAt(UUID slotId) {
            return booking != null && booking.isKept() && slotId.equals(booking.slotId());
        }
    }

    /** A drive and whether the donor may give on its day. */
    record Sight(Near drive, Answer answer) {}

    private final OwnFile own;
    private final Places places;
    private final Answers answers;
    private final ChapterTrees trees;
    private final Clock clock;

    NearDrives(OwnFile own, Places places, Answers answers, ChapterTrees trees, Clock clock) {
        this.own = own;
        this.places = places;
        this.answers = answers;
        this.trees = trees;
        this.clock = clock;
    }

    /** Those on which the donor has a place come first. */
    @Transactional
    List<Near> of(Actor actor) {
        var donor = own.donor(actor);
        var today = LocalDate.now(clock);
        List<Drive> ahead = Drive.list(
                "state = ?1 and heldOn >= ?2 and heldOn <= ?3 order by heldOn, startsAt, id",
                Drive.State.APPROVED,
                today,
                today.plusWeeks(WEEKS));
        var calledOff = places.calledOff(donor.id, today, today.plusWeeks(WEEKS));
        return near(donor, Stream.concat(calledOff.stream(), ahead.stream()).toList()).stream()
                .sorted(Comparator.comparing(NearDrives::isOwn).reversed().thenComparing(Near::distance))
                .limit(MOST)
                .toList();
    }

    private static boolean isOwn(Near drive) {
        return drive.isKept() || drive.getCalledOff() != null;
    }

    /** An approved drive whose day is not over, however far, or one that was called off with a place of the donor's on it. */
    @Transactional
    Sight one(Actor actor, String code) {
        return one(actor, Drive.coded(code));
    }

    @Transactional
    Near one(Actor actor, UUID id) {
        return one(actor, Drive.<Drive>findByIdOptional(id)).drive();
    }

    private Sight one(Actor actor, Optional<Drive> asked) {
        var donor = own.donor(actor);
        var drive = asked.orElseThrow(Refusal::notFound);
        var near = near(donor, List.of(drive)).get(0);
        var ahead = drive.state == Drive.State.APPROVED && !drive.heldOn.isBefore(LocalDate.now(clock));
        if (!ahead && near.getCalledOff() == null) {
            throw Refusal.notFound();
        }
        var question = new Question(drive.heldOn, Component.WHOLE_BLOOD, drive.collectorId);
        return new Sight(near, answers.of(donor, question));
    }

    private List<Near> near(Donor donor, List<Drive> drives) {
        var tree = trees.today();
        var ids = drives.stream().map(drive -> drive.id).toList();
        var slots = places.slots(ids);
        var kept = places.of(donor.id, ids);
        return drives.stream()
                .map(drive -> near(tree, donor, drive, slots.getOrDefault(drive.id, List.of()), kept.get(drive.id)))
                .toList();
    }

    private static Near near(
            ChapterTree tree,
            Donor donor,
            Drive drive,
            List<DriveView.SlotView> slots,
            Places.@Nullable Place booking) {
        var place = drive.communeId == null ? drive.chapterId : drive.communeId;
        return new Near(
                drive.id,
                drive.code,
                drive.name,
                drive.heldOn,
                drive.startsAt,
                drive.endsAt,
                drive.venue,
                tree.name(place),
                drive.state,
                distance(tree, donor.chapterId, place),
                slots,
                booking);
    }

    private static int distance(ChapterTree tree, UUID home, UUID place) {
        if (home.equals(place)) {
            return 0;
        }
        return tree.area(home).equals(tree.area(place)) ? 1 : 2;
    }
}
