package vn.giothong.drive;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Access;
import vn.giothong.account.Action;
import vn.giothong.account.CurrentActor;
import vn.giothong.web.Form;
import vn.giothong.web.Language;
import vn.giothong.web.Listing;
import vn.giothong.web.Pages;
import vn.giothong.web.Paging;

/** The register of drives. */
@Path("/drives")
@Authenticated
class DriveListPages {
    @CheckedTemplate(basePath = "drive", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record DriveListPage(
            Listing<DriveRow> drives,
            Paging paging,
            String path,
            String calendar,
            String when,
            List<DriveOption> chapters,
            List<DriveOption> clubs,
            List<DriveOption> states,
            boolean planning,
            boolean calling,
            boolean filtered)
            implements TemplateInstance {}

    private final CurrentActor current;
    private final DriveList list;
    private final DriveOptions options;
    private final Access access;
    private final Form form;
    private final Language language;
    private final Clock clock;

    DriveListPages(
            CurrentActor current,
            DriveList list,
            DriveOptions options,
            Access access,
            Form form,
            Language language,
            Clock clock) {
        this.current = current;
        this.list = list;
        this.options = options;
        this.access = access;
        this.form = form;
        this.language = language;
        this.clock = clock;
    }

    @GET
    public Response list(
            @QueryParam("chapterId") @Nullable String chapterId,
            @QueryParam("clubId") @Nullable String clubId,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("state") @Nullable String state,
            @QueryParam("q") @Nullable String words,
            @QueryParam("when") @Nullable String when,
            @BeanParam Paging paging) {
        var query = DriveQuery.of(chapterId, clubId, from, to, state, words);
        fill(form, query);
        var actor = current.get();
        var span = when == null ? "" : when;
        return Pages.ok(new DriveListPage(
                list.find(actor, query.in(span, LocalDate.now(clock)), paging),
                paging,
                path("/drives", query, span),
                path("/drives/calendar", query, span),
                span,
                options.readable(actor),
                options.club(actor, query.clubId()),
                options.states(language.code()),
                !access.reach(actor, Action.WRITE_DRIVE).nothing(),
                !access.reach(actor, Action.WRITE_DRIVE).nothing()
                        || !access.reach(actor, Action.APPROVE_DRIVE).nothing(),
                query.filters() || !span.isEmpty()));
    }

    static void fill(Form form, DriveQuery query) {
        form.put("chapterId", query.chapterId()).put("clubId", query.clubId());
        form.put("from", query.from()).put("to", query.to());
        form.put("state", query.state()).put("q", query.words());
    }

    /** The address of a view under the same filters, to be followed by more of a query. */
    static String path(String base, DriveQuery query, String when) {
        var path = UriBuilder.fromPath(base);
        var state = query.state();
        put(path, "chapterId", query.chapterId());
        put(path, "clubId", query.clubId());
        put(path, "from", query.from());
        put(path, "to", query.to());
        put(path, "state", state);
        put(path, "q", query.words());
        put(path, "when", when.isEmpty() ? null : when);
        var text = path.build().toString();
        return text + (text.contains("?") ? "&" : "?");
    }

    private static void put(UriBuilder path, String name, @Nullable Object value) {
        if (value != null) {
            path.queryParam(name, "{" + name + "}").resolveTemplate(name, value);
        }
    }
}
