package vn.giothong.care;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.giothong.care.CoverageSheet.Commune;
import vn.giothong.care.CoverageSheet.District;
import vn.giothong.care.CoverageSheet.State;
import vn.giothong.chapter.ChapterTree;
import vn.giothong.chapter.Level;

/**
 * The rows into which a unit's communes fall: a nation's provinces, a province's districts, or the unit itself.
 *
 * @param states the best state of the teams of each commune that has one
 * @param stations how many stations stand in each commune that has one
 * @param goals those that were set, by unit
 * @param maySet whether the reader sets the goal of a unit
 */
record CoverageRows(
        ChapterTree tree,
        Map<UUID, State> states,
        Map<UUID, Integer> stations,
        Map<UUID, Integer> goals,
        Predicate<UUID> maySet) {
    List<District> of(ChapterTree.Node root) {
        return units(root).stream()
                .map(unit -> row(root, unit))
                .filter(row -> row.communes() > 0)
                .toList();
    }

    private List<ChapterTree.Node> units(ChapterTree.Node root) {
        return switch (root.level()) {
            case NATION -> children(root, Level.PROVINCE).toList();
            case PROVINCE ->
                Stream.concat(Stream.of(root), children(root, Level.DISTRICT)).toList();
            default -> List.of(root);
        };
    }

    private Stream<ChapterTree.Node> children(ChapterTree.Node node, Level level) {
        return tree.children(node.id()).stream().filter(child -> child.level() == level);
    }

    private District row(ChapterTree.Node root, ChapterTree.Node unit) {
        var whole = root.level() == Level.NATION;
        var communes = communes(unit, whole);
        return new District(
                unit.id(),
                unit.name(),
                communes.size(),
                communes.stream()
                        .mapToInt(one -> stations.getOrDefault(one.chapterId(), 0))
                        .sum(),
                count(communes, state -> state != State.NONE),
                count(communes, state -> state == State.ACTIVE),
                goal(unit),
                maySet.test(unit.id()),
                whole ? List.of() : communes);
    }

    /** Those directly below a unit, or all of a province as a whole; a commune is its own. */
    private List<Commune> communes(ChapterTree.Node unit, boolean whole) {
        var nodes = new ArrayList<ChapterTree.Node>();
        if (unit.level() == Level.COMMUNE) {
            nodes.add(unit);
        }
        children(unit, Level.COMMUNE).forEach(nodes::add);
        if (whole) {
            children(unit, Level.DISTRICT)
                    .flatMap(district -> children(district, Level.COMMUNE))
                    .forEach(nodes::add);
        }
        return nodes.stream()
                .map(node -> new Commune(node.id(), node.name(), states.getOrDefault(node.id(), State.NONE)))
                .toList();
    }

    private static int count(List<Commune> communes, Predicate<State> wanted) {
        return (int) communes.stream().map(Commune::state).filter(wanted).count();
    }

    /** The goal that was set for a unit; without one the sum of those below it, down to districts. */
    @Nullable
    Integer goal(ChapterTree.Node unit) {
        var own = goals.get(unit.id());
        if (own != null || unit.level().compareTo(Level.DISTRICT) >= 0) {
            return own;
        }
        var below = tree.children(unit.id()).stream()
                .filter(child -> child.level().compareTo(Level.DISTRICT) <= 0)
                .map(this::goal)
                .filter(Objects::nonNull)
                .toList();
        return below.isEmpty()
                ? null
                : (Integer) below.stream().mapToInt(goal -> goal).sum();
    }
}
