package vn.giothong.intake.reading;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of other kinds, damaged, locked or made to harm end in a reason, quickly. */
@Timeout(value = 20, unit = TimeUnit.SECONDS)
class HostileFilesTest {

    private static final String HEADER = "STT;Họ và tên;Năm sinh;Thể tích (ml);Mã túi\n";

    private final Path folder;

    HostileFilesTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0089PNG\r\n\u001a\n\0\0\0\rIHDR",
                "%PDF-1.7 list",
                "{\\rtf1 list}",
                "GIF89a",
                "<html><table><tr><td>Họ tên</td></tr></table></html>",
                "\n  <!DOCTYPE html>",
                "<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?><Workbook/>",
                "Rar!\u001a\u0007",
                "PK\u0005\u0006",
                "PK\u0007\u0008",
                "7z\u00bc\u00af'\u001c",
                "MIME-Version: 1.0\nContent-Type: multipart/related",
                "\u0001\u0002\u0003\u0004\0\0\u0005\u0006\u0007\u0008"
            })
    void other_kinds_of_file_are_refused_whatever_their_name(String content) throws IOException {
        for (var name : new String[] {"list.xlsx", "list.xls", "list.csv"}) {
            var bytes = content.getBytes(ISO_8859_1);
            assertProblem(Files.write(folder.resolve(name), bytes), ListProblem.LIST_WRONG_TYPE);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PKĐK Bình Sơn;;;;\n", "PK;;;;\n", "7z;;;;\n"})
    void letters_that_begin_like_another_kind_of_file_are_a_list(String title) throws IOException {
        assertThat(Reading.rows(folder, title + HEADER + "1;Nguyễn Văn An;1990;350;A12345\n"))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "\uFEFF", ";;;\n;;;\n", "STT;Họ và tên;Năm sinh;Thể tích (ml)\n"})
    void nothing_is_no_list(String content) throws IOException {
        assertProblem(Reading.text(folder, "empty.csv", content), ListProblem.LIST_EMPTY);
    }

    @Test
    void a_text_without_a_table_is_no_list() throws IOException {
        assertProblem(
                Reading.text(folder, "a.csv", "Kính gửi quý cơ quan,\nxin gửi danh sách sau.\n"),
                ListProblem.LIST_NO_TABLE);
        assertProblem(
                Reading.text(folder, "b.csv", "Xã;Số người;Số đơn vị\nBình An;12;10\nBình Minh;9;8\n"),
                ListProblem.LIST_NO_TABLE);
    }

    @Test
    void a_document_in_a_zip_is_refused() throws IOException {
        var file = folder.resolve("letter.xlsx");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write("<w/>".getBytes(UTF_8));
        }
        assertProblem(file, ListProblem.LIST_WRONG_TYPE);
    }

    @Test
    void a_cut_off_workbook_is_corrupt() throws IOException {
        var bytes = Files.readAllBytes(Path.of("src/test/resources/samples/binh-son/2020-02-29-hospital.xlsx"));
        for (var part : new int[] {2, 3, 10}) {
            var file =
                    Files.write(folder.resolve("cut.xlsx"), Arrays.copyOf(bytes, bytes.length - bytes.length / part));
            assertProblem(file, ListProblem.LIST_CORRUPT);
        }
    }

    @Test
    void a_cut_off_old_workbook_is_corrupt() throws IOException {
        var bytes = Files.readAllBytes(xls());
        assertProblem(
                Files.write(folder.resolve("cut.xls"), Arrays.copyOf(bytes, bytes.length / 3)),
                ListProblem.LIST_CORRUPT);
    }

    @Test
    void a_workbook_whose_sheet_is_no_xml_is_corrupt() throws IOException {
        assertProblem(
                RawXlsx.ofRows(folder.resolve("bad.xlsx"), "<row r=\"1\"><c r=\"A1\"><v>1</v></row>"),
                ListProblem.LIST_CORRUPT);
        assertProblem(
                RawXlsx.ofRows(folder.resolve("bad.xlsx"), "<row r=\"x\"><c r=\"A1\"><v>1</v></c></row>"),
                ListProblem.LIST_CORRUPT);
    }

    @Test
    void a_cell_far_out_does_not_fill_the_memory() throws IOException {
        var file = RawXlsx.ofRows(folder.resolve("far.xlsx"), "<row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row>");
        assertProblem(file, ListProblem.LIST_CORRUPT);
    }

    @Test
    void entities_of_xml_are_not_expanded() throws IOException {
        var file = folder.resolve("laughs.xlsx");
        try (var xlsx = new RawXlsx(file)) {
            var entities = new StringBuilder("<!DOCTYPE worksheet [<!ENTITY a0 \"ha\">");
            for (var i = 1; i < 30; i++) {
                entities.append("<!ENTITY a%d \"&a%d;&a%d;\">".formatted(i, i - 1, i - 1));
            }
            xlsx.part("xl/worksheets/sheet1.xml", entities + "]>" + RawXlsx.sheet(RawXlsx.row(1, "&a29;")));
        }
        assertThatExceptionOfType(UnreadableListException.class).isThrownBy(() -> Reading.list(file));
    }

    @Test
    void macros_are_refused_in_both_formats() throws IOException {
        var xlsm = folder.resolve("macros.xlsm");
        try (var xlsx = new RawXlsx(xlsm)) {
            xlsx.part("xl/worksheets/sheet1.xml", RawXlsx.sheet(""));
            xlsx.part("xl/vbaProject.bin", "macro");
        }
        assertProblem(xlsm, ListProblem.LIST_HAS_MACROS);
        var old = folder.resolve("macros.xls");
        try (var files = new POIFSFileSystem(Files.newInputStream(xls()));
                var out = Files.newOutputStream(old)) {
            files.createDirectory("_VBA_PROJECT_CUR");
            files.writeFilesystem(out);
        }
        assertProblem(old, ListProblem.LIST_HAS_MACROS);
    }

    @Test
    void locked_workbooks_are_told_as_such() throws IOException {
        var locked = folder.resolve("locked.xlsx");
        try (var files = new POIFSFileSystem();
                var out = Files.newOutputStream(locked)) {
            files.createDocument(new ByteArrayInputStream(new byte[5_000]), "EncryptedPackage");
            files.writeFilesystem(out);
        }
        assertProblem(locked, ListProblem.LIST_ENCRYPTED);
        var old = folder.resolve("locked.xls");
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        try (var workbook = new HSSFWorkbook();
                var out = Files.newOutputStream(old)) {
            workbook.createSheet("DS").createRow(0).createCell(0).setCellValue("Họ tên");
            workbook.write(out);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        assertProblem(old, ListProblem.LIST_ENCRYPTED);
    }

    @Test
    void bombs_do_not_go_off() throws IOException {
        var blank = folder.resolve("bomb.xlsx");
        try (var xlsx = new RawXlsx(blank)) {
            var out = xlsx.start("xl/worksheets/sheet1.xml");
            var piece = new byte[1_000_000];
            for (var i = 0; i < 300; i++) {
                out.write(piece);
            }
        }
        assertThat(Files.size(blank)).isLessThan(ListReader.MAX_BYTES);
        assertProblem(blank, ListProblem.LIST_BOMB);
        var tags = folder.resolve("tags.xlsx");
        try (var xlsx = new RawXlsx(tags)) {
            var out = xlsx.start("xl/worksheets/sheet1.xml");
            var piece = "<row r=\"1\"/>".repeat(100_000).getBytes(UTF_8);
            for (var i = 0; i < 60; i++) {
                out.write(piece);
            }
        }
        assertProblem(tags, ListProblem.LIST_BOMB);
    }

    @Test
    void a_bomb_among_the_texts_does_not_go_off() throws IOException {
        var file = folder.resolve("texts.xlsx");
        try (var xlsx = new RawXlsx(file)) {
            xlsx.part(
                    "xl/worksheets/sheet1.xml",
                    RawXlsx.sheet("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>4000000</v></c></row>"));
            var out = xlsx.start("xl/sharedStrings.xml");
            var piece = "<si><t>a</t></si>".repeat(100_000).getBytes(UTF_8);
            for (var i = 0; i < 50; i++) {
                out.write(piece);
            }
        }
        assertProblem(file, ListProblem.LIST_TOO_LARGE);
    }

    @Test
    void fifty_megabytes_are_too_much() throws IOException {
        var file = folder.resolve("large.csv");
        try (var out = Files.newBufferedWriter(file)) {
            out.write(HEADER);
            var line = "1;Nguyễn Văn An;1990;350;5242002290001\n".repeat(1_000);
            for (var i = 0; i < 1_200; i++) {
                out.write(line);
            }
        }
        assertThat(Files.size(file)).isGreaterThan(50_000_000);
        assertProblem(file, ListProblem.LIST_TOO_LARGE);
    }

    @Test
    void a_hundred_thousand_rows_are_too_many_in_every_format() throws IOException {
        var csv = folder.resolve("rows.csv");
        try (var out = Files.newBufferedWriter(csv)) {
            out.write(HEADER);
            for (var i = 0; i < 100_000; i++) {
                out.write(i + ";Nguyễn Văn An;1990;350;" + (5_242_002_290_000L + i) + "\n");
            }
        }
        assertProblem(csv, ListProblem.LIST_TOO_MANY_ROWS);
        var xlsx = folder.resolve("rows.xlsx");
        try (var out = Files.newOutputStream(xlsx);
                var workbook = new Workbook(out, "test", "1.0")) {
            var sheet = workbook.newWorksheet("DS");
            for (var i = 0; i < 100_000; i++) {
                sheet.value(i, 0, i);
                sheet.value(i, 1, "Nguyễn Văn An");
                sheet.value(i, 2, 1990);
            }
        }
        assertProblem(xlsx, ListProblem.LIST_TOO_MANY_ROWS);
        var xls = folder.resolve("rows.xls");
        try (var workbook = new HSSFWorkbook();
                var out = Files.newOutputStream(xls)) {
            var sheet = workbook.createSheet("DS");
            for (var i = 0; i < 60_000; i++) {
                sheet.createRow(i).createCell(0).setCellValue("Nguyễn Văn An");
            }
            workbook.write(out);
        }
        assertProblem(xls, ListProblem.LIST_TOO_MANY_ROWS);
    }

    @Test
    void twenty_thousand_rows_are_read() throws IOException {
        var csv = folder.resolve("rows.csv");
        try (var out = Files.newBufferedWriter(csv)) {
            out.write(HEADER);
            for (var i = 0; i < ListReader.MAX_ROWS; i++) {
                out.write(i + ";Nguyễn Văn An;1990;350;" + (5_242_002_290_000L + i) + "\n");
            }
        }
        assertThat(Reading.list(csv).rows()).hasSize(ListReader.MAX_ROWS);
    }

    @Test
    void formulas_give_the_value_they_had() throws IOException {
        var header = RawXlsx.row(1, "STT", "Họ và tên", "Năm sinh", "Thể tích", "Mã túi");
        var file = RawXlsx.ofRows(
                folder.resolve("formulas.xlsx"),
                header
                        + "<row r=\"2\"><c r=\"A2\"><f>ROW()-1</f><v>1</v></c><c r=\"B2\" t=\"str\"><f>\"Nguyễn Văn \"&amp;\"An\"</f><v>Nguyễn Văn An</v></c>"
                        + "<c r=\"C2\"><f>2020-30</f><v>1990</v></c><c r=\"D2\"><f>350</f></c><c r=\"E2\"><v>5242002290001</v></c></row>"
                        + "<row r=\"3\"><c r=\"A3\"><f>A2+1</f><v>2</v></c><c r=\"B3\" t=\"inlineStr\"><is><t>Trần Thị Bình</t></is></c>"
                        + "<c r=\"C3\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c><c r=\"D3\"><f>100+250</f><v>350</v></c><c r=\"E3\"><v>5242002290002</v></c></row>");
        var rows = Reading.list(file).rows();
        assertThat(Reading.person(rows.get(0)).name().full()).isEqualTo("Nguyễn Văn An");
        assertThat(rows.get(0).has(NoteCode.VOLUME_UNKNOWN)).isTrue();
        assertThat(rows.get(0).outcome().bagNumber()).isEqualTo("5242002290001");
        assertThat(rows.get(1).unreadable()).isEqualTo(UnreadableReason.NOT_IDENTIFIED);
        assertThat(rows.get(1).notes()).contains(new CellNote("birthYear", NoteCode.BIRTH_UNREADABLE, "#DIV/0!", null));
        assertThat(rows.get(1).outcome().volumeMl()).isEqualTo(350);
    }

    @Test
    void a_quote_that_never_closes_swallows_no_rows() throws IOException {
        var csv = new StringBuilder(HEADER);
        for (var i = 0; i < 30; i++) {
            csv.append(i + 1)
                    .append(i == 3 ? ";\"Nguyễn Văn An" : ";Nguyễn Văn An")
                    .append(";19")
                    .append(60 + i)
                    .append(";350;")
                    .append(5_242_002_290_000L + i)
                    .append('\n');
        }
        assertThat(Reading.list(Reading.text(folder, "quotes.csv", csv.toString()))
                        .rows())
                .hasSize(30);
    }

    private Path xls() throws IOException {
        var file = folder.resolve("list.xls");
        try (var workbook = new HSSFWorkbook();
                var out = Files.newOutputStream(file)) {
            var sheet = workbook.createSheet("DS");
            for (var i = 0; i < 500; i++) {
                sheet.createRow(i).createCell(0).setCellValue("Nguyễn Văn " + i);
            }
            workbook.write(out);
        }
        return file;
    }

    private static void assertProblem(Path file, ListProblem problem) {
        assertThatExceptionOfType(UnreadableListException.class)
                .isThrownBy(() -> Reading.list(file))
                .extracting(UnreadableListException::problem)
                .isEqualTo(problem);
    }
}
