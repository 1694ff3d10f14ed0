package vn.giothong.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giothong.merge.MergeWorld.merge;
import static vn.giothong.recognition.AwardWorld.caseOf;
import static vn.giothong.recognition.AwardWorld.decide;
import static vn.giothong.recognition.AwardWorld.donor;
import static vn.giothong.recognition.AwardWorld.gives;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.Visitor;
import vn.giothong.World;
import vn.giothong.club.Club;
import vn.giothong.club.ClubMember;

/** Among whom the hundred typical donors of the nation are chosen. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TypicalTest {
    /** Communes that no other test knows. */
    private static final String QUIET = "21535";

    private static final String MERGED = "21493";

    @Test
    void donors_are_ranked_by_donations_and_those_of_the_same_number_by_who_gave_last() {
        var most = donor(23);
        var lately = donor(20);
        gives(lately, "2020-03-20");
        var longAgo = donor(20);
        gives(longAgo, "2019-03-20");
        var never = donor(21);
        var few = donor(3);
        decide(caseOf(lately, 20));
        var ranked = List.of(most, lately, longAgo, never, few);
        ranked.forEach(donor -> AwardWorld.move(donor, QUIET));
        var all = typical("");
        assertThat(all.getList("items.donorId")).isEqualTo(names(ranked));
        assertThat(all.getList("items.place")).isEqualTo(List.of(1, 2, 3, 4, 5));
        assertThat(all.getList("items.donations")).isEqualTo(List.of(23, 21, 21, 21, 3));
        assertThat((Integer) all.get("items[1].highestAward")).isEqualTo(20);
        assertThat((Integer) all.get("items[0].highestAward")).isNull();
        var second = typical("&size=2&page=1");
        assertThat(second.getList("items.donorId")).isEqualTo(names(ranked.subList(2, 4)));
        assertThat(second.getList("items.place")).isEqualTo(List.of(3, 4));
        assertThat(second.getInt("total")).isEqualTo(5);
        var page = Visitor.signedIn("province").page("/recognition/typical?chapterId=" + World.chapter(QUIET));
        assertThat(page).containsSubsequence(all.<String>getList("items.code").toArray(String[]::new));
    }

    @Test
    void the_highest_award_is_of_the_own_donations_and_may_stand_on_a_record_that_was_merged() {
        var kept = donor(1);
        var gone = donor(10);
        decide(caseOf(gone, 10));
        merge(kept, gone);
        nominated(kept);
        AwardWorld.move(kept, MERGED);
        var all = typical(MERGED, "");
        assertThat(all.getList("items.donorId")).isEqualTo(names(List.of(kept)));
        assertThat(all.getList("items.highestAward")).isEqualTo(List.of(10));
    }

    /** Decided for a hundred people who were brought to give. */
    private static void nominated(UUID donor) {
        String id = AwardWorld.nominate("commune", "QG122_MOBILISER", donor, 100, "2019-12-20")
                .statusCode(201)
                .extract()
                .path("items[0].id");
        AwardWorld.propose(id);
        AwardWorld.put("province", id, "decision", AwardWorld.decisionOn(AwardWorld.today()))
                .then()
                .statusCode(200);
    }

    private static JsonPath typical(String more) {
        return typical(QUIET, more);
    }

    private static JsonPath typical(String commune, String more) {
        return World.as("province")
                .get("/api/v1/recognition/typical?chapterId=" + World.chapter(commune) + more)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static List<String> names(List<UUID> donors) {
        return donors.stream().map(UUID::toString).toList();
    }

    @Test
    void a_club_s_coordinator_ranks_its_members() {
        var member = donor(4);
        QuarkusTransaction.requiringNew().run(() -> {
            Club club = Club.<Club>find("code", "CLB-0001").firstResult();
            new ClubMember(club.id, member, LocalDate.of(2018, 1, 1)).persist();
        });
        var ranked = World.as("club")
                .get("/api/v1/recognition/typical?size=500")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(ranked.getList("items.donorId")).contains(member.toString()).doesNotContain(donor(4).toString());
    }
}
