package vn.giothong.me;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import vn.giothong.account.Actor;
import vn.giothong.donation.DonorRecord;
import vn.giothong.donation.HistoryEntry;
import vn.giothong.donation.OwnFile;
import vn.giothong.donor.Component;
import vn.giothong.eligibility.Answer;
import vn.giothong.eligibility.AnswerView;
import vn.giothong.eligibility.Answers;
import vn.giothong.eligibility.Question;
import vn.giothong.guidance.AnswerQuery;
import vn.giothong.guidance.AskedAnswers;
import vn.giothong.web.Language;
import vn.giothong.web.Listing;

/** What donors read of themselves. */
@ApplicationScoped
class OwnRecords {
    /** Whether the donor may give whole blood today, and if not, when. */
    record Today(LocalDate day, Answer answer) {}

    private final OwnFile own;
    private final AskedAnswers asked;
    private final Answers answers;
    private final Language language;
    private final Clock clock;

    OwnRecords(OwnFile own, AskedAnswers asked, Answers answers, Language language, Clock clock) {
        this.own = own;
        this.asked = asked;
        this.answers = answers;
        this.language = language;
        this.clock = clock;
    }

    DonorRecord record(Actor actor) {
        return own.record(actor);
    }

    Listing<HistoryEntry> donations(Actor actor) {
        var history = own.history(actor);
        return new Listing<>(history, history.size());
    }

    /** The last few that count. */
    List<HistoryEntry> latest(Actor actor, int most) {
        return own.history(actor).stream()
                .filter(gift -> !gift.voided())
                .limit(most)
                .toList();
    }

    @Transactional
    AnswerView eligibility(Actor actor, AnswerQuery query) {
        return AnswerView.of(asked.of(own.donor(actor), query), language.code());
    }

    @Transactional
    Today today(Actor actor) {
        var day = LocalDate.now(clock);
        return new Today(day, answers.of(own.donor(actor), new Question(day, Component.WHOLE_BLOOD)));
    }
}
