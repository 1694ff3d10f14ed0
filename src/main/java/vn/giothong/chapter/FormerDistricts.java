package vn.giothong.chapter;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Which communes lay together in a district before there were none any more. In the caller's transaction. */
@ApplicationScoped
public class FormerDistricts {
    private record Link(UUID commune, UUID district) {}

    /** The communes of the tree made of those that shared a district with what this one was made of; none under a district. */
    public Set<UUID> neighbours(ChapterTree tree, UUID commune) {
        if (tree.above(commune, Level.COMMUNE).isEmpty()
                || tree.above(commune, Level.DISTRICT).isPresent()) {
            return Set.of();
        }
        Map<UUID, Set<UUID>> communes = new HashMap<>();
        for (var link : links()) {
            tree.above(link.commune(), Level.COMMUNE)
                    .ifPresent(heir -> communes.computeIfAbsent(link.district(), ignored -> new HashSet<>())
                            .add(heir.id()));
        }
        var itself = tree.above(commune, Level.COMMUNE).orElseThrow().id();
        return communes.values().stream()
                .filter(together -> together.contains(itself))
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
    }

    private static List<Link> links() {
        return Panache.getEntityManager()
                .createQuery(
                        "select distinct v.chapterId, v.parentId from ChapterVersion v join ChapterVersion p"
                                + " on p.chapterId = v.parentId where v.level = ?1 and p.level = ?2",
                        Link.class)
                .setParameter(1, Level.COMMUNE)
                .setParameter(2, Level.DISTRICT)
                .getResultList();
    }
}
