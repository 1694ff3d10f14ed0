package vn.giothong.recognition;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static vn.giothong.merge.MergeWorld.merge;
import static vn.giothong.merge.MergeWorld.unmerge;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giothong.Visitor;
import vn.giothong.World;
import vn.giothong.club.Club;
import vn.giothong.club.ClubMember;
import vn.giothong.donor.Donor;
import vn.giothong.donor.DonorWorld;
import vn.giothong.drive.Bringing;
import vn.giothong.drive.Outcome;
import vn.giothong.intake.ListWorld;
import vn.giothong.recognition.ladder.AwardRule;
import vn.giothong.recognition.ladder.KnownRules;
import vn.giothong.recognition.ladder.Measure;
import vn.giothong.recognition.ladder.SubjectKind;

/**
 * Who brought others to give, each test in years of its own of which no other knows a donation. A rule of these tests honours three
 * people in a year before 1976, and two and four from then on.
 */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Tag("mysql")
class MobiliserTest {
    private static final String PATH = "/api/v1/recognition/mobilisers";
    private static final String RULE = "OWN_BROUGHT";
    private static final String QUIET = "21532";

    private AwardRule rule;

    @BeforeEach
    void rules() {
        RuleWorld.open(mobilisers("1960-01-01", "1976-01-01", 3));
        rule = RuleWorld.open(mobilisers("1976-01-01", null, 2, 4));
    }

    @AfterEach
    void no_rules() {
        RuleWorld.forget(rule);
    }

    private static AwardRule mobilisers(String from, @Nullable String to, int... thresholds) {
        var like = KnownRules.rule(RULE, SubjectKind.MOBILISER, KnownRules.Each.ONE, KnownRules.steps(thresholds));
        return new AwardRule(
                like.id(),
                RULE,
                RULE,
                RULE,
                SubjectKind.MOBILISER,
                Measure.PEOPLE_IN_YEAR,
                LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                true,
                like.legalBasis(),
                like.confidence(),
                false,
                like.credits(),
                like.bonuses(),
                null,
                like.weakest(),
                false,
                null,
                90,
                like.steps());
    }

    private static UUID somebody() {
        return DonorWorld.enter(Map.of("fullName", ListWorld.aName(), "sex", "F", "birthYear", 1945))
                .getUUID("id");
    }

    private static UUID member() {
        var donor = somebody();
        QuarkusTransaction.requiringNew().run(() -> {
            Club club = Club.<Club>find("code", "CLB-0001").firstResult();
            new ClubMember(club.id, donor, LocalDate.of(2018, 1, 1)).persist();
        });
        return donor;
    }

    /** A person gives on the day at a drive to which the other brought that person; the statement of it. */
    private static UUID brings(UUID bringer, UUID person, String day) {
        var drive = ListWorld.drive(day);
        return QuarkusTransaction.requiringNew().call(() -> {
            var said = AwardWorld.says(drive, person, 1);
            var line = Outcome.<Outcome>findById(said).registrationId;
            new Bringing(line, bringer, Instant.now(), null).persist();
            AwardWorld.settlement().settle(drive, List.of(person));
            return said;
        });
    }

    /** Somebody who brought so many people in the year, one a month. */
    private static UUID bringerOf(int people, int year) {
        var bringer = somebody();
        for (int i = 1; i <= people; i++) {
            brings(bringer, somebody(), LocalDate.of(year, i, 10).toString());
        }
        return bringer;
    }

    private static ValidatableResponse ranking(String who, Object year, String more) {
        return World.as(who).get(PATH + "?year=" + year + more).then().statusCode(200);
    }

    private static ValidatableResponse ranking(int year) {
        return ranking("province", year, "");
    }

    private static List<String> names(UUID... donors) {
        return Arrays.stream(donors).map(UUID::toString).toList();
    }

