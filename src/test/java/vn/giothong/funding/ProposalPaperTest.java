package vn.giothong.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static vn.giothong.funding.ProposalPapers.pages;
import static vn.giothong.funding.ProposalPapers.pdf;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.World;

/** What the paper of a proposal has room for, and to whom it goes. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ProposalPaperTest extends ForeseenYear {
    @Test
    void the_first_annex_has_room_for_the_names_of_its_steps() throws IOException {
        var levels = new LinkedHashMap<String, int[]>();
        for (var step : List.of(1, 5, 10, 15, 20, 30, 40, 50, 70, 100)) {
            levels.put("QG122_PERSON_" + step, new int[] {1, 2, 3});
        }
        for (var step : List.of(3, 5, 10, 15, 20)) {
            levels.put("QG122_FAMILY_" + step, new int[] {1, 2, 3});
        }
        FundingStory.say(forecast, levels);
        var pages = pages(pdf("province", FundingStory.proposal("province", 2021, forecast, "LOW")));
        var first = pages.stream()
                .filter(page -> page.contains("Dự báo số khen thưởng"))
                .findFirst()
                .orElseThrow();
        assertThat(first.lines().map(String::strip).toList())
                .anyMatch(line -> line.startsWith("Người hiến máu tình nguyện, lần thứ 100"))
                .anyMatch(line -> line.startsWith("Gia đình hiến máu tình nguyện, đủ 20"));
    }

    @Test
    void the_labour_department_is_a_recipient_until_it_was_reorganised() {
        var names = QuarkusTransaction.requiringNew()
                .call(() -> List.of(
                        FundingRecipient.on(LocalDate.of(2021, 1, 4)), FundingRecipient.on(LocalDate.of(2025, 3, 1))));
        assertThat(names.get(0))
                .extracting(ProposalContent.Recipient::name)
                .containsExactlyInAnyOrder("Sở Tài chính", "Sở Lao động - Thương binh và Xã hội");
        assertThat(names.get(1))
                .extracting(ProposalContent.Recipient::name)
                .containsExactlyInAnyOrder("Sở Tài chính", "Sở Nội vụ");
        assertThat(names.get(1))
                .filteredOn(one -> one.name().equals("Sở Nội vụ"))
                .allMatch(ProposalContent.Recipient::toBeConfirmed);
    }

    @Test
    void the_recipients_are_those_of_the_day() {
        var draft = FundingStory.proposal("province", 2021, forecast, "LOW");
        World.as("province")
                .get("/api/v1/funding-proposals/" + draft)
                .then()
                .body("recipients.name", hasItems("Sở Tài chính", "Sở Nội vụ"))
                .body("recipients.name", not(hasItem("Sở Lao động - Thương binh và Xã hội")))
                .body("recipients.find { it.name == 'Sở Nội vụ' }.toBeConfirmed", equalTo(true));
    }
}
