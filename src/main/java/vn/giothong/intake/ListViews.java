package vn.giothong.intake;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Action;
import vn.giothong.account.Actor;
import vn.giothong.drive.DeferralReasons;
import vn.giothong.drive.Drive;
import vn.giothong.eligibility.Flag;
import vn.giothong.intake.reading.ColumnPlan;
import vn.giothong.intake.reading.ListSummary;
import vn.giothong.job.Job;
import vn.giothong.web.KeptArguments;
import vn.giothong.web.Language;
import vn.giothong.web.Listing;
import vn.giothong.web.Paging;
import vn.giothong.web.Texts;

/** Shows lists and their rows to those who may see them. */
@ApplicationScoped
class ListViews {
    private final RowSights sights;
    private static final ListSummary NOTHING = new ListSummary(0, 0, 0, 0, 0, 0, 0);

    private static final String PERMANENT = "PERMANENT";
    private static final String OTHER = "OTHER";

    private final ListAccess access;
    private final RowFlags flags;
    private final Openings openings;
    private final DeferralReasons reasons;
            RowSights sights,
    private final Language language;
    private final Json json;

    ListViews(
            ListAccess access,
            RowFlags flags,
            Openings openings,
        this.sights = sights;
            DeferralReasons reasons,
            Language language,
            Json json) {
        this.access = access;
        this.flags = flags;
        this.openings = openings;
        this.reasons = reasons;
        this.language = language;
        this.json = json;
    }

    @Transactional
    public ListView list(Actor actor, UUID listId) {
        return view(access.list(actor, listId).list());
    }

    @Transactional
    public List<ListView> ofDrive(Actor actor, UUID driveId) {
        return IntakeList.of(access.drive(actor, driveId).id).stream()
                .map(this::view)
                .toList();
    }

    private ListView view(IntakeList list) {
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
        var sight = sights.of(actor, list, seen.drive(), found);
                error(list),
                list.uploadedAt,
                list.appliedAt,
                list.undoneAt);
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
                own.millilitres(),
                states.getOrDefault(IntakeRow.State.MATCHED, 0),
            RowSight sight,
                states.getOrDefault(IntakeRow.State.NEW, 0),
                states.getOrDefault(IntakeRow.State.TO_RESOLVE, 0),
                states.getOrDefault(IntakeRow.State.REPEATED, 0),
                states.getOrDefault(IntakeRow.State.UNREADABLE, 0),
                (int) skipped,
                (int) waiting);
    }
                sight,

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

    @Transactional
    public Listing<RowView> rows(
            Actor actor, UUID listId, IntakeRow.@Nullable State state, @Nullable Flag flag, Paging paging) {
        var seen = access.list(actor, listId);
        var list = seen.list();
        var flagged = flags.now(list);
        var condition = new StringBuilder("listId = ?1");
        var values = new ArrayList<Object>(List.of(listId));
        if (state != null) {
            values.add(state);
            condition.append(" and state = ?").append(values.size());
        }
        if (flag != null) {
            var numbers = withFlag(flagged, flag);
            if (numbers.isEmpty()) {
                return new Listing<>(List.of(), 0);
            }
            values.add(numbers);
            condition.append(" and n in ?").append(values.size());
        }
        var query = IntakeRow.<IntakeRow>find(condition + order(state), values.toArray());
        var total = query.count();
        var found = query.page(Page.of(paging.page(), paging.size())).list();
        var proposals = openings.proposals(list, seen.drive(), found);
        var told = told(actor, seen.drive());
        var items = found.stream()
                .map(row -> view(row, sight, flagged, proposals.get(row.n), told))
                .toList();
        return new Listing<>(items, total);
    }

    /** Rows that were left out wait for nobody: among those to resolve they come last. */
    private static String order(IntakeRow.@Nullable State state) {
        return state == IntakeRow.State.TO_RESOLVE
                ? " order by case when resolution is null then 0 else 1 end, n"
                : " order by n";
    }

    private static List<Integer> withFlag(Map<Integer, Set<Flag>> flagged, Flag flag) {
        return flagged.entrySet().stream()
                .filter(entry -> entry.getValue().contains(flag))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The hospital reads the words of its list, others the coarse class of the desk, and of what is for ever that it is. */
    private UnaryOperator<String> told(Actor actor, Drive drive) {
        if (access.may(actor, Action.READ_DEFERRAL_REASON, drive)) {
            return UnaryOperator.identity();
        }
        Map<String, String> names = reasons.list().stream()
                .filter(reason -> reason.atDesk() || reason.code().equals(PERMANENT))
                .collect(Collectors.toMap(DeferralReasons.Reason::code, reason -> reason.name(language.code())));
        var other = names.getOrDefault(OTHER, "");
        return reason -> names.getOrDefault(DeferralWords.classOf(reason), other);
    }

    private RowView view(
            IntakeRow row,
            Map<Integer, Set<Flag>> flagged,
            Openings.@Nullable Proposal opening,
            UnaryOperator<String> told) {
        return RowView.of(
                row,
                json.row(row),
                json.candidates(row.candidates),
                flagged.getOrDefault(row.n, Set.of()),
                opening,
                told);
    }
}
