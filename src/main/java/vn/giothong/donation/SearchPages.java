package vn.giothong.donation;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Access;
import vn.giothong.account.Action;
import vn.giothong.account.Actor;
import vn.giothong.account.CurrentActor;
import vn.giothong.account.DrivePlans;
import vn.giothong.person.PersonName;
import vn.giothong.web.Pages;
import vn.giothong.web.Paging;

/** One search box for people, drives and clubs, each as far as one may read them. */
@Path("/search")
@Authenticated
class SearchPages {
    private static final int MOST = 20;

    record FoundDrive(UUID id, String code, String name, LocalDate heldOn) {}

    record FoundClub(UUID id, String code, String name) {}

    @CheckedTemplate(basePath = "donation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record SearchPage(String text, List<DonorItem> donors, List<FoundDrive> drives, List<FoundClub> clubs)
            implements TemplateInstance {}

    private final CurrentActor current;
    private final Access access;
    private final DrivePlans plans;
    private final DonorFiles files;

    SearchPages(CurrentActor current, Access access, DrivePlans plans, DonorFiles files) {
        this.current = current;
        this.access = access;
        this.plans = plans;
        this.files = files;
    }

    @GET
    @Transactional
    public Response search(@QueryParam("q") @Nullable String q) {
        var text = q == null ? "" : q.strip();
        var actor = current.get();
        if (text.isEmpty()) {
            return Pages.ok(new SearchPage(text, List.of(), List.of(), List.of()));
        }
        var donors = files.list(actor, text, null, new Paging(0, MOST)).items();
        return Pages.ok(new SearchPage(text, donors, drives(actor, text), clubs(actor, text)));
    }

    private List<FoundDrive> drives(Actor actor, String text) {
        var reach = access.reach(actor, Action.READ_DRIVE);
        var known = plans.condition(actor);
        var query = Panache.getEntityManager()
                .createQuery(
                        "select d.id, d.code, d.name, d.heldOn from Drive d where (d.code = :code or locate(:name, d.foldedName) > 0)"
                                + " and (:everything = true or d.chapterId in :chapters or d.collectorId in :collectors or d.id in"
                                + " (select k.driveId from DriveClub k where k.clubId in :clubs)) and " + known.text()
                                + " order by d.heldOn desc, d.id desc",
                        FoundDrive.class)
                .setParameter("code", text)
                .setParameter("name", PersonName.sought(text))
                .setParameter("everything", reach.everything())
                .setParameter("chapters", reach.chapterIds())
                .setParameter("collectors", reach.collectorIds())
                .setParameter("clubs", reach.clubIds())
                .setMaxResults(MOST);
        known.values().forEach(query::setParameter);
        return query.getResultList();
    }

    private List<FoundClub> clubs(Actor actor, String text) {
        var reach = access.reach(actor, Action.READ_CLUB);
        return Panache.getEntityManager()
                .createQuery(
                        "select c.id, c.code, c.name from Club c where (c.code = ?1 or locate(?2, c.foldedName) > 0)"
                                + " and (?3 = true or c.chapterId in ?4 or c.id in ?5) order by c.name, c.id",
                        FoundClub.class)
                .setParameter(1, text)
                .setParameter(2, PersonName.sought(text))
                .setParameter(3, reach.everything())
                .setParameter(4, reach.chapterIds())
                .setParameter(5, reach.clubIds())
                .setMaxResults(MOST)
                .getResultList();
    }
}
