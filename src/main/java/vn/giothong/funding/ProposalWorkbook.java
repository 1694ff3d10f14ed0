package vn.giothong.funding;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import vn.giothong.chapter.ChapterTrees;
import vn.giothong.database.Ids;
import vn.giothong.web.Texts;

/** A proposal as a workbook: its lines, both annexes and the test of the forecast; in Vietnamese whoever asks. */
@ApplicationScoped
class ProposalWorkbook {
    private static final List<String> LINE_HEADS = List.of(
            "n",
            "content",
            "level_of",
            "count",
            "coefficient",
            "base",
            "factor",
            "exact",
            "unit",
            "amount",
            "pays",
            "how",
            "basis",
            "confirm",
            "arising");

    private final ChapterTrees trees;
    private final PlannedSteps steps;

    ProposalWorkbook(ChapterTrees trees, PlannedSteps steps) {
        this.trees = trees;
        this.steps = steps;
    }

    byte[] of(ProposalView proposal) {
        var out = new ByteArrayOutputStream();
        var names = steps.names("vi");
        try (var workbook = new Workbook(out, "Giot Hong", "1.0")) {
            lines(workbook.newWorksheet(text("funding_paper_lines")), proposal, names);
            annex(workbook.newWorksheet(text("funding_paper_annex")), proposal, names);
            YearSheet.write(
                    workbook.newWorksheet(text("funding_paper_results")),
                    proposal.content().before(),
                    names);
            tests(
                    workbook.newWorksheet(text("funding_backtest")),
                    proposal.content().backTest(),
                    names);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return out.toByteArray();
    }

    static String text(String key) {
        return Texts.text("vi", key);
    }

    static void heads(Worksheet sheet, List<String> keys) {
        for (int column = 0; column < keys.size(); column++) {
            sheet.value(0, column, text(keys.get(column)));
            sheet.style(0, column).bold().set();
        }
    }

    private static void lines(Worksheet sheet, ProposalView proposal, StepNames names) {
        heads(sheet, LINE_HEADS.stream().map(head -> "funding_head_" + head).toList());
        var row = 1;
        for (var line : proposal.lines()) {
            sheet.value(row, 0, line.n());
            sheet.value(row, 1, text(line.label()));
            sheet.value(row, 2, names.of(line.rule()));
            sheet.value(row, 3, line.count());
            number(sheet, row, 4, line.coefficient());
            number(sheet, row, 5, line.baseSalary());
            number(sheet, row, 6, line.factor());
            number(sheet, row, 7, line.exact());
            number(sheet, row, 8, line.unitCost());
            sheet.value(row, 9, line.amount());
            sheet.value(row, 10, text("fundingLevel_" + line.payingLevel()));
            sheet.value(row, 11, line.how());
            sheet.value(row, 12, line.legalBasis());
            sheet.value(row, 13, line.toBeConfirmed() ? text("funding_to_confirm") : "");
            sheet.value(row, 14, text("fundingArising_" + line.arising()));
            row++;
        }
        sheet.value(row, 1, text("funding_total"));
        sheet.value(row, 9, proposal.total());
        sheet.style(row, 9).bold().set();
    }

    static void number(Worksheet sheet, int row, int column, @Nullable Number number) {
        if (number != null) {
            sheet.value(row, column, number);
        }
    }

    /** By step, chapter and month as the forecast has it, from which the proposal was made. */
    @SuppressWarnings("unchecked") // native rows
    private void annex(Worksheet sheet, ProposalView proposal, StepNames names) {
        heads(sheet, List.of("funding_head_level_of", "funding_chapter", "funding_month", "funding_expected"));
        List<Object[]> cells = Panache.getEntityManager()
                .createNativeQuery("select step_code, chapter_id, month, expected from forecast_cell"
                        + " where forecast_id = ?1 order by step_code, chapter_id, month")
                .setParameter(1, Ids.bytes(proposal.forecastId()))
                .getResultList();
        var tree = trees.today();
        var row = 1;
        for (var cell : cells) {
            sheet.value(row, 0, names.of((String) cell[0]));
            sheet.value(row, 1, tree.name(Ids.of((byte[]) cell[1])));
            sheet.value(row, 2, (Number) cell[2]);
            sheet.value(row, 3, (Number) cell[3]);
            row++;
        }
    }

    private static void tests(Worksheet sheet, List<BackTest.Row> tests, StepNames names) {
        heads(
                sheet,
                List.of(
                        "funding_year",
                        "funding_head_level_of",
                        "funding_actual",
                        "fundingMethod_MODEL",
                        "fundingMethod_SAME_AS_LAST_YEAR",
                        "fundingMethod_TREND"));
        var row = 1;
        for (var test : tests) {
            sheet.value(row, 0, test.year());
            sheet.value(row, 1, names.of(test.rule()));
            sheet.value(row, 2, test.actual());
            sheet.value(row, 3, test.model());
            sheet.value(row, 4, test.sameAsLastYear());
            sheet.value(row, 5, test.trend());
            row++;
        }
    }
}
