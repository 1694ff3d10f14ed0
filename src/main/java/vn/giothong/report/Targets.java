package vn.giothong.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Access;
import vn.giothong.account.Action;
import vn.giothong.account.Actor;
import vn.giothong.account.Place;
import vn.giothong.audit.Audit;
import vn.giothong.chapter.ChapterTrees;
import vn.giothong.club.Club;
import vn.giothong.drive.TargetsSet;
import vn.giothong.web.Given;
import vn.giothong.web.Refusal;

/** Sets what areas and clubs are to collect, and the rounds of a year. */
@ApplicationScoped
class Targets {
    /** A target to set; without a chapter it is the one in the address, without a round the whole year's. */
    record Wanted(
            @Nullable UUID chapterId,
            @Nullable Integer round,
            @Nullable Integer units) {}

    /** A club's target to set; without a round the whole year's. */
    record OfClub(
            @Nullable UUID clubId,
            @Nullable Integer round,
            @Nullable Integer units) {}

    /** A round to set; both days are in it. */
    record Round(
            @Nullable Integer round,
            @Nullable String name,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    /** All that is set at once. */
    record Wish(List<Wanted> units, List<OfClub> clubs, List<Round> rounds) {
        boolean empty() {
            return units.isEmpty() && clubs.isEmpty() && rounds.isEmpty();
        }
    }

    private static final int MOST = 10_000_000;
    private static final int ROUNDS = 12;
    private static final int LONGEST_NAME = 100;

    private final Access access;
    private final ChapterTrees trees;
    private final TargetSheets sheets;
    private final Audit audit;
    private final Event<TargetsSet> changed;
    private final Clock clock;

    Targets(
            Access access,
            ChapterTrees trees,
            TargetSheets sheets,
            Audit audit,
            Event<TargetsSet> changed,
            Clock clock) {
        this.access = access;
        this.trees = trees;
        this.sheets = sheets;
        this.audit = audit;
        this.changed = changed;
        this.clock = clock;
    }

    @Transactional
    public void set(Actor actor, @Nullable Integer asked, @Nullable UUID chapter, Wish wish) {
        var year = sheets.year(asked);
        if (wish.empty()) {
            throw Refusal.at("units", "field_required");
        }
        wish.rounds().forEach(one -> round(actor, year, Given.value("chapterId", chapter), one));
        for (var one : wish.units()) {
            var where = one.chapterId() == null ? Given.value("chapterId", chapter) : one.chapterId();
            access.mustWrite(actor, Action.READ_REPORT, Action.SET_TARGET, Place.chapter(where));
            unit(actor, year, round(one.round(), year, where, chapter), where, Given.count("units", one.units(), MOST));
        }
        wish.clubs().forEach(one -> club(actor, year, chapter, one));
        changed.fire(new TargetsSet(year, units(wish, chapter), clubs(wish)));
    }

    private static Set<UUID> units(Wish wish, @Nullable UUID chapter) {
        return wish.units().stream()
                .map(one -> one.chapterId() == null ? Given.value("chapterId", chapter) : one.chapterId())
                .collect(Collectors.toSet());
    }

    private static Set<UUID> clubs(Wish wish) {
        return wish.clubs().stream()
                .map(one -> Given.value("clubId", one.clubId()))
                .collect(Collectors.toSet());
    }

    /** A round of the year, as the unit or the one that is looked at has them, of its own or from above; 0 is the whole year. */
    private int round(@Nullable Integer asked, int year, UUID unit, @Nullable UUID lookedAt) {
        var round = round(asked);
        if (round != 0 && !known(round, year, unit) && (lookedAt == null || !known(round, year, lookedAt))) {
            throw Refusal.at("round", "report_round_unknown", round, String.valueOf(year));
        }
        return round;
    }

    private boolean known(int round, int year, UUID unit) {
        return TargetRound.of(trees.today(), unit, year).stream().anyMatch(one -> one.round == round);
    }

    private static int round(@Nullable Integer round) {
        if (round != null && (round < 0 || round > ROUNDS)) {
            throw Refusal.at("round", "field_range", 0, ROUNDS);
        }
        return round == null ? 0 : round;
    }

    private void round(Actor actor, int year, UUID chapter, Round given) {
        access.mustWrite(actor, Action.READ_REPORT, Action.SET_TARGET, Place.chapter(chapter));
        var number = round(Given.value("round", given.round()));
        var from = Given.value("from", given.from());
        var to = Given.value("to", given.to());
        if (number == 0) {
            throw Refusal.at("round", "field_range", 1, ROUNDS);
        }
        if (to.isBefore(from)) {
            throw Refusal.at("to", "report_period_order");
        }
        if (from.getYear() != year || to.getYear() != year) {
            throw Refusal.at("from", "report_round_year", String.valueOf(year));
        }
        var known = TargetRound.ofUnit(chapter, year);
        if (known.stream()
                .anyMatch(one -> one.round != number && !one.fromOn.isAfter(to) && !one.toOn.isBefore(from))) {
            throw Refusal.at("from", "report_round_overlap");
        }
        var round = known.stream()
                .filter(one -> one.round == number)
                .findFirst()
                .orElseGet(() -> new TargetRound(year, number, chapter));
        round.name = Given.text("name", given.name(), LONGEST_NAME);
        round.fromOn = from;
        round.toOn = to;
        round.setBy = actor.accountId();
        round.setAt = clock.instant();
        round.persist();
        note(actor, "target.round_set", "chapter", chapter, year, number, from + " – " + to);
    }

    private void unit(Actor actor, int year, int round, UUID chapter, int units) {
        var known = ReportTarget.of(year, round, chapter).orElse(null);
        if (known == null) {
            new ReportTarget(year, round, chapter, units, actor.accountId(), clock.instant()).persist();
        } else {
            known.units = units;
            known.setBy = actor.accountId();
            known.setAt = clock.instant();
        }
        note(actor, "target.set", "chapter", chapter, year, round, units);
    }

    /** A chapter sets those of its own clubs, the level above too. */
    private void club(Actor actor, int year, @Nullable UUID chapter, OfClub given) {
        var club = Club.<Club>findByIdOptional(Given.value("clubId", given.clubId()))
                .orElseThrow(Refusal::notFound);
        access.mustWrite(actor, Action.READ_REPORT, Action.SET_CLUB_TARGET, Place.chapter(club.chapterId));
        var round = round(given.round(), year, club.chapterId, chapter);
        var target = ClubTarget.of(year, round, club.id).orElseGet(() -> new ClubTarget(year, round, club.id));
        target.units = Given.count("units", given.units(), MOST);
        target.setBy = actor.accountId();
        target.setAt = clock.instant();
        target.persist();
        note(actor, "target.set", "club", club.id, year, round, target.units);
    }

    private void note(Actor actor, String action, String kind, UUID about, int year, int round, Object what) {
        var note = year + (round == 0 ? "" : "/" + round) + ": " + what;
        audit.record(actor.accountId(), actor.fullName(), action, kind, about, note);
    }
}
