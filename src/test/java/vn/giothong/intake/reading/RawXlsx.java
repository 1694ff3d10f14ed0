package vn.giothong.intake.reading;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An XLSX written part by part, for what no library writes. */
final class RawXlsx implements AutoCloseable {

    private static final String TYPES = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
            + "<Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml\"/>"
            + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>"
            + "</Types>";
    private static final String WORKBOOK =
            "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
                    + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                    + "<sheets><sheet name=\"DS\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>";
    private static final String RELATIONS =
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                    + "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\""
                    + " Target=\"worksheets/sheet1.xml\"/></Relationships>";

    private final ZipOutputStream zip;

    RawXlsx(Path file) throws IOException {
        zip = new ZipOutputStream(Files.newOutputStream(file));
        part("[Content_Types].xml", TYPES);
        part("xl/workbook.xml", WORKBOOK);
        part("xl/_rels/workbook.xml.rels", RELATIONS);
    }

    static Path ofRows(Path file, String rows) throws IOException {
        try (var xlsx = new RawXlsx(file)) {
            xlsx.part("xl/worksheets/sheet1.xml", sheet(rows));
        }
        return file;
    }

    static String sheet(String rows) {
        return "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>" + rows
                + "</sheetData></worksheet>";
    }

    static String row(int number, String... texts) {
        var row = new StringBuilder("<row r=\"" + number + "\">");
        for (var i = 0; i < texts.length; i++) {
            row.append("<c r=\"")
                    .append(Letters.of(i))
                    .append(number)
                    .append("\" t=\"inlineStr\"><is><t>")
                    .append(texts[i])
                    .append("</t></is></c>");
        }
        return row.append("</row>").toString();
    }

    void part(String name, String content) throws IOException {
        start(name).write(content.getBytes(StandardCharsets.UTF_8));
    }

    OutputStream start(String name) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        return zip;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
