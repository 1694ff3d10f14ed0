package vn.giothong.consent;

import com.fasterxml.jackson.annotation.JsonAlias;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a donor agrees to or no longer: each thing named; what is not named stays. */
record ConsentBody(@JsonAlias("consents") @Nullable List<Choice> items, Consent.@Nullable How how) {
    /** One answer; the channel goes with INVITATION and with nothing else. */
    record Choice(
            @Nullable Purpose purpose,
            @Nullable Channel channel,
            @Nullable Boolean given) {}
}
