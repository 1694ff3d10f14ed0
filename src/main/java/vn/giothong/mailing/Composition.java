package vn.giothong.mailing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.giothong.chapter.ChapterTree;
import vn.giothong.chapter.ChapterTrees;
import vn.giothong.donor.Donor;
import vn.giothong.drive.Drive;
import vn.giothong.invitation.CallUpTargets;
import vn.giothong.web.Formats;
import vn.giothong.web.Texts;

/** Writes what a mailing says to one person, or to a group of people who are named nowhere. */
@ApplicationScoped
class Composition {
    /** What is said, without the line that tells how to end such letters. */
    record Words(String subject, String body, String language) {}

    private static final int LONGEST_SUBJECT = 300;

    private final ChapterTrees trees;
    private final CallUpTargets callUps;

    Composition(ChapterTrees trees, CallUpTargets callUps) {
        this.trees = trees;
        this.callUps = callUps;
    }

    /** What the mailing says in every letter, the drive it is about, and the tree in which people's chapters are named. */
    record Frame(Mailing mailing, @Nullable Drive drive, Map<Field, Object> values, ChapterTree tree) {
        /** Whether it asks for what is over: a drive called off or past, an emergency whose time is up. */
        boolean tooLate(Instant now) {
            return switch (mailing.occasion) {
                case INVITATION ->
                    drive == null
                            || drive.state != Drive.State.APPROVED
                            || drive.heldOn.isBefore(LocalDate.ofInstant(now, Formats.ZONE));
                case EMERGENCY -> values.get(Field.NEEDED_BY) instanceof Instant neededBy && neededBy.isBefore(now);
                default -> false;
            };
        }
    }

    Frame frame(Mailing mailing) {
        var values = new EnumMap<Field, Object>(Field.class);
        values.put(Field.DRIVES_LINK, mailing.site + "/");
        Drive drive = mailing.driveId == null ? null : Drive.<Drive>findById(mailing.driveId);
        if (drive != null) {
            add(values, drive, mailing.site);
        }
        if (mailing.callUpId != null) {
            var target = callUps.known(mailing.callUpId);
            values.put(Field.PLACE, target.place());
            values.put(Field.NEEDED_BY, target.neededBy());
        }
        return new Frame(mailing, drive, values, trees.today());
    }

    private static void add(Map<Field, Object> values, Drive drive, String site) {
        values.put(Field.DRIVE_NAME, drive.name);
        values.put(Field.DRIVE_DATE, drive.heldOn);
        values.put(Field.DRIVE_HOURS, Formats.time(drive.startsAt) + "–" + Formats.time(drive.endsAt));
        values.put(Field.DRIVE_VENUE, drive.venue);
        values.put(Field.DRIVE_LINK, site + "/drives/" + drive.code);
    }

    Words words(Frame frame, Donor donor, @Nullable MailContact contact) {
        var language = contact == null ? MailContact.LANGUAGE : contact.language;
        var mailing = frame.mailing();
        var values = values(frame, donor);
        var subject = TypedText.read("subject", mailing.subject(language), mailing.occasion)
                .filled(values, language);
        var body =
                TypedText.read("body", mailing.body(language), mailing.occasion).filled(values, language);
        return new Words(subject.substring(0, Math.min(subject.length(), LONGEST_SUBJECT)), body, language);
    }

    private static Map<Field, Object> values(Frame frame, Donor donor) {
        var values = new EnumMap<>(frame.values());
        values.put(Field.FULL_NAME, donor.fullName);
        values.put(Field.GIVEN_NAME, donor.fullName.substring(donor.fullName.lastIndexOf(' ') + 1));
        values.put(Field.CHAPTER, frame.tree().name(donor.chapterId));
        values.put(Field.DONATION_COUNT, donor.donationCount);
        if (donor.lastDonationOn != null) {
            values.put(Field.LAST_DONATION, donor.lastDonationOn);
        }
        if (donor.firstDonationOn != null) {
            values.put(Field.FIRST_DONATION, donor.firstDonationOn);
            values.put(
                    Field.YEARS,
                    ChronoUnit.YEARS.between(
                            donor.firstDonationOn, frame.mailing().dueOn.plusDays(1)));
        }
        return values;
    }

    /** The subject as far as it is the same for everybody; what speaks to one person stays a field. */
    String subjectOfAll(Frame frame, String language) {
        var mailing = frame.mailing();
        var subject = TypedText.read("subject", mailing.subject(language), mailing.occasion);
        return subject.fields().stream().anyMatch(Field::personal)
                ? mailing.subject(language)
                : subject.filled(frame.values(), language);
    }

    /** To paste where many read it: the lines that speak to one person are left out. */
    String toGroup(Frame frame, String language) {
        var mailing = frame.mailing();
        return mailing.body(language)
                .lines()
                .map(line -> TypedText.read("body", line, mailing.occasion))
                .filter(line -> line.fields().stream().noneMatch(Field::personal))
                .map(line -> line.filled(frame.values(), language))
                .collect(Collectors.joining("\n"));
    }

    /** The body as it is sent, with the way to end such letters below it. */
    static String ending(String body, String unsubscribe, String language) {
        return body + "\n\n" + Texts.text(language, "mailing_unsubscribe_line", unsubscribe);
    }
}
