package vn.giothong.intake;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.dhatim.fastexcel.Workbook;
import vn.giothong.account.CurrentActor;
import vn.giothong.web.Language;
import vn.giothong.web.Paging;
import vn.giothong.web.Texts;

/** The rows with something to correct as a workbook, to send back to whom the list came from. */
@Path("/drives/{code}/lists/{id}/problems.xlsx")
@Authenticated
class ProblemSheet {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final ListViews views;
    private final ListDesk desk;
    private final CurrentActor current;
    private final Language language;

    ProblemSheet(ListViews views, ListDesk desk, CurrentActor current, Language language) {
        this.views = views;
        this.desk = desk;
        this.current = current;
        this.language = language;
    }

    @GET
    public Response download(String code, UUID id) {
        var drive = desk.drive(current.get(), code);
        return Response.ok(workbook(problems(id)), XLSX)
                .header("Content-Disposition", "attachment; filename=\"" + drive.code() + "-problems.xlsx\"")
                .build();
    }

    private List<RowView> problems(UUID id) {
        var found = new ArrayList<RowView>();
        for (int page = 0; ; page++) {
            var paging = new Paging(page, Paging.LARGEST);
            var rows = views.rows(current.get(), id, null, null, paging);
            rows.items().stream().filter(row -> !problem(row).isEmpty()).forEach(found::add);
            if (!paging.hasMore(rows.total())) {
                return found;
            }
        }
    }

    private String problem(RowView row) {
        var words = new LinkedHashSet<String>();
        if (row.unreadable() != null) {
            words.add(text("unreadable_" + row.unreadable()));
        }
        if (row.state() == IntakeRow.State.TO_RESOLVE || row.state() == IntakeRow.State.REPEATED) {
            words.add(text("rowState_" + row.state()));
        }
        row.notes().forEach(note -> words.add(text("listNote_" + note.code()) + ": " + note.raw()));
        row.flags().forEach(flag -> words.add(text("listFlag_" + flag)));
        return String.join("; ", words);
    }

    private String text(String key) {
        return Texts.text(language.code(), key);
    }

    private byte[] workbook(List<RowView> rows) {
        var headers = new LinkedHashSet<String>();
        rows.forEach(row -> headers.addAll(row.cells().keySet()));
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "Giot Hong", "1.0")) {
            var sheet = workbook.newWorksheet(text("intake_problems_sheet"));
            var titles = new ArrayList<>(List.of(text("intake_sheet"), text("intake_row"), text("intake_problem")));
            titles.addAll(headers);
            for (int column = 0; column < titles.size(); column++) {
                sheet.value(0, column, titles.get(column));
                sheet.style(0, column).bold().set();
            }
            for (int i = 0; i < rows.size(); i++) {
                var row = rows.get(i);
                sheet.value(i + 1, 0, row.sheet());
                sheet.value(i + 1, 1, row.sheetRow());
                sheet.value(i + 1, 2, problem(row));
                var column = 3;
                for (var header : headers) {
                    sheet.value(i + 1, column++, row.cells().getOrDefault(header, ""));
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return out.toByteArray();
    }
}
