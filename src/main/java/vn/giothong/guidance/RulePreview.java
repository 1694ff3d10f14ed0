package vn.giothong.guidance;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Access;
import vn.giothong.account.Action;
import vn.giothong.account.Actor;
import vn.giothong.donor.Component;
import vn.giothong.eligibility.Answer;
import vn.giothong.eligibility.Eligibility;
import vn.giothong.eligibility.Givers;
import vn.giothong.eligibility.Question;
import vn.giothong.eligibility.RuleBooks;
import vn.giothong.eligibility.Verdict;
import vn.giothong.web.Given;
import vn.giothong.web.Listing;
import vn.giothong.web.Paging;

/** Whose answer on a day a change of the rules would change, without making it: the same few statements for any number of donors. */
@ApplicationScoped
class RulePreview {
    /** A donor with both answers; why somebody is deferred is not in them. */
    record Affected(
            UUID donorId,
            String code,
            String fullName,
            Verdict before,
            @Nullable LocalDate beforeFrom,
            int beforeMl,
            Verdict after,
            @Nullable LocalDate afterFrom,
            int afterMl) {}

    private final Access access;
    private final RuleVersions versions;
    private final RuleBooks books;
    private final Givers givers;
    private final TransactionSynchronizationRegistry transaction;

    RulePreview(
            Access access,
            RuleVersions versions,
            RuleBooks books,
            Givers givers,
            TransactionSynchronizationRegistry transaction) {
        this.access = access;
        this.versions = versions;
        this.books = books;
        this.givers = givers;
        this.transaction = transaction;
    }

    /**
     * On the change's first day where no other is named. Of a change to what defers people the number alone is told: the names would
     * say who is deferred for that reason.
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Listing<Affected> of(
            Actor actor, RuleChange change, @Nullable LocalDate on, @Nullable UUID collectorId, Paging paging) {
        access.mustHold(actor, Action.KEEP_RULES);
        var before = new Eligibility(books.current());
        // not said in the audit: the transaction is rolled back
        versions.change(actor, change);
        Panache.getEntityManager().flush();
        var after = new Eligibility(books.current());
        transaction.setRollbackOnly();
        var day = on == null ? Given.value("validFrom", change.validFrom()) : on;
        var component = change.component() == null ? Component.WHOLE_BLOOD : change.component();
        var question = new Question(day, component, collectorId == null ? change.collectorId() : collectorId);
        var reach = access.reach(actor, Action.READ_DONOR);
        var affected = new ArrayList<Affected>();
        for (var one : givers.active()) {
            if (!reach.everything() && !reach.chapterIds().contains(one.chapterId())) {
                continue;
            }
            var was = before.answer(one.giver(), question, one.measures());
            var will = after.answer(one.giver(), question, one.measures());
            if (!alike(was, will)) {
                affected.add(affected(one, was, will));
            }
        }
        var named = RuleChange.number(Given.value("code", change.code())) == null ? List.<Affected>of() : affected;
        return new Listing<>(
                named.stream().skip(paging.offset()).limit(paging.size()).toList(), affected.size());
    }

    private static boolean alike(Answer was, Answer will) {
        return was.verdict() == will.verdict()
                && Objects.equals(was.notBefore(), will.notBefore())
                && was.maxVolumeMl() == will.maxVolumeMl();
    }

    private static Affected affected(Givers.Known one, Answer was, Answer will) {
        return new Affected(
                one.donorId(),
                one.code(),
                one.fullName(),
                was.verdict(),
                was.notBefore(),
                was.maxVolumeMl(),
                will.verdict(),
                will.notBefore(),
                will.maxVolumeMl());
    }
}
