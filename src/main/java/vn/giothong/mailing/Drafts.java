package vn.giothong.mailing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Action;
import vn.giothong.account.Actor;
import vn.giothong.drive.Drive;
import vn.giothong.drive.DriveAccess;
import vn.giothong.invitation.CallUpTargets;
import vn.giothong.web.Formats;
import vn.giothong.web.Given;
import vn.giothong.web.Refusal;

/** Makes a mailing out of what somebody typed, or says what is wrong with it. Nothing is stored here. */
@ApplicationScoped
class Drafts {
    /** As long as it takes to look the message over. */
    private static final Duration JUST_NOW = Duration.ofMinutes(5);

    private static final Duration LONGEST_AHEAD = Duration.ofDays(366);

    private final SenderAccess senders;
    private final DriveAccess drives;
    private final CallUpTargets callUps;
    private final Clock clock;

    Drafts(SenderAccess senders, DriveAccess drives, CallUpTargets callUps, Clock clock) {
        this.senders = senders;
        this.drives = drives;
        this.callUps = callUps;
        this.clock = clock;
    }

    Mailing of(Actor actor, NewMailing wanted, String site) {
        senders.reach(actor);
        var wording = Wording.coded(Given.text("template", wanted.template(), 40))
                .filter(found -> found.mayBeUsed(actor, senders))
                .orElseThrow(() -> Refusal.at("template", "mailing_no_template"));
        var audience = wanted.audience() == null ? Audience.NOBODY : wanted.audience();
        var mailing =
                new Mailing(wording, Given.value("channel", audience.channel()), clock.instant(), actor.accountId());
        mailing.site = site;
        mailing.scheduledAt = moment(wanted.scheduledAt());
        senders.mustReach(actor, audience.chapterId(), audience.clubId());
        mailing.chapterId = audience.chapterId();
        mailing.clubId = audience.clubId();
        mailing.abo = audience.abo();
        mailing.rhD = audience.rhD();
        aim(actor, mailing, audience);
        return mailing;
    }

    private Instant moment(@Nullable Instant wanted) {
        var now = clock.instant();
        if (wanted == null) {
            return now;
        }
        if (wanted.isBefore(now.minus(JUST_NOW))) {
            throw Refusal.at("scheduledAt", "mailing_past");
        }
        if (wanted.isAfter(now.plus(LONGEST_AHEAD))) {
            throw Refusal.at("scheduledAt", "mailing_too_far");
        }
        return wanted.isBefore(now) ? now : wanted;
    }

    private void aim(Actor actor, Mailing mailing, Audience audience) {
        var day = LocalDate.ofInstant(mailing.scheduledAt, Formats.ZONE);
        switch (mailing.occasion) {
            case INVITATION -> key(mailing, invited(actor, mailing, audience.driveId()));
            case THANKS -> key(mailing, thanked(actor, audience.driveId()));
            case EMERGENCY -> {
                var target = callUps.of(actor, Given.value("callUpId", audience.callUpId()));
                mailing.callUpId = target.id();
                mailing.key(target.id(), LocalDate.ofInstant(target.neededBy(), Formats.ZONE));
            }
            case HEALTH -> mailing.key(mailing.wordingId, day);
            case MAY_GIVE_AGAIN, FIRST_DONATION_DAY, HONOUR -> mailing.key(null, day);
        }
    }

    private static void key(Mailing mailing, Drive drive) {
        mailing.driveId = drive.id;
        mailing.key(drive.id, drive.heldOn);
    }

    private Drive invited(Actor actor, Mailing mailing, @Nullable UUID driveId) {
        var drive = drives.readable(actor, Given.value("driveId", driveId));
        if (drive.state != Drive.State.APPROVED) {
            throw Refusal.conflict("drive_not_open", drive.state.word());
        }
        if (!LocalDate.ofInstant(mailing.scheduledAt, Formats.ZONE).isBefore(drive.heldOn.plusDays(1))) {
            throw Refusal.at("scheduledAt", "mailing_drive_over");
        }
        return drive;
    }

    private Drive thanked(Actor actor, @Nullable UUID driveId) {
        var drive = drives.readable(actor, Given.value("driveId", driveId));
        if (!drives.may(actor, Action.SEND_MESSAGE, drive)) {
            throw Refusal.forbidden();
        }
        return drive;
    }
}
