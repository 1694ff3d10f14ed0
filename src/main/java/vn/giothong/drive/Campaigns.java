package vn.giothong.drive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;
import vn.giothong.web.Language;

/** The names of campaigns in the language of the reader. */
@ApplicationScoped
class Campaigns {
    @Transactional
    @Nullable
    String name(@Nullable String code, Language language) {
        if (code == null) {
            return null;
        }
        return Campaign.<Campaign>findByIdOptional(code)
                .map(campaign -> campaign.name(language.vietnamese()))
                .orElse(null);
    }
}
