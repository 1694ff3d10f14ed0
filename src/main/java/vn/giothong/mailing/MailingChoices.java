package vn.giothong.mailing;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.giothong.account.Access;
import vn.giothong.account.Action;
import vn.giothong.account.Actor;
import vn.giothong.account.Place;
import vn.giothong.chapter.ChapterTrees;
import vn.giothong.consent.Channel;
import vn.giothong.drive.Drive;
import vn.giothong.drive.DriveClub;
import vn.giothong.person.Abo;
import vn.giothong.person.RhD;
import vn.giothong.web.Formats;
import vn.giothong.web.Language;
import vn.giothong.web.Texts;

/** What the form of a message lets one choose from. */
@ApplicationScoped
class MailingChoices {
    private static final int WEEKS_BACK = 8;
    private static final int MOST = 300;

    record Choice(String value, String text) {}

    record Lists(
            List<Choice> templates,
            List<Choice> channels,
            List<Choice> chapters,
            List<Choice> clubs,
            List<Choice> drives,
            List<Choice> abo,
            List<Choice> rhD) {}

    private record ClubLine(UUID id, String name, UUID chapterId) {}

    private final Access access;
    private final Wordings wordings;
    private final ChapterTrees trees;
    private final Language language;
    private final Clock clock;

    MailingChoices(Access access, Wordings wordings, ChapterTrees trees, Language language, Clock clock) {
        this.access = access;
        this.wordings = wordings;
        this.trees = trees;
        this.language = language;
        this.clock = clock;
    }

    @Transactional
    public Lists of(Actor actor) {
        return new Lists(
                templates(actor),
                coded("invitationChannel", Channel.values()),
                chapters(actor),
                clubs(actor),
                drives(actor),
                Stream.of(Abo.values())
                        .map(one -> new Choice(one.name(), one.name()))
                        .toList(),
                coded("donorRhD", RhD.values()));
    }

    private List<Choice> templates(Actor actor) {
        return wordings.list(actor).stream()
                .map(wording -> new Choice(
                        wording.code(), text("mailingOccasion_" + wording.occasion()) + " – " + wording.name()))
                .toList();
    }

    List<Choice> chapters(Actor actor) {
        var reach = access.reach(actor, Action.SEND_MESSAGE);
        return trees.today().all().stream()
                .filter(node -> reach.chapterIds().contains(node.id()))
                .map(node -> new Choice(node.id().toString(), node.name()))
                .toList();
    }

    List<Choice> clubs(Actor actor) {
        var reach = access.reach(actor, Action.SEND_MESSAGE);
        return Panache.getEntityManager()
                .createQuery(
                        "select k.id, k.name, k.chapterId from Club k where k.closedOn is null order by k.name, k.id",
                        ClubLine.class)
                .getResultStream()
                .filter(club -> reach.covers(Place.club(club.id(), club.chapterId())))
                .limit(MOST)
                .map(club -> new Choice(club.id().toString(), club.name()))
                .toList();
    }

    /** Those ahead to invite to, and those just over to thank for. */
    private List<Choice> drives(Actor actor) {
        var reach = access.reach(actor, Action.READ_DRIVE);
        var drives = Drive.<Drive>find(
                        "state in ?1 and heldOn >= ?2 order by heldOn, startsAt, id",
                        Set.of(Drive.State.APPROVED, Drive.State.CLOSED),
                        LocalDate.now(clock).minusWeeks(WEEKS_BACK))
                .list();
        var clubs = DriveClub.clubsOf(drives.stream().map(drive -> drive.id).collect(Collectors.toSet()));
        return drives.stream()
                .filter(drive -> reach.covers(
                        Place.drive(drive.chapterId, clubs.getOrDefault(drive.id, List.of()), drive.collectorId)))
                .limit(MOST)
                .map(drive -> new Choice(
                        drive.id.toString(), Formats.date(language.code(), drive.heldOn) + " – " + drive.name))
                .toList();
    }

    private List<Choice> coded(String list, Enum<?>[] values) {
        return Stream.of(values)
                .map(value -> new Choice(value.name(), text(list + "_" + value.name())))
                .toList();
    }

    private String text(String key) {
        return Texts.text(language.code(), key);
    }
}
