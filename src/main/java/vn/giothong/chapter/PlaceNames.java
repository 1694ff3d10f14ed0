package vn.giothong.chapter;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Names of units for people who know no codes: where two units have one name, the district and the province tell them apart. */
public final class PlaceNames {
    private final ChapterTree tree;
    private final Set<String> shared = new HashSet<>();

    public PlaceNames(ChapterTree tree) {
        this.tree = tree;
        var seen = new HashSet<String>();
        tree.all().stream()
                .map(ChapterTree.Node::name)
                .filter(name -> !seen.add(name))
                .forEach(shared::add);
    }

    /** From the unit up, as in "Phường Nguyễn Nghiêm, Thị xã Đức Phổ, Tỉnh Quảng Ngãi". */
    public String of(UUID id) {
        var name = tree.name(id);
        if (!shared.contains(name)) {
            return name;
        }
        return name
                + tree.path(id).stream()
                        .filter(node -> node.level() == Level.DISTRICT || node.level() == Level.PROVINCE)
                        .filter(node -> !node.id().equals(id))
                        .sorted((one, other) -> other.level().compareTo(one.level()))
                        .map(node -> ", " + node.name())
                        .collect(Collectors.joining());
    }
}
