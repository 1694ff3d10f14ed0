package vn.giothong.mailing;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Account;
import vn.giothong.account.Reachable;
import vn.giothong.chapter.ChapterTrees;
import vn.giothong.club.Club;
import vn.giothong.consent.Channel;
import vn.giothong.drive.Drive;
import vn.giothong.web.Listing;
import vn.giothong.web.Paging;

/** Gathers what senders see of mailings. */
@ApplicationScoped
class MailingViews {
    private static final String IN_REACH = " from Mailing m where (m.chapterId in :chapters or m.clubId in :clubs"
            + " or exists (select 1 from Club k where k.id = m.clubId and k.chapterId in :chapters))";

    /** Stands for an empty set, which a database refuses to look in. */
    private static final UUID NOBODY = new UUID(0, 0);

    private record Line(
            UUID id,
            Mailing.State state,
            Occasion occasion,
            Channel channel,
            @Nullable UUID chapterId,
            @Nullable UUID clubId,
            @Nullable String driveName,
            Instant scheduledAt,
            long selected,
            long sent) {}

    private final ChapterTrees trees;
    private final Composition composition;
    private final Channels channels;

    MailingViews(ChapterTrees trees, Composition composition, Channels channels) {
        this.trees = trees;
        this.composition = composition;
        this.channels = channels;
    }

    Listing<MailingView.Item> list(Reachable reach, Paging paging) {
        var chapters = atLeastOne(reach.chapterIds());
        var clubs = atLeastOne(reach.clubIds());
        var manager = Panache.getEntityManager();
        var lines = manager.createQuery(
                        "select m.id, m.state, m.occasion, m.channel, m.chapterId, m.clubId,"
                                + " (select d.name from Drive d where d.id = m.driveId), m.scheduledAt,"
                                + " (select count(*) from Letter l where l.mailingId = m.id),"
                                + " (select count(*) from Letter l where l.mailingId = m.id and l.state = :sent)"
                                + IN_REACH + " order by m.scheduledAt desc, m.id desc",
                        Line.class)
                .setParameter("chapters", chapters)
                .setParameter("clubs", clubs)
                .setParameter("sent", Letter.State.SENT)
                .setFirstResult(paging.offset())
                .setMaxResults(paging.size())
                .getResultList();
        var total = manager.createQuery("select count(m)" + IN_REACH, Long.class)
                .setParameter("chapters", chapters)
                .setParameter("clubs", clubs)
                .getSingleResult();
        return new Listing<>(lines.stream().map(this::item).toList(), total);
    }

    private static Set<UUID> atLeastOne(Set<UUID> ids) {
        var some = new HashSet<>(ids);
        some.add(NOBODY);
        return some;
    }

    private MailingView.Item item(Line line) {
        return new MailingView.Item(
                line.id(),
                line.state(),
                line.occasion(),
                line.channel(),
                audience(line.chapterId(), line.clubId()),
                line.driveName(),
                line.scheduledAt(),
                line.selected(),
                line.sent());
    }

    private String audience(@Nullable UUID chapterId, @Nullable UUID clubId) {
        if (chapterId != null) {
            return trees.today().name(chapterId);
        }
        return clubId == null ? "" : Club.<Club>findById(clubId).name;
    }

    MailingView of(Mailing mailing, String language) {
        Drive drive = mailing.driveId == null ? null : Drive.findById(mailing.driveId);
        var frame = composition.frame(mailing);
        Account by = mailing.createdBy == null ? null : Account.findById(mailing.createdBy);
        return new MailingView(
                mailing.id,
                mailing.state,
                mailing.occasion,
                mailing.channel,
                audience(mailing.chapterId, mailing.clubId),
                drive == null ? null : drive.code,
                drive == null ? null : drive.name,
                mailing.dueOn,
                mailing.scheduledAt,
                mailing.createdAt,
                by == null ? null : by.fullName,
                channels.open(mailing.channel),
                counts(mailing),
                composition.subjectOfAll(frame, language),
                composition.toGroup(frame, language));
    }

    private static MailingView.Counts counts(Mailing mailing) {
        var letters = new EnumMap<Letter.State, Integer>(Letter.State.class);
        Panache.getEntityManager()
                .createQuery(
                        "select l.state, count(*) from Letter l where l.mailingId = ?1 group by l.state",
                        Object[].class)
                .setParameter(1, mailing.id)
                .getResultList()
                .forEach(row -> letters.put((Letter.State) row[0], ((Number) row[1]).intValue()));
        return new MailingView.Counts(
                mailing.everybody,
                sum(letters, Letter.State.values()),
                MailingLeftOut.of(mailing.id),
                sum(letters, Letter.State.SELECTED, Letter.State.WAITING, Letter.State.SENDING),
                sum(letters, Letter.State.SENT),
                sum(letters, Letter.State.FAILED),
                sum(letters, Letter.State.BOUNCED),
                sum(letters, Letter.State.IN_DOUBT),
                sum(letters, Letter.State.STOPPED),
                sum(letters, Letter.State.TO_CALL));
    }

    private static int sum(Map<Letter.State, Integer> letters, Letter.State... states) {
        return Stream.of(states)
                .mapToInt(state -> letters.getOrDefault(state, 0))
                .sum();
    }
}
