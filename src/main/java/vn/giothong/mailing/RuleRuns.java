package vn.giothong.mailing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.exception.ConstraintViolationException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.giothong.chapter.ChapterTrees;
import vn.giothong.drive.Drive;
import vn.giothong.drive.DriveClub;

/**
 * Makes the mailings of the rules that are due today. Rule, occasion, day and round are unique in the database, so however often and on
 * however many replicas it runs, each is made once; one whose people could not be selected is made anew after a while.
 */
@ApplicationScoped
class RuleRuns {
    private static final Logger LOG = Logger.getLogger(RuleRuns.class);

    /** Whatever made a selection fail is not tried again every few seconds. */
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofHours(1);

    private final ChapterTrees trees;
    private final RuleLinks links;
    private final Clock clock;

    RuleRuns(ChapterTrees trees, RuleLinks links, Clock clock) {
        this.trees = trees;
        this.links = links;
        this.clock = clock;
    }

    void make() {
        var today = LocalDate.now(clock);
        var due = QuarkusTransaction.requiringNew().call(() -> MessageRule.dueBy(LocalTime.now(clock)).stream()
                .filter(rule -> rule.dueOn(today) && !links.holds(rule))
                .flatMap(rule -> about(rule, today))
                .filter(one -> missing(one) && !failedLately(one))
                .toList());
        due.forEach(this::make);
    }

    /** What a rule writes about today: each drive for which thanks are due, or the day. Of one thing there is one round a day. */
    private record Due(MessageRule rule, @Nullable UUID about, LocalDate on, LocalDate round) {
        Due(MessageRule rule, @Nullable UUID about, LocalDate on) {
            this(rule, about, on, on);
        }

        String key() {
            return rule.occasion + (about == null ? "" : "/" + about);
        }
    }

    private Stream<Due> about(MessageRule rule, LocalDate today) {
        return switch (rule.occasion) {
            case THANKS -> drives(rule, today).stream().map(drive -> new Due(rule, drive.id, drive.heldOn, today));
            case HEALTH -> Stream.of(new Due(rule, rule.wordingId, today));
            // what was handed over is written down in the evening
            case HONOUR -> Stream.of(new Due(rule, null, today.minusDays(1)));
            default -> Stream.of(new Due(rule, null, today));
        };
    }

    private List<Drive> drives(MessageRule rule, LocalDate today) {
        var earliest = today.minusDays(ThanksWindow.on(today).days);
        var drives = Unthanked.drives(rule.id, earliest, today.minusDays(1));
        if (rule.clubId != null) {
            return drives.stream()
                    .filter(drive -> DriveClub.clubsOf(drive.id).contains(rule.clubId))
                    .toList();
        }
        var within = rule.chapterId == null ? Set.<UUID>of() : trees.today().subtree(rule.chapterId);
        return drives.stream().filter(drive -> within.contains(drive.chapterId)).toList();
    }

    private static boolean missing(Due due) {
        return Mailing.count(
                        "ruleId = ?1 and ruleKey = ?2 and dueOn = ?3 and roundOn = ?4",
                        due.rule().id,
                        due.key(),
                        due.on(),
                        due.round())
                == 0;
    }

    private boolean failedLately(Due due) {
        return Mailing.count(
                        "state = ?1 and ruleId = ?2 and (driveId is null or driveId = ?3) and dueOn = ?4 and createdAt > ?5",
                        Mailing.State.FAILED,
                        due.rule().id,
                        due.about(),
                        due.on(),
                        clock.instant().minus(PAUSE_AFTER_FAILURE))
                > 0;
    }

    private void make(Due due) {
        try {
            QuarkusTransaction.requiringNew().run(() -> persist(due));
        } catch (RuntimeException failure) {
            if (!(failure.getCause() instanceof ConstraintViolationException)
                    && !(failure instanceof ConstraintViolationException)) {
                throw failure;
            }
            LOG.debugf("Another replica made the mailing of rule %s", due.rule().id);
        }
    }

    private void persist(Due due) {
        var rule = due.rule();
        Wording wording = Wording.findById(rule.wordingId);
        var mailing = new Mailing(wording, rule.channel, clock.instant(), null);
        mailing.ruleId = rule.id;
        mailing.chapterId = rule.chapterId;
        mailing.clubId = rule.clubId;
        mailing.driveId = rule.occasion == Occasion.THANKS ? due.about() : null;
        mailing.key(due.about(), due.on());
        mailing.roundOn = due.round();
        mailing.scheduledAt = clock.instant();
        mailing.site = links.address();
        mailing.persist();
        Mailing.flush();
    }
}
