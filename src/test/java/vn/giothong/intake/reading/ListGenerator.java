package vn.giothong.intake.reading;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import vn.giothong.intake.reading.Invented.Quirk;
import vn.giothong.person.Sex;

/** Writes invented lists in the layouts that hospitals use, with what a faithful reader must find in them. */
final class ListGenerator {

    /** The layouts. */
    enum Layout {
        PLAIN_XLSX,
        OLD_XLS,
        CSV_SEMICOLON,
        CSV_COMMA_VIETNAMESE_PAGE,
        CSV_TAB_UTF_16,
        YEAR_UNDER_SEX,
        MANY_SHEETS,
        SUBTOTALS,
        NO_RESULT,
        JOINED_GROUP_OTHER_WORDS,
        LOST_ZEROS,
        MARKED_VOLUMES,
        DIRTY_TEXT,
        SPLIT_NAME,
        TWO_TABLES,
        MARKED_RESULT
    }

    /** What a layout shows of a person. */
    enum Shown {
        SEX,
        FULL_BIRTH,
        PAPER,
        PHONE,
        WEIGHT,
        GROUP,
        BAG
    }

    /** A list, the rows in it and what the layout shows of them. */
    record Generated(Path file, List<Invented> rows, Set<Shown> shown) {}

    /** A column by its header's words, those above them, and its cells. */
    private record Column(String above, String words, Function<Invented, Object> cell) {}

    private static final DateTimeFormatter DOTTED = DateTimeFormatter.ofPattern("d.M.yy");
    private static final String NUMBER = "#";
    private static final int USUAL_COLUMNS = 16;

    private final Random random;
    private final Path folder;
    private final Grid grid = new Grid();
    private final List<Column> columns = new ArrayList<>();
    private Set<Shown> shown = EnumSet.allOf(Shown.class);
    private int number;

    ListGenerator(long seed, Path folder) {
        this.random = new Random(seed);
        this.folder = folder;
    }

    Generated generate(Layout layout) throws IOException {
        var rows = Invented.rows(random);
        var file =
                switch (layout) {
                    case PLAIN_XLSX -> plain(rows).xlsx(name("xlsx"));
                    case OLD_XLS -> plain(rows).xls(name("xls"));
                    case CSV_SEMICOLON -> plain(rows).csv(name("csv"), ';', UTF_8, "\uFEFF");
                    case CSV_COMMA_VIETNAMESE_PAGE ->
                        plain(rows).csv(name("csv"), ',', Charset.forName("windows-1258"), "");
                    case CSV_TAB_UTF_16 -> plain(rows).csv(name("txt"), '\t', UTF_16LE, "\uFEFF");
                    case YEAR_UNDER_SEX -> yearUnderSex(rows).xlsx(name("xlsx"));
                    case MANY_SHEETS -> manySheets(rows).xls(name("xls"));
                    case SUBTOTALS -> subtotals(rows).xlsx(name("xlsx"));
                    case NO_RESULT -> noResult(rows).xlsx(name("xlsx"));
                    case JOINED_GROUP_OTHER_WORDS -> joinedGroup(rows).xls(name("xls"));
                    case LOST_ZEROS -> lostZeros(rows).xlsx(name("xlsx"));
                    case MARKED_VOLUMES -> markedVolumes(rows).xlsx(name("xlsx"));
                    case DIRTY_TEXT -> dirtyText(rows).xlsx(name("xlsx"));
                    case SPLIT_NAME -> splitName(rows).xls(name("xls"));
                    case TWO_TABLES -> twoTables(rows).xlsx(name("xlsx"));
                    case MARKED_RESULT -> markedResult(rows).xlsx(name("xlsx"));
                };
        return new Generated(file, List.copyOf(rows), shown);
    }

    private Path name(String ending) {
        return folder.resolve("list." + ending);
    }

    private void column(String words, Function<Invented, Object> cell) {
        columns.add(new Column("", words, cell));
    }

    private void below(String above, String words, Function<Invented, Object> cell) {
        columns.add(new Column(above, words, cell));
    }

    private Object birthCell(Invented row) {
        var real = row.hasBirth() && !row.is(Quirk.YEAR_ONLY) && !row.is(Quirk.BAD_DATE) && random.nextInt(4) == 0;
        return real ? row.donor().birth() : row.birth();
    }

