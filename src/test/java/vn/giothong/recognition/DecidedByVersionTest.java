package vn.giothong.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static vn.giothong.recognition.AwardWorld.caseOf;
import static vn.giothong.recognition.AwardWorld.decide;
import static vn.giothong.recognition.AwardWorld.donor;
import static vn.giothong.recognition.AwardWorld.doubt;
import static vn.giothong.recognition.AwardWorld.gives;
import static vn.giothong.recognition.AwardWorld.move;
import static vn.giothong.recognition.AwardWorld.takeBack;
import static vn.giothong.recognition.AwardWorld.today;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.giothong.World;
import vn.giothong.donor.Component;
import vn.giothong.recognition.ladder.AwardRule;
import vn.giothong.recognition.ladder.KnownRules;

/** An award is judged by the version of the rule under which it was decided, whatever the next one asks for. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DecidedByVersionTest {
    @Inject
    Finding finding;

    private AwardRule rule;
    private UUID donor;
    private UUID platelets;

    /** One donation of which the commune wrote down the number, then blood and platelets, and the award for three. */
    @BeforeEach
    void decided() {
        rule = RuleWorld.open(3, 4);
        donor = donor(1);
        gives(donor, "2019-01-10");
        platelets = gives(donor, "2019-06-10", Component.PLATELETS);
        decide(caseOf(donor, 3));
    }

    @AfterEach
    void forget() {
        RuleWorld.forget(rule);
    }

    private void apply(Map<String, ?> change) {
        var body = new HashMap<String, Object>(change);
        body.put("code", rule.code());
        body.put("validFrom", today().toString());
        body.put("legalBasis", "thử");
        World.as("province").body(body).post("/api/v1/award-rules").then().statusCode(201);
        finding.daily();
    }

    static Stream<Map<String, ?>> stricter() {
        return Stream.of(
                Map.of("credits", Map.of("WHOLE_BLOOD", 1)),
                Map.of("weakest", "B"),
                Map.of("yearlyCap", 1),
                Map.of("steps", List.of(Map.of("threshold", 4))),
                Map.of("active", false));
    }

    @ParameterizedTest
    @MethodSource("stricter")
    void a_stricter_version_casts_no_doubt_on_it_and_a_donation_taken_back_does(Map<String, ?> change) {
        apply(change);
        assertThat(doubt(donor, 3)).isNull();
        takeBack(platelets);
        assertThat(doubt(donor, 3)).isEqualTo("NOT_REACHED");
        gives(donor, "2019-06-11", Component.PLATELETS);
        assertThat(doubt(donor, 3)).isNull();
    }

    /** Ba Xa lies in the mountains, Bình Hải does not. */
    @Test
    void whoever_moves_to_the_plain_keeps_what_was_given_in_the_mountains() {
        var mountains = RuleWorld.open(KnownRules.inTheMountains("OWN_MOUNTAINS", 7, 2));
        var mover = donor(0);
        move(mover, "21538");
        gives(mover, "2019-01-10");
        var second = gives(mover, "2019-06-10");
        decided(UUID.fromString(caseOf(mover, 7)), mountains);
        move(mover, "21067");
        var third = gives(mover, "2019-12-10");
        assertThat(doubt(mover, 7)).isNull();
        takeBack(second);
        assertThat(doubt(mover, 7)).isNull();
        takeBack(third);
        assertThat(doubt(mover, 7)).isEqualTo("NOT_REACHED");
        RuleWorld.forget(mountains);
    }

    private static void decided(UUID id, AwardRule by) {
        QuarkusTransaction.requiringNew().run(() -> {
            AwardCase one = AwardCase.findById(id);
            one.decided("1", "Đặng Ngọc Dũng", today(), by);
            one.move(CaseState.DECIDED, today());
        });
    }

    @Test
    void what_nobody_decided_follows_the_stricter_version() {
        var other = donor(1);
        gives(other, "2019-01-10");
        gives(other, "2019-06-10", Component.PLATELETS);
        apply(Map.of("credits", Map.of("WHOLE_BLOOD", 1)));
        World.as("province")
                .get("/api/v1/donors/" + other + "/awards")
                .then()
                .body("items.findAll { it.state == 'WITHDRAWN' }.threshold", hasItem(3));
    }
}
