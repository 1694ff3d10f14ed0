package vn.giothong.recognition;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.chapter.ChapterTree;
import vn.giothong.chapter.ChapterTrees;
import vn.giothong.chapter.Level;
import vn.giothong.document.Letterhead;
import vn.giothong.recognition.ladder.AuthorityLevel;
import vn.giothong.recognition.ladder.AwardRule;
import vn.giothong.web.Refusal;

/** Finds who decides: by the level of the step on the day, the award and the area. In the caller's transaction. */
@ApplicationScoped
class Deciders {
    private static final String AREA = "{area}";

    private final Ladders ladders;
    private final ChapterTrees trees;

    Deciders(Ladders ladders, ChapterTrees trees) {
        this.ladders = ladders;
        this.trees = trees;
    }

    /** For each case the one who decides it on the day. */
    Map<UUID, Decider> of(Collection<AwardCase> cases, LocalDate day) {
        var found = known(cases, day);
        if (found.size() < cases.size()) {
            throw Refusal.of("paper_no_body", day);
        }
        return found;
    }

    /** The same, without those of whom the data do not tell it. */
    Map<UUID, Decider> known(Collection<AwardCase> cases, LocalDate day) {
        var tree = trees.on(day);
        var bodies = DecidingBody.<DecidingBody>listAll();
        var rules = ladders.versions();
        var found = new HashMap<UUID, Decider>();
        for (var one : cases) {
            var level = level(one, rules.get(one.ruleId), day);
            if (level != null) {
                DecidingBody.among(bodies, level, one.award, day)
                        .flatMap(body -> area(tree, one.chapterId, level).map(area -> decider(body, area)))
                        .ifPresent(decider -> found.put(one.id, decider));
            }
        }
        return found;
    }

    /** Where it was decided on the day, the level that did. */
    private static @Nullable AuthorityLevel level(AwardCase one, @Nullable AwardRule rule, LocalDate day) {
        if (one.decidedLevel != null && day.equals(one.decidedOn)) {
            return one.decidedLevel;
        }
        return Optional.ofNullable(rule)
                .flatMap(known -> known.step(one.threshold))
                .flatMap(step -> step.authority(day))
                .map(authority -> authority.level())
                .orElse(null);
    }

    /** The unit of the level above the one of the case; where a level is missing in a branch, the unit itself. */
    private static Optional<ChapterTree.Node> area(ChapterTree tree, UUID chapterId, AuthorityLevel level) {
        var path = tree.path(chapterId);
        var wanted =
                switch (level) {
                    case COMMUNE -> Level.COMMUNE;
                    case DISTRICT -> Level.DISTRICT;
                    case PROVINCE, CENTRAL -> Level.PROVINCE;
                };
        return path.stream()
                .filter(node -> node.level() == wanted)
                .findFirst()
                .or(() -> path.isEmpty() ? Optional.empty() : Optional.of(path.get(path.size() - 1)));
    }

    private static Decider decider(DecidingBody body, ChapterTree.Node node) {
        var area = inASentence(node.name());
        var head = new Letterhead(
                body.register(node.id()),
                body.above == null ? null : Letterhead.capitals(body.above.replace(AREA, area)),
                Letterhead.capitals(body.name.replace(AREA, area)),
                body.symbol,
                body.place == null ? Letterhead.place(node.name()) : body.place);
        return new Decider(
                body.level,
                head,
                node.id(),
                body.name.replace(AREA, area),
                body.competence.replace(AREA, area),
                new Signature(body.mandate, body.onBehalfOf, body.position, null),
                body.numberedHere,
                body.toBeConfirmed);
    }

    /** "tỉnh Quảng Ngãi" of "Tỉnh Quảng Ngãi". */
    static String inASentence(String area) {
        return area.isEmpty() ? area : area.substring(0, 1).toLowerCase(Locale.ROOT) + area.substring(1);
    }

    /** Those who are decided by one body together, in the order in which they were first named. */
    static Map<String, List<AwardCase>> together(List<AwardCase> cases, Map<UUID, Decider> deciders) {
        var groups = new LinkedHashMap<String, List<AwardCase>>();
        for (var one : cases) {
            var decider = deciders.get(one.id);
            if (decider != null) {
                groups.computeIfAbsent(decider.head().register(), ignored -> new ArrayList<>())
                        .add(one);
            }
        }
        return groups;
    }
}
