package vn.giothong.account;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.giothong.chapter.ChapterTree;
import vn.giothong.chapter.ChapterTrees;

/** Where roles are held: chapters of today, clubs, collectors and teams, the latter by the names of their entities, whose rooms lie above. */
@ApplicationScoped
class Nodes {
    private final ChapterTrees trees;

    Nodes(ChapterTrees trees) {
        this.trees = trees;
    }

    String name(NodeKind kind, @Nullable UUID id) {
        return id == null ? "" : names(kind, Set.of(id)).getOrDefault(id, "");
    }

    /** The names of the places at which roles are held, by a statement for each kind. */
    Map<UUID, String> names(List<RoleAssignment> roles) {
        var names = new HashMap<UUID, String>();
        for (var kind : NodeKind.values()) {
            var ids = roles.stream()
                    .filter(role -> role.nodeKind == kind)
                    .map(role -> role.nodeId)
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet());
            names.putAll(ids.isEmpty() ? Map.of() : names(kind, ids));
        }
        return names;
    }

    private Map<UUID, String> names(NodeKind kind, Set<UUID> ids) {
        return switch (kind) {
            case CHAPTER -> ids.stream().collect(Collectors.toMap(Function.identity(), trees.today()::name));
            case CLUB -> names("Club", ids);
            case COLLECTOR -> names("Collector", ids);
            case TEAM -> names("CareTeam", ids);
            case SYSTEM -> Map.of();
        };
    }

    private static Map<UUID, String> names(String entity, Set<UUID> ids) {
        return Panache.getEntityManager()
                .createQuery("select n.id, n.name from " + entity + " n where n.id in ?1", Object[].class)
                .setParameter(1, ids)
                .getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (String) row[1]));
    }

    boolean exists(NodeKind kind, @Nullable UUID id) {
        return kind == NodeKind.SYSTEM
                ? id == null
                : id != null && !name(kind, id).isEmpty();
    }

    Optional<UUID> coded(NodeKind kind, String code) {
        return switch (kind) {
            case CHAPTER ->
                trees.today().all().stream()
                        .filter(node -> node.code().equals(code))
                        .map(ChapterTree.Node::id)
                        .findFirst();
            case CLUB -> coded("Club", code);
            case COLLECTOR -> coded("Collector", code);
            case TEAM -> coded("CareTeam", code);
            case SYSTEM -> Optional.empty();
        };
    }

    private static Optional<UUID> coded(String entity, String code) {
        return Panache.getEntityManager()
                .createQuery("select n.id from " + entity + " n where n.code = ?1", UUID.class)
                .setParameter(1, code)
                .getResultStream()
                .findFirst();
    }

    /** The chapter in which a team stands. */
    @Transactional
    public Optional<UUID> home(UUID teamId) {
        return Panache.getEntityManager()
                .createQuery("select t.chapterId from CareTeam t where t.id = ?1", UUID.class)
                .setParameter(1, teamId)
                .getResultStream()
                .findFirst();
    }

    /** What a role is held at. */
    static NodeKind kind(Role role) {
        return switch (role) {
            case CLUB_COORDINATOR -> NodeKind.CLUB;
            case HOSPITAL -> NodeKind.COLLECTOR;
            case TEAM_LEADER -> NodeKind.TEAM;
            case HEALTH_READER, FINANCE_READER, AUDITOR, SYSTEM_ADMIN, DONOR -> NodeKind.SYSTEM;
            case PROVINCE_ADMIN, BLOOD_OFFICER, AWARD_OFFICER, DISTRICT_OFFICER, COMMUNE_OFFICER -> NodeKind.CHAPTER;
        };
    }
}