    private Object volumeCell(Invented row) {
        var number = row.donor().donated() && !row.is(Quirk.VOLUME_UNKNOWN) && random.nextBoolean();
        return number ? Integer.valueOf(row.volume()) : row.volume();
    }

    private void usualColumns(Function<Invented, Object> birth) {
        column("STT", row -> NUMBER);
        column("Họ và tên", Invented::name);
        column("Ngày sinh", birth);
        column("Giới tính", row -> row.donor().sex() == Sex.M ? "Nam" : "Nữ");
        column("Số CCCD/CMND", Invented::paper);
        column("Điện thoại", Invented::phone);
        column("Địa chỉ (xã/phường)", row -> row.donor().commune());
        column("Nghề nghiệp", row -> row.donor().occupation());
        column("Cân nặng (kg)", Invented::weight);
        column("Nhóm máu", Invented::abo);
        column("Rh", Invented::rhD);
        column("Thể tích (ml)", this::volumeCell);
        column("Mã túi máu", Invented::bag);
        column("Số GCN", Invented::serial);
        column("Kết quả", Invented::result);
        column("Lý do hoãn", Invented::reason);
    }

    private Grid plain(List<Invented> rows) {
        usualColumns(this::birthCell);
        titles("DS hiến máu");
        header();
        rows.forEach(this::data);
        end(rows);
        return grid;
    }

    private Grid yearUnderSex(List<Invented> rows) {
        shown = EnumSet.complementOf(EnumSet.of(Shown.PAPER, Shown.FULL_BIRTH));
        column("TT", row -> NUMBER);
        column("Họ tên người hiến máu", Invented::name);
        below("Năm sinh", "Nam", row -> row.donor().sex() == Sex.M ? year(row) : "");
        below("Năm sinh", "Nữ", row -> row.donor().sex() == Sex.F ? year(row) : "");
        column("Đơn vị", row -> row.donor().commune());
        column("SĐT", Invented::phone);
        column("Cân nặng", Invented::weight);
        below("Nhóm máu", "ABO", Invented::abo);
        below("Nhóm máu", "Rh", Invented::rhD);
        column("TTM (ml)", this::volumeCell);
        column("Mã số túi máu", Invented::bag);
        column("KQ", Invented::result);
        column("Lý do", Invented::reason);
        titles("Sheet1");
        twoRowHeader();
        rows.forEach(this::data);
        end(rows);
        return grid;
    }

    /** Without a year the mark alone tells the sex. */
    private Object year(Invented row) {
        return row.birthYear().isEmpty()
                ? "x"
                : random.nextBoolean() ? Integer.valueOf(row.birthYear()) : row.birthYear();
    }

    private Grid manySheets(List<Invented> rows) {
        usualColumns(this::birthCell);
        grid.sheet("Tổng hợp")
                .row("TỔNG HỢP KẾT QUẢ HIẾN MÁU")
                .row()
                .row("STT", "Đơn vị", "Số người", "Số đơn vị máu", "Tổng thể tích (ml)");
        grid.row(1, "Buổi sáng", 30, 28, 8_750)
                .row(2, "Buổi chiều", 20, 18, 5_000)
                .row("", "Tổng cộng", 50, 46, 13_750);
        var third = rows.size() / 3;
        sheet("Sáng", rows.subList(0, third));
        grid.sheet("Sheet2");
        sheet("Chiều", rows.subList(third, 2 * third));
        sheet("Tối", rows.subList(2 * third, rows.size()));
        grid.sheet("Ghi chú")
                .row("Danh sách lập theo công văn số 12/CV-CTĐ")
                .row("Người lập: Nguyễn Thị Lan, ĐT 0905123456");
        return grid;
    }

    private void sheet(String name, List<Invented> rows) {
        titles(name);
        number = 0;
        header();
        rows.forEach(this::data);
        end(rows);
    }

    private Grid subtotals(List<Invented> rows) {
        usualColumns(this::birthCell);
        titles("DS");
        header();
        grid.row("I", "Khối xã, thị trấn");
        var size = 1 + random.nextInt(9);
        for (var i = 0; i < rows.size(); i++) {
            if (i % size == 0) {
                heading(i, rows);
            }
            data(rows.get(i));
            if (i % size == size - 1) {
                grid.row("", i % 2 == 0 ? "Cộng xã" : "Cộng:", "", "", "", "", "", "", "", "", "", 350 * size);
            }
            if (i % 20 == 19) {
                grid.row();
                repeatHeader();
            }
        }
        end(rows);
        return grid;
    }

