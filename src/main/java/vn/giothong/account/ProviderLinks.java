package vn.giothong.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import vn.giothong.audit.Audit;
import vn.giothong.web.Refusal;

/**
 * Which account belongs to whom a provider vouches for. The person who is signed in here and was vouched for there says so, or the
 * administrator; it is never guessed from a name, an e-mail address or a phone number, which a provider may not have looked at.
 */
@ApplicationScoped
class ProviderLinks {
    private static final int LONGEST_SUBJECT = 255;

    /** What the provider's word led to: nobody is linked, the linked account may not enter, or its owner comes in. */
    record Arrival(boolean linked, Optional<Account> account) {}

    private final Provider provider;
    private final SignIn signIn;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    ProviderLinks(Provider provider, SignIn signIn, Access access, Audit audit, Clock clock) {
        this.provider = provider;
        this.signIn = signIn;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** For a subject that the provider has just vouched for. */
    @Transactional
    Arrival arrive(String subject) {
        var link = ProviderLink.ofSubject(provider.issuer(), subject);
        var account = link.flatMap(found -> Account.<Account>findByIdOptional(found.accountId))
                .flatMap(found -> signIn.active(found.username));
        account.ifPresent(own -> record(own.id, own.fullName, "account.entered_by_provider", own.id));
        return new Arrival(link.isPresent(), account);
    }

    @Transactional
    Optional<ProviderLinkRecord> own(Actor actor) {
        return ProviderLink.ofAccount(actor.accountId(), provider.issuer()).map(ProviderLinkRecord::of);
    }

    /** Links the actor's own account to a subject that the provider vouched for in the same browser. */
    @Transactional
    void linkOwn(Actor actor, String vouchedFor) {
        link(actor, actor.accountId(), vouchedFor);
    }

    @Transactional
    void endOwn(Actor actor) {
        end(actor, actor.accountId());
    }

    @Transactional
    Optional<ProviderLinkRecord> ofAccount(Actor actor, UUID accountId) {
        return ProviderLink.ofAccount(account(actor, accountId).id, provider.issuer())
                .map(ProviderLinkRecord::of);
    }

    /** Links somebody's account on the administrator's word. */
    @Transactional
    ProviderLinkRecord linkAccount(Actor actor, UUID accountId, String subject) {
        return ProviderLinkRecord.of(link(actor, account(actor, accountId).id, subject));
    }

    @Transactional
    void endAccount(Actor actor, UUID accountId) {
        end(actor, account(actor, accountId).id);
    }

    private Account account(Actor actor, UUID id) {
        access.mustHold(actor, Action.MANAGE_ACCOUNTS);
        return Account.<Account>findByIdOptional(id).orElseThrow(Refusal::notFound);
    }

    private ProviderLink link(Actor actor, UUID accountId, String subject) {
        if (!provider.isEnabled()) {
            throw Refusal.conflict("provider_off");
        }
        if (subject.isBlank() || subject.length() > LONGEST_SUBJECT) {
            throw Refusal.at("subject", "provider_subject");
        }
        if (ProviderLink.ofAccount(accountId, provider.issuer()).isPresent()) {
            throw Refusal.conflict("provider_linked");
        }
        if (ProviderLink.ofSubject(provider.issuer(), subject).isPresent()) {
            throw Refusal.conflict("provider_subject_taken");
        }
        var link = new ProviderLink(accountId, provider.issuer(), subject, clock.instant(), actor.accountId());
        link.persist();
        record(actor.accountId(), actor.fullName(), "account.provider_linked", accountId);
        return link;
    }

    private void end(Actor actor, UUID accountId) {
        ProviderLink.ofAccount(accountId, provider.issuer())
                .orElseThrow(Refusal::notFound)
                .delete();
        record(actor.accountId(), actor.fullName(), "account.provider_unlinked", accountId);
    }

    private void record(UUID actorId, String actorName, String act, UUID accountId) {
        audit.record(actorId, actorName, act, "account", accountId, provider.getName());
    }
}
