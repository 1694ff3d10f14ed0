package vn.giothong.intake;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.drive.Drive;
import vn.giothong.intake.reading.ColumnPlan;
import vn.giothong.intake.reading.ListProblem;
import vn.giothong.intake.reading.ListReader;
import vn.giothong.intake.reading.ListSource;
import vn.giothong.intake.reading.ListSummary;
import vn.giothong.intake.reading.ReadResult;
import vn.giothong.intake.reading.ReadResult.ColumnsNeeded;
import vn.giothong.intake.reading.ReadResult.ReadList;
import vn.giothong.intake.reading.ReadRow;
import vn.giothong.intake.reading.RememberedHeaders;
import vn.giothong.intake.reading.UnreadableListException;
import vn.giothong.job.Job;
import vn.giothong.job.JobProgress;
import vn.giothong.job.JobWork;

/** Reads an uploaded file, stores its rows and finds their people in the register. Nothing else changes by it. */
@ApplicationScoped
class ListReading implements JobWork {
    static final String KIND = "list.reading";

    /** What has to be known before the file is opened. */
    private record Order(
            String fileName,
            ListSource source,
            LocalDate day,
            @Nullable ColumnPlan plan,
            RememberedHeaders remembered) {}

    private final Pieces pieces;
    private final Matching matching;
    private final GivenElsewhere elsewhere;
    private final RowFlags flags;
    private final Json json;

    ListReading(Pieces pieces, Matching matching, GivenElsewhere elsewhere, RowFlags flags, Json json) {
        this.pieces = pieces;
        this.matching = matching;
        this.elsewhere = elsewhere;
        this.flags = flags;
        this.json = json;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Job job, JobProgress progress) {
        var order = QuarkusTransaction.requiringNew().call(() -> order(job.subjectId));
        if (order == null) {
            return;
        }
        var file = pieces.fetch(job.subjectId);
        try {
            take(job.subjectId, read(file, order, progress), progress);
        } catch (UnreadableListException unreadable) {
            QuarkusTransaction.requiringNew().run(() -> refuse(job.subjectId, unreadable.problem()));
        } finally {
            delete(file);
        }
    }

    private @Nullable Order order(UUID listId) {
        IntakeList list = IntakeList.findById(listId);
        if (list.state != IntakeList.State.READING) {
            return null;
        }
        Drive drive = Drive.findById(list.driveId);
        var plan = list.columnPlan == null ? null : json.read(list.columnPlan, ColumnPlan.class);
        var remembered = IntakeMapping.of(drive.collectorId, list.source)
                .map(mapping -> json.read(mapping.columnsJson, RememberedHeaders.class))
                .orElse(RememberedHeaders.NONE);
        return new Order(list.fileName, list.source, drive.heldOn, plan, remembered);
    }

    private static ReadResult read(Path file, Order order, JobProgress progress) {
        var request = new ListReader.Request(
                file, order.fileName(), order.source(), order.day(), order.plan(), order.remembered());
        try {
            return new ListReader().read(request, progress::rows);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void take(UUID listId, ReadResult result, JobProgress progress) {
        if (result instanceof ColumnsNeeded needed) {
            QuarkusTransaction.requiringNew().run(() -> ask(listId, needed));
        } else if (result instanceof ReadList read) {
            LongTransaction.run(() -> store(listId, read, progress));
        }
    }

    private void ask(UUID listId, ColumnsNeeded needed) {
        IntakeList list = IntakeList.findById(listId);
        list.state = IntakeList.State.NEEDS_COLUMNS;
        list.columnGuess = json.write(needed.guess());
        list.columnSamples = json.question(new ColumnQuestion(needed.samples(), needed.doubts()));
        list.columnPlan = null;
    }

    private static void refuse(UUID listId, ListProblem problem) {
        IntakeList list = IntakeList.findById(listId);
        list.fail(problem.name().toLowerCase(Locale.ROOT));
    }

    private void store(UUID listId, ReadList read, JobProgress progress) {
        IntakeList list = IntakeList.findById(listId);
        if (list.state != IntakeList.State.READING) {
            return;
        }
        Drive drive = Drive.findById(list.driveId);
        var former = FormerRows.of(listId);
        IntakeRow.delete("listId", listId);
        var rows = read.rows();
        var matches = matching.match(rows);
        for (int from = 0; from < rows.size(); from += Matching.BATCH) {
            var batch = rows.subList(from, Math.min(rows.size(), from + Matching.BATCH));
            storeBatch(listId, drive, batch, matches, former);
            progress.rows(from + batch.size(), rows.size());
        }
        finish(listId, read);
    }

    private void storeBatch(
            UUID listId, Drive drive, List<ReadRow> batch, Map<Integer, Match> matches, FormerRows former) {
        var stored = new LinkedHashMap<IntakeRow, ReadRow>();
        for (var read : elsewhere.noted(drive, batch, matches)) {
            var row = row(listId, read, matches.get(read.n()));
            former.bringBack(row, read);
            stored.put(row, read);
        }
        flags.preview(drive, stored);
        stored.keySet().forEach(row -> row.persist());
        Panache.getEntityManager().flush();
        Panache.getEntityManager().clear();
    }

    private IntakeRow row(UUID listId, ReadRow read, @Nullable Match match) {
        var state = match != null
                ? match.state()
                : read.unreadable() != null ? IntakeRow.State.UNREADABLE : IntakeRow.State.REPEATED;
        var row = new IntakeRow(listId, read.n(), read.sheet(), read.sheetRow(), state, json.seal(listId, read));
        row.repeatOf = read.repeatOf();
        row.unreadable = read.unreadable() == null ? null : read.unreadable().name();
        if (match != null) {
            row.take(match, json);
        }
        return row;
    }

    private void finish(UUID listId, ReadList read) {
        IntakeList list = IntakeList.findById(listId);
        list.summary = json.write(ListSummary.of(read.rows()));
        list.columnPlan = json.write(read.used());
        list.columnSamples = json.write(ColumnQuestion.answered(read.samples()));
        list.rowsKnown = read.rows().size();
        list.rowsDone = list.rowsKnown;
        list.ready();
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void failed(Job job, String errorCode) {
        QuarkusTransaction.requiringNew().run(() -> {
            IntakeList list = IntakeList.findById(job.subjectId);
            if (list.state == IntakeList.State.READING) {
                list.fail(errorCode);
            }
        });
    }
}