    /** On some pages with one more word than on those before. */
    private void repeatHeader() {
        var more = List.of("Ghi chú", "Người lấy máu", "Ký nhận");
        var added = columns.size() - USUAL_COLUMNS;
        if (added < more.size() && random.nextBoolean()) {
            column(more.get(added), row -> "");
        }
        header();
    }

    private void heading(int row, List<Invented> rows) {
        switch (row % 4) {
            case 0 -> grid.row("Xã Bình An");
            case 1 -> grid.row("", "TRƯỜNG THPT BÌNH SƠN");
            case 2 -> grid.row("II", "Thị trấn Châu Ổ", "", "", "", "", "", "", "", "", "", rows.size() * 100);
            default -> grid.row("A. KHỐI CƠ QUAN");
        }
    }

    private Grid noResult(List<Invented> rows) {
        column("Số TT", row -> NUMBER);
        column("HỌ VÀ TÊN", Invented::name);
        column("Phái", row -> row.donor().sex() == Sex.M ? "nam" : "nữ");
        column("NTNS", this::birthCell);
        column("CMND", Invented::paper);
        column("ĐT", Invented::phone);
        column("Nơi ở", row -> row.donor().commune());
        column("kg", row -> row.donor().weight());
        column("N. máu", Invented::abo);
        column("Rh(D)", Invented::rhD);
        column("Lượng máu", this::volumeCell);
        column("Số túi máu", Invented::bag);
        column("Ghi chú", Invented::reason);
        titles("Trang tính1");
        header();
        rows.forEach(this::data);
        end(rows);
        return grid;
    }

    private Grid joinedGroup(List<Invented> rows) {
        column("Mã số túi", Invented::bag);
        column("Ngày, tháng, năm sinh", this::birthCell);
        column("Người hiến máu", Invented::name);
        column("GT", row -> row.donor().sex() == Sex.M ? "M" : "F");
        column("Trọng lượng", row -> row.weight() + " kg");
        column("Số định danh", Invented::paper);
        column("Nhóm máu (ABO, Rh)", this::joined);
        column(
                "Số lượng",
                row -> !row.donor().donated()
                        ? "-"
                        : row.is(Quirk.VOLUME_UNKNOWN)
                                ? row.volume()
                                : row.volume() + Donor.one(List.of("ml", " ml", " ML"), random));
        column("Liên hệ", Invented::phone);
        column("Kết luận", row -> row.donor().donated() ? "Đạt" : "Không đạt: " + row.reason());
        titles("DS");
        header();
        rows.forEach(this::data);
        end(rows);
        return grid;
    }

    private Object joined(Invented row) {
        var sign = row.rhD();
        return sign.isEmpty()
                ? ""
                : Donor.one(
                        List.of(row.abo() + sign, row.abo() + " Rh(D)" + sign, row.abo() + " (" + sign + ")"), random);
    }

    private Grid lostZeros(List<Invented> rows) {
        usualColumns(this::birthCell);
        replace("Số CCCD/CMND", row -> row.paper().isEmpty() ? "" : Long.valueOf(row.paper()));
        replace("Điện thoại", row -> row.phone().isEmpty() ? "" : Long.valueOf(row.phone()));
        replace("Mã túi máu", row -> row.bag().isEmpty() ? "" : Long.valueOf(row.bag()));
        titles("DS");
        header();
        rows.forEach(this::data);
        end(rows);
        return grid;
    }

    private void replace(String words, Function<Invented, Object> cell) {
        columns.replaceAll(column -> column.words().equals(words) ? new Column(column.above(), words, cell) : column);
    }

