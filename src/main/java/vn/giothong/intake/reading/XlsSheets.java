package vn.giothong.intake.reading;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Reads the visible sheets of an old XLS, record by record. */
final class XlsSheets {

    private XlsSheets() {}

    static List<RawSheet> read(Path file) throws IOException {
        var collector = new SheetCollector();
        try (var files = new POIFSFileSystem(file.toFile(), true)) {
            check(files.getRoot());
            var records = new XlsRecords(collector);
            var request = new HSSFRequest();
            request.addListenerForAllRecords(records.withFormats());
            new HSSFEventFactory().processWorkbookEvents(request, files);
        } catch (UnreadableListException told) {
            throw told;
        } catch (EncryptedDocumentException locked) {
            throw new UnreadableListException(ListProblem.LIST_ENCRYPTED, locked);
        } catch (RuntimeException | IOException damaged) {
            throw new UnreadableListException(ListProblem.LIST_CORRUPT, damaged);
        }
        return collector.sheets();
    }

    private static void check(DirectoryNode root) {
        if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
            throw new UnreadableListException(ListProblem.LIST_ENCRYPTED);
        }
        if (root.hasEntryCaseInsensitive("_VBA_PROJECT_CUR")) {
            throw new UnreadableListException(ListProblem.LIST_HAS_MACROS);
        }
        if (!root.hasEntryCaseInsensitive("Workbook")) {
            throw new UnreadableListException(ListProblem.LIST_WRONG_TYPE);
        }
    }
}
