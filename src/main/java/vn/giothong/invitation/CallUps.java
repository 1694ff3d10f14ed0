package vn.giothong.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Access;
import vn.giothong.account.Action;
import vn.giothong.account.Actor;
import vn.giothong.account.Place;
import vn.giothong.audit.Audit;
import vn.giothong.chapter.ChapterTrees;
import vn.giothong.donor.Donor;
import vn.giothong.drive.Drive;
import vn.giothong.drive.DriveAccess;
import vn.giothong.web.Given;
import vn.giothong.web.Refusal;

/**
 * Calling people up when blood is needed at once. It belongs to those who hold the drive or write drives at the place, and to the
 * level above; each calls the donors in the own reach.
 */
@ApplicationScoped
class CallUps {
    static final int WHOLE_PROVINCE = 2;
    private static final int MOST_UNITS = 1_000;
    private static final int LATEST = 200;

    private final Access access;
    private final DriveAccess drives;
    private final ChapterTrees trees;
    private final Candidates candidates;
    private final CallUpSheets sheets;
    private final Audit audit;
    private final Clock clock;

    CallUps(
            Access access,
            DriveAccess drives,
            ChapterTrees trees,
            Candidates candidates,
            CallUpSheets sheets,
            Audit audit,
            Clock clock) {
        this.access = access;
        this.drives = drives;
        this.trees = trees;
        this.candidates = candidates;
        this.sheets = sheets;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public CallUpView start(Actor actor, NewCallUp asked) {
        var drive = asked.driveId() == null ? null : drives.manageable(actor, asked.driveId());
        var place = drive == null ? place(actor, asked.chapterId()) : placeOf(drive);
        var now = clock.instant();
        var by = Given.value("by", asked.by());
        if (!by.isAfter(now)) {
            throw Refusal.at("by", "callup_past");
        }
        var needed = Given.count("neededUnits", asked.neededUnits(), MOST_UNITS);
        var callUp = new CallUp(place, needed, by, now, actor.accountId());
        callUp.driveId = asked.driveId();
        callUp.abo = asked.abo();
        callUp.rhD = asked.rhD();
        var named = asked.chapterIds() == null ? List.<UUID>of() : Given.several("chapterIds", asked.chapterIds());
        callUp.radius = named.isEmpty() ? radius(asked.radiusCommunes()) : null;
        callUp.persist();
        named.stream().distinct().forEach(chapter -> new CallUpArea(callUp.id, known(chapter)).persist());
        audit.record(actor.accountId(), actor.fullName(), "callup.started", "call_up", callUp.id, null);
        Drive.flush();
        return sheets.of(actor, callUp);
    }

    private static int radius(@Nullable Integer asked) {
        return asked == null ? 1 : Given.count("radiusCommunes", asked, WHOLE_PROVINCE);
    }

    private static UUID placeOf(Drive drive) {
        return drive.communeId == null ? drive.chapterId : drive.communeId;
    }

    private UUID place(Actor actor, @Nullable UUID chapterId) {
        var chapter = known(Given.value("chapterId", chapterId));
        if (!calls(actor, chapter)) {
            throw Refusal.forbidden();
        }
        return chapter;
    }

    private UUID known(UUID chapterId) {
        if (trees.today().find(chapterId).isEmpty()) {
            throw Refusal.at("chapterId", "donor_chapter");
        }
        return chapterId;
    }

    private boolean calls(Actor actor, UUID chapter) {
        var place = Place.chapter(chapter);
        return access.may(actor, Action.WRITE_DRIVE, place) || access.may(actor, Action.APPROVE_DRIVE, place);
    }

    private boolean calls(Actor actor, CallUp callUp) {
        Drive drive = callUp.driveId == null ? null : Drive.findById(callUp.driveId);
        return drive == null ? calls(actor, callUp.chapterId) : drives.manages(actor, drive);
    }

    /** For everybody else it is not there: it names people who need not have to do with any drive. */
    CallUp held(Actor actor, UUID id) {
        CallUp callUp = CallUp.findById(id);
        if (callUp == null || !calls(actor, callUp)) {
            throw Refusal.notFound();
        }
        return callUp;
    }

    @Transactional
    public CallUpView open(Actor actor, UUID id) {
        return sheets.of(actor, held(actor, id));
    }

    /** The latest first. */
    @Transactional
    public List<CallUpView.Item> list(Actor actor) {
        return CallUp.<CallUp>find("order by createdAt desc, id desc").page(0, LATEST).stream()
                .filter(callUp -> calls(actor, callUp))
                .map(sheets::item)
                .toList();
    }

    /** Called again, the first call stays. */
    @Transactional
    public CallUpView call(Actor actor, UUID id, @Nullable UUID donorId) {
        var callUp = held(actor, id);
        var donor = reached(actor, Given.value("donorId", donorId));
        if (CallUpCall.of(id, donor.id).isEmpty()) {
            if (!sheets.mayCall(donor)) {
                throw Refusal.at("donorId", "callup_not_consented");
            }
            new CallUpCall(id, donor.id, clock.instant(), actor.accountId()).persist();
            audit.record(actor.accountId(), actor.fullName(), "donor.called_up", "donor", donor.id, donor.code);
        }
        CallUpCall.flush();
        return sheets.of(actor, callUp);
    }

    /** Only somebody who was called answers; whoever comes says by when. */
    @Transactional
    public CallUpView answer(
            Actor actor, UUID id, UUID donorId, CallUpCall.@Nullable Answer answer, @Nullable Instant arrivesBy) {
        var callUp = held(actor, id);
        var donor = reached(actor, donorId);
        var call = CallUpCall.of(id, donor.id).orElseThrow(() -> Refusal.conflict("callup_not_called"));
        call.answer = Given.value("answer", answer);
        call.arrivesBy = answer == CallUpCall.Answer.YES ? arrivesBy : null;
        call.answeredAt = clock.instant();
        call.answeredBy = actor.accountId();
        audit.record(actor.accountId(), actor.fullName(), "callup.answered", "call_up", id, donor.code);
        CallUpCall.flush();
        return sheets.of(actor, callUp);
    }

    private Donor reached(Actor actor, UUID donorId) {
        var reach = access.reach(actor, Action.READ_DONOR);
        return candidates.among(reach, List.of(donorId), LocalDate.now(clock)).stream()
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }
}
