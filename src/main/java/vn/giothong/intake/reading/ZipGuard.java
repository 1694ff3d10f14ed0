package vn.giothong.intake.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Unpacks an XLSX once without keeping it, so that the reader behind meets no bomb, macro, password or foreign archive. */
final class ZipGuard {

    private static final int MAX_ENTRIES = 2_000;
    private static final long MAX_UNPACKED = 200_000_000;
    /** Parts other than sheets are held in memory as a whole. */
    private static final long MAX_PART = 16_000_000;

    private static final long FREE_OF_RATIO = 10_000_000;
    private static final long MAX_RATIO = 400;
    private static final Pattern PART = Pattern.compile("<Override\\b[^>]*>");
    private long unpacked;

    void check(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            var names = new HashSet<String>();
            for (var entry : Collections.list(zip.entries())) {
                if (!names.add(entry.getName().toLowerCase(Locale.ROOT)) || names.size() > MAX_ENTRIES) {
                    throw new UnreadableListException(ListProblem.LIST_CORRUPT);
                }
            }
            checkNames(names);
            checkParts(zip);
            for (var entry : Collections.list(zip.entries())) {
                unpack(zip, entry);
            }
        } catch (ZipException damaged) {
            var encrypted = String.valueOf(damaged.getMessage()).contains("encrypted");
            throw new UnreadableListException(
                    encrypted ? ListProblem.LIST_ENCRYPTED : ListProblem.LIST_CORRUPT, damaged);
        }
    }

    private static void checkNames(Set<String> names) {
        if (!names.contains("[content_types].xml") || names.stream().noneMatch(name -> name.startsWith("xl/"))) {
            throw new UnreadableListException(ListProblem.LIST_WRONG_TYPE);
        }
        if (names.stream().anyMatch(name -> name.contains("vbaproject") || name.startsWith("xl/macrosheets/"))) {
            throw new UnreadableListException(ListProblem.LIST_HAS_MACROS);
        }
        if (names.contains("xl/workbook.bin")) {
            throw new UnreadableListException(ListProblem.LIST_WRONG_TYPE);
        }
    }

    /** The part names decide which limit holds, so no other part may stand among the sheets. */
    private static void checkParts(ZipFile zip) throws IOException {
        var entry = zip.getEntry("[Content_Types].xml");
        if (entry == null) {
            throw new UnreadableListException(ListProblem.LIST_CORRUPT);
        }
        String types;
        try (var in = zip.getInputStream(entry)) {
            types = new String(in.readNBytes((int) MAX_PART), StandardCharsets.UTF_8);
        }
        if (types.contains("macroEnabled")) {
            throw new UnreadableListException(ListProblem.LIST_HAS_MACROS);
        }
        var parts = PART.matcher(types);
        while (parts.find()) {
            var part = parts.group();
            if (part.contains("/worksheets/") && !part.contains("worksheet+xml")) {
                throw new UnreadableListException(ListProblem.LIST_CORRUPT);
            }
        }
    }

    private void unpack(ZipFile zip, ZipEntry entry) throws IOException {
        var name = entry.getName().toLowerCase(Locale.ROOT);
        var sheet = name.contains("/worksheets/");
        var xml = name.endsWith(".xml") || name.endsWith(".rels");
        try (var in = zip.getInputStream(entry)) {
            var size = unpack(in, sheet, xml);
            if (size > FREE_OF_RATIO && size / Math.max(1, entry.getCompressedSize()) > MAX_RATIO) {
                throw new UnreadableListException(ListProblem.LIST_BOMB);
            }
        }
    }

    private long unpack(InputStream in, boolean sheet, boolean xml) throws IOException {
        var buffer = new byte[65_536];
        var scan = new XmlScan();
        var size = 0L;
        for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            size += read;
            unpacked += read;
            if (xml) {
                scan.feed(buffer, read);
            }
            if (unpacked > MAX_UNPACKED || scan.isEndless()) {
                throw new UnreadableListException(ListProblem.LIST_BOMB);
            }
            if (!sheet && xml && size > MAX_PART) {
                throw new UnreadableListException(ListProblem.LIST_TOO_LARGE);
            }
            if (sheet && scan.hasFarColumn()) {
                throw new UnreadableListException(ListProblem.LIST_CORRUPT);
            }
        }
        return size;
    }
}
