package vn.giothong.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giothong.funding.FundingStory.level;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.giothong.World;
import vn.giothong.recognition.RuleWorld;
import vn.giothong.recognition.ladder.AwardRule;
import vn.giothong.recognition.ladder.KnownRules;
import vn.giothong.recognition.ladder.SubjectKind;
import vn.giothong.web.Formats;

/** What the lines of a proposal cite once a rule has changed. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ChangedBasisTest {
    private static final String ARTICLE = "QĐ 122/QĐ-BCĐQG, Điều 7";

    private final LocalDate today = LocalDate.now(Formats.ZONE);
    private AwardRule rule;

    @BeforeEach
    void a_rule_whose_step_cites_an_article() {
        var steps =
                KnownRules.steps(6).stream().map(step -> step.citing(ARTICLE)).toList();
        var code = "BASIS_" + UUID.randomUUID().toString().substring(0, 8);
        rule = RuleWorld.open(KnownRules.rule(code, SubjectKind.PERSON, KnownRules.Each.ONE, steps));
    }

    @AfterEach
    void forget() {
        FundingStory.forget();
        RuleWorld.forget(rule);
    }

    static Stream<Arguments> changes() {
        var steps = Map.of("steps", List.of(Map.of("threshold", 6)));
        return Stream.of(
                Arguments.of("QĐ 9/QĐ-BCĐQG", Map.of(), "QĐ 9/QĐ-BCĐQG; "),
                Arguments.of("QĐ 9/QĐ-BCĐQG", steps, "QĐ 9/QĐ-BCĐQG; "),
                Arguments.of("QĐ 122/QĐ-BCĐQG", steps, ARTICLE + "; "));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void a_line_cites_the_act_by_which_its_rule_holds(String basis, Map<String, ?> besides, String cited) {
        var change = new HashMap<String, Object>(besides);
        change.put("code", rule.code());
        change.put("validFrom", today.plusDays(1).toString());
        change.put("legalBasis", basis);
        World.as("province").body(change).post("/api/v1/award-rules").then().statusCode(201);
        var year = today.getYear() + 1;
        var forecast = FundingStory.forecast(year);
        FundingStory.say(
                forecast, List.of(level(rule.code() + "_6", new Chances.Range(1, 2, 3), Chances.Range.NOTHING, 0)));
        String line = World.as("province")
                .get("/api/v1/funding-proposals/" + FundingStory.proposal("province", year, forecast, "MIDDLE"))
                .path("lines.find { it.kind == 'MONEY' }.legalBasis");
        assertThat(line).startsWith(cited);
    }
}
