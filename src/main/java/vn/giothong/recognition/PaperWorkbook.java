package vn.giothong.recognition;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.giothong.web.Formats;
import vn.giothong.web.Texts;

/** The list of a paper as a workbook: everybody on one sheet, how often each form is given on another. */
final class PaperWorkbook {
    private static final List<String> HEADS = List.of(
            "paper_head_n",
            "paper_head_group",
            "paper_head_name",
            "paper_head_code",
            "paper_head_born",
            "paper_head_unit",
            "paper_head_threshold",
            "paper_head_amount",
            "paper_head_achievement",
            "paper_head_form",
            "paper_head_decision",
            "paper_head_coefficient",
            "paper_head_base",
            "paper_head_factor",
            "paper_head_money",
            "paper_head_note");
    private static final List<String> SUM_HEADS = List.of(
            "paper_head_form",
            "paperGroup_PEOPLE",
            "paperGroup_FAMILIES",
            "paperGroup_COLLECTIVES",
            "paper_head_total");
    private static final int TITLE_ROWS = 2;

    private PaperWorkbook() {}

    static byte[] of(PaperContent paper) {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "Giot Hong", "1.0")) {
            lines(workbook.newWorksheet(text("paper_sheet_list")), paper);
            sums(workbook.newWorksheet(text("paper_sheet_sums")), paper);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return out.toByteArray();
    }

    private static String text(String key) {
        return Texts.text("vi", key);
    }

    private static void heads(Worksheet sheet, PaperContent paper, List<String> keys) {
        var symbol = paper.symbol() == null ? text("document_draft") : paper.symbol();
        sheet.value(0, 0, text("paperKind_" + paper.kind()) + " " + symbol + ", " + Formats.date("vi", paper.day()));
        sheet.style(0, 0).bold().set();
        sheet.value(1, 0, paper.about());
        for (int column = 0; column < keys.size(); column++) {
            sheet.value(TITLE_ROWS, column, text(keys.get(column)));
            sheet.style(TITLE_ROWS, column).bold().set();
        }
    }

    private static void lines(Worksheet sheet, PaperContent paper) {
        heads(sheet, paper, HEADS);
        var row = TITLE_ROWS + 1;
        var gifts = 0L;
        for (var part : paper.parts()) {
            for (var numbered : part.lines()) {
                line(sheet, row++, part.group(), numbered);
                gifts += numbered.line().amount();
            }
        }
        sheet.value(row, 0, paper.lines().size());
        sheet.value(row, 2, text("paper_head_total"));
        sheet.value(row, 7, gifts);
        var payout = paper.payout();
        if (payout != null) {
            sheet.value(row, 14, payout.total());
        }
        sheet.range(row, 0, row, HEADS.size() - 1).style().bold().set();
        sheet.freezePane(0, TITLE_ROWS + 1);
    }

    private static void line(Worksheet sheet, int row, PaperContent.Group group, PaperContent.Numbered numbered) {
        var line = numbered.line();
        sheet.value(row, 0, numbered.n());
        sheet.value(row, 1, text("paperGroup_" + group));
        sheet.value(row, 2, line.name());
        sheet.value(row, 3, line.code());
        if (line.birthYear() != null) {
            sheet.value(row, 4, line.birthYear());
        }
        sheet.value(row, 5, line.unit());
        sheet.value(row, 6, line.threshold());
        sheet.value(row, 7, line.amount());
        sheet.value(row, 8, line.achievement());
        sheet.value(row, 9, line.form());
        var grant = line.grant();
        if (grant != null) {
            sheet.value(row, 10, grant.number() + ", " + Formats.date("vi", grant.on()));
        }
        var money = line.money();
        if (money != null) {
            sheet.value(row, 11, money.coefficient());
            sheet.value(row, 12, money.baseSalary());
            sheet.value(row, 13, money.factor());
            sheet.value(row, 14, money.amount());
        }
        if (line.toBeConfirmed() || (money != null && money.toBeConfirmed())) {
            sheet.value(row, 15, text("award_unconfirmed"));
        }
    }

    private static void sums(Worksheet sheet, PaperContent paper) {
        heads(sheet, paper, SUM_HEADS);
        var row = TITLE_ROWS + 1;
        for (var sum : paper.sums()) {
            sum(sheet, row++, sum.form(), sum);
        }
        sum(sheet, row, text("paper_head_total"), paper.total());
        sheet.range(row, 0, row, SUM_HEADS.size() - 1).style().bold().set();
    }

    private static void sum(Worksheet sheet, int row, String label, PaperContent.Sum sum) {
        sheet.value(row, 0, label);
        sheet.value(row, 1, sum.people());
        sheet.value(row, 2, sum.families());
        sheet.value(row, 3, sum.collectives());
        sheet.value(row, 4, sum.total());
    }
}
