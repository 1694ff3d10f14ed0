package vn.giothong.report;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.CurrentActor;
import vn.giothong.web.Form;
import vn.giothong.web.Language;
import vn.giothong.web.Pages;

/** Targets of a year or a round beside what was reached. */
@Path("/reports/targets")
@Authenticated
class TargetPages {
    @CheckedTemplate(basePath = "report", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record TargetsPage(TargetSheet sheet) implements TemplateInstance {}

    private final CurrentActor current;
    private final Targets targets;
    private final TargetSheets sheets;
    private final Form form;
    private final Language language;

    TargetPages(CurrentActor current, Targets targets, TargetSheets sheets, Form form, Language language) {
        this.current = current;
        this.targets = targets;
        this.sheets = sheets;
        this.form = form;
        this.language = language;
    }

    @GET
    public Response targets(
            @QueryParam("year") @Nullable Integer year,
            @QueryParam("chapterId") @Nullable UUID chapterId,
            @QueryParam("round") @Nullable Integer round) {
        var sheet = sheets.of(current.get(), year, round, chapterId, language.code());
        form.put("year", sheet.year()).put("chapterId", sheet.chapterId()).put("round", sheet.round());
        form.put(sheet.field(sheet.chapterId()), sheet.target());
        sheet.parts().forEach(part -> form.put(sheet.field(part.chapterId()), part.target()));
        sheet.clubs().forEach(club -> form.put(sheet.clubField(club.clubId()), club.ownGoal() ? null : club.target()));
        return Pages.ok(new TargetsPage(sheet));
    }

    @POST
    public Response set() {
        var sheet = asked();
        var wanted = new ArrayList<Targets.Wanted>();
        add(wanted, sheet, sheet.chapterId(), sheet.target());
        sheet.parts().forEach(part -> add(wanted, sheet, part.chapterId(), part.target()));
        var clubs = new ArrayList<Targets.OfClub>();
        for (var club : sheet.clubs()) {
            var units = form.integer(sheet.clubField(club.clubId()));
            if (units != null && (club.ownGoal() || differs(units, club.target()))) {
                clubs.add(new Targets.OfClub(club.clubId(), sheet.round(), units));
            }
        }
        return done(sheet, new Targets.Wish(wanted, clubs, List.of()));
    }

    @POST
    @Path("rounds")
    public Response round() {
        var sheet = asked();
        var round = new Targets.Round(form.integer("number"), form.text("name"), form.date("from"), form.date("to"));
        return done(sheet, new Targets.Wish(List.of(), List.of(), List.of(round)));
    }

    private TargetSheet asked() {
        return sheets.of(
                current.get(), form.integer("year"), form.integer("round"), form.id("chapterId"), language.code());
    }

    private Response done(TargetSheet sheet, Targets.Wish wish) {
        var accepted = form.accepts(() -> {
            if (!wish.empty()) {
                targets.set(current.get(), sheet.year(), sheet.chapterId(), wish);
            }
        });
        return accepted
                ? Pages.seeOther(
                        "/reports/targets?year=" + sheet.year() + "&chapterId=" + sheet.chapterId() + "&round="
                                + sheet.round(),
                        "report_targets_set")
                : Pages.invalid(new TargetsPage(sheet));
    }

    /** What was typed and differs from what stands. */
    private void add(List<Targets.Wanted> wanted, TargetSheet sheet, UUID chapter, @Nullable Long known) {
        var units = form.integer(sheet.field(chapter));
        if (units != null && differs(units, known)) {
            wanted.add(new Targets.Wanted(chapter, sheet.round(), units));
        }
    }

    private static boolean differs(int units, @Nullable Long known) {
        return known == null || known != units;
    }
}
