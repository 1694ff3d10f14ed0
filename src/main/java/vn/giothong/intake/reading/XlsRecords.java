package vn.giothong.intake.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.hssf.eventusermodel.FormatTrackingHSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFListener;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/** Turns the records of an XLS into the rows of its worksheets, hidden ones too. */
final class XlsRecords implements HSSFListener {

    private final SheetCollector collector;
    private final FormatTrackingHSSFListener formats;
    private final List<BoundSheetRecord> sheets = new ArrayList<>();
    private final TreeMap<Integer, TreeMap<Integer, Cell>> rows = new TreeMap<>();
    private @Nullable SSTRecord strings;
    private @Nullable FormulaRecord awaitsText;
    private boolean from1904;
    private int depth;
    private int sheet = -1;
    private boolean worksheet;

    XlsRecords(SheetCollector collector) {
        this.collector = collector;
        this.formats = new FormatTrackingHSSFListener(this);
    }

    HSSFListener withFormats() {
        return formats;
    }

    @Override
    public void processRecord(Record record) {
        if (record instanceof BOFRecord begin) {
            begin(begin);
        } else if (record instanceof EOFRecord) {
            end();
        } else if (record instanceof BoundSheetRecord bound) {
            sheets.add(bound);
        } else if (record instanceof SSTRecord table) {
            strings = table;
        } else if (record instanceof DateWindow1904Record window) {
            from1904 = window.getWindowing() == 1;
        } else if (depth == 1 && worksheet) {
            cell(record);
        }
    }

    /** Charts within a sheet have a beginning and an end of their own. */
    private void begin(BOFRecord begin) {
        if (depth++ > 0 || begin.getType() == BOFRecord.TYPE_WORKBOOK) {
            return;
        }
        sheet++;
        worksheet = begin.getType() == BOFRecord.TYPE_WORKSHEET;
        if (worksheet) {
            collector.sheet(bound().getSheetname());
        }
    }

    private BoundSheetRecord bound() {
        return BoundSheetRecord.orderByBofPosition(sheets)[sheet];
    }

    private void end() {
        depth--;
        if (depth == 0 && worksheet) {
            rows.forEach((number, cells) -> collector.row(number + 1, dense(cells)));
            rows.clear();
            worksheet = false;
        }
    }

    private static List<Cell> dense(Map<Integer, Cell> cells) {
        var dense = new ArrayList<Cell>();
        cells.forEach((column, cell) -> {
            while (dense.size() < column) {
                dense.add(Cell.BLANK);
            }
            dense.add(cell);
        });
        return dense;
    }

    private void cell(Record record) {
        if (record instanceof LabelSSTRecord label && strings != null) {
            put(label, Cell.text(strings.getString(label.getSSTIndex()).getString()));
        } else if (record instanceof LabelRecord label) {
            put(label, Cell.text(label.getValue()));
        } else if (record instanceof NumberRecord number) {
            put(number, number(number, number.getValue()));
        } else if (record instanceof BoolErrRecord value) {
            put(value, value.isError() ? Cell.error("#ERROR") : Cell.text(String.valueOf(value.getBooleanValue())));
        } else if (record instanceof FormulaRecord formula) {
            formula(formula);
        } else if (record instanceof StringRecord text && awaitsText != null) {
            put(awaitsText, Cell.text(text.getString()));
            awaitsText = null;
        }
    }

    private void formula(FormulaRecord formula) {
        awaitsText = formula.hasCachedResultString() ? formula : null;
        var type = formula.getCachedResultTypeEnum();
        if (type == CellType.NUMERIC) {
            put(formula, number(formula, formula.getValue()));
        } else if (type != CellType.STRING) {
            put(formula, Cell.error("#ERROR"));
        }
    }

    private Cell number(CellValueRecordInterface cell, double value) {
        if (!Double.isFinite(value)) {
            return Cell.error("#NUM!");
        }
        var number = BigDecimal.valueOf(value);
        var isDate = DateUtil.isADateFormat(formats.getFormatIndex(cell), formats.getFormatString(cell));
        return isDate ? Cell.dateSerial(number, from1904) : Cell.number(number);
    }

    private void put(CellValueRecordInterface place, Cell cell) {
        if (place.getColumn() >= 0 && place.getColumn() < SheetCollector.MAX_COLUMNS && !cell.isBlank()) {
            rows.computeIfAbsent(place.getRow(), row -> new TreeMap<>()).put((int) place.getColumn(), cell);
        }
    }
}
