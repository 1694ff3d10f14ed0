package vn.giothong.funding;

import java.util.LinkedHashMap;
import java.util.List;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** What a year came to, as a sheet of a workbook. */
final class YearSheet {
    private static final List<String> RESULT_HEADS = List.of(
            "funding_rule",
            "funding_planned",
            "funding_actual",
            "funding_approved",
            "funding_given",
            "funding_planned_money",
            "funding_spent");

    private YearSheet() {}

    /** What the year before came to, as annex II of the paper has it. */
    static void write(Worksheet sheet, YearReport report, StepNames names) {
        ProposalWorkbook.heads(sheet, RESULT_HEADS);
        var row = 1;
        for (var step : report.rows()) {
            if (step.known()) {
                result(sheet, row++, names, step);
            }
        }
        var around = report.around();
        if (around != null && around.known()) {
            result(sheet, row++, names, around);
        }
        sheet.value(row, 0, ProposalWorkbook.text("funding_total"));
        ProposalWorkbook.number(sheet, row, 5, report.planned());
        sheet.value(row, 6, report.spent());
        sheet.style(row, 5).bold().set();
        sheet.style(row, 6).bold().set();
        besides(sheet, row + 2, report);
    }

    private static void result(Worksheet sheet, int row, StepNames names, YearReport.Row step) {
        sheet.value(row, 0, names.of(step.rule()));
        ProposalWorkbook.number(sheet, row, 1, step.planned());
        ProposalWorkbook.number(sheet, row, 2, step.reached());
        ProposalWorkbook.number(sheet, row, 3, step.approved());
        ProposalWorkbook.number(sheet, row, 4, step.given());
        ProposalWorkbook.number(sheet, row, 5, step.plannedAmount());
        ProposalWorkbook.number(sheet, row, 6, step.spent());
    }

    /** What was granted for the year, and how promptly it was honoured. */
    private static void besides(Worksheet sheet, int from, YearReport report) {
        var numbers = new LinkedHashMap<String, @Nullable Number>();
        var approved = report.approved();
        numbers.put("funding_year", report.year());
        numbers.put("funding_approved_money", approved == null ? null : approved.amount());
        var promptly = report.promptly();
        if (promptly != null) {
            numbers.put("funding_paper_promptly", promptly.milestones());
            numbers.put("funding_paper_on_the_spot", promptly.onTheSpot());
            numbers.put("funding_paper_timed", promptly.timed());
            numbers.put("funding_days_decided", promptly.median("DECIDED"));
            numbers.put("funding_days_handed", promptly.median("HANDED_OVER"));
            numbers.put("funding_overdue", promptly.overdue());
        }
        var row = from;
        for (var one : numbers.entrySet()) {
            sheet.value(row, 0, ProposalWorkbook.text(one.getKey()));
            ProposalWorkbook.number(sheet, row++, 1, one.getValue());
        }
    }
}
