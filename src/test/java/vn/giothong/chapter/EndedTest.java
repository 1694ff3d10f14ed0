package vn.giothong.chapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EndedTest {
    private static final LocalDate DAY = LocalDate.of(2020, 4, 1);
    private static final UUID PROVINCE = UUID.randomUUID();
    private static final UUID DISTRICT = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();
    private static final UUID NORTH = UUID.randomUUID();
    private static final UUID SOUTH = UUID.randomUUID();
    private static final UUID FAR = UUID.randomUUID();
    private static final UUID GONE = UUID.randomUUID();
    private static final UUID BETWEEN = UUID.randomUUID();

    private static final Map<UUID, Set<UUID>> AREAS =
            Map.of(DISTRICT, Set.of(DISTRICT, NORTH, SOUTH, GONE), OTHER, Set.of(OTHER, FAR));

    private static ChapterTree tree(Ended.Step... steps) {
        var units = List.of(
                node(PROVINCE, Level.PROVINCE, null),
                node(DISTRICT, Level.DISTRICT, PROVINCE),
                node(OTHER, Level.DISTRICT, PROVINCE),
                node(NORTH, Level.COMMUNE, DISTRICT),
                node(SOUTH, Level.COMMUNE, DISTRICT),
                node(FAR, Level.COMMUNE, OTHER));
        var names = Map.of(GONE, "Xã cũ", BETWEEN, "Xã tạm");
        return new ChapterTree(DAY, units, Ended.of(new ChapterTree(DAY, units), names, List.of(steps)), AREAS);
    }

    private static ChapterTree.Node node(UUID id, Level level, @Nullable UUID parent) {
        return new ChapterTree.Node(
                id, id.toString().substring(0, 5), level.name(), level, ChapterKind.TERRITORIAL, parent, null, null);
    }

    @Test
    void a_merged_unit_belongs_to_the_one_it_went_on_in_and_to_all_above() {
        var tree = tree(new Ended.Step(GONE, NORTH));
        assertThat(tree.itself(NORTH)).containsExactlyInAnyOrder(NORTH, GONE);
        assertThat(tree.subtree(DISTRICT)).contains(GONE);
        assertThat(tree.itself(SOUTH)).containsExactly(SOUTH);
        assertThat(tree.subtree(OTHER)).doesNotContain(GONE);
        assertThat(tree.area(GONE)).isEqualTo(DISTRICT);
        assertThat(tree.name(GONE)).isEqualTo("Xã cũ");
        assertThat(tree.find(GONE)).isEmpty();
    }

    @Test
    void an_area_lies_within_a_unit_once_all_of_its_chapters_do_the_ended_ones_too() {
        assertThat(tree(new Ended.Step(GONE, NORTH)).areasWithin(DISTRICT)).containsExactly(DISTRICT);
        assertThat(tree(new Ended.Step(GONE, FAR)).areasWithin(DISTRICT)).isEmpty();
        assertThat(tree(new Ended.Step(GONE, FAR)).areasWithin(PROVINCE)).containsExactlyInAnyOrder(DISTRICT, OTHER);
        assertThat(tree(new Ended.Step(GONE, NORTH)).areasWithin(NORTH)).isEmpty();
    }

    @Test
    void a_way_over_several_units_is_followed_to_its_end() {
        var tree = tree(new Ended.Step(GONE, BETWEEN), new Ended.Step(BETWEEN, SOUTH));
        assertThat(tree.itself(SOUTH)).containsExactlyInAnyOrder(SOUTH, GONE, BETWEEN);
    }

    @Test
    void a_split_unit_belongs_to_the_nearest_one_above_all_its_parts() {
        assertThat(tree(new Ended.Step(GONE, NORTH), new Ended.Step(GONE, SOUTH))
                        .itself(DISTRICT))
                .contains(GONE);
        assertThat(tree(new Ended.Step(GONE, NORTH), new Ended.Step(GONE, FAR)).itself(PROVINCE))
                .contains(GONE);
        assertThat(tree(new Ended.Step(GONE, NORTH), new Ended.Step(GONE, SOUTH))
                        .itself(NORTH))
                .containsExactly(NORTH);
    }

    @Test
    void a_unit_that_just_ended_belongs_to_nobody() {
        assertThat(tree().subtree(PROVINCE)).doesNotContain(GONE);
    }
}
