package vn.giothong.chapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PlaceNamesTest {
    private static final ChapterTree.Node NATION = node("Trung ương", Level.NATION, null);
    private static final ChapterTree.Node PROVINCE = node("Tỉnh Quảng Ngãi", Level.PROVINCE, NATION);
    private static final ChapterTree.Node CITY = node("Thành phố Quảng Ngãi", Level.DISTRICT, PROVINCE);
    private static final ChapterTree.Node TOWN = node("Thị xã Đức Phổ", Level.DISTRICT, PROVINCE);
    private static final ChapterTree.Node IN_CITY = node("Phường Nguyễn Nghiêm", Level.COMMUNE, CITY);
    private static final ChapterTree.Node IN_TOWN = node("Phường Nguyễn Nghiêm", Level.COMMUNE, TOWN);
    private static final ChapterTree.Node ALONE = node("Phường Phổ Minh", Level.COMMUNE, TOWN);
    private static final PlaceNames NAMES = new PlaceNames(
            new ChapterTree(LocalDate.of(2020, 4, 1), List.of(NATION, PROVINCE, CITY, TOWN, IN_CITY, IN_TOWN, ALONE)));

    private static ChapterTree.Node node(String name, Level level, ChapterTree.@Nullable Node above) {
        var id = UUID.randomUUID();
        var parent = above == null ? null : above.id();
        return new ChapterTree.Node(id, id.toString(), name, level, ChapterKind.TERRITORIAL, parent, null, null);
    }

    @Test
    void units_of_one_name_are_told_apart_by_what_is_above_them() {
        assertThat(NAMES.of(IN_CITY.id())).isEqualTo("Phường Nguyễn Nghiêm, Thành phố Quảng Ngãi, Tỉnh Quảng Ngãi");
        assertThat(NAMES.of(IN_TOWN.id())).isEqualTo("Phường Nguyễn Nghiêm, Thị xã Đức Phổ, Tỉnh Quảng Ngãi");
    }

    @Test
    void a_name_of_its_own_stands_alone() {
        assertThat(NAMES.of(ALONE.id())).isEqualTo("Phường Phổ Minh");
        assertThat(NAMES.of(CITY.id())).isEqualTo("Thành phố Quảng Ngãi");
    }
}