    @Test
    void each_person_who_gave_counts_once_in_a_year() {
        var often = somebody();
        var person = somebody();
        brings(often, person, "1970-01-10");
        brings(often, person, "1970-06-10");
        brings(often, person, "1970-12-31");
        var many = bringerOf(2, 1970);
        brings(many, somebody(), "1971-01-01");
        ranking(1970)
                .body("year", equalTo(1970))
                .body("total", equalTo(2))
                .body("items.donorId", equalTo(names(many, often)))
                .body("items.place", equalTo(List.of(1, 2)))
                .body("items.people", equalTo(List.of(2, 1)))
                .body("items.donations", equalTo(List.of(2, 3)));
        ranking(1971).body("items.donorId", equalTo(names(many))).body("items.people", equalTo(List.of(1)));
    }

    @Test
    void who_was_deferred_or_whose_donation_was_taken_back_is_not_counted() {
        var bringer = somebody();
        brings(bringer, somebody(), "1972-02-10");
        var said = brings(bringer, somebody(), "1972-03-10");
        ranking(1972).body("items.people", equalTo(List.of(2)));
        AwardWorld.takeBack(said);
        ranking(1972).body("items.people", equalTo(List.of(1)));
        var drive = ListWorld.drive("1972-05-10");
        World.as("district")
                .body(Map.of("donorId", somebody(), "broughtBy", bringer, "arrived", true))
                .post("/api/v1/drives/" + drive + "/registrations")
                .then()
                .statusCode(201);
        ranking(1972).body("items.people", equalTo(List.of(1)));
    }

    @Test
    void the_desk_s_word_counts_once_the_person_gave() {
        var bringer = somebody();
        var lines = "/api/v1/drives/" + ListWorld.drive("1973-05-10") + "/registrations";
        String line = World.as("district")
                .body(Map.of("donorId", somebody(), "arrived", true))
                .post(lines)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        int version = World.as("district")
                .body(Map.of("broughtBy", bringer))
                .put(lines + "/" + line + "/bringer")
                .then()
                .statusCode(200)
                .extract()
                .path("version");
        ranking(1973).body("items", empty());
        World.as("district")
                .body(Map.of("outcome", "DONATED", "volumeMl", 250, "version", version))
                .put(lines + "/" + line + "/outcome")
                .then()
                .statusCode(200);
        ranking(1973).body("items.donorId", equalTo(names(bringer)));
    }

    @Test
    void the_step_is_that_of_the_rules_at_the_end_of_the_year() {
        var bringer = bringerOf(3, 1975);
        for (int month = 1; month <= 3; month++) {
            brings(bringer, somebody(), "1976-0" + month + "-10");
        }
        ranking(1975)
                .body("steps.threshold", equalTo(List.of(3)))
                .body("items[0].reached.threshold", equalTo(3))
                .body("items[0].reachedOn", equalTo("1975-03-10"))
                .body("items[0].next", nullValue());
        ranking(1976)
                .body("steps.threshold", equalTo(List.of(2, 4)))
                .body("items[0].reached.rule", equalTo(RULE))
                .body("items[0].reached.threshold", equalTo(2))
                .body("items[0].reachedOn", equalTo("1976-02-10"))
                .body("items[0].next.threshold", equalTo(4));
        ranking(1959).body("steps", empty());
        ranking(2020).body("steps.threshold", equalTo(List.of(2, 4, 50, 100)));
    }

    @Test
    void whoever_brought_too_few_reaches_nothing_and_is_not_nominated() {
        bringerOf(1, 1977);
        ranking(1977)
                .body("items[0].reached", nullValue())
                .body("items[0].reachedOn", nullValue())
                .body("items[0].next.threshold", equalTo(2))
                .body("items[0].mayNominate", equalTo(false));
    }

