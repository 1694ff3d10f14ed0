package vn.giothong.guidance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Actor;
import vn.giothong.donor.Component;
import vn.giothong.donor.Donor;
import vn.giothong.eligibility.Answer;
import vn.giothong.eligibility.Answers;
import vn.giothong.eligibility.Flags;
import vn.giothong.eligibility.Giver;
import vn.giothong.eligibility.Measures;
import vn.giothong.eligibility.Question;
import vn.giothong.person.Birth;
import vn.giothong.web.Given;
import vn.giothong.web.Refusal;

/**
 * Explains what somebody's answers mean for giving today or at a drive. Nothing is kept unless a donor who is signed in says so; then
 * for thirty days. An event whose day is not told is taken to be of today, which is the worst case.
 */
@ApplicationScoped
class Screening {
    static final int DAYS_KEPT = 30;

    /** The answer, the drive it is for, and whether the replies were kept. */
    record Outcome(Answer answer, LocalDate day, boolean kept) {}

    /** A drive ahead, as anybody may know it. */
    record Ahead(UUID id, String name, LocalDate heldOn, UUID collectorId) {}

    private final Answers answers;
    private final ObjectMapper json;
    private final Clock clock;

    Screening(Answers answers, ObjectMapper json, Clock clock) {
        this.answers = answers;
        this.json = json;
        this.clock = clock;
    }

    @Transactional
    public List<ScreeningQuestion> questions() {
        return ScreeningQuestion.on(LocalDate.now(clock));
    }

    /** An approved drive that is not over. */
    @Transactional
    public Ahead drive(UUID driveId) {
        return Panache.getEntityManager()
                .createQuery(
                        "select d.id, d.name, d.heldOn, d.collectorId from Drive d where d.id = ?1"
                                + " and cast(d.state as string) = 'APPROVED' and d.heldOn >= ?2",
                        Ahead.class)
                .setParameter(1, driveId)
                .setParameter(2, LocalDate.now(clock))
                .getResultStream()
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    /** The donor who is signed in; none where somebody else asks. */
    @Transactional
    public @Nullable Donor own(@Nullable Actor actor) {
        var id = actor == null ? null : actor.donorId();
        return id == null
                ? null
                : Donor.<Donor>findByIdOptional(id)
                        .filter(donor -> donor.state == Donor.State.ACTIVE)
                        .orElse(null);
    }

    @Transactional
    public Outcome answer(@Nullable Actor actor, ScreeningBody body) {
        var drive = body.driveId() == null ? null : drive(body.driveId());
        var today = LocalDate.now(clock);
        var day = drive == null ? today : drive.heldOn();
        var donor = own(actor);
        var replies = new ScreeningReplies(questions(), body.replies(), today);
        var known = donor == null ? described(body, today) : answers.giver(donor, day);
        var deferrals = new ArrayList<>(known.deferrals());
        deferrals.addAll(replies.deferrals());
        var giver = new Giver(known.sex(), known.birth(), known.last(), deferrals, replies.guarded());
        var weight = Plausible.weight(body.weightKg());
        var measures = Measures.weight(weight == null && donor != null ? donor.weightKg : weight);
        var question = new Question(day, Component.WHOLE_BLOOD, drive == null ? null : drive.collectorId());
        var answer = replies.noted(answers.of(giver, question, measures), giver.sex());
        if (donor == null || !body.wantsKeeping()) {
            return new Outcome(answer, day, false);
        }
        var until = today.plusDays(DAYS_KEPT);
        new KeptScreening(donor.id, body.driveId(), clock.instant(), until, written(replies.told())).persist();
        return new Outcome(answer, day, true);
    }

    private static Giver described(ScreeningBody body, LocalDate today) {
        @Nullable Birth birth = null;
        if (body.birthDate() != null) {
            birth = Birth.on(Plausible.born(body.birthDate(), today));
        } else if (body.birthYear() != null) {
            birth = Birth.in(Plausible.born(body.birthYear(), today));
        }
        var gift = body.lastDonation();
        var last = gift == null
                ? null
                : new Flags.Earlier(
                        Plausible.happened("lastDonation.date", Given.value("lastDonation.date", gift.date()), today),
                        gift.component() == null ? Component.WHOLE_BLOOD : gift.component());
        return new Giver(body.sex(), birth, last, List.of());
    }

    private String written(Map<String, String> told) {
        try {
            return json.writeValueAsString(told);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Forgets what was kept long enough; returns how many. */
    @Transactional
    public long purge(LocalDate today) {
        return KeptScreening.delete("keptUntil <= ?1", today);
    }
}
