package vn.giothong.recognition;

import java.time.LocalDate;
import java.util.List;
import vn.giothong.recognition.ladder.AuthorityLevel;
import vn.giothong.recognition.money.Award;
import vn.giothong.recognition.money.AwardMoney;
import vn.giothong.recognition.money.FundingRate;
import vn.giothong.recognition.money.Payee;
import vn.giothong.recognition.money.Prize;

/** Puts beside each line of a decision what the law pays with the award, by the rates of the day on which it is decided. */
final class PaperMoney {
    private PaperMoney() {}

    /** In one statement for all; an object, or a form for which no rate is known, pays nothing. */
    static List<PaperLine> on(List<PaperLine> lines, AuthorityLevel level, LocalDate day) {
        var money = new AwardMoney(FundingRate.book());
        return lines.stream()
                .map(line -> Award.named(line.award())
                        .flatMap(award -> money.find(new Prize(award, Payee.of(line.subject()), level), day))
                        .map(line::paid)
                        .orElse(line))
                .toList();
    }
}