    @Test
    void two_records_of_one_person_are_one_on_either_side() {
        var kept = bringerOf(1, 1978);
        var gone = somebody();
        var person = somebody();
        var double_ = somebody();
        brings(gone, person, "1978-05-10");
        brings(gone, double_, "1978-06-10");
        brings(kept, gone, "1978-07-10");
        ranking(1978).body("items.people", equalTo(List.of(2, 2)));
        var bringers = merge(kept, gone);
        ranking(1978).body("items.donorId", equalTo(names(kept))).body("items.people", equalTo(List.of(3)));
        var people = merge(person, double_);
        ranking(1978).body("items.people", equalTo(List.of(2))).body("items.donations", equalTo(List.of(3)));
        unmerge(person, people);
        unmerge(kept, bringers);
        ranking(1978).body("total", equalTo(2)).body("items.people", equalTo(List.of(2, 2)));
    }

    @Test
    void the_list_is_narrowed_to_a_unit_and_paged() {
        var here = List.of(bringerOf(3, 1979), bringerOf(2, 1979), bringerOf(1, 1979));
        here.forEach(bringer -> AwardWorld.move(bringer, QUIET));
        var elsewhere = bringerOf(4, 1979);
        var chapter = "&chapterId=" + World.chapter(QUIET);
        ranking("province", 1979, chapter)
                .body("total", equalTo(3))
                .body("items.donorId", equalTo(names(here.toArray(UUID[]::new))));
        ranking("province", 1979, chapter + "&size=2&page=1")
                .body("total", equalTo(3))
                .body("items.place", equalTo(List.of(3)))
                .body("items.people", equalTo(List.of(1)));
        ranking("commune", 1979, "").body("items.donorId", equalTo(names(elsewhere)));
        ranking("commune", 1979, chapter).body("total", equalTo(0)).body("items", empty());
        World.as("province").get(PATH + "?year=x").then().statusCode(400);
        World.as("province").get(PATH + "?year=1800").then().statusCode(400);
        World.as("province").get(PATH + "?chapterId=x").then().statusCode(400);
        World.as("province")
                .get(PATH)
                .then()
                .body("year", equalTo(AwardWorld.today().getYear()));
    }

