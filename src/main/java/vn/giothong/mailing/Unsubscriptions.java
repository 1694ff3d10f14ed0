package vn.giothong.mailing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import vn.giothong.consent.Channel;
import vn.giothong.consent.Withdrawals;
import vn.giothong.web.Refusal;

/** Ends the letters of one channel for whoever holds one of them. */
@ApplicationScoped
class Unsubscriptions {
    private final UnsubscribeTokens tokens;
    private final Withdrawals withdrawals;

    Unsubscriptions(UnsubscribeTokens tokens, Withdrawals withdrawals) {
        this.tokens = tokens;
        this.withdrawals = withdrawals;
    }

    @Transactional
    public Channel channel(String token) {
        return letter(token).channel;
    }

    @Transactional
    public Channel end(String token) {
        var letter = letter(token);
        withdrawals.byLink(letter.donorId, letter.channel);
        return letter.channel;
    }

    private Letter letter(String token) {
        return tokens.letter(token)
                .flatMap(id -> Letter.<Letter>findByIdOptional(id))
                .orElseThrow(Refusal::notFound);
    }
}
