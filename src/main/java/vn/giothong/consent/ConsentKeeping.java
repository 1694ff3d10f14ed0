package vn.giothong.consent;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Actor;
import vn.giothong.audit.Audit;
import vn.giothong.donor.Donor;
import vn.giothong.web.Given;
import vn.giothong.web.Language;
import vn.giothong.web.Refusal;

/** Writes down what donors agree to and withdraw. Nothing is agreed to unless somebody says so. */
@ApplicationScoped
class ConsentKeeping {
    private final RecordSight sight;
    private final Requests requests;
    private final Restrictions restrictions;
    private final Audit audit;
    private final Clock clock;
    private final Language language;

    ConsentKeeping(
            RecordSight sight,
            Requests requests,
            Restrictions restrictions,
            Audit audit,
            Clock clock,
            Language language) {
        this.sight = sight;
        this.requests = requests;
        this.restrictions = restrictions;
        this.audit = audit;
        this.clock = clock;
        this.language = language;
    }

    @Transactional
    List<ConsentView> of(Actor actor, UUID donorId) {
        var donor = sight.of(actor, donorId);
        if (!RecordSight.self(actor, donor)) {
            audit.record(actor.accountId(), actor.fullName(), "donor.viewed", "donor", donor.id, "consents");
        }
        return views(donor.id);
    }

    private List<ConsentView> views(UUID donorId) {
        var now = ConsentText.on(LocalDate.now(clock));
        Map<UUID, ConsentText> known = new HashMap<>();
        ConsentText.<ConsentText>listAll().forEach(text -> known.put(text.id, text));
        var latest = latest(donorId);
        return Subject.ALL.stream()
                .map(subject -> {
                    var consent = latest.get(subject);
                    var text = consent != null && consent.withdrawnOn == null
                            ? known.get(consent.textId)
                            : now.get(subject.purpose());
                    return ConsentView.of(subject, consent, Objects.requireNonNull(text), language.code());
                })
                .toList();
    }

    private static Map<Subject, Consent> latest(UUID donorId) {
        var latest = new HashMap<Subject, Consent>();
        Consent.of(donorId).forEach(consent -> latest.putIfAbsent(consent.subject(), consent));
        return latest;
    }

    /** Takes each answer that changes something; without a word how, a donor speaks by program and others from paper. */
    @Transactional
    List<ConsentView> change(Actor actor, UUID donorId, @Nullable ConsentBody body, Consent.@Nullable How how) {
        var donor = sight.of(actor, donorId);
        var choices = Given.several("items", body == null ? null : body.items());
        Panache.getEntityManager().lock(donor, LockModeType.PESSIMISTIC_WRITE);
        var act = new Consent.Act(actor.accountId(), LocalDate.now(clock), clock.instant(), how(actor, donor, how));
        choices.forEach(choice -> take(actor, donor, choice, act));
        return views(donor.id);
    }

    /** A donor's own word is none from paper, and nobody else's comes from the donor's page. */
    private static Consent.How how(Actor actor, Donor donor, Consent.@Nullable How said) {
        if (RecordSight.self(actor, donor)) {
            return said == null || said == Consent.How.PAPER ? Consent.How.API : said;
        }
        return said == null || said == Consent.How.OWN_PAGE ? Consent.How.PAPER : said;
    }

    private void take(Actor actor, Donor donor, ConsentBody.Choice choice, Consent.Act act) {
        var subject = new Subject(Given.value("purpose", choice.purpose()), choice.channel());
        if (!Subject.ALL.contains(subject)) {
            throw Refusal.at("channel", "consent_channel");
        }
        var given = Given.value("given", choice.given());
        var latest = latest(donor.id).get(subject);
        var stands = latest != null && latest.withdrawnOn == null ? latest : null;
        if (given == (stands != null)) {
            return;
        }
        if (stands == null) {
            var text = Objects.requireNonNull(ConsentText.on(act.on()).get(subject.purpose()));
            new Consent(donor.id, subject, text.id, act).persist();
            if (subject.purpose() == Purpose.RECORD) {
                restrictions.agreedAgain(actor, donor);
            }
        } else {
            stands.withdraw(act);
            if (subject.purpose() == Purpose.RECORD) {
                requests.openByWithdrawal(actor, donor);
            }
        }
        audit.record(
                actor.accountId(),
                actor.fullName(),
                given ? "consent.given" : "consent.withdrawn",
                "donor",
                donor.id,
                subject.purpose() + (subject.channel() == null ? "" : " " + subject.channel()));
    }
}
