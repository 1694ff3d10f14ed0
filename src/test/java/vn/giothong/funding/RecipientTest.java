package vn.giothong.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.Visitor;
import vn.giothong.World;
import vn.giothong.web.Formats;

/** To whom proposals go, kept as rows from a day on. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RecipientTest {
    private static final String ADDRESS = "/api/v1/funding-recipients";

    @AfterEach
    void forget() {
        QuarkusTransaction.requiringNew().run(() -> Panache.getEntityManager()
                .createNativeQuery("delete from funding_recipient where recorded_at is not null")
                .executeUpdate());
    }

    private static Map<String, Object> row(String name, String from) {
        return new HashMap<>(Map.of("name", name, "validFrom", from, "legalBasis", "NQ 9/NQ-HĐND", "confirmed", true));
    }

    private static String day(int fromToday) {
        return LocalDate.now(Formats.ZONE).plusDays(fromToday).toString();
    }

    private static ValidatableResponse post(Map<String, ?> row) {
        return World.as("province").body(row).post(ADDRESS).then();
    }

    private static List<String> on(String day) {
        return World.as("auditor")
                .get(ADDRESS + "?at=" + day)
                .then()
                .statusCode(200)
                .extract()
                .path("items.name");
    }

    @Test
    void a_recipient_gets_proposals_from_its_day_until_it_ends() {
        var made = post(row("Sở Y tế", day(1)))
                .statusCode(201)
                .body("toBeConfirmed", equalTo(false))
                .extract();
        assertThat(made.header("Location")).endsWith(ADDRESS + "/" + made.path("id"));
        World.as("auditor").get(made.header("Location")).then().body("name", equalTo("Sở Y tế"));
        assertThat(on(day(0))).doesNotContain("Sở Y tế");
        assertThat(on(day(1))).contains("Sở Y tế", "Sở Tài chính");
        var end = row("Sở Y tế", day(60));
        end.put("ended", true);
        post(end).statusCode(201);
        assertThat(on(day(59))).contains("Sở Y tế");
        assertThat(on(day(60))).doesNotContain("Sở Y tế");
        end.put("name", "Sở Nông nghiệp");
        post(end).statusCode(422).body("violations[0].field", equalTo("name"));
        World.as("auditor").get("/api/v1/audit").then().body("items.action", hasItem("recipient.added"));
    }

    /** A confirmed row that goes on settles the days that are past, whether or not it says when it began. */
    @Test
    void past_days_of_a_confirmed_recipient_are_changed_by_a_correction_alone() {
        post(row("Sở Y tế", day(-40))).statusCode(201);
        var end = row("Sở Y tế", day(-1));
        end.put("ended", true);
        post(end).statusCode(409).body("code", equalTo("funding_rate_settled"));
        end.put("correction", true);
        end.put("reason", "Quyết định đến muộn");
        post(end).statusCode(201);
        assertThat(on(day(-2))).contains("Sở Y tế");
        assertThat(on(day(-1))).doesNotContain("Sở Y tế");
        var always = row("Sở Tài chính", day(-1));
        post(always).statusCode(409).body("code", equalTo("funding_recipient_settled"));
        always.put("validFrom", day(0));
        post(always).statusCode(201);
    }

    /** A slip in the name is found before it stands beside the one that was meant. */
    @Test
    void a_correction_of_nothing_is_refused() {
        var row = row("Sở Tài chinh", day(1));
        row.put("correction", true);
        row.put("reason", "Ghi nhầm");
        post(row)
                .statusCode(422)
                .body("violations[0].field", equalTo("correction"))
                .body("violations[0].code", equalTo("funding_corrects_nothing"));
        assertThat(on(day(1))).doesNotContain("Sở Tài chinh");
        var visitor = Visitor.signedIn("province");
        var fields = new String[] {
            "name", "Sở Tài chinh", "validFrom", day(1), "legalBasis", "QĐ 1", "correction", "yes", "reason", "Ghi nhầm"
        };
        var page = visitor.page("/funding/recipients");
        assertThat(visitor.post(page, "/funding/recipients", fields)
                        .statusCode(422)
                        .extract()
                        .asString())
                .contains("id=\"e-correction\"", "Không có dòng nào để sửa");
    }

    @Test
    void a_recipient_entered_by_mistake_ends_on_its_own_first_day_and_the_row_stays() {
        var others = on(day(1));
        post(row("Sở Y tế", day(1))).statusCode(201);
        var end = row("Sở Y tế", day(1));
        end.put("ended", true);
        post(end).statusCode(409).body("code", equalTo("funding_rate_same_day"));
        end.put("correction", true);
        post(end).statusCode(422).body("violations[0].field", equalTo("reason"));
        end.put("reason", "Ghi nhầm cơ quan");
        post(end).statusCode(201).body("ended", equalTo(true));
        assertThat(on(day(1))).isEqualTo(others);
        assertThat(on(day(400))).isEqualTo(others);
        World.as("auditor")
                .get(ADDRESS + "?all=true")
                .then()
                .body("items.findAll { it.name == 'Sở Y tế' }.replaced", contains(true, false))
                .body("items.findAll { it.name == 'Sở Y tế' }.reason", contains(null, "Ghi nhầm cơ quan"));
        World.as("auditor").get("/api/v1/audit").then().body("items.action", hasItem("recipient.corrected"));
        post(end).statusCode(422).body("code", equalTo("funding_recipient_unknown"));
        end.put("name", "Sở Nông nghiệp");
        post(end).statusCode(422).body("code", equalTo("funding_recipient_unknown"));
        // and one that ended by mistake gets them again
        end.put("name", "Sở Y tế");
        end.put("ended", false);
        post(end).statusCode(201);
        assertThat(on(day(1))).contains("Sở Y tế");
    }

    @Test
    void the_page_takes_back_a_recipient_entered_by_mistake() {
        post(row("Sở Y tế", day(0))).statusCode(201);
        var visitor = Visitor.signedIn("province");
        var page = visitor.page("/funding/recipients");
        assertThat(page).contains("<li>Sở Y tế</li>");
        var fields = new String[] {"name", "Sở Y tế", "validFrom", day(0), "legalBasis", "NQ 9", "ended", "yes"};
        visitor.post(page, "/funding/recipients", fields).statusCode(422);
        var more = Stream.concat(Arrays.stream(fields), Stream.of("correction", "yes", "reason", "Ghi nhầm"))
                .toArray(String[]::new);
        visitor.post(page, "/funding/recipients", more).statusCode(303);
        assertThat(visitor.page("/funding/recipients"))
                .doesNotContain("<li>Sở Y tế</li>")
                .contains("<s>Sở Y tế</s>", "Sửa: Ghi nhầm");
    }

    /** Who took over the labour department's part is known since March 2025, and not yet surely. */
    @Test
    void a_row_is_confirmed_by_a_correction_and_both_stay() {
        var confirmed = row("Sở Nội vụ", "2025-03-01");
        post(confirmed).statusCode(409).body("code", equalTo("funding_rate_same_day"));
        confirmed.put("correction", true);
        post(confirmed).statusCode(422).body("violations[0].field", equalTo("reason"));
        confirmed.put("reason", "Đã có quyết định");
        post(confirmed).statusCode(201);
        World.as("province")
                .get(ADDRESS + "?at=2025-03-01")
                .then()
                .body("items.findAll { it.name == 'Sở Nội vụ' }.toBeConfirmed", contains(false));
        World.as("province")
                .get(ADDRESS + "?all=true")
                .then()
                .body("items.findAll { it.name == 'Sở Nội vụ' }.replaced", contains(true, false));
        var earlier = row("Sở Nội vụ", "2024-01-01");
        post(earlier).statusCode(409).body("code", equalTo("funding_rate_settled"));
        assertThat(on("2024-06-01")).doesNotContain("Sở Nội vụ");
    }

    @Test
    void recipients_are_kept_by_those_who_keep_the_rates() {
        for (var other : new String[] {"district", "commune", "club", "health", "finance", "auditor", "donor"}) {
            World.as(other)
                    .body(row("Sở Y tế", "2026-02-01"))
                    .post(ADDRESS)
                    .then()
                    .statusCode(403);
        }
        World.as("finance").get(ADDRESS).then().statusCode(403);
        RestAssured.given().get(ADDRESS).then().statusCode(401);
        World.as("province").get(ADDRESS + "?at=x").then().statusCode(400);
        World.as("province")
                .body(Map.of("name", "Sở Y tế"))
                .post(ADDRESS)
                .then()
                .statusCode(422);
        World.as("province").get(ADDRESS).then().body("items.name", not(hasItem("Sở Y tế")));
    }

    @Test
    void a_page_shows_the_rows_and_takes_a_new_one() {
        var visitor = Visitor.signedIn("province");
        var page = visitor.page("/funding/recipients");
        assertThat(page).contains("Sở Tài chính", "Sở Lao động - Thương binh và Xã hội", "01/03/2025");
        visitor.post(page, "/funding/recipients", "name", "Sở Nội vụ", "validFrom", "2025-03-01", "legalBasis", "NQ 9")
                .statusCode(422);
        visitor.post(
                        page,
                        "/funding/recipients",
                        "name",
                        "Sở Y tế",
                        "validFrom",
                        "2026-02-01",
                        "legalBasis",
                        "NQ 9",
                        "confirmed",
                        "yes")
                .statusCode(303);
        assertThat(visitor.english("/funding/recipients")).contains("Recipients of proposals", "<li>Sở Y tế</li>");
        assertThat(Visitor.signedIn("auditor").page("/funding/recipients"))
                .contains("Sở Y tế")
                .doesNotContain("<form method=\"post\" action=\"/funding/recipients\"");
    }
}