    private Grid markedVolumes(List<Invented> rows) {
        shown = EnumSet.complementOf(EnumSet.of(Shown.WEIGHT));
        column("STT", row -> NUMBER);
        column("Họ đệm", row -> row.name().isEmpty() ? "" : row.donor().family());
        column("Tên", row -> row.name().isEmpty() ? "" : row.donor().given());
        below("Giới tính", "Nam", row -> row.donor().sex() == Sex.M ? "x" : "");
        below("Giới tính", "Nữ", row -> row.donor().sex() == Sex.F ? "x" : "");
        column("Sinh ngày", this::birthCell);
        column("Căn cước công dân", Invented::paper);
        column("Điện thoại liên hệ", Invented::phone);
        below("Nhóm máu", "Nhóm", Invented::abo);
        below("Nhóm máu", "Rh", Invented::rhD);
        for (var volume : new int[] {250, 350, 450}) {
            below("Thể tích (ml)", volume + (random.nextBoolean() ? "" : " ml"), row -> marked(row, volume));
        }
        column("Mã vạch túi máu", Invented::bag);
        column("Lý do không hiến", Invented::reason);
        titles("Danh sách");
        twoRowHeader();
        rows.forEach(this::data);
        end(rows);
        return grid;
    }

    private static Object marked(Invented row, int volume) {
        if (!row.donor().donated()) {
            return "";
        }
        return row.is(Quirk.VOLUME_UNKNOWN) ? "?" : row.volume().equals(String.valueOf(volume)) ? "x" : "";
    }

    private Grid dirtyText(List<Invented> rows) {
        usualColumns(row -> random.nextBoolean() || !fullBirth(row)
                ? " " + row.birth() + " "
                : DOTTED.format(row.donor().birth()));
        replace("Họ và tên", row -> dirty(row.name()));
        replace("Điện thoại", row -> dirtyPhone(row.phone()));
        replace("Số CCCD/CMND", row -> row.paper().isEmpty() ? "" : " " + row.paper() + "\u00a0");
        replace("Địa chỉ (xã/phường)", row -> decomposed(row.donor().commune()));
        replace("Kết quả", row -> decomposed(row.result()).toUpperCase(Locale.ROOT));
        columns.replaceAll(column -> new Column(column.above(), decomposed(column.words()) + " ", column.cell()));
        titles("DS");
        header();
        rows.forEach(this::data);
        end(rows);
        return grid;
    }

    private static boolean fullBirth(Invented row) {
        return row.hasBirth() && !row.is(Quirk.YEAR_ONLY) && !row.is(Quirk.BAD_DATE);
    }

    private String dirty(String name) {
        var spaced = name.replace(" ", random.nextBoolean() ? "  " : "\u00a0");
        var cased = random.nextBoolean() ? spaced.toUpperCase(Locale.ROOT) : spaced;
        return " " + decomposed(cased) + (random.nextBoolean() && !name.isEmpty() ? " (*)" : "");
    }

