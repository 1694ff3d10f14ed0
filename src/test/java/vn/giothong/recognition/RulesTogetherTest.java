package vn.giothong.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.Together;
import vn.giothong.World;
import vn.giothong.recognition.ladder.KnownRules;
import vn.giothong.recognition.ladder.SubjectKind;

/** Two of the province who introduce a rule of one code at the same moment. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RulesTogetherTest {
    private final String code =
            "QNGAI_" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);

    @BeforeEach
    void signIn() {
        World.token("province");
        World.token("province2");
    }

    @AfterEach
    void forgotten() {
        RuleWorld.forget(KnownRules.rule(code, SubjectKind.PERSON, KnownRules.Each.ONE, KnownRules.steps(1)));
    }

    @Test
    void of_two_first_versions_one_stands_and_the_other_is_told() {
        var answers = whileSomebodyIsAtIt().join();
        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(201, 409);
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 409).allSatisfy(answer -> {
            assertThat(answer.<String>path("code")).isEqualTo("award_rule_known");
            assertThat(answer.<String>path("detail")).contains("Đã có quy chế mang mã này");
        });
        assertThat(QuarkusTransaction.requiringNew().call(() -> AwardRuleRow.count("code", code)))
                .isEqualTo(1);
    }

    /** Both have come as far as they get beside a third who keeps the rules. */
    private CompletableFuture<List<Response>> whileSomebodyIsAtIt() {
        return QuarkusTransaction.requiringNew().call(() -> {
            Panache.getEntityManager()
                    .createNativeQuery("select name from award_rule_turn for update")
                    .getSingleResult();
            var answers = CompletableFuture.supplyAsync(() -> Together.<Response>act(
                    List.of(() -> introduce("province", 10, "PERSON"), () -> introduce("province2", 20, "FAMILY"))));
            TimeUnit.SECONDS.sleep(2);
            return answers;
        });
    }

    private Response introduce(String who, int days, String subject) {
        var steps = List.of(Map.of("threshold", 147, "award", "BANG_KHEN", "level", "PROVINCE"));
        return World.as(who)
                .body(Map.of(
                        "code",
                        code,
                        "nameVi",
                        "Quy định của tỉnh",
                        "nameEn",
                        "A rule of the province",
                        "subject",
                        subject,
                        "measure",
                        "DONATIONS",
                        "validFrom",
                        AwardWorld.today().plusDays(days).toString(),
                        "legalBasis",
                        "Quyết định 12/2026/QĐ-UBND",
                        "steps",
                        steps))
                .post("/api/v1/award-rules");
    }
}