    @Test
    void a_club_s_coordinator_sees_its_members_alone() {
        var member = member();
        brings(member, somebody(), "1980-01-10");
        brings(member, somebody(), "1980-02-10");
        bringerOf(3, 1980);
        ranking("club", 1980, "")
                .body("total", equalTo(1))
                .body("items.donorId", equalTo(names(member)))
                .body("items[0].mayNominate", equalTo(true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hospital", "health", "finance", "admin", "team", "donor"})
    void who_reads_no_awards_is_refused(String who) {
        World.as(who).get(PATH + "?year=1981").then().statusCode(403);
    }

    @Test
    void nobody_unknown_reads_it() {
        given().get(PATH).then().statusCode(401);
    }

    @ParameterizedTest
    @CsvSource({"province, 1966, true", "commune, 1967, true", "district, 1968, false"})
    void those_alone_are_led_on_who_may_nominate(String who, int year, boolean led) {
        var bringer = bringerOf(3, year);
        ranking(who, year, "").body("items.find { it.donorId == '" + bringer + "' }.mayNominate", equalTo(led));
        var page = Visitor.signedIn(who).page("/recognition/mobilisers?year=" + year);
        assertThat(page.contains("action=\"/recognition/typical#nominate-h\"")).isEqualTo(led);
    }

    @Test
    void who_no_longer_agrees_to_the_record_is_not_in_it() {
        var bringer = bringerOf(1, 1982);
        QuarkusTransaction.requiringNew().run(() -> Donor.<Donor>findById(bringer).withheld = true);
        ranking(1982).body("total", equalTo(0)).body("items", empty());
    }

    @Test
    void the_button_leads_to_the_nomination_with_its_evidence_and_the_case_stands_in_the_list() {
        var bringer = bringerOf(2, 1983);
        var code = QuarkusTransaction.requiringNew().call(() -> Donor.<Donor>findById(bringer).code);
        var visitor = Visitor.signedIn("commune");
        var page = visitor.page("/recognition/mobilisers?year=1983");
        var fields = fields(page);
        assertThat(fields)
                .containsSequence("rule", RULE)
                .containsSequence("subjectCode", code)
                .containsSequence("amount", "2")
                .containsSequence("on", "1983-02-10")
                .contains("Vận động 2 người hiến máu trong năm 1983 (2 lượt hiến), theo sổ các đợt hiến máu.");
        var form =
                visitor.page("/recognition/typical?rule=" + RULE + "&subjectCode=" + code + "&amount=2&on=1983-02-10");
        assertThat(form).contains("value=\"" + RULE + "\" selected", "value=\"" + code + "\"", "value=\"1983-02-10\"");
        visitor.post(form, "/recognition/typical", fields.toArray(String[]::new))
                .statusCode(303);
        ranking(1983)
                .body("items[0].nominated.threshold", equalTo(2))
                .body("items[0].nominated.state", equalTo("DETECTED"))
                .body("items[0].nominated.caseId", notNullValue())
                .body("items[0].mayNominate", equalTo(false));
        assertThat(visitor.page("/recognition/mobilisers?year=1983"))
                .contains("/recognition/cases/")
                .doesNotContain("/recognition/typical#nominate-h");
    }

    /** Names and values of the hidden fields of the form, in turns. */
    private static List<String> fields(String page) {
        var form = page.substring(page.indexOf("action=\"/recognition/typical#nominate-h\""));
        var hidden = Pattern.compile("type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"")
                .matcher(form.substring(0, form.indexOf("</form>")));
        var fields = new ArrayList<String>();
        while (hidden.find()) {
            fields.add(hidden.group(1));
            fields.add(hidden.group(2));
        }
        return fields;
    }

    @Test
    void who_was_nominated_for_a_lower_step_or_refused_is_nominated_again() {
        var bringer = bringerOf(2, 1984);
        String first = nominate(bringer, 2, "1984-02-10");
        ranking(1984).body("items[0].mayNominate", equalTo(false));
        brings(bringer, somebody(), "1984-03-10");
        brings(bringer, somebody(), "1984-04-10");
        ranking(1984)
                .body("items[0].reached.threshold", equalTo(4))
                .body("items[0].nominated.threshold", equalTo(2))
                .body("items[0].mayNominate", equalTo(true));
        String second = nominate(bringer, 4, "1984-04-10");
        ranking(1984).body("items[0].nominated.caseId", equalTo(second)).body("items[0].mayNominate", equalTo(false));
        AwardWorld.post("commune", second, "withdrawal", Map.of("reason", "đếm nhầm"))
                .then()
                .statusCode(200);
        ranking(1984).body("items[0].nominated", nullValue()).body("items[0].mayNominate", equalTo(true));
        assertThat(first).isNotEqualTo(second);
    }

    private static String nominate(UUID bringer, int people, String on) {
        return World.as("commune")
                .body(Map.of("rule", RULE, "subjectId", bringer, "amount", people, "on", on, "reason", "vận động"))
                .post("/api/v1/award-cases")
                .then()
                .statusCode(201)
                .extract()
                .path("items[0].id");
    }

    @Test
    void the_page_says_what_is_missing_in_both_languages() {
        bringerOf(3, 1974);
        brings(bringerOf(1, 1974), somebody(), "1974-05-10");
        var visitor = Visitor.signedIn("province");
        assertThat(visitor.page("/recognition/mobilisers?year=1974"))
                .contains("Đạt mốc 3 ngày 10/03/1974", "còn 1 người nữa đến mốc 3");
        assertThat(visitor.english("/recognition/mobilisers?year=1974"))
                .contains("Step 3 reached on 10 Mar 1974", "1 more to step 3");
        visitor.get("/recognition").statusCode(200).body(containsString("href=\"/recognition/mobilisers\""));
        Visitor.signedIn("hospital").get("/recognition/mobilisers").statusCode(403);
    }
}
