package vn.giothong.report;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.CurrentActor;
import vn.giothong.web.Form;
import vn.giothong.web.Language;
import vn.giothong.web.Pages;

/** Sending figures to DHIS2: what a period would send, and the ids that the province keeps. */
@Path("/reports/dhis2")
@Authenticated
class Dhis2Pages {
    @CheckedTemplate(basePath = "report", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Dhis2Page(@Nullable Dhis2Summary summary, List<Group> groups) implements TemplateInstance {}

    /** The codes of a kind, and how many of them have an id. */
    record Group(Dhis2Id.Kind kind, List<Dhis2Ids.Entry> entries, long known) {
        static List<Group> of(List<Dhis2Ids.Entry> entries) {
            return entries.isEmpty()
                    ? List.of()
                    : Arrays.stream(Dhis2Id.Kind.values())
                            .map(kind -> of(kind, entries))
                            .toList();
        }

        private static Group of(Dhis2Id.Kind kind, List<Dhis2Ids.Entry> entries) {
            var own = entries.stream().filter(one -> one.kind() == kind).toList();
            return new Group(
                    kind, own, own.stream().filter(one -> one.uid() != null).count());
        }
    }

    private final CurrentActor current;
    private final Exports exports;
    private final Dhis2Ids ids;
    private final Form form;
    private final Language language;
    private final Clock clock;

    Dhis2Pages(CurrentActor current, Exports exports, Dhis2Ids ids, Form form, Language language, Clock clock) {
        this.current = current;
        this.exports = exports;
        this.ids = ids;
        this.form = form;
        this.language = language;
        this.clock = clock;
    }

    @GET
    public Response show(@QueryParam("period") @Nullable String period) {
        form.put(
                "period",
                period == null ? LocalDate.now(clock).minusMonths(1).toString().substring(0, 7) : period);
        var entries = entries();
        entries.forEach(one -> form.put(one.field(), one.uid()));
        return page(entries);
    }

    /** Ids are there for those who keep them. */
    private List<Dhis2Ids.Entry> entries() {
        return ids.keeps(current.get()) ? ids.list(current.get(), language.code()) : List.of();
    }

    private Response page(List<Dhis2Ids.Entry> entries) {
        var found = new ArrayList<Dhis2Summary>();
        form.accepts(() -> found.add(exports.dryRun(current.get(), form.text("period"), null)));
        var page = new Dhis2Page(found.isEmpty() ? null : found.get(0), Group.of(entries));
        return form.hasErrors() ? Pages.invalid(page) : Pages.ok(page);
    }

    @POST
    public Response keep() {
        var wanted = new ArrayList<Dhis2Ids.Wanted>();
        var entries = ids.list(current.get(), language.code());
        for (var one : entries) {
            var uid = form.text(one.field());
            if (!Objects.equals(uid, one.uid())) {
                wanted.add(new Dhis2Ids.Wanted(one.kind(), one.code(), uid));
            }
        }
        return form.accepts(() -> ids.set(current.get(), wanted))
                ? Pages.seeOther("/reports/dhis2", "report_dhis2_kept")
                : page(entries);
    }

    @GET
    @Path("values.json")
    @Produces(MediaType.APPLICATION_JSON)
    public Response values(@QueryParam("period") @Nullable String period) {
        return Response.ok(exports.dhis2(current.get(), period, null))
                .header("Content-Disposition", "attachment; filename=\"dhis2.json\"")
                .build();
    }
}