    private static String decomposed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD);
    }

    private String dirtyPhone(String phone) {
        if (phone.isEmpty()) {
            return "";
        }
        var old = phone.startsWith("0339")
                ? "01639" + phone.substring(4)
                : phone.startsWith("0772") ? "01222" + phone.substring(4) : phone;
        return switch (random.nextInt(4)) {
            case 0 -> old.substring(0, 4) + "." + old.substring(4, 7) + "." + old.substring(7);
            case 1 -> "+84" + phone.substring(1);
            case 2 -> phone + " / " + "0914000111";
            default -> old;
        };
    }

    private Grid splitName(List<Invented> rows) {
        usualColumns(this::birthCell);
        replace("Họ và tên", row -> row.name().isEmpty() ? "" : row.donor().family());
        columns.add(
                2,
                new Column(
                        "", "", row -> row.name().isEmpty() ? "" : row.donor().given()));
        titles("DS");
        header();
        rows.forEach(this::data);
        end(rows);
        return grid;
    }

    /** Those who donated and, in a table with fewer columns above or below them, those who did not. */
    private Grid twoTables(List<Invented> rows) {
        rows.removeIf(row -> row.repeatOf() > 0);
        var donorsFirst = random.nextBoolean();
        rows.sort(Comparator.comparing(row -> row.donor().donated() != donorsFirst));
        titles("DS");
        table(rows, donorsFirst);
        grid.row("", "Tổng cộng: 40 người")
                .row()
                .row(donorsFirst ? "DANH SÁCH NGƯỜI BỊ TRÌ HOÃN" : "DANH SÁCH NGƯỜI HIẾN MÁU");
        table(rows, !donorsFirst);
        end(rows);
        return grid;
    }

    private void table(List<Invented> rows, boolean donated) {
        columns.clear();
        usualColumns(this::birthCell);
        if (!donated) {
            var usual = List.copyOf(columns);
            columns.clear();
            IntStream.of(0, 1, 3, 2, 4, 5, 8, 15).mapToObj(usual::get).forEach(columns::add);
        }
        number = 0;
        header();
        rows.stream().filter(row -> row.donor().donated() == donated).forEach(this::data);
    }

    private Grid markedResult(List<Invented> rows) {
        usualColumns(this::birthCell);
        columns.removeIf(
                column -> column.words().equals("Kết quả") || column.words().equals("Lý do hoãn"));
        below("Kết quả", "Đạt", row -> row.donor().donated() ? "x" : "");
        below("Kết quả", "Không đạt", row -> row.donor().donated() ? "" : "x");
        column("Ghi chú", Invented::reason);
        titles("DS");
        twoRowHeader();
        grid.row(numbering());
        rows.forEach(this::data);
        end(rows);
        return grid;
    }

    private List<Object> numbering() {
        var numbers = new ArrayList<Object>();
        for (var i = 1; i <= columns.size(); i++) {
            numbers.add("(" + i + ")");
        }
        return numbers;
    }

    private void titles(String sheet) {
        grid.sheet(sheet);
        grid.row("SỞ Y TẾ QUẢNG NGÃI", "", "", "", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
        grid.row("BỆNH VIỆN ĐA KHOA TỈNH", "", "", "", "Độc lập - Tự do - Hạnh phúc");
        grid.row();
        grid.row("", "DANH SÁCH NGƯỜI HIẾN MÁU TÌNH NGUYỆN NGÀY 29/02/2020");
        if (random.nextBoolean()) {
            grid.row("Địa điểm: Nhà văn hóa huyện Bình Sơn - Số điện thoại: 0255 3851 234")
                    .row();
        }
    }

    private void header() {
        grid.row(columns.stream().<Object>map(Column::words).toList());
    }

    /** Words that stand alone are merged over both rows and lie in the upper one; a group's lies over its first column. */
    private void twoRowHeader() {
        var upper = new ArrayList<Object>();
        var lower = new ArrayList<Object>();
        var group = "";
        for (var column : columns) {
            var first = !column.above().equals(group);
            upper.add(column.above().isEmpty() ? column.words() : first ? column.above() : "");
            lower.add(column.above().isEmpty() ? "" : column.words());
            group = column.above();
        }
        grid.row(upper).row(lower);
    }

    private void data(Invented row) {
        number++;
        var cells = new ArrayList<Object>();
        for (var column : columns) {
            var cell = column.cell().apply(row);
            cells.add(cell.equals(NUMBER) ? (Object) number : cell);
        }
        grid.row(cells);
    }

    /** Right below the last row, as a rule without a blank one: totals, remarks, place and day, who signs. */
    private void end(List<Invented> rows) {
        var volume =
                rows.stream().mapToInt(row -> row.donor().donated() ? 250 : 0).sum();
        switch (random.nextInt(4)) {
            case 0 -> grid.row("", "Tổng cộng: " + rows.size() + " đơn vị; " + volume + " ml");
            case 1 -> grid.row("TỔNG CỘNG", "", rows.size(), "", "", volume);
            case 2 -> grid.row().row("Cộng", "", "", "", "", "", "", "", "", "", "", volume);
            default -> grid.row("", "", "", "", "", "", "", "", "", "", "", volume);
        }
        if (random.nextBoolean()) {
            grid.row("Bằng chữ: một trăm nghìn mi-li-lít").row("", "Ghi chú: danh sách gồm cả người hoãn");
        }
        grid.row("", "", "", "", "", "", "Quảng Ngãi, ngày 29 tháng 02 năm 2020");
        grid.row("", "NGƯỜI LẬP BẢNG", "", "", "", "", "TRƯỞNG KHOA");
        grid.row("", "(Ký, ghi rõ họ tên)", "", "", "", "", "(Ký tên, đóng dấu)")
                .row()
                .row();
        grid.row("", "Nguyễn Thị Lan", "", "", "", "", "BS. Trần Văn Hùng");
    }
}
