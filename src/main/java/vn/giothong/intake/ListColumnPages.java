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
import java.util.UUID;
import vn.giothong.account.CurrentActor;
import vn.giothong.intake.ListDesk.DriveHead;
import vn.giothong.intake.reading.ColumnField;
import vn.giothong.intake.reading.ColumnPlan;
import vn.giothong.intake.reading.SheetSample;
import vn.giothong.web.Form;
import vn.giothong.web.Pages;
import vn.giothong.web.Refusal;

/** Asks people which column holds what, by its header and first values. */
@Path("/drives/{code}/lists/{id}/columns")
@Authenticated
class ListColumnPages {
    @CheckedTemplate(basePath = "intake", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ListColumnsAsked(DriveHead drive, ListView list, List<SheetAsked> sheets, List<String> fields)
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
        if (list.state() != IntakeList.State.NEEDS_COLUMNS) {
            return Pages.seeOther(drive.path() + "/" + id);
        }
        for (int i = 0; i < list.samples().size(); i++) {
            var sample = list.samples().get(i);
            form.put(header(i), sample.headerRow());
            for (var column : sample.columns()) {
                form.put(field(i, column), column.guess());
            }
        }
        return Pages.ok(page(drive, list));
    }

    private static String header(int sheet) {
        return "header-" + sheet;
    }

    private static String field(int sheet, SheetSample.Column column) {
        return "field-" + sheet + "-" + column.column();
    }

    private static ListColumnsAsked page(DriveHead drive, ListView list) {
        var sheets = new ArrayList<SheetAsked>();
        for (int i = 0; i < list.samples().size(); i++) {
            var sample = list.samples().get(i);
            var sheet = i;
            sheets.add(new SheetAsked(
                    sample.sheet(),
                    header(i),
                    sample.columns().stream()
                            .map(column -> new ColumnAsked(
                                    field(sheet, column),
                                    column.column(),
                                    column.header(),
                                    String.join(" · ", column.values())))
                            .toList()));
        }
        return new ListColumnsAsked(
                drive,
                list,
                sheets,
                Arrays.stream(ColumnField.values()).map(ColumnField::jsonName).toList());
    }

    @POST
    public Response answer(String code, UUID id) {
        var drive = desk.drive(current.get(), code);
        var list = views.list(current.get(), id);
        try {
            columns.map(current.get(), id, plan(list));
            return Pages.seeOther(drive.path() + "/" + id);
        } catch (Refusal refusal) {
            form.reject(refusal);
            return Pages.invalid(page(drive, list));
        }
    }

    /** Sheets without a single chosen column are left out. */
    private ColumnPlan plan(ListView list) {
        var sheets = new ArrayList<ColumnPlan.SheetColumns>();
        for (int i = 0; i < list.samples().size(); i++) {
            var sample = list.samples().get(i);
            var chosen = new LinkedHashMap<String, String>();
            for (var column : sample.columns()) {
                var field = form.text(field(i, column));
                if (field != null) {
                    chosen.putIfAbsent(field, column.column());
                }
            }
            var header = form.integer(header(i));
            if (!chosen.isEmpty()) {
                sheets.add(new ColumnPlan.SheetColumns(
                        sample.sheet(), header == null ? sample.headerRow() : header, chosen));
            }
        }
        return new ColumnPlan(sheets);
    }
}
