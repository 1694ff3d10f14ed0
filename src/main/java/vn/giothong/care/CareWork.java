package vn.giothong.care;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.giothong.account.Access;
import vn.giothong.account.Action;
import vn.giothong.account.Actor;
import vn.giothong.chapter.ChapterTrees;
import vn.giothong.web.Formats;

/** The visits that wait for somebody: planned ones whose day has come, and follow-ups that are due. */
@ApplicationScoped
public class CareWork {
    public enum Kind {
        VISIT_DUE,
        FOLLOW_UP_DUE
    }

    /** A visit to do; since when it waits. */
    public record Waiting(
            Kind kind,
            UUID visitId,
            UUID teamId,
            String teamCode,
            String teamName,
            String chapterName,
            LocalDate date) {
        public Instant since() {
            return date.atStartOfDay(Formats.ZONE).toInstant();
        }

        /** Where it is done. */
        public String path() {
            return kind == Kind.VISIT_DUE
                    ? "/care/visits/" + visitId + "/edit"
                    : "/care/visits/new?teamId=" + teamId + "&followUpOf=" + visitId;
        }
    }

    private record Row(
            UUID visitId,
            UUID teamId,
            String code,
            String name,
            UUID chapterId,
            CareVisit.State state,
            LocalDate date) {}

    private static final int MOST = 200;

    private final Access access;
    private final ChapterTrees trees;

    CareWork(Access access, ChapterTrees trees) {
        this.access = access;
        this.trees = trees;
    }

    @Transactional
    public List<Waiting> of(Actor actor, LocalDate today) {
        var reach = access.reach(actor, Action.WRITE_CARE);
        if (reach.nothing()) {
            return List.of();
        }
        var scope = new CareScope(reach, null);
        var tree = trees.today();
        var query = Panache.getEntityManager()
                .createQuery(
                        "select v.id, t.id, t.code, t.name, v.chapterId, v.state,"
                                + " case v.state when PLANNED then v.visitOn else v.followUpOn end"
                                + " from CareVisit v join CareTeam t on t.id = v.teamId where "
                                + scope.where("v.chapterId", "v.teamId")
                                + " and t.closedOn is null and ((v.state = PLANNED and v.visitOn <= :today)"
                                + " or (v.state = DONE and v.followUpOn <= :today and not exists (select 1 from CareVisit n"
                                + " where n.followUpOf = v.id and n.state <> CANCELLED))) order by 7, v.id",
                        Row.class)
                .setParameter("today", today)
                .setMaxResults(MOST);
        scope.values().forEach(query::setParameter);
        return query.getResultStream()
                .map(row -> new Waiting(
                        row.state() == CareVisit.State.PLANNED ? Kind.VISIT_DUE : Kind.FOLLOW_UP_DUE,
                        row.visitId(),
                        row.teamId(),
                        row.code(),
                        row.name(),
                        tree.name(row.chapterId()),
                        row.date()))
                .toList();
    }
}
