package vn.giothong.intake;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.giothong.intake.reading.ColumnPlan;
import vn.giothong.intake.reading.ListSummary;
import vn.giothong.job.Job;
import vn.giothong.web.KeptArguments;
import vn.giothong.web.Language;
import vn.giothong.web.Texts;

/** Says how far a list is, what it says by itself and what became of its rows. */
@ApplicationScoped
class ListDescription {
    private static final ListSummary NOTHING = new ListSummary(0, 0, 0, 0, 0, 0, 0, 0);

    private final RowFlags flags;
    private final Language language;
    private final Json json;

    ListDescription(RowFlags flags, Language language, Json json) {
        this.flags = flags;
        this.language = language;
        this.json = json;
    }

    /** Within the caller's transaction; who may see it was asked before. */
    ListView of(IntakeList list) {
        var working = list.state.working();
        var job = working ? Job.latestOn(list.id).orElse(null) : null;
        var asked = list.state == IntakeList.State.NEEDS_COLUMNS;
        var question = asked && list.columnSamples != null ? json.read(list.columnSamples, ColumnQuestion.class) : null;
        return new ListView(
                list.id,
                list.driveId,
                list.source,
                list.fileName,
                list.state,
                job == null ? list.rowsKnown : job.rowsKnown,
                job == null ? list.rowsDone : job.rowsDone,
                summary(list),
                RowFlags.counts(flags.now(list).values()),
                asked && list.columnGuess != null ? json.read(list.columnGuess, ColumnPlan.class) : null,
                question == null ? List.of() : question.samples(),
                question == null ? Set.of() : question.doubts(),
                list.mappable() && list.columnSamples != null,
                asked ? List.of() : unread(list),
                error(list),
                list.uploadedAt,
                list.appliedAt,
                list.undoneAt);
    }

    /** Nothing of a file is left aside without a word, be it a summary. */
    private List<ListView.UnreadSheet> unread(IntakeList list) {
        if (list.columnPlan == null || list.columnSamples == null) {
            return List.of();
        }
        var read = json.read(list.columnPlan, ColumnPlan.class).sheets().stream()
                .map(ColumnPlan.SheetColumns::sheet)
                .collect(Collectors.toSet());
        return json.read(list.columnSamples, ColumnQuestion.class).samples().stream()
                .filter(sample -> sample.rows() > 0 && !read.contains(sample.sheet()))
                .map(sample -> new ListView.UnreadSheet(sample.sheet(), sample.rows()))
                .toList();
    }

    private ListView.@Nullable ListError error(IntakeList list) {
        var code = list.errorCode;
        return code == null
                ? null
                : new ListView.ListError(
                        code, Texts.text(language.code(), "error_" + code, KeptArguments.read(list.errorDetail)));
    }

    private ListView.Summary summary(IntakeList list) {
        var own = list.summary == null ? NOTHING : json.read(list.summary, ListSummary.class);
        var counted = counted(list.id);
        var states = new EnumMap<IntakeRow.State, Integer>(IntakeRow.State.class);
        counted.forEach(count -> states.merge(count.state(), (int) count.rows(), Integer::sum));
        var skipped = counted.stream()
                .filter(count -> count.resolution() == IntakeRow.Resolution.SKIPPED)
                .mapToLong(Counted::rows)
                .sum();
        var waiting = counted.stream()
                .filter(count -> count.state() == IntakeRow.State.TO_RESOLVE && count.resolution() == null)
                .mapToLong(Counted::rows)
                .sum();
        return new ListView.Summary(
                own.rows(),
                own.people(),
                own.donations(),
                own.deferrals(),
                own.noShows(),
                own.millilitres(),
                states.getOrDefault(IntakeRow.State.MATCHED, 0),
                states.getOrDefault(IntakeRow.State.NEW, 0),
                states.getOrDefault(IntakeRow.State.TO_RESOLVE, 0),
                states.getOrDefault(IntakeRow.State.REPEATED, 0),
                states.getOrDefault(IntakeRow.State.UNREADABLE, 0),
                (int) skipped,
                (int) waiting);
    }

    /** How many rows are in a state with a decision. */
    record Counted(IntakeRow.State state, IntakeRow.@Nullable Resolution resolution, long rows) {}

    private static List<Counted> counted(UUID listId) {
        return Panache.getEntityManager()
                .createQuery(
                        "select r.state, r.resolution, count(*) from IntakeRow r where r.listId = ?1"
                                + " group by r.state, r.resolution",
                        Counted.class)
                .setParameter(1, listId)
                .getResultList();
    }
}
