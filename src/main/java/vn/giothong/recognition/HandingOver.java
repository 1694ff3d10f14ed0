package vn.giothong.recognition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Action;
import vn.giothong.account.Actor;
import vn.giothong.web.Given;
import vn.giothong.web.Refusal;

/**
 * Writes down who received an award at a ceremony: hundreds at once, in as many statements for all as for a few. Who is not named was
 * absent and stays waiting.
 */
@ApplicationScoped
class HandingOver {
    private static final int LONGEST_NAME = 120;

    private final Ceremonies ceremonies;
    private final PaperAccess access;
    private final CaseActs acts;
    private final Clock clock;

    HandingOver(Ceremonies ceremonies, PaperAccess access, CaseActs acts, Clock clock) {
        this.ceremonies = ceremonies;
        this.access = access;
        this.acts = acts;
        this.clock = clock;
    }

    /** Each answers for itself; one that was handed over before stays as it was written down. */
    @Transactional
    public CaseActs.AllDone handOver(Actor actor, UUID ceremonyId, Handover given) {
        var held = ceremonies.writable(actor, ceremonyId);
        var received = received(given);
        var by = Given.text("by", given.by(), LONGEST_NAME);
        var receipt = Given.optional("receipt", given.receipt(), LONGEST_NAME);
        var day = given.date() == null ? held.heldOn : given.date();
        if (day.isAfter(LocalDate.now(clock))) {
            throw Refusal.at("date", "award_future");
        }
        Map<UUID, CeremonyCase> entries =
                CeremonyCase.<CeremonyCase>list("ceremonyId = ?1 and caseId in ?2", held.id, received.keySet()).stream()
                        .collect(Collectors.toMap(entry -> entry.caseId, Function.identity()));
        var cases = PaperIssuing.locked(List.copyOf(entries.keySet()));
        access.mustWriteAll(actor, Action.HAND_OVER_AWARD, cases);
        var byId = cases.stream().collect(Collectors.toMap(one -> one.id, Function.identity()));
        var asked = acts.asked(actor, CaseAct.HANDOVER, null, byId.keySet());
        var results = new ArrayList<CaseActs.Done>();
        received.forEach((id, one) -> {
            var own = one.receipt() == null ? receipt : Given.optional("receipt", one.receipt(), LONGEST_NAME);
            var details = new CaseDetails(null, day, null, by, own, null, null, null);
            results.add(hand(asked.with(details), byId.get(id), entries.get(id), one));
        });
        return new CaseActs.AllDone(
                (int) results.stream().filter(CaseActs.Done::done).count(), results);
    }

    private static Map<UUID, Handover.Received> received(Handover given) {
        var all = new LinkedHashMap<UUID, Handover.Received>();
        for (var one : Given.value("received", given.received())) {
            if (one != null) {
                all.put(Given.value("received", one.caseId()), one);
            }
        }
        if (all.isEmpty()) {
            throw Refusal.at("received", "ceremony_nobody");
        }
        if (all.size() > ChosenCases.MOST) {
            throw Refusal.at("received", "award_too_many", ChosenCases.MOST);
        }
        return all;
    }

    private CaseActs.Done hand(
            CaseActs.Asked asked, @Nullable AwardCase one, @Nullable CeremonyCase entry, Handover.Received received) {
        return acts.answer(Objects.requireNonNull(received.caseId()), one, () -> {
            if (one == null || entry == null) {
                throw Refusal.notFound();
            }
            var another = Given.optional("receivedBy", received.receivedBy(), LONGEST_NAME);
            acts.take(asked, one);
            entry.receivedBy = another;
            entry.handedAt = clock.instant();
        });
    }
}
