package vn.giothong.intake;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.giothong.account.CurrentActor;
import vn.giothong.intake.ListColumns.Asked;
import vn.giothong.intake.ListDesk.DriveHead;
import vn.giothong.intake.reading.ColumnDoubt;
import vn.giothong.intake.reading.ColumnField;
import vn.giothong.intake.reading.ColumnPlan;
import vn.giothong.intake.reading.SheetSample;
import vn.giothong.web.Form;
import vn.giothong.web.Pages;

/** Asks people which column holds what, by its header and first values. */
@Path("/drives/{code}/lists/{id}/columns")
@Authenticated
class ListColumnPages {
    @CheckedTemplate(basePath = "intake", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ListColumnsAsked(
            DriveHead drive, ListView list, Set<ColumnDoubt> doubts, List<SheetAsked> sheets, List<String> fields)
            implements TemplateInstance {}

    /** A sheet with the names of its fields in the form. */
    record SheetAsked(String name, String headerField, List<ColumnAsked> columns) {}

    record ColumnAsked(String field, String letters, String header, String examples) {}

    private final ListColumns columns;
    private final ListViews views;
    private final ListDesk desk;
    private final CurrentActor current;
    private final Form form;

    ListColumnPages(ListColumns columns, ListViews views, ListDesk desk, CurrentActor current, Form form) {
        this.columns = columns;
        this.views = views;
        this.desk = desk;
        this.current = current;
        this.form = form;
    }

    @GET
    public Response ask(String code, UUID id) {
        var drive = desk.drive(current.get(), code);
        var list = views.list(current.get(), id);
        if (isKnown(list)) {
            return Pages.seeOther(drive.path() + "/" + id);
        }
        var asked = columns.asked(current.get(), id);
        for (int i = 0; i < asked.samples().size(); i++) {
            fill(i, asked);
        }
        return Pages.ok(page(drive, list, asked));
    }

    private void fill(int sheet, Asked asked) {
        var sample = asked.samples().get(sheet);
        var tables = tables(asked, sample);
        form.put(
                header(sheet),
                tables.isEmpty() ? sample.headerRow() : tables.get(0).headerRow());
        tables.stream()
                .limit(1)
                .flatMap(table -> table.columns().entrySet().stream())
                .forEach(column -> form.put(field(sheet, column.getValue()), column.getKey()));
    }

    private static List<ColumnPlan.SheetColumns> tables(Asked asked, SheetSample sample) {
        return asked.sheets().stream()
                .filter(table -> table.sheet().equals(sample.sheet()))
                .toList();
    }

    private static String header(int sheet) {
        return "header-" + sheet;
    }

    private static String field(int sheet, String column) {
        return "field-" + sheet + "-" + column;
    }

    private static ListColumnsAsked page(DriveHead drive, ListView list, Asked asked) {
        var sheets = new ArrayList<SheetAsked>();
        for (int i = 0; i < asked.samples().size(); i++) {
            var sample = asked.samples().get(i);
            var sheet = i;
            sheets.add(new SheetAsked(
                    sample.sheet(),
                    header(i),
                    sample.columns().stream()
                            .map(column -> new ColumnAsked(
                                    field(sheet, column.column()),
                                    column.column(),
                                    column.header(),
                                    String.join(" · ", column.values())))
                            .toList()));
        }
        return new ListColumnsAsked(
                drive,
                list,
                asked.doubts(),
                sheets,
                Arrays.stream(ColumnField.values()).map(ColumnField::jsonName).toList());
    }

    @POST
    public Response answer(String code, UUID id) {
        var drive = desk.drive(current.get(), code);
        var list = views.list(current.get(), id);
        if (isKnown(list)) {
            return Pages.seeOther(drive.path() + "/" + id);
        }
        var asked = columns.asked(current.get(), id);
        return form.accepts(() -> columns.map(current.get(), id, plan(asked)))
                ? Pages.seeOther(drive.path() + "/" + id)
                : Pages.invalid(page(drive, list, asked));
    }

    private static boolean isKnown(ListView list) {
        return !list.mappable() && list.state() != IntakeList.State.NEEDS_COLUMNS;
    }

    /** Sheets without a single chosen column are left out; of two tables in a sheet the page shows the first. */
    private ColumnPlan plan(Asked asked) {
        var sheets = new ArrayList<ColumnPlan.SheetColumns>();
        for (int i = 0; i < asked.samples().size(); i++) {
            var sample = asked.samples().get(i);
            var chosen = new LinkedHashMap<String, String>();
            for (var column : sample.columns()) {
                var field = form.text(field(i, column.column()));
                if (field != null) {
                    chosen.putIfAbsent(field, column.column());
                }
            }
            var header = form.integer(header(i));
            if (!chosen.isEmpty()) {
                form.naming("sheets[" + sheets.size() + "].headerRow", header(i));
                sheets.add(new ColumnPlan.SheetColumns(
                        sample.sheet(), header == null ? sample.headerRow() : header, chosen));
                tables(asked, sample).stream().skip(1).forEach(sheets::add);
            }
        }
        return new ColumnPlan(sheets);
    }
}
