package vn.giothong.intake;

import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
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
import vn.giothong.web.Language;
import vn.giothong.web.Listing;
import vn.giothong.web.Paging;

/** Shows lists and their rows to those who may see them. */
@ApplicationScoped
class ListViews {
    private static final String PERMANENT = "PERMANENT";
    private static final String OTHER = "OTHER";

    private final ListAccess access;
    private final ListDescription described;
    private final RowFlags flags;
    private final Openings openings;
    private final RowSights sights;
    private final DeferralReasons reasons;
    private final Language language;
    private final Json json;

    ListViews(
            ListAccess access,
            ListDescription described,
            RowFlags flags,
            Openings openings,
            RowSights sights,
            DeferralReasons reasons,
            Language language,
            Json json) {
        this.access = access;
        this.described = described;
        this.flags = flags;
        this.openings = openings;
        this.sights = sights;
        this.reasons = reasons;
        this.language = language;
        this.json = json;
    }

    @Transactional
    public ListView list(Actor actor, UUID listId) {
        return described.of(access.list(actor, listId).list());
    }

    @Transactional
    public List<ListView> ofDrive(Actor actor, UUID driveId) {
        return IntakeList.of(access.drive(actor, driveId).id).stream()
                .map(described::of)
                .toList();
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
        var sight = sights.of(actor, list, seen.drive(), found);
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
            RowSight sight,
            Map<Integer, Set<Flag>> flagged,
            Openings.@Nullable Proposal opening,
            UnaryOperator<String> told) {
        return RowView.of(
                row,
                json.row(row),
                json.candidates(row.candidates),
                sight,
                flagged.getOrDefault(row.n, Set.of()),
                opening,
                told);
    }
}
