package vn.giothong.donor;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.chapter.ChapterTree;
import vn.giothong.chapter.ChapterTrees;
import vn.giothong.chapter.Level;
import vn.giothong.person.Birth;
import vn.giothong.person.IdentityNumber;
import vn.giothong.person.PersonName;
import vn.giothong.person.PhoneNumber;

@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DonorSearchTest {
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

    private List<UUID> named(UUID chapter, String text) {
        return found(chapter, text, 0, 1000).items().stream()
                .map(DonorSearch.Found::id)
                .toList();
    }

    private vn.giothong.web.Listing<DonorSearch.Found> found(UUID chapter, String text, int offset, int size) {
        return search.find(DonorScope.chapters(Set.of(chapter), LocalDate.of(2026, 1, 1)), text, offset, size);
    }

    private Donor add(String name, UUID chapter, @Nullable String paper, @Nullable String phone) {
        var person = new NewDonor(
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
        return QuarkusTransaction.requiringNew().call(() -> donors.add(person, Donor.Origin.PERSON, null));
    }
}
