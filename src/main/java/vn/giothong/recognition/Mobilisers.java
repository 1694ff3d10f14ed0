package vn.giothong.recognition;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Access;
import vn.giothong.account.Action;
import vn.giothong.account.Actor;
import vn.giothong.chapter.ChapterTree;
import vn.giothong.chapter.ChapterTrees;
import vn.giothong.web.Paging;
import vn.giothong.web.Refusal;

/**
 * Ranks those who brought others to give: each person counts once in a year, and only where the donation at the drive stands. Who
 * reaches a step is nominated by people, since the lines know no more than was told.
 */
@ApplicationScoped
class Mobilisers {
    /** A step of a rule of mobilisers. */
    public record Rung(String rule, int threshold, boolean toBeConfirmed) {}

    /** Somebody with the highest step that the people brought reach, the day on which they did, and the step above. */
    public record Mobiliser(
            int place,
            UUID donorId,
            String code,
            String fullName,
            String chapterName,
            long people,
            long donations,
            @Nullable Rung reached,
            @Nullable LocalDate reachedOn,
            @Nullable Rung next,
            Nominees.@Nullable Nominated nominated,
            boolean mayNominate) {
        /** How many more people lead to the next step. */
        @JsonIgnore
        public long missing() {
            return next == null ? 0 : next.threshold() - people;
        }
    }

    /** The steps are those of the rules that hold at the end of the year. */
    public record Ranking(int year, List<Rung> steps, List<Mobiliser> items, long total) {}

    /** What is known beside the counts of those on a page: the rules that are open are those by which people nominate today. */
    private record Around(
            ChapterTree tree,
            List<Rung> rungs,
            Map<UUID, List<LocalDate>> firstDays,
            Map<UUID, Nominees.Nominated> nominated,
            Set<UUID> inReach,
            Set<String> open) {
        /** On which day the people whom somebody brought were as many. */
        Optional<LocalDate> day(MobiliserRows.Row row, Rung rung) {
            return firstDays.getOrDefault(row.id(), List.of()).stream()
                    .skip(rung.threshold() - 1L)
                    .findFirst();
        }
    }

    private final Access access;
    private final Nominees nominees;
    private final ChapterTrees trees;
    private final Clock clock;

    Mobilisers(Access access, Nominees nominees, ChapterTrees trees, Clock clock) {
        this.access = access;
        this.nominees = nominees;
        this.trees = trees;
        this.clock = clock;
    }

    @Transactional
    public Ranking of(Actor actor, @Nullable Integer year, @Nullable UUID chapterId, Paging paging) {
        access.mustHold(actor, Action.READ_AWARD);
        var today = LocalDate.now(clock);
        var asked = year == null ? today.getYear() : year;
        if (asked < 1900 || asked > 2200) {
            throw Refusal.badRequest("year", "field_range", 1900, 2200);
        }
        var tree = trees.today();
        var brought = new MobiliserRows(asked).within(access.reach(actor, Action.READ_AWARD), today);
        if (chapterId != null) {
            brought.below(CaseQuery.below(tree, chapterId));
        }
        var found = brought.page(paging);
        var chapters =
                found.items().stream().collect(Collectors.toMap(MobiliserRows.Row::id, MobiliserRows.Row::chapterId));
        var rungs = rungs(LocalDate.of(asked, 12, 31));
        var around = new Around(
                tree,
                rungs,
                brought.firstDays(reaching(found.items(), rungs)),
                Nominees.of(chapters.keySet(), asked),
                nominees.within(actor, chapters),
                nominees.open());
        var items = IntStream.range(0, chapters.size())
                .mapToObj(i -> mobiliser(paging.offset() + i + 1, found.items().get(i), around))
                .toList();
        return new Ranking(asked, rungs, items, found.total());
    }

    private static List<UUID> reaching(List<MobiliserRows.Row> rows, List<Rung> rungs) {
        return rows.stream()
                .filter(row -> rungs.stream().anyMatch(rung -> rung.threshold() <= row.people()))
                .map(MobiliserRows.Row::id)
                .toList();
    }

    private List<Rung> rungs(LocalDate day) {
        return nominees.rules(day).stream()
                .flatMap(rule -> rule.steps().stream()
                        .map(step -> new Rung(rule.code(), step.threshold(), step.toBeConfirmed())))
                .sorted(Comparator.comparingInt(Rung::threshold).thenComparing(Rung::rule))
                .toList();
    }

    private static Mobiliser mobiliser(int place, MobiliserRows.Row row, Around around) {
        var reached = around.rungs().stream()
                .filter(rung -> rung.threshold() <= row.people())
                .reduce((lower, higher) -> higher);
        var next = around.rungs().stream()
                .filter(rung -> rung.threshold() > row.people())
                .findFirst();
        var known = around.nominated().get(row.id());
        var open = reached.filter(rung -> around.open().contains(rung.rule()))
                .filter(rung -> Nominees.Nominated.givesWay(known, rung.threshold()));
        return new Mobiliser(
                place,
                row.id(),
                row.code(),
                row.fullName(),
                around.tree().name(row.chapterId()),
                row.people(),
                row.donations(),
                reached.orElse(null),
                reached.flatMap(rung -> around.day(row, rung)).orElse(null),
                next.orElse(null),
                known,
                open.isPresent() && around.inReach().contains(row.id()));
    }
}
