package vn.giothong.consent;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whether a donor agrees to something today, since when and how; the words are those agreed to, or those put to the donor now. */
public record ConsentView(
        Purpose purpose,
        @Nullable Channel channel,
        boolean given,
        @Nullable LocalDate givenOn,
        Consent.@Nullable How givenHow,
        @Nullable LocalDate withdrawnOn,
        Consent.@Nullable How withdrawnHow,
        UUID textId,
        int textVersion,
        String text,
        String legalBasis) {
    /** How the purpose is called in a form. */
    public String field() {
        return channel == null ? purpose.name() : purpose + "." + channel;
    }

    static ConsentView of(Subject subject, @Nullable Consent latest, ConsentText text, String language) {
        return new ConsentView(
                subject.purpose(),
                subject.channel(),
                latest != null && latest.withdrawnOn == null,
                latest == null ? null : latest.givenOn,
                latest == null ? null : latest.givenHow,
                latest == null ? null : latest.withdrawnOn,
                latest == null ? null : latest.withdrawnHow,
                text.id,
                text.textVersion,
                text.in(language),
                text.legalBasis);
    }
}
