package vn.giothong.drive;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.CurrentActor;
import vn.giothong.web.Form;
import vn.giothong.web.Language;
import vn.giothong.web.Pages;
import vn.giothong.web.Paging;
import vn.giothong.web.Refusal;

/** The drives of a month on a calendar, under the same filters as their list. */
@Path("/drives")
@Authenticated
class DriveCalendarPages {
    private static final Paging ALL = new Paging(0, Paging.LARGEST);

    @CheckedTemplate(basePath = "drive", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record DriveCalendarPage(
            DriveMonth month,
            String list,
            String path,
            String when,
            List<DriveOption> chapters,
            List<DriveOption> clubs,
            List<DriveOption> states,
            boolean filtered)
            implements TemplateInstance {}

    private final CurrentActor current;
    private final DriveList list;
    private final DriveOptions options;
    private final Form form;
    private final Language language;
    private final Clock clock;

    DriveCalendarPages(
            CurrentActor current, DriveList list, DriveOptions options, Form form, Language language, Clock clock) {
        this.current = current;
        this.list = list;
        this.options = options;
        this.form = form;
        this.language = language;
        this.clock = clock;
    }

    @GET
    @Path("calendar")
    public Response calendar(
            @QueryParam("month") @Nullable String chosen,
            @QueryParam("chapterId") @Nullable String chapterId,
            @QueryParam("clubId") @Nullable String clubId,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("state") @Nullable String state,
            @QueryParam("q") @Nullable String words,
            @QueryParam("when") @Nullable String when) {
        var actor = current.get();
        var today = LocalDate.now(clock);
        var month = month(chosen, today);
        var query = DriveQuery.of(chapterId, clubId, from, to, state, words);
        var span = when == null ? "" : when;
        DriveListPages.fill(form, query);
        form.put("month", month);
        var drives = list.find(actor, query.in(span, today).within(month), ALL).items();
        return Pages.ok(new DriveCalendarPage(
                DriveMonth.of(month, today, drives),
                DriveListPages.path("/drives", query, span),
                DriveListPages.path("/drives/calendar", query, span),
                span,
                options.readable(actor),
                options.club(actor, query.clubId()),
                options.states(language.code()),
                query.filters() || !span.isEmpty()));
    }

    private static YearMonth month(@Nullable String chosen, LocalDate today) {
        try {
            return chosen == null || chosen.isBlank() ? YearMonth.from(today) : YearMonth.parse(chosen.strip());
        } catch (DateTimeException wrong) {
            throw Refusal.badRequest("month", "field_date");
        }
    }
}
