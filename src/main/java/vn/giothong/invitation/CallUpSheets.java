package vn.giothong.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Access;
import vn.giothong.account.Action;
import vn.giothong.account.Actor;
import vn.giothong.chapter.ChapterTree;
import vn.giothong.chapter.ChapterTrees;
import vn.giothong.chapter.FormerDistricts;
import vn.giothong.consent.Consents;
import vn.giothong.donor.Component;
import vn.giothong.donor.Donor;
import vn.giothong.drive.Drive;
import vn.giothong.eligibility.Answer;
import vn.giothong.eligibility.Answers;
import vn.giothong.eligibility.Question;
import vn.giothong.person.PhoneNumber;

/** Gathers a call-up: whom to call, who was called, who comes. Reserve groups are in it: they are kept for this. */
@ApplicationScoped
class CallUpSheets {
    private final Access access;
    private final ChapterTrees trees;
    private final FormerDistricts districts;
    private final Candidates candidates;
    private final Consents consents;
    private final Answers answers;
    private final Clock clock;

    CallUpSheets(
            Access access,
            ChapterTrees trees,
            FormerDistricts districts,
            Candidates candidates,
            Consents consents,
            Answers answers,
            Clock clock) {
        this.access = access;
        this.trees = trees;
        this.districts = districts;
        this.candidates = candidates;
        this.consents = consents;
        this.answers = answers;
        this.clock = clock;
    }

    boolean mayCall(Donor donor) {
        return !consents.invitable(List.of(donor.id), LocalDate.now(clock)).isEmpty();
    }

    CallUpView of(Actor actor, CallUp callUp) {
        var reach = access.reach(actor, Action.READ_DONOR);
        var today = LocalDate.now(clock);
        var tree = trees.today();
        var near = near(callUp);
        var calls = CallUpCall.of(callUp.id);
        var called = calls.stream().collect(Collectors.toMap(call -> call.donorId, Function.identity()));
        var named = CallUpArea.of(callUp.id);
        var found = candidates.of(
                reach, new Wish(callUp.abo, callUp.rhD, units(callUp, named, near), null, null, 0), today);
        var agreed = agreed(found, today);
        var asked = found.stream()
                .filter(donor -> agreed.contains(donor.id))
                .limit(Candidates.MOST)
                .toList();
        var told = answers.of(asked, question(callUp, today));
        var people = asked.stream()
                .filter(donor -> called.containsKey(donor.id) || possible(told.get(donor.id)))
                .map(donor -> person(donor, tree, near, possible(told.get(donor.id)), called.get(donor.id)))
                .sorted(Comparator.comparingInt(CallUpView.Person::distance))
                .toList();
        Drive drive = callUp.driveId == null ? null : Drive.findById(callUp.driveId);
        return new CallUpView(
                callUp.id,
                callUp.driveId,
                drive == null ? null : drive.code,
                callUp.chapterId,
                trees.today().name(callUp.chapterId),
                callUp.abo,
                callUp.rhD,
                callUp.neededUnits,
                callUp.radius,
                named,
                callUp.neededBy,
                callUp.createdAt,
                counts(callUp, calls),
                (int) asked.stream()
                        .filter(donor -> !possible(told.get(donor.id)))
                        .count(),
                found.size() - asked.size(),
                found.size() > Candidates.MOST,
                people);
    }

    private Nearness near(CallUp callUp) {
        var tree = trees.today();
        return new Nearness(tree, callUp.chapterId, districts.neighbours(tree, callUp.chapterId));
    }

    private Set<UUID> agreed(List<Donor> donors, LocalDate today) {
        return consents.invitable(donors.stream().map(donor -> donor.id).toList(), today)
                .keySet();
    }

    private Set<UUID> units(CallUp callUp, List<UUID> named, Nearness near) {
        var units = new HashSet<UUID>();
        if (callUp.radius == null) {
            var tree = trees.today();
            named.forEach(unit -> units.addAll(tree.subtree(unit)));
        } else {
            units.addAll(near.within(callUp.radius));
        }
        return units;
    }

    /** The units whose donors are called. */
    Set<UUID> within(CallUp callUp) {
        return units(callUp, CallUpArea.of(callUp.id), near(callUp));
    }

    private static Question question(CallUp callUp, LocalDate today) {
        Drive drive = callUp.driveId == null ? null : Drive.findById(callUp.driveId);
        return new Question(today, Component.WHOLE_BLOOD, drive == null ? null : drive.collectorId);
    }

    private static boolean possible(@Nullable Answer answer) {
        return answer != null && answer.possible();
    }

    private static CallUpView.Person person(
            Donor donor, ChapterTree tree, Nearness near, boolean mayGiveNow, @Nullable CallUpCall call) {
        return new CallUpView.Person(
                donor.id,
                donor.code,
                donor.fullName,
                donor.phone == null ? null : new PhoneNumber(donor.phone).national(),
                donor.chapterId,
                tree.name(donor.chapterId),
                near.to(donor.chapterId),
                donor.abo,
                donor.rhD,
                donor.lastDonationOn,
                mayGiveNow,
                call == null
                        ? null
                        : new CallUpView.Called(call.calledAt, call.answer, call.answeredAt, call.arrivesBy));
    }

    private static CallUpView.Counts counts(CallUp callUp, List<CallUpCall> calls) {
        var yes = count(calls, CallUpCall.Answer.YES);
        return new CallUpView.Counts(
                calls.size(),
                yes,
                count(calls, CallUpCall.Answer.NO),
                count(calls, CallUpCall.Answer.NO_ANSWER),
                count(calls, null),
                Math.max(0, callUp.neededUnits - yes));
    }

    private static int count(List<CallUpCall> calls, CallUpCall.@Nullable Answer answer) {
        return (int) calls.stream().filter(call -> call.answer == answer).count();
    }

    CallUpView.Item item(CallUp callUp) {
        var yes = CallUpCall.count("callUpId = ?1 and answer = ?2", callUp.id, CallUpCall.Answer.YES);
        return new CallUpView.Item(
                callUp.id,
                trees.today().name(callUp.chapterId),
                callUp.abo,
                callUp.rhD,
                callUp.neededUnits,
                callUp.neededBy,
                yes);
    }
}
