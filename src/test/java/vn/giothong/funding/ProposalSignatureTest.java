package vn.giothong.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static vn.giothong.funding.FundingStory.act;
import static vn.giothong.funding.ProposalPapers.text;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.Visitor;
import vn.giothong.World;

/** Who brings a proposal to its signature, and who signs it. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ProposalSignatureTest extends ForeseenYear {
    @Test
    void who_made_it_does_not_bring_it_to_its_signature() {
        var id = FundingStory.checked(2021, forecast, "LOW");
        var signing = Map.of("signer", "Trần Hoàng Tuấn");
        act("province", id, "signature", signing).statusCode(403).body("code", equalTo("funding_own_signature"));
        var maker = Visitor.signedIn("province");
        var page = maker.page("/funding/proposals/" + id);
        assertThat(page).contains("không tự đưa tờ trình của mình đi ký").doesNotContain("/signature\"");
        maker.post(page, "/funding/proposals/" + id + "/signature", "signer", "Trần Hoàng Tuấn")
                .statusCode(403);
        act("province2", id, "signature", signing).statusCode(200).body("state", equalTo("SIGNED"));
    }

    @Test
    void the_signed_paper_bears_the_name_and_office_of_who_signs() throws IOException {
        var id = FundingStory.checked(2021, forecast, "LOW");
        act("province2", id, "signature", Map.of("signer", "  "))
                .statusCode(422)
                .body("violations[0].field", equalTo("signer"));
        var checker = Visitor.signedIn("province2");
        var page = checker.page("/funding/proposals/" + id);
        assertThat(page).contains("name=\"position\"", "value=\"Chủ tịch\"");
        checker.post(
                        page,
                        "/funding/proposals/" + id + "/signature",
                        "signer",
                        "Nguyễn Tấn Đức",
                        "position",
                        "Phó Chủ tịch")
                .statusCode(303);
        World.as("province")
                .get("/api/v1/funding-proposals/" + id)
                .then()
                .body("state", equalTo("SIGNED"))
                .body("signer", equalTo("Nguyễn Tấn Đức"))
                .body("position", equalTo("Phó Chủ tịch"));
        assertThat(text(id)).containsSubsequence("TM. BAN THƯỜNG VỤ", "PHÓ CHỦ TỊCH", "Nguyễn Tấn Đức");
        assertThat(checker.page("/funding/proposals/" + id)).contains("Nguyễn Tấn Đức, Phó Chủ tịch");
    }
}
