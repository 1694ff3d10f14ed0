package vn.giothong.guidance;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import vn.giothong.account.Access;
import vn.giothong.account.Action;
import vn.giothong.account.Actor;
import vn.giothong.audit.Audit;
import vn.giothong.donor.GuardedOccupation;
import vn.giothong.eligibility.DeferralRuleRow;
import vn.giothong.eligibility.EligibilityRule;
import vn.giothong.eligibility.RuleBooks;
import vn.giothong.web.Given;
import vn.giothong.web.Language;
import vn.giothong.web.Refusal;

/** Shows the rules of a day and changes them from today on; what held in the past stays as it was. */
@ApplicationScoped
class RuleKeeping {
    private final Access access;
    private final RuleBooks books;
    private final RuleVersions versions;
    private final Audit audit;
    private final Language language;

    RuleKeeping(Access access, RuleBooks books, RuleVersions versions, Audit audit, Language language) {
        this.access = access;
        this.books = books;
        this.versions = versions;
        this.audit = audit;
        this.language = language;
    }

    @Transactional
    public List<GuardedOccupation> guarded(LocalDate day) {
        return GuardedOccupation.on(day);
    }

    @Transactional
    public List<RuleRecord> at(LocalDate day) {
        var rules = books.current();
        var code = language.code();
        return Stream.concat(
                        rules.on(day).stream().map(rule -> RuleRecord.of(rule, code)),
                        rules.deferralsOn(day).stream().map(rule -> RuleRecord.of(rule, rules, code)))
                .toList();
    }

    /** A rule of today or of a day to come. */
    @Transactional
    public RuleRecord find(UUID id) {
        return known(id).orElseThrow(Refusal::notFound);
    }

    private Optional<RuleRecord> known(UUID id) {
        EligibilityRule number = EligibilityRule.findById(id);
        DeferralRuleRow length = number == null ? DeferralRuleRow.findById(id) : null;
        if (number == null && length == null) {
            return Optional.empty();
        }
        var day = number == null ? Given.value("id", length).validFrom : number.validFrom;
        return at(day).stream().filter(rule -> id.equals(rule.id())).findFirst();
    }

    /** The version that was made or ended; of a plan that was taken back the one that holds in its place. */
    @Transactional
    public RuleRecord change(Actor actor, RuleChange change) {
        access.mustHold(actor, Action.KEEP_RULES);
        var id = versions.change(actor, change);
        audit.record(actor.accountId(), actor.fullName(), "rule.changed", "rule", id, change.code());
        Panache.getEntityManager().flush();
        return known(id).orElseGet(() -> inPlaceOf(change));
    }

    private RuleRecord inPlaceOf(RuleChange change) {
        return at(Given.value("validFrom", change.validFrom())).stream()
                .filter(rule -> rule.code().equals(change.code())
                        && rule.component() == change.component()
                        && rule.sex() == change.sex())
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }
}
