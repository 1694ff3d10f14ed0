package vn.giothong.recognition;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.web.Refusal;

/** The cases that somebody chose: at least one, not too many, and every one of them there. */
final class ChosenCases {
    static final int MOST = 500;

    private ChosenCases() {}

    static List<AwardCase> of(@Nullable Collection<UUID> chosen) {
        var ids = new LinkedHashSet<UUID>();
        if (chosen != null) {
            chosen.stream().filter(Objects::nonNull).forEach(ids::add);
        }
        if (ids.isEmpty()) {
            throw Refusal.at("caseIds", "field_required");
        }
        if (ids.size() > MOST) {
            throw Refusal.at("caseIds", "award_too_many", MOST);
        }
        List<AwardCase> cases = AwardCase.list("id in ?1 order by id", ids);
        if (cases.size() < ids.size()) {
            throw Refusal.notFound();
        }
        return cases;
    }
}
