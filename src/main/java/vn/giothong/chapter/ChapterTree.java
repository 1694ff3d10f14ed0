package vn.giothong.chapter;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The units as they stood on one day; immutable, so it may be shared. Units that had ended by then are not in it, but it knows
 * where their records went.
 */
public final class ChapterTree {
    /** A unit on the day of the tree. */
    public record Node(
            UUID id,
            String code,
            String name,
            Level level,
            ChapterKind kind,
            @Nullable UUID parentId,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo) {}

    private final LocalDate day;
    private final Map<UUID, Node> nodes = new LinkedHashMap<>();
    private final Map<UUID, List<Node>> children = new HashMap<>();
    private final Ended ended;
    private final Map<UUID, Set<UUID>> areas;

    ChapterTree(LocalDate day, Collection<Node> units) {
        this(day, units, Ended.NOTHING, Map.of());
    }

    ChapterTree(LocalDate day, Collection<Node> units, Ended ended, Map<UUID, Set<UUID>> areas) {
        this.day = day;
        this.ended = ended;
        this.areas = areas;
        units.stream()
                .sorted(Comparator.comparing(Node::level).thenComparing(Node::code))
                .forEach(node -> nodes.put(node.id(), node));
        for (var node : nodes.values()) {
            var parent = node.parentId();
            if (parent != null) {
                children.computeIfAbsent(parent, ignored -> new ArrayList<>()).add(node);
            }
        }
    }

    public LocalDate day() {
        return day;
    }

    public Collection<Node> all() {
        return nodes.values();
    }

    public Optional<Node> find(UUID id) {
        return Optional.ofNullable(nodes.get(id));
    }

    public List<Node> children(UUID id) {
        return children.getOrDefault(id, List.of());
    }

    public List<Node> roots() {
        return nodes.values().stream().filter(node -> node.parentId() == null).toList();
    }

    /** The unit and the ended ones whose records are its own now. */
    public Set<UUID> itself(UUID id) {
        var found = new HashSet<UUID>(Set.of(id));
        addEnded(found);
        return found;
    }

    private void addEnded(Set<UUID> units) {
        var standing = Set.copyOf(units);
        ended.heirs().forEach((unit, heir) -> {
            if (standing.contains(heir)) {
                units.add(unit);
            }
        });
    }

    /** The unit and everything below it, with the ended units whose records went there. */
    public Set<UUID> subtree(UUID id) {
        var found = new HashSet<UUID>();
        var waiting = new ArrayDeque<UUID>(List.of(id));
        while (!waiting.isEmpty()) {
            var next = waiting.removeFirst();
            if (found.add(next)) {
                children(next).forEach(child -> waiting.add(child.id()));
            }
        }
        addEnded(found);
        return found;
    }

    /** The chapters of every area, whether they stand on the day or not. */
    public Map<UUID, Set<UUID>> areas() {
        return areas;
    }

    /** The areas of which every chapter is the unit's or lies below it. */
    public Set<UUID> areasWithin(UUID id) {
        var units = subtree(id);
        return areas.entrySet().stream()
                .filter(area -> units.containsAll(area.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** The unit itself, or the standing one that keeps the records of an ended one; empty where nobody does. */
    public Optional<Node> keeper(UUID id) {
        return find(ended.heirs().getOrDefault(id, id));
    }

    /** From the province down to the unit itself, or to the one that keeps its records. */
    public List<Node> path(UUID id) {
        var path = new ArrayDeque<Node>();
        var next = keeper(id).orElse(null);
        while (next != null && !path.contains(next)) {
            path.addFirst(next);
            var parent = next.parentId();
            next = parent == null ? null : nodes.get(parent);
        }
        return List.copyOf(path);
    }

    /** The nearest unit of the level at or above the unit. */
    public Optional<Node> above(UUID id, Level level) {
        return path(id).stream().filter(node -> node.level() == level).findFirst();
    }

    /** The district of the unit, or the province where no district is above it: the area in which a desk may search. */
    public UUID area(UUID id) {
        return above(id, Level.DISTRICT)
                .or(() -> above(id, Level.PROVINCE))
                .map(Node::id)
                .orElse(id);
    }

    /** The name of the day, or the last one of a unit that had ended. */
    public String name(UUID id) {
        var node = nodes.get(id);
        return node == null ? ended.names().getOrDefault(id, "") : node.name();
    }
}
