package vn.giothong.donor;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.chapter.Chapter;
import vn.giothong.chapter.ChapterTree;
import vn.giothong.chapter.ChapterTrees;
import vn.giothong.chapter.Level;
import vn.giothong.database.Ids;
import vn.giothong.person.Birth;
import vn.giothong.person.IdentityNumber;
import vn.giothong.person.PersonName;
import vn.giothong.person.PhoneNumber;

@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DonorSearchTest {
    private static final String MEMBER =
            "insert into club_member (id, club_id, donor_id, joined_on, left_on, version) values (?1, ?2, ?3, ";

    @Inject
    Donors donors;

    @Inject
    DonorSearch search;

    @Inject
    ChapterTrees trees;

    private UUID here = UUID.randomUUID();
    private UUID there = UUID.randomUUID();

    @BeforeEach
    void two_communes() {
        List<ChapterTree.Node> communes = trees.today().all().stream()
                .filter(node -> node.level() == Level.COMMUNE)
                .toList();
        here = communes.get(40).id();
        there = communes.get(90).id();
    }

    @Test
    void a_name_is_found_without_accents_in_any_order_and_by_the_beginning_of_the_last_word() {
        var id = add("Quảng Thị Bích Ngọc", here, null, null).id;
        for (var text : List.of(
                "quang thi bich ngoc",
                "ngoc bich thi quang",
                "Bích Ngọc Quảng",
                "QUANG ng",
                "thi quang bich n",
                Normalizer.normalize("Quảng Bích", Normalizer.Form.NFD),
                "  quảng   thị ")) {
            assertThat(named(here, text)).as(text).contains(id);
        }
        assertThat(named(here, "quan bich")).doesNotContain(id);
        assertThat(named(here, "quang bich thu")).doesNotContain(id);
    }

    @Test
    void names_of_two_letters_and_names_with_a_crossed_d_are_found() {
        var short1 = add("Vỹ An", here, null, null).id;
        var crossed = add("Đỗ Đa", here, null, null).id;
        assertThat(named(here, "an vy")).contains(short1);
        assertThat(named(here, "vy a")).contains(short1);
        assertThat(named(here, "do da")).contains(crossed);
    }

    @Test
    void a_donor_is_found_by_paper_phone_and_code() {
        var donor = add("Tiêu Văn Số", here, "051088123456", "0912345678");
        for (var text : List.of(
                "051088123456",
                "051 088 123 456",
                "0912345678",
                "0912.345.678",
                "5678",
                donor.code,
                donor.code.replace("-", "").toLowerCase(java.util.Locale.ROOT))) {
            assertThat(named(here, text)).as(text).contains(donor.id);
        }
        assertThat(named(here, "051088123457")).doesNotContain(donor.id);
    }

    @Test
    void who_is_out_of_scope_is_not_found() {
        var donor = add("Khiếu Thị Xa", there, "051088999456", "0912999678");
        assertThat(named(here, "khieu xa")).doesNotContain(donor.id);
        assertThat(named(here, donor.code)).doesNotContain(donor.id);
        assertThat(named(here, "")).doesNotContain(donor.id);
    }

    @Test
    void the_desk_finds_by_name_in_its_area_and_by_a_number_anywhere() {
        var donor = add("Khiếu Thị Bàn", there, "051088999111", "0912999111");
        assertThat(search.atDesk(Set.of(here), "khieu ban", 10)).isEmpty();
        assertThat(search.atDesk(Set.of(here), "9111", 10)).isEmpty();
        assertThat(search.atDesk(Set.of(there), "khieu b", 10))
                .extracting(DonorSearch.Found::id)
                .containsExactly(donor.id);
        for (var text : List.of("051088999111", "0912999111", donor.code)) {
            assertThat(search.atDesk(Set.of(here), text, 10))
                    .as(text)
                    .extracting(DonorSearch.Found::id)
                    .containsExactly(donor.id);
        }
    }

    @Test
    void lists_go_by_given_name_and_a_page_follows_the_other() {
        var second = add("Âu Dương Bảo Zếp", here, null, null).id;
        var first = add("Âu Dương Thị An Zếp", here, null, null).id;
        var third = add("Âu Dương Zinh", here, null, null).id;
        assertThat(named(here, "au duong z")).containsExactly(second, first, third);
        assertThat(found(here, "au duong z", 1, 1).items())
                .extracting(DonorSearch.Found::id)
                .containsExactly(first);
        assertThat(found(here, "au duong z", 1, 1).total()).isEqualTo(3);
    }

    @Test
    void a_donor_is_found_by_the_new_name_and_at_the_new_home_at_once() {
        var donor = add("Khúc Thị Cũ", here, null, null);
        QuarkusTransaction.requiringNew()
                .run(() -> donors.rewrite(Donor.findById(donor.id), person("Khúc Thị Mới", there, null, null)));
        for (var chapters : List.of(Set.of(there), everywhere())) {
            assertThat(named(chapters, "khuc mo")).containsExactly(donor.id);
            assertThat(named(chapters, "khuc cu")).isEmpty();
        }
        assertThat(named(here, "khuc moi")).isEmpty();
        var elsewhere = everywhere();
        elsewhere.remove(there);
        assertThat(named(elsewhere, "khuc moi")).isEmpty();
    }

    @Test
    void who_is_merged_or_gone_is_not_found_and_comes_back_with_the_record() {
        var donor = add("Khúc Văn Gộp", here, null, null);
        state(donor, Donor.State.MERGED);
        assertThat(named(everywhere(), "khuc gop")).isEmpty();
        state(donor, Donor.State.ACTIVE);
        assertThat(named(everywhere(), "khuc gop")).containsExactly(donor.id);
    }

    private static void state(Donor donor, Donor.State state) {
        QuarkusTransaction.requiringNew().run(() -> Donor.update("state = ?1 where id = ?2", state, donor.id));
    }

    @Test
    void chapters_of_several_areas_are_searched_together_and_in_the_order_of_lists() {
        var other = QuarkusTransaction.requiringNew().call(() -> {
            var chapter = new Chapter(Instant.EPOCH);
            chapter.areaId = chapter.id;
            chapter.persist();
            return chapter.id;
        });
        var second = add("Khổng Thị Xuyên", here, null, null).id;
        var first = add("Khổng Thị Ba", other, null, null).id;
        var chapters = everywhere();
        assertThat(named(chapters, "khong thi")).containsExactly(second);
        chapters.add(other);
        assertThat(named(chapters, "thi khong")).containsExactly(first, second);
        assertThat(named(chapters, "thi khong xu")).containsExactly(second);
        assertThat(named(other, "khong thi")).containsExactly(first);
    }

    @Test
    void a_club_finds_its_members_wherever_they_live() {
        var member = add("Khuất Thị Trong", there, null, null);
        var former = add("Khuất Thị Xưa", there, null, null);
        add("Khuất Thị Ngoài", there, null, null);
        var club = QuarkusTransaction.requiringNew().call(() -> {
            var id = UUID.randomUUID();
            sql(
                    "insert into club (id, code, name, folded_name, kind, chapter_id, created_at, version) values (?1, '"
                            + id.toString().substring(0, 18) + "', 'x', 'x', 'GENERAL', ?2, now(6), 0)",
                    id,
                    here);
            sql(MEMBER + "'2020-01-01', null, 0)", UUID.randomUUID(), id, member.id);
            sql(MEMBER + "'2020-01-01', '2021-01-01', 0)", UUID.randomUUID(), id, former.id);
            return id;
        });
        var day = LocalDate.of(2026, 1, 1);
        var members = new DonorScope(false, Set.of(), Set.of(club), null, null, day);
        assertThat(ids(search.find(members, "khuat thi", 0, 20))).containsExactly(member.id);
        var both = new DonorScope(false, everywhere(), Set.of(club), null, null, day);
        assertThat(ids(search.find(both, "khuat thi tr", 0, 20))).containsExactly(member.id);
        assertThat(ids(search.find(members.within(Set.of(here)), "khuat thi", 0, 20)))
                .isEmpty();
    }

    @Test
    @TestTransaction
    void names_that_very_many_bear_are_found_in_order_and_where_not_all_are_counted_it_is_said() {
        var letters = "char(97 + floor(i / 100) using utf8mb4), char(97 + mod(floor(i / 10), 10) using utf8mb4),"
                + " char(97 + mod(i, 10) using utf8mb4), char(97 + j using utf8mb4)";
        var name = "concat('tran van so', " + letters + ")";
        var sort = "concat('so', " + letters + ")";
        sql(
                "insert into donor (id, code, full_name, folded_name, sort_name, chapter_id, opening_count, state, origin, kept,"
                        + " donation_count, created_at, version) with recursive n as (select 1 i union all select i + 1 from n where i < 900),"
                        + " m as (select 1 j union all select j + 1 from m where j < 12) select unhex(lpad(hex(i * 100 + j), 32, '0')),"
                        + " concat('MANY-', i, '-', j), 'x', " + name + ", " + sort
                        + ", ?1, 0, 'ACTIVE', 'PERSON', true, 0, now(6), 0 from n join m",
                there);
        for (var word : List.of("tran", "van", "so")) {
            sql(
                    "insert into donor_word (area_id, word, sort_name, donor_id, chapter_id, folded_name) select x'"
                            + "0".repeat(32) + "', concat('" + word + "', if('" + word
                            + "' = 'so', substring(d.sort_name, 3), '')),"
                            + " d.sort_name, d.id, ?1, d.folded_name from donor d where d.code like 'MANY-%'",
                    there);
        }
        var scope = DonorScope.chapters(everywhere(), LocalDate.of(2026, 1, 1));
        var common = search.find(scope, "van tran s", 0, 20);
        assertThat(common.total()).isEqualTo(DonorSearch.MOST);
        assertThat(common.more()).isTrue();
        assertThat(common.items()).extracting(DonorSearch.Found::code).startsWith("MANY-1-1", "MANY-1-2");
        assertThat(search.find(scope, "tran van sojaa", 0, 20).total()).isEqualTo(12);
        assertThat(search.find(scope, "so", 0, 20).total()).isEqualTo(DonorSearch.MOST);
        var many = search.find(scope, "tran van soa", 1180, 20);
        assertThat(many.total()).isEqualTo(99 * 12);
        assertThat(many.more()).isFalse();
        assertThat(many.items()).hasSize(8);
    }

    private static void sql(String sql, UUID... ids) {
        var query = Donor.getEntityManager().createNativeQuery(sql);
        for (int i = 0; i < ids.length; i++) {
            query.setParameter(i + 1, Ids.bytes(ids[i]));
        }
        query.executeUpdate();
    }

    /** Every unit of today: more than a few, so that a search goes by words. */
    private Set<UUID> everywhere() {
        return trees.today().all().stream().map(ChapterTree.Node::id).collect(Collectors.toCollection(HashSet::new));
    }

    private List<UUID> named(Set<UUID> chapters, String text) {
        return ids(search.find(DonorScope.chapters(chapters, LocalDate.of(2026, 1, 1)), text, 0, 1000));
    }

    private static List<UUID> ids(DonorSearch.Finds found) {
        return found.items().stream().map(DonorSearch.Found::id).toList();
    }

    private List<UUID> named(UUID chapter, String text) {
        return found(chapter, text, 0, 1000).items().stream()
                .map(DonorSearch.Found::id)
                .toList();
    }

    private DonorSearch.Finds found(UUID chapter, String text, int offset, int size) {
        return search.find(DonorScope.chapters(Set.of(chapter), LocalDate.of(2026, 1, 1)), text, offset, size);
    }

    private Donor add(String name, UUID chapter, @Nullable String paper, @Nullable String phone) {
        var person = person(name, chapter, paper, phone);
        return QuarkusTransaction.requiringNew().call(() -> donors.add(person, Donor.Origin.PERSON, null));
    }

    private static NewDonor person(String name, UUID chapter, @Nullable String paper, @Nullable String phone) {
        return new NewDonor(
                new PersonName(name),
                null,
                Birth.in(1988),
                IdentityNumber.parse(paper, false).value(),
                PhoneNumber.parse(phone).value(),
                chapter,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
