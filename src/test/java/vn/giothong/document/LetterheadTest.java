package vn.giothong.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.chapter.ChapterKind;
import vn.giothong.chapter.ChapterTree;
import vn.giothong.chapter.Level;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LetterheadTest {
    private static final ChapterTree.Node NATION = node("Hội Chữ thập đỏ Việt Nam", Level.NATION, null);
    private static final ChapterTree.Node PROVINCE = node("Tỉnh Quảng Ngãi", Level.PROVINCE, NATION);
    private static final ChapterTree.Node OTHER = node("Tỉnh Quảng Nam", Level.PROVINCE, NATION);
    private static final ChapterTree.Node DISTRICT = node("Huyện Bình Sơn", Level.DISTRICT, PROVINCE);

    private static ChapterTree.Node node(String name, Level level, ChapterTree.@Nullable Node parent) {
        return new ChapterTree.Node(
                UUID.randomUUID(),
                name,
                name,
                level,
                ChapterKind.TERRITORIAL,
                parent == null ? null : parent.id(),
                null,
                null);
    }

    private static Letterhead head(ChapterTree.Node... path) {
        return Letterhead.redCross(path[path.length - 1].id(), List.of(path));
    }

    @Test
    void a_province_is_headed_alike_with_and_without_a_nation_above_it() {
        var below = head(NATION, PROVINCE);
        assertThat(below).isEqualTo(head(PROVINCE));
        assertThat(below.above()).isEqualTo("HỘI CHỮ THẬP ĐỎ VIỆT NAM");
        assertThat(below.name()).isEqualTo("HỘI CHỮ THẬP ĐỎ TỈNH QUẢNG NGÃI");
        assertThat(below.place()).isEqualTo("Quảng Ngãi");
        assertThat(below.numbered(5, "TTr")).isEqualTo("05/TTr-HCTĐ");
    }

    @Test
    void a_school_writes_from_the_area_above_it() {
        var school = node("Trường Đại học Phạm Văn Đồng", Level.SUB, PROVINCE);
        assertThat(head(NATION, PROVINCE, school).place()).isEqualTo("Quảng Ngãi");
        assertThat(head(NATION, PROVINCE, school).name()).isEqualTo("HỘI CHỮ THẬP ĐỎ TRƯỜNG ĐẠI HỌC PHẠM VĂN ĐỒNG");
    }

    @Test
    void each_authority_has_a_register_of_its_own() {
        assertThat(List.of(head(NATION), head(NATION, PROVINCE), head(NATION, OTHER), head(NATION, PROVINCE, DISTRICT)))
                .extracting(Letterhead::register)
                .doesNotHaveDuplicates();
    }

    @Test
    void a_district_stands_under_its_province_and_the_nation_under_nobody() {
        assertThat(head(NATION, PROVINCE, DISTRICT).above()).isEqualTo("HỘI CHỮ THẬP ĐỎ TỈNH QUẢNG NGÃI");
        assertThat(head(NATION).above()).isNull();
        assertThat(head(NATION).name()).isEqualTo("HỘI CHỮ THẬP ĐỎ VIỆT NAM");
    }
}
