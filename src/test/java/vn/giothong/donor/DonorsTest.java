package vn.giothong.donor;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hibernate.SessionFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.chapter.ChapterTrees;
import vn.giothong.person.Birth;
import vn.giothong.person.IdentityNumber;
import vn.giothong.person.PersonName;
import vn.giothong.person.PhoneNumber;

@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DonorsTest {
    @Inject
    Donors donors;

    @Inject
    Duplicates duplicates;

    @Inject
    IdentityVault vault;

    @Inject
    ChapterTrees trees;

    @Inject
    SessionFactory sessions;

    @Test
    void a_paper_is_stored_unreadable_and_found_again() {
        var paper = new IdentityNumber(IdentityNumber.Kind.CCCD, "051199012345");
        var id = add(person("Trương Thị Giữ Kín", Birth.in(1999), paper)).id;
        QuarkusTransaction.requiringNew().run(() -> {
            Donor donor = Donor.findById(id);
            assertThat(new String(donor.identityCipher, StandardCharsets.ISO_8859_1))
                    .doesNotContain("12345");
            assertThat(vault.open(donor)).isEqualTo(paper);
            assertThat(donor.identityHash).isEqualTo(vault.hash(paper));
            assertThat(donor.identityLast4).isEqualTo("2345");
        });
    }

    @Test
    void codes_are_different_even_when_many_come_at_once() {
        var added = QuarkusTransaction.requiringNew()
                .call(() -> donors.addAll(
                        IntStream.range(0, 30)
                                .mapToObj(i -> person("Đoàn Văn Loạt", Birth.in(1950 + i), null))
                                .toList(),
                        Donor.Origin.LIST,
                        null));
        assertThat(added)
                .extracting(donor -> donor.code)
                .doesNotHaveDuplicates()
                .hasSize(30);
    }

    @Test
    void the_same_name_and_date_is_a_likely_duplicate_whatever_the_accents() {
        var known = add(person("Phùng Thị Hòa Trùng", Birth.on(LocalDate.of(1988, 5, 6)), null));
        var found = duplicates.of(person("PHUNG THI HOA TRUNG", Birth.on(LocalDate.of(1988, 5, 6)), null));
        assertThat(found)
                .extracting(Candidate::donorId, Candidate::grade)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(known.id, Candidate.Grade.LIKELY));
    }

    @Test
    void five_hundred_people_cost_as_many_statements_as_one() {
        var statistics = sessions.getStatistics();
        statistics.setStatisticsEnabled(true);
        var many = new ArrayList<NewDonor>();
        for (int i = 0; i < 500; i++) {
            many.add(person(
                    "Ngô Văn Đông",
                    Birth.in(1940 + i % 60),
                    new IdentityNumber(IdentityNumber.Kind.CCCD, String.format("051%09d", i))));
        }
        duplicates.of(List.of(many.get(0)));
        statistics.clear();
        duplicates.of(List.of(many.get(0)));
        var one = statistics.getPrepareStatementCount();
        statistics.clear();
        duplicates.of(many);
        assertThat(statistics.getPrepareStatementCount()).isEqualTo(one).isPositive();
    }

    private Donor add(NewDonor person) {
        return QuarkusTransaction.requiringNew().call(() -> donors.add(person, Donor.Origin.PERSON, null));
    }

    private NewDonor person(String name, Birth birth, @Nullable IdentityNumber paper) {
        return new NewDonor(
                new PersonName(name),
                null,
                birth,
                paper,
                new PhoneNumber("+84905000111"),
                chapter(),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private UUID chapter() {
        return trees.today().roots().get(0).id();
    }
}
