package vn.giothong.recognition;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.giothong.account.Action;
import vn.giothong.account.Actor;
import vn.giothong.account.Place;
import vn.giothong.chapter.ChapterTrees;
import vn.giothong.web.Listing;
import vn.giothong.web.Paging;

/** Shows ceremonies and who is on their lists. In the caller's transaction. */
@ApplicationScoped
class CeremonyLists {
    private record Count(UUID ceremonyId, long cases, long handed) {}

    private final PaperAccess access;
    private final PaperLines lines;
    private final ChapterTrees trees;
    private final Clock clock;

    CeremonyLists(PaperAccess access, PaperLines lines, ChapterTrees trees, Clock clock) {
        this.access = access;
        this.lines = lines;
        this.trees = trees;
        this.clock = clock;
    }

    CeremonyView view(Actor actor, Ceremony held) {
        return views(actor, List.of(held)).get(0);
    }

    List<CeremonyView> views(Actor actor, List<Ceremony> several) {
        var counts = several.isEmpty() ? Map.<UUID, Count>of() : counts(several);
        var tree = trees.today();
        var write = access.reach(actor, Action.HAND_OVER_AWARD);
        var print = access.reach(actor, Action.DECIDE_AWARD);
        return several.stream()
                .map(held -> {
                    var count = counts.getOrDefault(held.id, new Count(held.id, 0, 0));
                    return new CeremonyView(
                            held.id,
                            held.chapterId,
                            tree.name(held.chapterId),
                            held.name,
                            held.heldOn,
                            held.startsAt,
                            held.venue,
                            count.cases(),
                            count.handed(),
                            count.cases() - count.handed(),
                            write.covers(Place.chapter(held.chapterId)),
                            print.covers(Place.chapter(held.chapterId)),
                            held.version);
                })
                .toList();
    }

    private static Map<UUID, Count> counts(List<Ceremony> several) {
        return Panache.getEntityManager()
                .createQuery(
                        "select c.ceremonyId, count(c), count(c.handedAt) from CeremonyCase c where c.ceremonyId in ?1"
                                + " group by c.ceremonyId",
                        Count.class)
                .setParameter(1, several.stream().map(held -> held.id).toList())
                .getResultStream()
                .collect(Collectors.toMap(Count::ceremonyId, Function.identity()));
    }

    static List<UUID> caseIds(UUID ceremonyId) {
        return Panache.getEntityManager()
                .createQuery("select c.caseId from CeremonyCase c where c.ceremonyId = ?1", UUID.class)
                .setParameter(1, ceremonyId)
                .getResultList();
    }

    /** In the order of the printed list, whose numbers they bear. */
    Listing<CeremonyView.Line> of(Ceremony held, boolean waiting, Paging paging) {
        Map<UUID, CeremonyCase> entries = CeremonyCase.<CeremonyCase>list("ceremonyId", held.id).stream()
                .collect(Collectors.toMap(one -> one.caseId, Function.identity()));
        List<AwardCase> cases = entries.isEmpty() ? List.of() : AwardCase.list("id in ?1", entries.keySet());
        Map<UUID, AwardCase> byId = cases.stream().collect(Collectors.toMap(one -> one.id, Function.identity()));
        var found = new ArrayList<CeremonyView.Line>();
        for (var numbered : PaperContent.numbered(lines.of(cases, LocalDate.now(clock)))) {
            var id = numbered.line().caseId();
            var entry = Objects.requireNonNull(entries.get(id));
            if (!waiting || entry.handedAt == null) {
                found.add(line(numbered, Objects.requireNonNull(byId.get(id)), entry));
            }
        }
        var from = Math.min(paging.offset(), found.size());
        return new Listing<>(found.subList(from, Math.min(from + paging.size(), found.size())), found.size());
    }

    private static CeremonyView.Line line(PaperContent.Numbered numbered, AwardCase one, CeremonyCase entry) {
        var line = numbered.line();
        var here = entry.handedAt != null;
        return new CeremonyView.Line(
                numbered.n(),
                one.id,
                line.name(),
                line.code(),
                line.unit(),
                line.form(),
                line.threshold(),
                one.decisionNumber,
                one.state,
                here,
                here ? one.handedOn : null,
                here ? one.handedBy : null,
                entry.receivedBy,
                here ? one.receipt : null);
    }
}
